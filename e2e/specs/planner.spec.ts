import type { Page } from '@playwright/test';
import { DEMO_ADMIN } from '../../fleet/options';
import { expect, test } from '../fixtures';
import { busiestDemoPool } from '../insight-pools';

const cells = (page: Page) => page.getByRole('grid').getByRole('gridcell');
const sentence = (page: Page) => page.getByRole('region', { name: 'Seats and time-out' }).getByRole('status');

test('demo data: accuracy, another setting by keyboard, and the way to the settings', async ({
  vendor,
  signedIn,
}) => {
  const pool = await busiestDemoPool(vendor.api);
  const page = await signedIn(DEMO_ADMIN);
  await page.goto(`/pools/${pool.id}/planner`);
  await expect(page.getByRole('note', { name: 'Accuracy' })).toContainText(
    /reproduces [\d,]+ of [\d,]+ recorded denials/,
  );
  await expect(sentence(page)).toHaveText(/With the current settings/);

  const present = page.locator('[data-present]');
  await expect(present).toHaveAttribute('aria-label', /current/);
  const column = (await present.getAttribute('data-place'))?.split('.')[1] ?? '';
  const texts = await page.locator(`[data-place$=".${column}"]`).allTextContents();
  const denials = texts.map((text) => Number(text.replaceAll(/\D/g, '')));
  const seats = (await page.getByRole('grid').getByRole('rowheader').allTextContents()).map(Number);
  expect(seats).toContain(pool.licensedQuantity);
  expect(denials).toEqual(denials.toSorted((a, b) => b - a));
  expect(await page.locator('[data-recommended]').count()).toBeGreaterThan(0);

  await present.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const more = pool.licensedQuantity + 1;
  await expect(page).toHaveURL(new RegExp(`seats=${more}`));
  await expect(sentence(page)).toContainText(`With ${more} seats`);
  await expect(sentence(page)).toContainText(
    `become ${(denials[seats.indexOf(more)] ?? Number.NaN).toLocaleString('en-GB')}`,
  );
  await page.getByLabel('Figure shown').selectOption('Logins admitted at once');
  await expect(cells(page).last()).toHaveText('100%');

  // One minute more is in no cell, so it is replayed separately.
  await page.getByRole('button', { name: 'Longer time-out' }).click();
  const timeout = pool.inactivityTimeoutSeconds + 60;
  await expect(page).toHaveURL(new RegExp(`timeout=${timeout}`));
  await expect(sentence(page)).toContainText(/With \d+ seats .* become [\d,]+/);
  await page.getByRole('link', { name: /Apply time-out/ }).click();
  await expect(page.getByLabel('Time-out in minutes')).toHaveValue(String(timeout / 60));
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
});

test('no history: a first estimate', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.goto(`/pools/${pool.seatPoolId}/planner`);
  await expect(page.getByText('No history yet')).toBeVisible();
  await page.getByLabel('Users', { exact: true }).fill('40');
  await page.getByLabel('Logins per user and hour').fill('2');
  await page.getByLabel('Minutes per login').fill('15');
  await expect(
    page.getByText('A first estimate: 27 seats for 99% of logins admitted at once.'),
  ).toBeVisible();
  await page.getByLabel('Minutes per login').fill('never');
  await expect(page.getByText('Between 0.1 and 1,440.')).toBeVisible();
});

test('a pool with few records shows a notice, and a viewer can only read', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  await refused.login();
  await page.goto(`/pools/${pool.seatPoolId}/planner?seats=2&timeout=300`);
  await expect(sentence(page)).toContainText(/With 2 seats .* 1 denial becomes 0/);
  await expect(page.getByText('Records cover less than one day')).toBeVisible();
  await expect(page.getByText('Your role cannot change the time-out.')).toBeVisible();
  await expect(page.getByText('To change the number of licences, contact the vendor.')).toBeVisible();
});

test('the present setting follows changes by others', async ({ stage, vendor, signedIn }) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  for (const name of ['Scanner 1', 'Scanner 2', 'Scanner 3']) await (await pool.device(name)).login();
  await page.goto(`/pools/${pool.seatPoolId}/planner`);
  await expect(sentence(page)).toContainText(/With the current settings, 1 seat .* 2 denials/);
  await vendor.api.call(
    {
      text: 'mutation More($id: ID!) { updateSeatPool(input: { seatPoolId: $id, licensedQuantity: 2 }) { seatPool { id } } }',
    },
    { id: pool.seatPoolId },
  );
  await expect(sentence(page)).toContainText(/With the current settings, 2 seats .* 1 denial/);
  await expect(page.locator('[data-present]')).toHaveAttribute('aria-label', /^2 seats/);
});
