import type { Page } from '@playwright/test';
import { openSession } from '../../fleet/sign-in';
import type { Operation } from '../../fleet/operations';
import { expect, isLive, test } from '../fixtures';

const OFFLINE = 'No connection to the server.';
const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name });
/** Browsers log each failed request. */
const allowFailedRequests = (page: Page) => page.removeAllListeners('console');

test('a click while the connection is down keeps the page, shows a notice, and continues afterwards', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto('/');
  await isLive(page);
  allowFailedRequests(page);
  await page.context().setOffline(true);
  await nav(page, 'Team').click();
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await nav(page, 'Audit trail').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pools' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { name: 'Audit trail' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/customers/${pool.customerId}/audit$`));
  await expect(page.getByText(OFFLINE)).toHaveCount(0);
});

test('a click while the proxy reaches no server waits for the server', async ({ stage, signedIn }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto('/');
  await isLive(page);
  allowFailedRequests(page);
  let isDown = true;
  await page.route(
    () => true,
    (route) => (isDown ? route.fulfill({ status: 502, body: 'Bad Gateway' }) : route.continue()),
  );
  await nav(page, 'Team').click();
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Pools' })).toBeVisible();
  isDown = false;
  await expect(page.getByRole('heading', { name: 'Team' })).toBeVisible();
  await expect(page).toHaveURL(/\/team$/);
});

test('signing in while the connection is down shows a notice and keeps the input', async ({ page }) => {
  await page.goto('/sign-in');
  allowFailedRequests(page);
  await page.context().setOffline(true);
  await page.getByLabel('E-mail address').fill('it@stage.example');
  await page.getByLabel('Password', { exact: true }).fill('a long password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('The server cannot be reached.')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue('it@stage.example');
});

test('a tab that was open across an upgrade loads once again and keeps its place', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage();
  await vendor.portal.prepareAppUsers(
    pool.customerId,
    Array.from({ length: 40 }, (_, n) => ({
      userName: `walker-${n}`,
      displayName: `Walker ${n}`,
      password: 'not asked for',
    })),
  );
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto(`/customers/${pool.customerId}/people`);
  await page.getByRole('searchbox').fill('walker');
  await expect(page).toHaveURL(/q=walker/);
  await expect(page.getByText('Walker 11', { exact: true })).toBeVisible();
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(600);

  allowFailedRequests(page);
  const loads = await loseOldFiles(page);
  await page.keyboard.press('Control+k');
  await expect.poll(() => loads.count).toBe(1);
  await expect(page).toHaveURL(/\/people\?q=walker$/);
  await expect(page.getByRole('searchbox')).toHaveValue('walker');
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(600);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search portal' })).toBeVisible();
  expect(loads.count).toBe(1);
});

test('missing files do not make a tab reload repeatedly', async ({ stage, signedIn }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto('/');
  await isLive(page);
  allowFailedRequests(page);
  const loads = await loseOldFiles(page, { forGood: true });
  await page.keyboard.press('Control+k');
  await expect.poll(() => loads.count).toBe(1);
  await isLive(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByText('The page could not be loaded with the new version.')).toBeVisible();
  expect(loads.count).toBe(1);
  // The reload of the other tab is independent.
  const other = await page.context().newPage();
  await other.goto('/');
  await isLive(other);
});

const endSessions: Operation<object, object> = {
  text: 'mutation End { signOutEverywhere { endedSessions } }',
};

test('after the end of the session, sign-in shows a notice and leads back without _rsc, in every tab', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage();
  const person = await pool.portalUser('CUSTOMER_ADMIN');
  const page = await signedIn(person);
  // Without the live connection, which would detect it first, the click detects it.
  await page.routeWebSocket(/graphql/, () => undefined);
  await page.goto('/profile');
  const other = await page.context().newPage();
  await other.routeWebSocket(/graphql/, () => undefined);
  await other.goto(`/customers/${pool.customerId}/team`);
  await expect(other.getByRole('heading', { name: 'Team' })).toBeVisible();

  const elsewhere = await openSession(vendor.url, person.email, person.password);
  await elsewhere.call(endSessions, {});
  await elsewhere.close();
  allowFailedRequests(page);
  const back = `/customers/${pool.customerId}/audit`;
  for (const tab of [page, other]) {
    await nav(tab, 'Audit trail').click();
    await expect(tab.getByText('Your session has ended.')).toBeVisible();
    const { searchParams } = new URL(tab.url());
    expect(searchParams.get('callbackUrl')).toBe(back);
  }

  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByRole('heading', { name: 'Audit trail' })).toBeVisible();
    expect(new URL(tab.url()).pathname + new URL(tab.url()).search).toBe(back);
  }
});

test('signing out shows no notice of an ended session', async ({ stage, signedIn }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu of The CUSTOMER_VIEWER' }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Your session has ended.')).toHaveCount(0);
  await page.goto('/profile');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Your session has ended.')).toHaveCount(0);
});

/** Simulates an upgrade: code that is not loaded yet is missing until the page is reloaded. */
async function loseOldFiles(page: Page, { forGood = false } = {}) {
  const loads = { count: 0 };
  const known = new Set(
    await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  );
  await page.route(/\/_next\/static\/chunks\//, (route) =>
    known.has(route.request().url()) || (!forGood && loads.count > 0)
      ? route.continue()
      : route.fulfill({ status: 404, body: 'Not found' }),
  );
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads.count += 1;
  });
  return loads;
}
