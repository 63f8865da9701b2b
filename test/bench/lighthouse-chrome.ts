import { launch } from 'chrome-launcher';
import { chromium } from 'playwright';
import { findChromium } from '../../e2e/chromium';
import type { SessionState } from '../../e2e/session-state';

/** A Chrome for Lighthouse to drive, in which somebody is signed in. */
export async function launchChrome({ cookies }: SessionState): Promise<{ port: number; close(): void }> {
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
  // In the browser and not in a header, so that the WebSocket is sent them too.
  const remote = await chromium.connectOverCDP(`http://127.0.0.1:${chrome.port}`);
  await remote.contexts()[0]?.addCookies(cookies);
  await remote.close();
  return { port: chrome.port, close: () => chrome.kill() };
}
