import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { LANGUAGE_COOKIE, type Locale } from '@/app/_text/locales';
import type { SessionState } from './session-state';

export const THEMES = ['light', 'dark'] as const;
/** A small phone and a common screen. */
export const WIDTHS = [320, 1440] as const;
const HEIGHT = 900;

/** Longer animations show the passing of time and need not end. */
const LONGEST_TRANSITION_MS = 3000;

export type Visit = {
  page: Page;
  /** Errors and warnings of the browser so far. */
  complaints: string[];
  close(): Promise<void>;
};

/** A browser with this language and reduced motion. */
export async function openVisit(
  browser: Browser,
  { url, locale, session }: { url: string; locale: Locale; session: SessionState | undefined },
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    storageState: session,
    reducedMotion: 'reduce',
    viewport: { width: WIDTHS[0], height: HEIGHT },
  });
  await context.addCookies([{ name: LANGUAGE_COOKIE, value: locale, url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, close: () => context.close() };
}

/** Sets the width of the window and waits until the page has settled. */
export async function resize(page: Page, width: number) {
  await page.setViewportSize({ width, height: HEIGHT });
  await settle(page);
}

/** Changes the system's theme; the portal follows it unless the user has chosen one. */
export async function turnTheme(page: Page, theme: (typeof THEMES)[number]) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${theme}\\b`));
  await settle(page);
}

/** Waits for the page's own content, without skeletons, with its fonts, after its transitions. */
export async function settle(page: Page) {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]:visible, .animate-breathe:visible')).toHaveCount(0);
  await page.waitForFunction(
    (longest) =>
      document.fonts.status === 'loaded' &&
      document.getAnimations().every((animation) => {
        const end = Number(animation.effect?.getComputedTiming().endTime ?? 0);
        return animation.playState !== 'running' || end > longest;
      }),
    LONGEST_TRANSITION_MS,
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** All findings of axe, a line each, with the rules of best practice and target size. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The default opens and closes another tab in every run.
    .setLegacyMode(true)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
  );
}

/** Elements that are wider than the window, if the page scrolls sideways. */
export function findSidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = wide.slice(-5).map((element) => `<${element.localName} class="${element.className}">`);
    return [`${scrollWidth} px of content in ${clientWidth} px: ${names.join(', ')}`];
  });
}

/** Mistakes in what a screen reader needs first: language, title, one main heading. */
export async function findMissingLandmarks(page: Page, locale: Locale): Promise<string[]> {
  const { lang, title, headings } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent.trim()),
  }));
  return [
    ...(lang === locale ? [] : [`the language of the page is "${lang}"`]),
    ...(/^\S.* · \S/.test(title) ? [] : [`the title "${title}" does not name the page`]),
    ...(headings.length === 1 && headings[0]
      ? []
      : [`${headings.length} main headings: ${headings.join(', ')}`]),
  ];
}
