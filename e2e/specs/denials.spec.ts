import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, isLive, test, type Stage } from '../fixtures';

const denialsOf = (pool: Stage) => `/pools/${pool.seatPoolId}/denials`;
const rows = (page: Page) =>
  page.getByRole('table', { name: /Denials?.*newest first/ }).locator('tbody tr[data-row-id]');
const holders = (page: Page) => page.getByRole('table', { name: /Seat holders/ });

/** Rows of the file that an action downloads, by the names of its columns. */
async function download(page: Page, act: () => Promise<void>): Promise<Record<string, string>[]> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const text = (await readFile(await file.path(), 'utf8')).replace(/^\uFEFF/, '');
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, n) => [names[n], value])));
}

/** Presses Tab until an element with this name has the focus. */
async function tabTo(page: Page, name: RegExp, key = 'Tab') {
  const nameOfFocus = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
  for (let presses = 0; presses < 80 && !name.test(await nameOfFocus()); presses++)
    await page.keyboard.press(key);
  expect(await nameOfFocus()).toMatch(name);
}

test('L25: a denial appears at once with the holders of the seats; its link shows the same', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const [admin, viewer] = [await pool.portalUser('CUSTOMER_ADMIN'), await pool.portalUser('CUSTOMER_VIEWER')];
  const [page, other] = await Promise.all([signedIn(viewer), signedIn(admin)]);
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await page.goto(denialsOf(pool));
  await expect(page.getByText('No denials', { exact: true })).toBeVisible();
  await isLive(page);

  await holder.login();
  expect(await refused.login()).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(['Scanner 2']);
  await expect(rows(page).first()).toContainText('1 of 1');
  await expect(page.getByLabel('Figures of the last sixty days').locator('dd').first()).toHaveText('1');

  await rows(page)
    .first()
    .getByRole('button', { name: /^Seat holders/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Scanner 2 was denied a seat' });
  await expect(dialog).toContainText('1 of 1 was in use');
  await expect(holders(page).getByRole('row').filter({ hasText: 'Scanner 1' })).toContainText('person-1');

  await other.goto(page.url());
  await expect(holders(other)).toContainText('Scanner 1');
  // The explanation moves the holders when it comes.
  await expect(other.getByRole('dialog').locator('[aria-busy]')).toHaveCount(0);
  await other.getByRole('dialog').getByRole('link', { name: 'Scanner 1' }).click();
  await expect(other).toHaveURL(/\/devices\/dev_/);

  await page.goBack();
  await expect(dialog).toBeHidden();
  await refused.login();
  // New rows wait while the pointer is on the list or has just left it.
  await expect(rows(page)).toHaveCount(2);
});

test('L28: attempts of one device are one episode, with the time at which it got a seat', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  for (let tries = 0; tries < 3; tries++) await refused.login();
  await page.goto(denialsOf(pool));
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'Episodes', exact: true }).click();
  await expect(page.getByText(/within five minutes/)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('not yet');
  await page.getByRole('button', { name: /Denials of Scanner 2/ }).click();
  const refusals = page.getByRole('list', { name: 'Denials of Scanner 2' }).getByRole('listitem');
  await expect(refusals).toHaveCount(3);

  await holder.logout();
  expect(await refused.login()).toMatchObject({ grant: 'NEW' });
  await page.reload();
  await expect(refusals).toHaveCount(3);
  await expect(rows(page)).toContainText(/after \d+/);
  await refusals.first().getByRole('button').click();
  await expect(holders(page)).toContainText('Scanner 1');
});

test('the export has exactly the rows on the screen, filtered by day and device', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const phones = [];
  for (const name of ['Scanner 1', 'Scanner 2', 'Tablet 3']) phones.push(await pool.device(name));
  for (const phone of [...phones, ...phones]) await phone.login();
  await page.goto(denialsOf(pool));
  await expect(rows(page)).toHaveCount(4);

  await page.getByRole('searchbox').fill('tablet');
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/q=tablet/);
  const shown = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-row-id')));
  const saved = await download(page, () => page.getByRole('link', { name: /Export CSV/ }).click());
  expect(saved.map((row) => row.denial_id)).toEqual(shown);
  expect(saved.map((row) => [row.device_name, row.action, row.in_use, row.holders])).toEqual([
    ['Tablet 3', 'LOGIN', '1', 'Scanner 1 (person-1)'],
    ['Tablet 3', 'LOGIN', '1', 'Scanner 1 (person-1)'],
  ]);

  await page.getByRole('searchbox').fill('');
  await expect(rows(page)).toHaveCount(4);
  const days = page.getByRole('figure', { name: 'By day' });
  await days.locator('[data-day]').last().click();
  await expect(page).toHaveURL(/range=days&from=(\d{4}-\d\d-\d\d)&to=\1/);
  await expect(page.getByLabel('From', { exact: true })).not.toHaveValue('');
  await expect(rows(page)).toHaveCount(4);
  const ofDay = await download(page, () => page.getByRole('link', { name: /Export CSV/ }).click());
  expect(ofDay).toHaveLength(4);

  await page.getByLabel('To', { exact: true }).fill('2026-01-02');
  await page.getByLabel('From', { exact: true }).fill('2026-01-01');
  await expect(page.getByText('No denials found')).toBeVisible();
  const ofNoDay = await download(page, () => page.getByRole('link', { name: /Export CSV/ }).click());
  expect(ofNoDay).toEqual([]);
  await expect(page).toHaveURL(/2026-01-01/);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(page)).toHaveCount(4);
  // The rows change before the address does.
  await expect(page).not.toHaveURL(/2026-01-01/);
  await page.goBack();
  await expect(page.getByText('No denials found')).toBeVisible();
});

test('by keyboard alone: open the denials, read one, go back, export', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  await refused.login();
  await page.goto(`/pools/${pool.seatPoolId}`);
  await isLive(page);
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(denialsOf(pool));
  await expect(rows(page)).toHaveCount(1);

  await tabTo(page, /^Seat holders/);
  await page.keyboard.press('Enter');
  await expect(holders(page)).toContainText('Scanner 1');
  await page.keyboard.press('Escape');
  await expect(holders(page)).toBeHidden();
  await expect(rows(page).getByRole('button', { name: /^Seat holders/ })).toBeFocused();

  await tabTo(page, /^Export CSV/, 'Shift+Tab');
  const saved = await download(page, () => page.keyboard.press('Enter'));
  expect(saved.map((row) => row.device_name)).toEqual(['Scanner 2']);

  await tabTo(page, /^Denials by day/, 'Shift+Tab');
  const byDay = page.getByRole('application', { name: /^Denials by day/ });
  await page.keyboard.press('ArrowLeft');
  await expect(byDay.getByRole('status')).toContainText('1 denial');
  await page.keyboard.press('ArrowLeft');
  await expect(byDay.getByRole('status')).not.toContainText('1 denial');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/range=days&from=(\d{4}-\d\d-\d\d)&to=\1/);
  await expect(rows(page)).toHaveCount(1);
});
