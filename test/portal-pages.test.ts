import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { portalPages } from '../e2e/portal-pages';
import type { PageIds } from '../e2e/showcase';

const ids: PageIds = {
  customerId: '[customerId]',
  seatPoolId: '[poolId]',
  namedSeatPoolId: '[poolId]',
  deviceId: '[deviceId]',
};

/** Pages of a record that a separate browser test creates, and the page that closes the window of a sign-in. */
const WITH_TESTS_OF_THEIR_OWN = [
  '/customers/[customerId]/alerts/webhooks/[endpointId]',
  '/pools/[poolId]/denials/[denialId]',
  '/sign-in/again',
];

it('every page is in the list for the browser tests of accessibility, phone width and languages', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file) => file.replace(/\/\([^)]+\)/g, '').replace(/\/page\.tsx$/, '') || '/');
  expect(pages.length).toBeGreaterThan(25);
  const listed = portalPages
    .filter(({ status }) => status !== 404)
    .map(({ path }) => path(ids).replace(/\?.*/, ''));
  expect([...new Set([...listed, ...WITH_TESTS_OF_THEIR_OWN])].sort()).toEqual(pages.sort());
});
