import type { Page } from '@playwright/test';
import { DEMO_ADMIN } from '../../fleet/options';
import type { Operation } from '../../fleet/operations';
import { settle } from '../accessibility';
import { expect, test } from '../fixtures';
import { busiestDemoPool } from '../insight-pools';

/** Long names as in practice. */
const LONG = ' Lagerverwaltung, Kommissionierung und Versand, Werk Süd';

const customerOf: Operation<
  { seatPool: { customer: { id: string; reportMonths: string[] } } },
  { id: string }
> = {
  text: 'query CustomerOf($id: ID!) { seatPool(id: $id) { customer { id reportMonths } } }',
};

type ReportAnswer = { data?: { customer?: { monthlyReport?: { pools: unknown[] } } } };

/** Adds long names, and a report with four pools, the most that a customer has. */
async function makeLarge(page: Page) {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replaceAll(/"name":"([^"]*)"/g, `"name":"$1${LONG}"`);
    const answer = JSON.parse(text) as ReportAnswer;
    const report = answer.data?.customer?.monthlyReport;
    if (report) report.pools = [0, 1, 2, 3].map((n) => report.pools[n % report.pools.length]);
    await route.fulfill({ response, body: JSON.stringify(answer) });
  });
}

const countSheets = async (page: Page, format: 'A4' | 'Letter') => {
  const paper = await page.pdf({ format, preferCSSPageSize: false, printBackground: true });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
};

for (const format of ['A4', 'Letter'] as const) {
  test(`the planner of sixty busy days prints on one sheet: ${format}`, async ({ vendor, signedIn }) => {
    const pool = await busiestDemoPool(vendor.api);
    const page = await signedIn(DEMO_ADMIN);
    await makeLarge(page);
    await page.goto(`/pools/${pool.id}/planner`);
    await expect(page.getByRole('heading', { name: /Buy \d+ more: \d+ licences/ })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('grid')).toBeVisible();
    await settle(page);
    expect(await countSheets(page, format)).toBe(1);
  });

  test(`a report of a whole month and four pools prints on one sheet: ${format}`, async ({
    vendor,
    signedIn,
  }) => {
    const pool = await busiestDemoPool(vendor.api);
    const { seatPool } = await vendor.api.call(customerOf, { id: pool.id });
    const page = await signedIn(DEMO_ADMIN);
    // React warns about the repeated key of the pool.
    page.removeAllListeners('console');
    await makeLarge(page);
    const month = seatPool.customer.reportMonths.at(-1) ?? '';
    await page.goto(`/customers/${seatPool.customer.id}/report?month=${month}`);
    await expect(page.getByRole('figure')).toHaveCount(4);
    await expect(page.getByText(/Buy \d+ more: \d+ licences/).first()).toBeVisible();
    await settle(page);
    expect(await countSheets(page, format)).toBe(1);
  });
}
