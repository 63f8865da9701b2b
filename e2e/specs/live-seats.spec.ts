import type { Page } from '@playwright/test';
import { expect, isLive, test } from '../fixtures';

const WITHIN_A_SECOND = { timeout: 1000 };

/** The figure under "Seats in use". */
const inUse = (page: Page) => page.getByLabel('Current use of the pool').locator('dd').first();
const row = (page: Page, device: string) => page.getByRole('row').filter({ hasText: device });

test('L29: a seat changes in two browsers within a second of a call', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 2 });
  const [admin, viewer] = [await pool.portalUser('CUSTOMER_ADMIN'), await pool.portalUser('CUSTOMER_VIEWER')];
  const [one, other] = await Promise.all([signedIn(admin), signedIn(viewer)]);
  const phone = await pool.device('Scanner 1');
  for (const page of [one, other]) {
    await page.goto(pool.path);
    await isLive(page);
    await expect(inUse(page)).toContainText(/^0/);
  }

  expect(await phone.login()).toMatchObject({ grant: 'NEW' });
  for (const page of [one, other]) await expect(inUse(page)).toContainText(/^1/, WITHIN_A_SECOND);
  await expect(row(one, 'Scanner 1')).toContainText('Holding a seat');

  await phone.logout();
  for (const page of [one, other]) await expect(inUse(page)).toContainText(/^0/, WITHIN_A_SECOND);
});

test('L15: a logout in the portal notifies the device at once, and the refused device gets a seat', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1, forceLogoutHoldOffSeconds: 60 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const other = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  expect(await holder.login()).toMatchObject({ grant: 'NEW' });
  expect(await refused.login()).toMatchObject({
    reason: 'NO_LICENSE_AVAILABLE',
    message: 'No available licenses, please contact IT',
  });
  await page.goto(pool.path);
  await other.goto(pool.path);
  await expect(inUse(other)).toContainText(/^1/);

  await page.getByRole('button', { name: 'Log out Scanner 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log out Scanner 1?' });
  await expect(dialog).toContainText('Person 1');
  await dialog.getByLabel('Reason').fill('Needed at the dock');
  await dialog.getByRole('button', { name: 'Log out device' }).click();

  await expect.poll(() => holder.states.at(-1)?.reason, WITHIN_A_SECOND).toBe('FORCED_LOGOUT');
  expect(holder.states.at(-1)?.message).toContain('Needed at the dock');
  await expect(inUse(other)).toContainText(/^0/, WITHIN_A_SECOND);
  await expect(row(page, 'Scanner 1')).toContainText('Logged out');
  expect(await holder.login()).toMatchObject({ reason: 'HELD_OFF' });
  expect(await refused.login()).toMatchObject({ grant: 'NEW' });
  await expect(inUse(other)).toContainText(/^1/, WITHIN_A_SECOND);
});

test('L29: a lapse is visible within a second, and the device is notified', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 1, inactivityTimeoutSeconds: 3 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const phone = await pool.device('Scanner 1');
  await page.goto(pool.path);
  const granted = await phone.login();
  if (granted.__typename !== 'LicenseGranted' || !granted.lease) throw new Error('the login was not granted');
  await expect(inUse(page)).toContainText(/^1/);

  await expect(inUse(page)).toContainText(/^0/);
  const seenLate = Date.now() - Date.parse(granted.lease.expiresAt);
  expect(seenLate).toBeGreaterThan(-250);
  expect(seenLate).toBeLessThan(1000);
  await expect.poll(() => phone.states.at(-1)?.state).toBe('LAPSED');
  await expect(row(page, 'Scanner 1')).toContainText('Lapsed');
  expect(await phone.check()).toMatchObject({ grant: 'REGAINED' });
});

test('L25: a denial is listed with the holders of the seats', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  await refused.login();

  await page.goto(pool.path);
  await page.getByRole('link', { name: 'Denials' }).click();
  const denial = row(page, 'Scanner 2');
  await expect(denial).toContainText('1 of 1');
  await denial.getByRole('button').click();
  await expect(page.getByRole('table', { name: /Seat holders/ })).toContainText('Scanner 1');
});
