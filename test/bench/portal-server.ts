import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseFreePort } from '../../embedded-postgres/probe';

export type PortalServer = { url: string; stop(): Promise<void> };

const START_TIMEOUT_MS = 300_000;

/** Runs `npm start` on a free port with a separate data folder; builds what has changed. */
export async function startPortalServer(variables: Record<string, string>): Promise<PortalServer> {
  const dataDir = makeFolder();
  const port = await chooseFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error('The production server did not start.');
    }
    await delay(250);
  }
  return { url, stop };
}

/** Readable for PostgreSQL, which runs as another user if this process runs as root. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-bench-'));
  chmodSync(folder, 0o755);
  return folder;
}

const isReady = (url: string) =>
  fetch(new URL('/readyz', url)).then(
    ({ ok }) => ok,
    () => false,
  );
