import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium';
import { IDENTITY_PROVIDER } from './identity-provider-options';

const PORT = process.env.E2E_PORT ?? '3199';
/** Specs of all pages. By default only the first runs, with fewer variants. */
const LOOKS = ['accessibility.spec.ts', 'phone-width.spec.ts', 'german-forms.spec.ts'].map(
  (name) => `**/${name}`,
);
const dataDir = (process.env.E2E_DATA_DIR ??= makeDataDir());
const browser = await findChromium();

export default defineConfig({
  testDir: './specs',
  // Checks all pages in every language, width and theme: `npm run test:looks`.
  ...(process.env.LOOKS === 'all' ? { testMatch: LOOKS } : { testIgnore: LOOKS.slice(1) }),
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./slowest-tests.ts']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    browserName: 'chromium',
    // Recording takes longer than the tests. To record one: `npm run test:e2e -- name --trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...definedOnly(process.env), ...browser.env },
    },
  },
  webServer: {
    command: 'npm start',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${PORT}/readyz`,
    env: {
      PORT,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      ADMIN_EMAIL: '',
      ADMIN_PASSWORD: '',
      LOG_LEVEL: 'error',
      OIDC_ISSUER: IDENTITY_PROVIDER.issuer,
      OIDC_CLIENT_ID: IDENTITY_PROVIDER.clientId,
      OIDC_CLIENT_SECRET: IDENTITY_PROVIDER.clientSecret,
      OIDC_NAME: IDENTITY_PROVIDER.name,
    },
    // Building the pages and writing the demo data takes minutes on a busy machine.
    timeout: 900_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Created by the first process that reads this file, passed to the workers, and removed when the server stops. */
function makeDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-e2e-'));
  // As root, PostgreSQL runs as another user, which needs access to the folder.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
