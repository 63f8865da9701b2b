import type { Browser, Page } from '@playwright/test';
import { LOCALES } from '@/app/_text/locales';
import { translatorFor } from '@/app/_text/translator-for';
import { DEMO_ADMIN } from '../../fleet/options';
import { findSidewaysScroll, openVisit, settle } from '../accessibility';
import { expect, test, type VisitedShowcase } from '../fixtures';
import { portalPages } from '../portal-pages';
import { sessionsOf } from '../session-state';
import type { Naming, PortalRole } from '../showcase';

/** A phone, and the smallest one. */
const WIDTHS = [390, 320] as const;
/** Height of a page on a phone of 390 px, without the browser's bars. */
const PHONE_HEIGHT = 664;

/** High enough to render charts that load on scrolling. */
const WHOLE_PAGE = 8000;

/** One word of a wide letter, and scripts without spaces. */
const LETTERS = ['W', '倉', 'อ', '﷽'];
/** Longest allowed name. */
const LONGEST_NAME = 200;

function longestNames(): Naming {
  const names = new Map<string, string>();
  return {
    write(name) {
      const letter = LETTERS[names.size % LETTERS.length] ?? 'W';
      const long = names.get(name) ?? `${name} `.padEnd(LONGEST_NAME, letter);
      names.set(name, long);
      return long;
    },
    mailHost: `${'w'.repeat(63)}.${'w'.repeat(63)}.example`,
  };
}

test.use({ naming: longestNames() });
test.describe.configure({ timeout: 120_000 });

for (const { name, path, roles } of portalPages) {
  test(`${name}: the longest names do not widen it on a phone, and all its tabs are visible`, async ({
    browser,
    showcase,
  }) => {
    const visit = await visitAs(browser, showcase, roles?.[0]);
    await visit.page.setViewportSize({ width: WIDTHS[0], height: WHOLE_PAGE });
    await visit.page.goto(path(showcase.ids));
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: WHOLE_PAGE });
      await settle(visit.page);
      expect.soft(await findSidewaysScroll(visit.page), `${name}, ${width} px`).toEqual([]);
      expect.soft(await findLinksOutside(visit.page), `${name}, ${width} px: links out of reach`).toEqual([]);
    }
    await visit.close();
  });
}

for (const locale of LOCALES) {
  for (const role of ['VENDOR_ADMIN', 'CUSTOMER_VIEWER'] as const) {
    test(`the first seats of a full pool are on a phone's first screen: ${role}, ${locale}`, async ({
      browser,
      vendor,
      stage,
    }) => {
      const pool = await stage({ licensedQuantity: 2 });
      for (const name of ['Scanner 1', 'Scanner 2']) await (await pool.device(name)).login();
      const person = role === 'VENDOR_ADMIN' ? DEMO_ADMIN : await pool.portalUser(role);
      const session = await sessionsOf(vendor.url, { [role]: person })(role);
      const visit = await openVisit(browser, { url: vendor.url, locale, session });
      await visit.page.setViewportSize({ width: 390, height: PHONE_HEIGHT });
      await visit.page.goto(`/pools/${pool.seatPoolId}`);
      await settle(visit.page);
      const seats = visit.page.getByRole('list', {
        name: translatorFor(locale)('dashboard.mapLabel', { mode: 'CONCURRENT' }),
      });
      await expect(seats.getByRole('listitem').first()).toBeInViewport({ ratio: 1 });
      expect(await visit.page.evaluate(() => scrollY)).toBe(0);
      await visit.close();
    });
  }
}

test('alerts and the report are in the menu of a customer on a phone', async ({ browser, showcase }) => {
  for (const role of ['CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const) {
    const { page, close } = await visitAs(browser, showcase, role);
    await page.setViewportSize({ width: 390, height: PHONE_HEIGHT });
    await page.goto('/');
    await settle(page);
    for (const part of ['Alerts', 'Monthly report']) {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: part }).click();
      await expect(page.getByRole('link', { name: part, exact: true }).first()).toHaveAttribute(
        'aria-current',
        'page',
      );
    }
    await close();
  }
});

async function visitAs(browser: Browser, { url, sessionOf }: VisitedShowcase, role: PortalRole | undefined) {
  return openVisit(browser, { url, locale: 'en', session: role && (await sessionOf(role)) });
}

/** Links of a navigation that are outside its visible part. */
function findLinksOutside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav a')]
      .filter((link) => {
        const { left, right, width } = link.getBoundingClientRect();
        const frame = link.closest('nav')?.getBoundingClientRect();
        return (
          width > 0 && (left < Math.max(0, frame?.left ?? 0) - 1 || right > (frame?.right ?? innerWidth) + 1)
        );
      })
      .map((link) => link.textContent.trim()),
  );
}
