import type { Page } from '@playwright/test';
import { DEMO_ADMIN } from '../../fleet/options';
import { settle } from '../accessibility';
import { expect, test } from '../fixtures';
import { busiestDemoPool } from '../insight-pools';

type Signs = {
  title: string;
  drawn: string[];
  named: string[];
  pictures: Record<string, string>;
  hasTable: boolean;
};

/** Signs that each chart of a page draws, and entries of its legend. */
const readCharts = (page: Page): Promise<Signs[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('figure')].map((figure) => {
      const legend = [...figure.querySelectorAll<HTMLElement>('[data-legend]')];
      return {
        title: figure.querySelector('h2, h3, h4')?.textContent ?? '',
        drawn: [
          ...new Set(
            [...figure.querySelectorAll<HTMLElement>('[data-sign]')].map(({ dataset }) => dataset.sign ?? ''),
          ),
        ],
        named: legend.map(({ dataset }) => dataset.legend ?? ''),
        pictures: Object.fromEntries(
          legend.map((item) => [item.dataset.legend ?? '', item.firstElementChild?.innerHTML ?? '']),
        ),
        hasTable: figure.querySelector('table, button') !== null,
      };
    }),
  );

test('a sign means the same in all charts, and each legend names all signs of its chart', async ({
  vendor,
  signedIn,
}) => {
  const pool = await busiestDemoPool(vendor.api);
  const { seatPool } = await vendor.api.call(customerOf, { id: pool.id });
  const page = await signedIn(DEMO_ADMIN);
  const pictures = new Map<string, string>();
  const seen = new Set<string>();
  for (const path of [
    `/pools/${pool.id}`,
    `/pools/${pool.id}/denials`,
    `/pools/${pool.id}/history?range=all`,
    `/customers/${seatPool.customer.id}/report`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole('figure').first()).toBeVisible();
    for (const figure of await page.getByRole('figure').all()) await figure.scrollIntoViewIfNeeded();
    await settle(page);
    await expect(page.locator('[data-sign]').first()).toBeAttached();
    for (const chart of await readCharts(page)) {
      const where = `${path}: ${chart.title}`;
      for (const sign of chart.drawn) expect.soft(chart.named, where).toContain(sign);
      expect.soft(chart.hasTable, `${where}: as a table`).toBe(true);
      for (const [sign, picture] of Object.entries(chart.pictures)) {
        expect.soft(picture, `${where}: ${sign}`).toBe(pictures.get(sign) ?? picture);
        pictures.set(sign, picture);
      }
      for (const sign of chart.drawn) seen.add(sign);
    }
  }
  expect([...seen].toSorted()).toEqual(['denials', 'denied', 'full', 'fullDay', 'inUse', 'licensed']);
  expect(new Set(pictures.values()).size, 'no two signs look alike').toBe(pictures.size);
});

const customerOf = {
  text: 'query CustomerOf($id: ID!) { seatPool(id: $id) { customer { id } } }',
} as { text: string; types?: (variables: { id: string }) => { seatPool: { customer: { id: string } } } };
