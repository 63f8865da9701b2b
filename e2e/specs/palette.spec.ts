import type { Page } from '@playwright/test';
import { DEMO_ADMIN } from '../../fleet/options';
import type { Operation } from '../../fleet/operations';
import { DEMO_SUPPORT } from '../portal-users';
import { expect, isLive, test } from '../fixtures';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search portal' });
const chosen = (page: Page) => palette(page).locator('[role="option"][aria-selected="true"]');
/** Opens the palette with its keys, ready for input. */
async function openPalette(page: Page) {
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
}

test('by keyboard alone: a device is found by part of its name, opened, logged out, and recent afterwards', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const [phone] = [await pool.device('Dock scanner 17'), await pool.device('Dock scanner 18')];
  await phone.login();
  await page.goto('/');
  await isLive(page);

  await openPalette(page);
  await page.keyboard.type('scanner 17');
  await expect(chosen(page)).toContainText('Dock scanner 17');
  await expect(chosen(page)).toContainText('Holding a seat');
  await expect(palette(page).getByRole('option', { name: /Dock scanner 18/ })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/devices\/dev_/);
  await expect(page.getByRole('heading', { level: 2, name: 'Dock scanner 17' })).toBeVisible();
  const devicePage = page.url();

  await page.goto('/');
  await isLive(page);
  await openPalette(page);
  await expect(palette(page).getByRole('group', { name: 'Recent' })).toContainText('Dock scanner 17');
  await page.keyboard.type('scanner 17');
  await expect(palette(page).getByRole('option', { name: /Log out Dock scanner 17/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('Log out Dock scanner 17');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Log out Dock scanner 17/ })).toBeVisible();
  expect(page.url().startsWith(devicePage)).toBe(true);
});

test('L31, L32: objects of other customers are not found, and a viewer is offered no logout', async ({
  stage,
  signedIn,
}) => {
  const [own, foreign] = [await stage(), await stage()];
  const page = await signedIn(await own.portalUser('CUSTOMER_VIEWER'));
  const [mine] = [await own.device('Zebra 1'), await foreign.device('Zebra 2')];
  await mine.login();
  await page.goto('/');
  await isLive(page);
  await page.getByRole('button', { name: 'Search portal' }).click();
  await palette(page).getByRole('combobox').fill('zebra');
  await expect(palette(page).getByRole('option')).toHaveCount(1);
  await expect(palette(page).getByRole('option')).toContainText('Zebra 1');
  await palette(page).getByRole('combobox').fill('no such thing');
  await expect(palette(page)).toContainText('Nothing found for “no such thing”');
  await palette(page).getByRole('combobox').fill(foreign.seatPoolId);
  await expect(palette(page)).toContainText('Nothing found');
});

test('pages and actions: the theme, the language, the list of the keys, and turning single keys off', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto('/');
  await isLive(page);
  const choose = async (text: string, option: RegExp) => {
    await openPalette(page);
    await page.keyboard.type(text);
    await expect(palette(page).getByRole('option', { name: option })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeHidden();
  };
  await choose('dark', /Theme: Dark/);
  await expect(page.locator('html')).toHaveClass(/\bdark\b/);
  await choose('audit', /Audit trail/);
  await expect(page).toHaveURL(/\/audit$/);

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Audit trail');
  await keys.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  await choose('shortcuts', /Show keyboard shortcuts/);
  await expect(keys).toBeVisible();
  await expect(page).toHaveURL(/\/audit$/);
  await keys.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/$/);

  await openPalette(page);
  await page.keyboard.type('deutsch');
  await expect(palette(page).getByRole('option', { name: /Deutsch/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('closing the palette returns the focus', async ({ stage, signedIn }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto(pool.path);
  await isLive(page);
  const settings = page.getByRole('link', { name: 'Settings' });
  await settings.focus();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(settings).toBeFocused();
});

test('a page of a pool is found by both names, in any order and with typing errors', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage();
  const { customer } = await vendor.api.call(
    { text: 'query Name($id: ID!) { customer(id: $id) { name } }' } as Operation<
      { customer: { name: string } },
      { id: string }
    >,
    { id: pool.customerId },
  );
  const page = await signedIn(DEMO_SUPPORT);
  await page.goto('/');
  await isLive(page);
  const mark = customer.name.split(' ')[1] ?? '';
  for (const text of [`planner ${mark}`, `${mark} planer`, `plannre ${mark}`]) {
    await openPalette(page);
    await palette(page).getByRole('combobox').fill(text);
    await expect(chosen(page)).toContainText('Planner');
    await expect(chosen(page)).toContainText(customer.name);
    await page.keyboard.press('Escape');
  }
  await openPalette(page);
  await palette(page).getByRole('combobox').fill(`planner ${mark}`);
  await expect(chosen(page)).toContainText(customer.name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/pools/${pool.seatPoolId}/planner`));
});

test('actions that add something are found by words, initials and in German', async ({ signedIn, stage }) => {
  const admin = await signedIn(DEMO_ADMIN);
  await admin.goto('/');
  await isLive(admin);
  for (const text of ['add customer', 'customer new', 'ac', 'kunde hinzufügen']) {
    await openPalette(admin);
    await palette(admin).getByRole('combobox').fill(text);
    await expect(palette(admin).getByRole('option', { name: 'Add customer' })).toBeVisible();
    await admin.keyboard.press('Escape');
  }
  await openPalette(admin);
  await palette(admin).getByRole('combobox').fill('add customer');
  await expect(chosen(admin)).toContainText('Add customer');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('dialog', { name: 'Add customer' })).toBeVisible();

  const viewer = await signedIn(await (await stage()).portalUser('CUSTOMER_VIEWER'));
  await viewer.goto('/');
  await isLive(viewer);
  await openPalette(viewer);
  await palette(viewer).getByRole('combobox').fill('add customer');
  await expect(palette(viewer)).toContainText('Nothing found');
});
