import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { postgresOptions } from './connection-options';
import { parseDatabaseUrl } from './database-url';
import { innermost } from './explain-database-error';
import { StartError } from './start-error';

const START_LOCK = 5_428_731;
const SHOWN_STATEMENT_LENGTH = 300;

/**
 * Runs `work` while no other process that shares the database does the same: for everything that creates tables or
 * queues when a process starts.
 */
export async function withStartLock<Result>(
  url: string,
  work: (client: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const { address } = parseDatabaseUrl(url);
  const client = postgres({ ...postgresOptions(address), max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${START_LOCK})`;
    return await work(client);
  } finally {
    await client.end({ timeout: 1 });
  }
}

/**
 * Brings the database at `url` to the newest schema. Any number of processes may call this at once: one migrates,
 * the others wait for it (drizzle's migrator has no lock of its own). Returns whether the schema is newer than this
 * program.
 */
export function migrateDatabase(url: string, migrationsFolder: string): Promise<{ isSchemaNewer: boolean }> {
  return withStartLock(url, async (client) => {
    try {
      await migrate(drizzle(client), {
        migrationsFolder,
        migrationsSchema: 'public',
        migrationsTable: 'schema_migrations',
      });
    } catch (error) {
      throw new StartError(describeFailure(error, migrationsFolder), { cause: error });
    }
    const [row] = await client<{ newest: string | null }[]>`
      select max(created_at) as newest from schema_migrations`;
    return { isSchemaNewer: Number(row?.newest ?? 0) > newestMigration(migrationsFolder) };
  });
}

/** When the newest migration of this program was made, as drizzle records it. */
export function newestMigration(migrationsFolder: string): number {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  return Math.max(0, ...journal.entries.map(({ when }) => when));
}

/** The cause first: drizzle's message begins with the whole statement. */
function describeFailure(error: unknown, folder: string) {
  const cause = innermost(error);
  const detail = 'detail' in cause && cause.detail ? ` ${String(cause.detail)}.` : '';
  const code = 'code' in cause ? ` (${String(cause.code)})` : '';
  const statement = error instanceof Error && 'query' in error ? String(error.query).trim() : '';
  const file = statement && findFile(folder, statement);
  return (
    `Migrating the database failed: ${cause.message}${code}.${detail} Nothing has been changed.` +
    (file ? ` It is in db/migrations/${file}` : '') +
    (statement ? `, at: ${statement.slice(0, SHOWN_STATEMENT_LENGTH).replaceAll(/\s+/g, ' ')}` : '')
  );
}

function findFile(folder: string, statement: string) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .find((name) => readFileSync(path.join(folder, name), 'utf8').includes(statement));
}
