import { chromium, type Page } from 'playwright';
import { findChromium } from '../../e2e/chromium';
import { portalPages } from '../../e2e/portal-pages';
import { openSession } from '../../e2e/session-state';
import { BENCH_ADMIN, type BenchData } from './portal-bench-data';
import { startPortalServer } from './portal-server';

const PAGES = ['Devices', 'Denials'];
const ROWS = 3000;
const BAR_MS = 50;
const WHEEL_PIXELS = 900;
const WHEEL_EVERY_MS = 60;
const GIVE_UP_AFTER_MS = 90_000;
/** A slow task of the page occurs in every pass; one that the machine causes does not. */
const PASSES = 3;
const SIZE = { width: 1440, height: 900 };

type Pass = { rows: number; longestMs: number };

/** Scrolls the long lists in a browser, on the production build. Returns the limits that were missed. */
export async function benchScrolling(
  databaseUrl: string,
  { seatPoolId, deviceId }: BenchData,
): Promise<string[]> {
  const server = await startPortalServer({
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'only for the bench, and long enough',
  });
  try {
    const { executablePath, env } = await findChromium();
    const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } });
    try {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: SIZE,
        storageState: await openSession(server.url, BENCH_ADMIN),
      });
      const ids = { seatPoolId, deviceId, namedSeatPoolId: seatPoolId, customerId: '' };
      const misses: string[] = [];
      for (const { name, path } of portalPages.filter((page) => PAGES.includes(page.name))) {
        const passes: Pass[] = [];
        while (passes.length < PASSES && !passes.some(isSmooth)) {
          const page = await context.newPage();
          await page.goto(path(ids));
          passes.push(await scroll(page));
          await page.close();
        }
        misses.push(...printPasses(name, passes));
      }
      return misses;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

const isSmooth = ({ rows, longestMs }: Pass) => rows >= ROWS && longestMs <= BAR_MS;

/** Prints the passes of a page and returns the limits that it missed in all of them. */
function printPasses(name: string, passes: readonly Pass[]): string[] {
  for (const { rows, longestMs } of passes)
    console.log(
      `${name}: scrolled to row ${rows}, ${longestMs ? `longest task ${longestMs.toFixed(0)} ms` : 'no long task'}`,
    );
  if (passes.some(isSmooth)) return [];
  const rows = Math.max(...passes.map((pass) => pass.rows));
  const longestMs = Math.min(...passes.map((pass) => pass.longestMs));
  return rows < ROWS
    ? [`${name}: only ${rows} rows came, not ${ROWS}`]
    : [`${name}: a task of ${longestMs.toFixed(0)} ms while scrolling, the bar is ${BAR_MS} ms`];
}

/** Scrolls with the wheel past enough rows; counts the long tasks from the start. */
async function scroll(page: Page): Promise<Pass> {
  await page.locator('tr[aria-rowindex="10"]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: durations });
  });
  await page.mouse.move(SIZE.width / 2, SIZE.height * 0.75);
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  let rows = 0;
  while (rows < ROWS && Date.now() < giveUpAt) {
    await page.mouse.wheel(0, WHEEL_PIXELS);
    await page.waitForTimeout(WHEEL_EVERY_MS);
    rows = Math.max(rows, await lastRow(page));
  }
  const longTasks = await page.evaluate(() => (window as Window & { longTasks?: number[] }).longTasks ?? []);
  return { rows, longestMs: Math.max(0, ...longTasks) };
}

/** The header is row one. */
const lastRow = (page: Page) =>
  page.evaluate(
    () => Number([...document.querySelectorAll('tr[aria-rowindex]')].at(-1)?.ariaRowIndex ?? 1) - 1,
  );
