import type { Page } from '@playwright/test';
import { LOCALES, type Locale } from '@/app/_text/locales';
import { translatorFor } from '@/app/_text/translator-for';
import {
  findAxeViolations,
  findMissingLandmarks,
  findSidewaysScroll,
  openVisit,
  resize,
  settle,
  THEMES,
  turnTheme,
  WIDTHS,
} from '../accessibility';
import { expect, test } from '../fixtures';
import { portalOverlays, portalPages } from '../portal-pages';

type Theme = (typeof THEMES)[number];
type Look = { locale: Locale; width: number; themes: readonly Theme[] };

test.describe.configure({ timeout: 120_000 });

for (const { name, path, roles, status } of portalPages) {
  test(`${name}: accessible in every language, both themes and two sizes`, async ({ browser, showcase }) => {
    const session = roles ? await showcase.sessionOf(roles[0]) : undefined;
    for (const locale of LOCALES) {
      const visit = await openVisit(browser, { url: showcase.url, locale, session });
      const answer = await visit.page.goto(path(showcase.ids));
      expect(answer?.status(), `${name} is there`).toBe(status ?? 200);
      expect(new URL(visit.page.url()).pathname, `${name} is shown, not another page`).toBe(
        path(showcase.ids).split('?')[0],
      );
      await settle(visit.page);
      expect.soft(await findMissingLandmarks(visit.page, locale), `${name}, ${locale}`).toEqual([]);
      for (const look of looksIn(locale)) {
        await resize(visit.page, look.width);
        await lookAt(visit.page, name, look);
      }
      const complaints = visit.complaints.filter((text) => !(status && text.includes(`status of ${status}`)));
      expect.soft(complaints, `${name}, ${locale}: messages on the console`).toEqual([]);
      await visit.close();
    }
  });
}

for (const { name, path, roles, open, role = 'dialog' } of portalOverlays) {
  test(`${name}: accessible in every language, both themes and two sizes`, async ({ browser, showcase }) => {
    const session = await showcase.sessionOf(roles[0]);
    for (const locale of LOCALES) {
      const visit = await openVisit(browser, { url: showcase.url, locale, session });
      for (const look of looksIn(locale)) {
        await resizeAndOpen(visit.page, look.width, locale);
        await lookAt(visit.page, name, look);
      }
      expect.soft(visit.complaints, `${name}, ${locale}: messages on the console`).toEqual([]);
      await visit.close();
    }

    async function resizeAndOpen(page: Page, width: number, locale: Locale) {
      await page.goto(path(showcase.ids));
      await resize(page, width);
      await open(page, translatorFor(locale));
      await expect(page.getByRole(role)).toBeVisible();
    }
  });
}

test('the checks of these tests find mistakes', async ({ page }) => {
  await page.setViewportSize({ width: WIDTHS[0], height: 600 });
  await page.setContent(`<html lang="fr"><title>Seatwise</title><body><h2>No main heading</h2>
    <p style="color: #aaa; background: #fff">Faint</p><img src="data:,"><div style="width: 900px">Wide</div>
    <button style="width: 12px; height: 12px; padding: 0">a</button><button style="width: 12px; height: 12px; padding: 0">b</button>`);
  const found = await findAxeViolations(page);
  for (const rule of ['color-contrast', 'image-alt', 'target-size', 'page-has-heading-one'])
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${rule}:`)));
  expect(await findSidewaysScroll(page)).toHaveLength(1);
  expect(await findMissingLandmarks(page, 'en')).toHaveLength(3);
});

/** Keeps the page between two checks and changes only its theme. */
async function lookAt(page: Page, name: string, { locale, width, themes }: Look) {
  const where = `${name}, ${locale}, ${width} px`;
  expect.soft(await findSidewaysScroll(page), `${where}: fits the window`).toEqual([]);
  for (const theme of themes) {
    await turnTheme(page, theme);
    expect.soft(await findAxeViolations(page), `${where}, ${theme}: axe`).toEqual([]);
  }
}

/** A check takes a second: `npm test` makes two of each page and dialog, `npm run test:looks` all eight. */
function looksIn(locale: Locale): Look[] {
  if (process.env.LOOKS === 'all') return WIDTHS.map((width) => ({ locale, width, themes: THEMES }));
  return [
    locale === 'en'
      ? { locale, width: WIDTHS[1], themes: ['light'] }
      : { locale, width: WIDTHS[0], themes: ['dark'] },
  ];
}
