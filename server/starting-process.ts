import path from 'node:path';
import pino from 'pino';
import { migrateDatabase } from '../db/migrate';
import { loadEnv } from '../env';
import { openTestRuntime } from '../test/open-test-runtime';
import { prepareFirstRun } from './first-run';

/*
 * Starts on the database whose URL its parent sends, as server.ts does but without pages and port, and stops again. The
 * process ends with its parent.
 */
const log = pino({ level: 'silent' });

process.on('disconnect', () => process.exit(0));
process.on('message', (url: string) => {
  startAndStop(url).then(
    () => process.send?.('ready'),
    (error: unknown) => process.send?.(String(error instanceof Error ? error.stack : error)),
  );
});
process.send?.('waiting');

async function startAndStop(url: string) {
  const env = loadEnv({
    DATABASE_URL: url,
    AUTH_SECRET: 'x'.repeat(32),
    ADMIN_EMAIL: 'first@example.com',
    ADMIN_PASSWORD: 'a long enough one',
  });
  await migrateDatabase(url, path.resolve('db'));
  const { runtime, close } = await openTestRuntime({ url, poolSize: 4 });
  try {
    await prepareFirstRun({ env, runtime, log });
  } finally {
    await close();
  }
}
