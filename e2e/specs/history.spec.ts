import { readFile } from 'node:fs/promises';
import { DEMO_ADMIN } from '../../fleet/options';
import { expect, test } from '../fixtures';
import { busiestDemoPool } from '../insight-pools';

test('L27: every section shows sixty days of the demo data, down to the holders at an instant', async ({
  vendor,
  signedIn,
}) => {
  const pool = await busiestDemoPool(vendor.api);
  const page = await signedIn(DEMO_ADMIN);
  await page.goto(`/pools/${pool.id}/history`);
  await page.getByRole('button', { name: '60 days' }).click();
  await expect(page).toHaveURL(/range=all/);

  const curve = page.getByRole('figure', { name: 'Seats in use', exact: true });
  await expect(curve).toContainText(/Peak: \d+ of \d+/);
  await expect(curve).toContainText(/[\d,]+ denials/);
  for (const name of ['Peak by day', 'Busy hours', 'Time by number of seats in use', 'Busiest users'])
    await expect(page.getByRole('figure', { name })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Idle seats' })).toContainText(
    /[\d.]+% of [\d,.]+ seat-hours were idle/,
  );

  const peaks = page.getByRole('figure', { name: 'Peak by day' });
  await peaks.getByRole('button', { name: /Show as table/ }).click();
  const days = await peaks.locator('tbody tr').count();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    peaks.getByRole('link', { name: /Export CSV/ }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(days + 1);

  const chart = curve.getByRole('application');
  await chart.focus();
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const ledger = page.getByRole('dialog', { name: 'Seat holders' });
  await expect(ledger.getByRole('status')).toHaveText(/\d+ of \d+ in use/);
  await expect(page).toHaveURL(/at=2/);
  await ledger.getByRole('button', { name: /later/ }).click();
  await expect(ledger.getByRole('status')).toHaveText(/\d+ of \d+ in use/);
  await page.keyboard.press('Escape');
  await expect(ledger).toBeHidden();
  await expect(page).not.toHaveURL(/at=/);
});

test('recent events are included: peak, denial, and holders of the seats', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const scanners = [];
  for (const name of ['Scanner 1', 'Scanner 2', 'Scanner 3']) scanners.push(await pool.device(name));
  for (const scanner of scanners) await scanner.login();
  await page.goto(`/pools/${pool.seatPoolId}/history?range=day&at=${new Date().toISOString()}`);
  const ledger = page.getByRole('dialog', { name: 'Seat holders' });
  await expect(ledger).toContainText('2 of 2 in use');
  await expect(ledger.getByRole('row').filter({ hasText: 'Scanner 2' })).toContainText('still held');
  await expect(ledger).not.toContainText('Scanner 3');
  await page.keyboard.press('Escape');

  const curve = page.getByRole('figure', { name: 'Seats in use', exact: true });
  await expect(curve).toContainText('Peak: 2 of 2');
  await expect(curve).toContainText('1 denial');
  await expect(page.getByRole('table', { name: 'Busiest users' })).toContainText('Person 2');
  await expect(page.getByRole('table', { name: 'Busiest devices' })).toContainText('Scanner 1');

  await page.getByRole('button', { name: 'Custom', exact: true }).click();
  await page.getByLabel('To', { exact: true }).fill('2020-01-02');
  await page.getByLabel('From', { exact: true }).fill('2020-01-01');
  await expect(page.getByText(/Choose a period within the last sixty days/)).toBeVisible();
});

test('an unused pool shows an explanation', async ({ stage, signedIn }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.goto(`/pools/${pool.seatPoolId}`);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByText('No seats were in use in this period')).toBeVisible();
});

test('a named pool explains what does not apply', async ({ stage, signedIn }) => {
  const pool = await stage({ mode: 'NAMED' });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await (await pool.device('Tablet 1')).login();
  await page.goto(`/pools/${pool.seatPoolId}/history?range=day`);
  await expect(page.getByRole('figure', { name: 'Licences in use' })).toContainText('Peak: 1 of 2');
  await expect(page.getByText(/An idle device takes no seat from others/)).toBeVisible();
  await page.getByRole('link', { name: 'Planner' }).click();
  await expect(page.getByText('The planner works for concurrent pools only')).toBeVisible();
});
