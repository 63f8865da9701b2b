import path from 'node:path';
import pino from 'pino';
import { openDatabase } from '../db/client';
import { migrateDatabase } from '../db/migrate';
import { loadEnv } from '../env';
import { openRuntime } from '../licensing';
import { prepareFirstRun } from '../server/first-run';

/*
 * A process that starts on the database whose address it is sent, as server.ts does but without pages and port, and
 * stops again. Forked by tests; ends when its parent is gone.
 */
const log = pino({ level: 'silent' });

process.on('disconnect', () => process.exit(0));
process.on('message', (url: string) => {
  startAndStop(url).then(
    () => process.send?.('ready'),
    (error: unknown) => process.send?.(String(error instanceof Error ? error.stack : error)),
  );
});
process.send?.('here');

async function startAndStop(url: string) {
  const env = loadEnv({
    DATABASE_URL: url,
    AUTH_SECRET: 'x'.repeat(32),
    ADMIN_EMAIL: 'first@example.com',
    ADMIN_PASSWORD: 'a long enough one',
  });
  await migrateDatabase(url, path.resolve('db'));
  const pool = openDatabase({ url, poolSize: 4 });
  const runtime = await openRuntime({ ...pool, log });
  try {
    await prepareFirstRun({ env, runtime, log });
  } finally {
    await runtime.close();
    await pool.close();
  }
}
