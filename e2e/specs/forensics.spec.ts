import type { Page } from '@playwright/test';
import type { Operation } from '../../fleet/operations';
import { expect, isLive, test, type Stage } from '../fixtures';

const updatePool: Operation<object, { input: { seatPoolId: string; licensedQuantity: number } }> = {
  text: 'mutation UpdateSeatPool($input: UpdateSeatPoolInput!) { updateSeatPool(input: $input) { seatPool { id } } }',
};
const devicesOf: Operation<
  { seatPool: { devices: { edges: { node: { id: string } }[] } } },
  { seatPoolId: string }
> = {
  text: 'query DevicesOf($seatPoolId: ID!) { seatPool(id: $seatPoolId) { devices(first: 10) { edges { node { id } } } } }',
};

/** Opens the latest denial of a pool and returns its explanation. */
async function openWhy(page: Page, pool: Stage) {
  await page.goto(`/pools/${pool.seatPoolId}/denials`);
  await page
    .getByRole('button', { name: /^Seat holders/ })
    .first()
    .click();
  return page.getByRole('dialog').getByRole('region', { name: 'Cause' });
}

test('all holders were working: holders, advice from sixty days, and the time of admission', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  await refused.login();
  await refused.login();
  const why = await openWhy(page, pool);
  await expect(why.getByRole('heading')).toHaveText(/The only seat was in use by person-1/);
  await expect(why).toContainText(/no seat had been idle for 2\ss or longer, the shortest time-out/);
  await expect(why.getByRole('status')).toContainText('Buy 1 more: 2 licences');
  await expect(why).toContainText(/No seat has become free since \d\d:\d\d:\d\d\./);
  await expect(why).toContainText(/One of 2 denials since \d\d:\d\d:\d\d\./);

  await holder.logout();
  expect(await refused.login()).toMatchObject({ grant: 'NEW' });
  await page.reload();
  await expect(why).toContainText(/Scanner 1 logged out/);
  await expect(why).toContainText(/the first of 2 denials at \d\d:\d\d:\d\d/);
  await why.getByRole('link', { name: 'Open planner' }).click();
  await expect(page).toHaveURL(/planner\?seats=2/);
});

test('L28: each denial of an episode shows its own holders, and no advice contradicts the last sixty days', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  const idleSince = Date.now();
  await expect.poll(() => Date.now() - idleSince).toBeGreaterThan(3_000);
  await refused.login();
  // The device is used again, so its logout was not forgotten.
  await holder.check();
  await refused.login();
  await page.goto(`/pools/${pool.seatPoolId}/denials`);
  const buttons = page.getByRole('button', { name: /^Seat holders/ });
  await expect(buttons).toHaveCount(2);
  await buttons.first().click();
  const why = page.getByRole('dialog').getByRole('region', { name: 'Cause' });
  await expect(why).toContainText(/no seat had been idle for 2\ss or longer/);
  await expect(why.getByRole('status')).toContainText(/licence/);
  await expect(why).not.toContainText('would have helped');
  await expect(why).toContainText('One of 2 denials since');
  await why.getByRole('link', { name: 'Open first denial' }).click();
  await expect(why).toContainText(/1 seat had been idle for 2\ss or longer/);
  await expect(why.getByRole('status')).toContainText(/licence/);
  await expect(why).not.toContainText('would have helped');
  await expect(why).not.toContainText('One of 2 denials since');
});

test('a seat was held but not used, and another device was waiting for it', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await (await pool.device('Scanner 1')).login();
  const [waiting, refused] = [await pool.device('Scanner 2'), await pool.device('Scanner 3')];
  const idleSince = Date.now();
  await expect.poll(() => Date.now() - idleSince).toBeGreaterThan(3_000);
  await waiting.login();
  await refused.login();
  const why = await openWhy(page, pool);
  await expect(why).toContainText(/1 seat had been idle for 2\ss or longer/);
  await expect(why).toContainText('1 other device had been denied earlier');
});

test('L8: every licence of a named pool was bound to a device', async ({ stage, signedIn }) => {
  const pool = await stage({ mode: 'NAMED', licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await (await pool.device('Tablet 1')).login();
  await expect(pool.device('Tablet 2')).rejects.toThrow();
  const why = await openWhy(page, pool);
  await expect(why.getByRole('heading')).toHaveText(/The only licence was bound to Tablet 1/);
  await expect(why).toContainText('Remove a device that is no longer needed, or buy another licence.');
  await expect(why).not.toContainText('time-out');
});

test('the quantity had been lowered; support finds the denial by name and time', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const scanners = [];
  for (const name of ['Scanner 1', 'Scanner 2', 'Handheld 3']) scanners.push(await pool.device(name));
  await scanners[0]?.login();
  await vendor.api.call(updatePool, { input: { seatPoolId: pool.seatPoolId, licensedQuantity: 1 } });
  await scanners[2]?.login();

  await page.goto('/');
  // Shortcut keys work once the page is live.
  await isLive(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('why handheld');
  await page.getByRole('option', { name: /Find denials of “handheld”/ }).click();
  await expect(page.getByLabel('Device or user')).toHaveValue('handheld');
  await page.getByRole('button', { name: 'Find denials' }).click();
  // Only denials are found, and another denial must not be shown instead.
  const note = page.getByText(/Refusals for other reasons are not listed: wrong passwords/);
  await expect(note).toBeVisible();
  const hit = page.getByRole('row').filter({ hasText: 'Handheld 3' });
  await expect(hit).toContainText(/at that time|\d+\ss before/);
  await expect(hit).toContainText('Matches your search');
  await page.getByRole('link', { name: /Show cause: Handheld 3/ }).click();
  const why = page.getByRole('dialog').getByRole('region', { name: 'Cause' });
  await expect(why).toContainText(/The number of licences was lowered from 2 to 1/);

  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
  await page.goto(`/refused?${new URLSearchParams({ q: 'handheld', at: anHourAgo })}`);
  await expect(hit).toContainText(/after/);
  await expect(page.getByText(/^No denial was within two minutes of/)).toBeVisible();
  await page.goto(`/refused?${new URLSearchParams({ q: 'no such name', at: anHourAgo })}`);
  await expect(page.getByText('No denials found')).toBeVisible();
  await expect(note).toBeVisible();
});

test('L9: removed devices still held the licences of a named pool; the link shows the same', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage({ mode: 'NAMED', licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await (await pool.device('Tablet 1')).login();
  const { seatPool } = await vendor.api.call(devicesOf, { seatPoolId: pool.seatPoolId });
  for (const { node } of seatPool.devices.edges) await vendor.portal.removeDevice(node.id);
  await expect(pool.device('Tablet 2')).rejects.toThrow();

  const why = await openWhy(page, pool);
  await expect(why).toContainText('licence was still bound to removed devices');
  await expect(why).toContainText('Tablet 1');
  const id = new URL(page.url()).searchParams.get('denial') ?? '';
  await page.goto(`/pools/${pool.seatPoolId}/denials/${id}`);
  await expect(why).toContainText('Tablet 1');
});
