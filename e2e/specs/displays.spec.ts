import type { Locator, Page } from '@playwright/test';
import type { Portal } from '../../fleet/portal';
import { expect, isLive, test, type Stage } from '../fixtures';

const WITHIN_TWO_SECONDS = { timeout: 2_000 };

/** Adds another application to the customer of a stage. */
async function addPool({ portal }: { portal: Portal }, { customerId, applicationName }: Stage, name: string) {
  const code = `${applicationName.replace('Application ', 'APP-')}-${name.toUpperCase().slice(0, 8)}`;
  const id = await portal.findOrMakeApplication(code, `${name} ${applicationName}`, ['START_JOB']);
  const { seatPoolId } = await portal.prepareSeatPool(
    customerId,
    { id, code },
    {
      mode: 'CONCURRENT',
      licensedQuantity: 5,
      inactivityTimeoutSeconds: 600,
      forceLogoutHoldOffSeconds: 0,
      userAuthentication: 'TRUSTED',
    },
  );
  return { seatPoolId, name: `${name} ${applicationName}` };
}

/** Creates a display link in the portal. Returns its address. */
async function createLink(admin: Page, customerId: string, name: string, pools: readonly string[]) {
  await admin.goto(`/customers/${customerId}/displays`);
  await admin.getByRole('button', { name: 'Create display link' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  for (const pool of pools) await dialog.getByRole('checkbox', { name: pool, exact: true }).check();
  await dialog.getByRole('button', { name: 'Create display link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Display link' }).inputValue();
  await dialog.getByRole('button', { name: 'I have saved it' }).click();
  return link;
}

const tile = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const opacityOf = (place: Locator) => place.evaluate((element) => getComputedStyle(element).opacity);
const row = (admin: Page, name: string) => admin.getByRole('row').filter({ hasText: name });

test('a display link shows its pools without a session, live, until it is revoked', async ({
  stage,
  signedIn,
  vendor,
  page,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const second = await addPool(vendor, pool, 'Second');
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const link = await createLink(admin, pool.customerId, 'IT room', [pool.applicationName, second.name]);
  await expect(row(admin, 'IT room')).toContainText('never');

  await page.goto(link);
  await expect(page).toHaveURL(/\/display$/);
  await isLive(page);
  await expect(page.getByRole('heading', { name: 'IT room' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(tile(page, pool.applicationName)).toContainText('0 of 1');
  expect(await page.evaluate(() => document.cookie)).not.toContain('sww_');

  const [first, other] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await first.login();
  await expect(tile(page, pool.applicationName)).toContainText('1 of 1', WITHIN_TWO_SECONDS);
  await expect(tile(page, pool.applicationName)).toContainText('Full');
  await other.login();
  await expect(tile(page, pool.applicationName)).toContainText('1 denial in the last hour');
  await expect(page.getByText('Scanner')).toHaveCount(0);

  await page.reload();
  await expect(tile(page, pool.applicationName)).toContainText('1 of 1');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(tile(page, pool.applicationName)).toContainText('1 Ablehnung in 60');
  await expect(page).toHaveURL(/\/display$/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(tile(page, pool.applicationName)).toContainText('1 denial in the last hour');
  await page.goto('/');
  await expect(page).toHaveURL(/sign-in/);
  await page.goto('/display');
  await isLive(page);

  await admin.reload();
  await admin.getByRole('button', { name: 'Edit IT room' }).click();
  await admin.getByRole('dialog').getByLabel('Name').fill('Canteen');
  await admin.getByRole('dialog').getByRole('checkbox', { name: second.name }).uncheck();
  await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Canteen' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(1);
  await isLive(page);

  // The browser logs the status of a revoked link.
  page.removeAllListeners('console');
  await admin.getByRole('button', { name: 'Revoke Canteen' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('heading', { name: 'This display link was revoked' })).toBeVisible(
    WITHIN_TWO_SECONDS,
  );
  await expect(page.getByText('Ask your administrator for a new display link.')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This display link was revoked' })).toBeVisible();
  await expect(row(admin, 'Canteen')).toHaveCount(0);

  await admin.goto(`/customers/${pool.customerId}/audit`);
  for (const done of ['Display link created', 'Display link changed', 'Display link revoked'])
    await expect(row(admin, done)).toBeVisible();
});

test('a screen that keeps its link opens it again in another tab', async ({ stage, signedIn, page }) => {
  const pool = await stage();
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const link = await createLink(admin, pool.customerId, 'Gate', []);
  await page.goto(link);
  await isLive(page);
  const another = await page.context().newPage();
  await another.goto('/display');
  await expect(another.getByRole('heading', { name: 'Display link not found' })).toBeVisible();
  await page.getByRole('button', { name: 'Remember on this screen' }).click();
  await another.reload();
  await expect(another.getByRole('heading', { name: 'Gate' })).toBeVisible();
  await another.getByRole('button', { name: 'Forget on this screen' }).click();
  const third = await page.context().newPage();
  await third.goto('/display');
  await expect(third.getByRole('heading', { name: 'Display link not found' })).toBeVisible();
});

test('an incomplete or wrong link shows an error', async ({ page }) => {
  page.removeAllListeners('console');
  await page.goto('/display#sww_AAAA');
  await expect(page.getByRole('heading', { name: 'This display link is not valid' })).toBeVisible();
  await page.goto('/sign-in');
  await page.goto('/display#something-else');
  await expect(page.getByRole('heading', { name: 'This display link is not valid' })).toBeVisible();
});

test('a viewer sees no display links; the palette leads an administrator to them', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage();
  const viewer = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await viewer.goto(`/customers/${pool.customerId}`);
  await expect(viewer.getByRole('link', { name: 'Team' })).toHaveCount(0);
  await expect(viewer.getByRole('link', { name: 'Displays' })).toHaveCount(0);
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await admin.keyboard.press('Control+k');
  await admin.getByRole('combobox').fill('kiosk');
  await admin.getByRole('option', { name: 'Displays' }).first().click();
  await expect(admin).toHaveURL(/\/displays$/);
  await expect(admin.getByText('No display links yet')).toBeVisible();
  await admin.getByRole('link', { name: /^Audit trail of display links/ }).click();
  await expect(admin).toHaveURL(/\/audit\?did=displays$/);

  await admin.goto('/');
  await admin.getByRole('button', { name: 'Wall display…' }).click();
  await admin.getByRole('dialog').getByRole('link', { name: 'Display links' }).click();
  await expect(admin).toHaveURL(/\/displays$/);
});

test('a wall of several pools is chosen in a dialog, kept in the address, and hides its controls', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage({ licensedQuantity: 2 });
  const second = await addPool(vendor, pool, 'Second');
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Wall display…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Show wall display' })).toBeDisabled();
  await expect(dialog.getByText(/create a display link/)).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: pool.applicationName, exact: true }).check();
  await dialog.getByRole('checkbox', { name: second.name }).check();
  await dialog.getByRole('button', { name: 'Show wall display' }).click();
  await expect(page).toHaveURL(new RegExp(`/wall\\?pools=${pool.seatPoolId},${second.seatPoolId}$`));
  await expect(page.getByRole('article')).toHaveCount(2);
  await isLive(page);
  const phone = await pool.device('Scanner 1');
  await phone.login();
  await expect(tile(page, pool.applicationName)).toContainText('1 of 2', WITHIN_TWO_SECONDS);

  for (const [width, height] of [
    [1920, 1080],
    [3840, 2160],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  }

  const leave = page.getByRole('link', { name: 'Exit wall display' });
  const controls = page.locator('main [data-hidden]');
  await expect(controls).toHaveCount(1);
  await expect.poll(() => opacityOf(controls)).toBe('0');
  await page.keyboard.press('Tab');
  await expect(controls).toHaveCount(0);
  await page.getByRole('button', { name: 'Choose pools' }).focus();
  await expect(leave).toBeVisible();
  // A focused control stays visible.
  await expect(controls).toHaveCount(1);
  await expect.poll(() => opacityOf(controls)).toBe('1');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect.poll(() => opacityOf(controls)).toBe('0');
  await page.mouse.move(300, 300);
  await expect(controls).toHaveCount(0);

  await page.getByRole('button', { name: 'Choose pools' }).click();
  await dialog.getByRole('checkbox', { name: second.name }).uncheck();
  await dialog.getByRole('button', { name: 'Show wall display' }).click();
  await expect(page).toHaveURL(new RegExp(`/wall\\?pools=${pool.seatPoolId}$`));
  await expect(page.getByRole('list', { name: 'Seats by number' })).toContainText('Scanner 1');
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.goto('/wall');
  await expect(page.getByText('No pools chosen')).toBeVisible();
  await page.goto('/wall?pools=pool_nothing,pool_none');
  await expect(page.getByText('Pools not found')).toBeVisible();
});
