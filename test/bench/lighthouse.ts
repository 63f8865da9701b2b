import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright';
import { findChromium } from '../../e2e/chromium';
import type { TestDevice } from '../../e2e/device';
import { portalPages } from '../../e2e/portal-pages';
import { openSession, type Credentials, type SessionState } from '../../e2e/session-state';
import { makeShowcase } from '../../e2e/showcase';
import { openApi } from '../../fleet/api';
import { DEMO_ADMIN } from '../../fleet/options';
import { signIn } from '../../fleet/sign-in';
import { CATEGORIES, medianOf, readReport, type Category, type Report } from './lighthouse-report';
import { startPortalServer } from './portal-server';

/* Lighthouse on the production build, signed in, while devices of the pool call. */

const LOWEST_SCORES: Record<Category, number> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
};
const PAGES = ['Pool dashboard', 'Devices'];
/** For the first page only, which is shown on wall screens. */
const MOST_SCRIPT_KILOBYTES = 220;
const SCRIPTS_SHOWN = 8;
const CALL_EVERY_MS = 1000;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    email: { type: 'string', default: DEMO_ADMIN.email },
    password: { type: 'string', default: DEMO_ADMIN.password },
    mobile: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
  },
});
const admin: Credentials = { email: options.email, password: options.password };
const server = options.url
  ? { url: options.url, stop: async () => {} }
  : await startPortalServer({ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password });
try {
  const misses = await measurePortal(server.url);
  for (const miss of misses) console.log(`MISSED: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
} finally {
  await server.stop();
}

async function measurePortal(url: string): Promise<string[]> {
  const credential = await signIn(url, admin.email, admin.password);
  const api = openApi({ url, token: credential.token });
  const showcase = await makeShowcase(url, api, admin);
  const stopCalls = keepCalling(showcase.devices.filter(({ name }) => /^Scanner [2-4]$/.test(name)));
  const session = await openSession(url, admin);
  const chrome = await launchChrome(session);
  try {
    const misses: string[] = [];
    for (const { name, path } of portalPages.filter((page) => PAGES.includes(page.name))) {
      const reports: Report[] = [];
      while (reports.length < Number(options.runs))
        reports.push(await look(new URL(path(showcase.ids), url).href, chrome.port));
      misses.push(...printResults(name, reports));
    }
    return misses;
  } finally {
    chrome.close();
    await stopCalls();
    await showcase.close();
    await credential.revoke();
    await api.close();
  }
}

/** Lets every device call once a second, so that the page changes. `stop` fails if a call failed. */
function keepCalling(devices: readonly TestDevice[]): () => Promise<void> {
  let isOver = false;
  const call = async () => {
    while (!isOver) {
      await Promise.all(devices.map((device) => device.check()));
      await delay(CALL_EVERY_MS);
    }
  };
  const outcome = call().then(
    () => undefined,
    (error: unknown) => error,
  );
  return async () => {
    isOver = true;
    const error = await outcome;
    if (error) throw error;
  };
}

/** Each run starts with an empty cache; Lighthouse keeps the cookies. */
async function look(address: string, port: number): Promise<Report> {
  const result = await lighthouse(
    address,
    { port, logLevel: 'error', onlyCategories: [...CATEGORIES], disableFullPageScreenshot: true },
    options.mobile ? undefined : desktopConfig,
  );
  if (!result || result.lhr.runtimeError)
    throw new Error(result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result.');
  const { finalDisplayedUrl } = result.lhr;
  if (finalDisplayedUrl !== address) throw new Error(`${address} led to ${finalDisplayedUrl}`);
  return readReport(result.lhr);
}

/** Prints the results and returns the limits that were missed. */
function printResults(page: string, reports: readonly Report[]): string[] {
  const median = medianOf(reports);
  const { scores, largestPaintMs, blockingMs, layoutShift, scriptKilobytes, totalKilobytes } = median;
  const each = reports.map((report) => report.scores.performance).join(', ');
  console.log(
    `${page} (${options.mobile ? 'mobile' : 'desktop'})
  performance ${scores.performance} (of ${each}), accessibility ${scores.accessibility}, best practices ${scores['best-practices']}
  LCP ${(largestPaintMs / 1000).toFixed(2)} s, TBT ${blockingMs.toFixed(0)} ms, CLS ${layoutShift.toFixed(3)}
  JavaScript ${scriptKilobytes.toFixed(1)} kB, everything ${totalKilobytes.toFixed(1)} kB, as transferred`,
  );
  for (const audit of median.failing) console.log(`  below 100: ${audit}`);
  for (const { url, kilobytes, isCompressed } of median.scripts.slice(0, SCRIPTS_SHOWN)) {
    const { pathname } = new URL(url);
    console.log(`  ${kilobytes.toFixed(1)} kB ${pathname}${isCompressed ? '' : ', not compressed'}`);
  }
  for (const error of median.consoleErrors) console.log(`  on the console: ${error}`);

  const misses = CATEGORIES.flatMap((category) => {
    const lowest = LOWEST_SCORES[category];
    return scores[category] < lowest
      ? [`${page}: ${category} ${scores[category]}, the bar is ${lowest}`]
      : [];
  });
  if (page === PAGES[0] && !(scriptKilobytes < MOST_SCRIPT_KILOBYTES))
    misses.push(
      `${page}: ${scriptKilobytes.toFixed(1)} kB of JavaScript, the bar is ${MOST_SCRIPT_KILOBYTES}`,
    );
  return misses;
}

/** Starts Chrome for Lighthouse, with the cookies of a session. */
async function launchChrome({ cookies }: SessionState): Promise<{ port: number; close(): void }> {
  const { executablePath, env } = await findChromium();
  const chrome = await launch({
    chromePath: executablePath,
    envVars: { ...process.env, ...env },
    chromeFlags: [
      '--headless',
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    logLevel: 'error',
  });
  // Set in the browser instead of a header, so that the WebSocket sends them too.
  const remote = await chromium.connectOverCDP(`http://127.0.0.1:${chrome.port}`);
  await remote.contexts()[0]?.addCookies(cookies);
  await remote.close();
  return { port: chrome.port, close: () => chrome.kill() };
}
