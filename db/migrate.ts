import { setTimeout as delay } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const MIGRATION_LOCK = 5_428_731;
const REACH_TIMEOUT_MS = 15_000;

/**
 * Brings the database at `url` to the newest schema. Any number of processes may call this at once: one migrates,
 * the others wait for it (drizzle's migrator has no lock of its own).
 */
export async function migrateDatabase(url: string, migrationsFolder: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const number = await withinReach(readVersionNumber(client), url);
    if (number < 150_000) {
      throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.floor(number / 10_000)}.`);
    }
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), {
      migrationsFolder,
      migrationsSchema: 'public',
      migrationsTable: 'schema_migrations',
    });
  } finally {
    await client.end({ timeout: 1 });
  }
}

async function readVersionNumber(client: postgres.Sql): Promise<number> {
  const [row] = await client<{ number: number }[]>`
    select current_setting('server_version_num')::int as number`;
  return row?.number ?? 0;
}

/** A server that takes connections and says nothing would be waited for without end. */
async function withinReach<Answer>(question: Promise<Answer>, url: string): Promise<Answer> {
  const answered = new AbortController();
  const silence = delay(REACH_TIMEOUT_MS, undefined, { signal: answered.signal }).then(() => {
    throw new Error(
      `The database at ${new URL(url).host} did not answer within ${REACH_TIMEOUT_MS / 1000} seconds.`,
    );
  });
  try {
    return await Promise.race([question, silence]);
  } finally {
    answered.abort();
    silence.catch(() => {});
  }
}
