import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { PgDialect, PgSession } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { applyFunctions, readFunctions, replaceFunctions, type Functions } from './apply-functions';
import { postgresOptions } from './connection-options';
import { parseDatabaseUrl } from './database-url';
import { innermost } from './explain-database-error';
import { retryOnLockTimeout } from './retry-on-lock-timeout';
import { StartError } from './start-error';

const START_LOCK = 5_428_731;
/** First line of a migration that is applied in one transaction with the functions. */
const WITH_FUNCTIONS = '-- Together with db/functions';
const SHOWN_STATEMENT_LENGTH = 300;
/**
 * Removes time-outs that the role or the database sets for calls: waiting for another process or building an index may
 * take long.
 */
const NO_TIMEOUTS =
  'set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0';

/** Runs `work` under a lock that all processes of the database share. */
async function withStartLock<Result>(
  url: string,
  work: (client: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const { address } = parseDatabaseUrl(url);
  const client = postgres({ ...postgresOptions(address), max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await client.unsafe(NO_TIMEOUTS);
    await client`select pg_advisory_lock(${START_LOCK})`;
    return await work(client);
  } finally {
    await client.end({ timeout: 1 });
  }
}

export type Migrated = {
  /** Whether the schema or the functions are newer than this program. */
  isSchemaNewer: boolean;
  /** Whether different functions of the same revision were replaced. */
  replacedSameRevision: boolean;
};

type Journal = { entries: { when: number; tag: string }[] };

/**
 * Migrates the database at `url` and installs the functions of this program. Any number of processes may call it at
 * once: one works, the others wait, because drizzle's migrator has no lock. `databaseFolder` is this folder, `db`.
 */
export function migrateDatabase(url: string, databaseFolder: string): Promise<Migrated> {
  return withStartLock(url, async (client) => {
    const migrationsFolder = path.join(databaseFolder, 'migrations');
    const before = await newestApplied(client);
    refuseUnknown(before, migrationsFolder);
    try {
      const functions = readFunctions(path.join(databaseFolder, 'functions'));
      await runMigrations(client, { migrationsFolder, newest: before, functions });
      const { areNewer, replacedSameRevision } = await applyFunctions(client, functions);
      if (!areNewer) await client`select complete_user_name_keys()`;
      await dropGrantNumberSequences(client);
      return { isSchemaNewer: areNewer || before > newestMigration(databaseFolder), replacedSameRevision };
    } catch (error) {
      throw new StartError(describeFailure(error, migrationsFolder), { cause: error });
    }
  });
}

/**
 * Creates the tables as of the migration dated `until`, without functions and triggers, to load a backup of that version.
 * `migrateDatabase` completes them.
 */
export function migrateTables(url: string, migrationsFolder: string, until: number): Promise<void> {
  return withStartLock(url, async (client) => {
    const wanted = readMigrationFiles({ migrationsFolder }).filter(
      ({ folderMillis }) => folderMillis <= until,
    );
    const { dialect, session } = partsOf(drizzle(client));
    await dialect.migrate(wanted, session, configOf(migrationsFolder));
  });
}

const configOf = (migrationsFolder: string) => ({
  migrationsFolder,
  migrationsSchema: 'public',
  migrationsTable: 'schema_migrations',
});

/** drizzle's migrator applies all pending migrations in one transaction. Its parts are public, but not their location. */
const partsOf = (database: object) => database as { dialect: PgDialect; session: PgSession };

/**
 * Each in its own transaction, so that building an index for minutes does not keep earlier locks. From the first
 * migration that the installed functions cannot work with, all migrations and the new functions share one.
 */
async function runMigrations(
  client: postgres.Sql,
  { migrationsFolder, newest, functions }: { migrationsFolder: string; newest: number; functions: Functions },
) {
  const migrations = readMigrationFiles({ migrationsFolder });
  const config = configOf(migrationsFolder);
  const database = drizzle(client);
  const { dialect, session } = partsOf(database);
  for (const n of migrations.keys()) {
    const isPending = (migrations[n]?.folderMillis ?? 0) > newest;
    if (isPending && migrations[n]?.sql[0]?.startsWith(WITH_FUNCTIONS)) {
      await retryOnLockTimeout(client, () =>
        database.transaction(async (transaction) => {
          const { session: part } = transaction as unknown as {
            session: PgSession & { client: postgres.TransactionSql };
          };
          // The migrator starts a transaction: here a savepoint of this one.
          const nested = Object.assign(Object.create(part) as typeof part, {
            transaction: transaction.transaction.bind(transaction),
          });
          await dialect.migrate(migrations, nested, config);
          await replaceFunctions(part.client, functions);
        }),
      );
      return;
    }
    await retryOnLockTimeout(client, () => dialect.migrate(migrations.slice(0, n + 1), session, config));
  }
}

/**
 * Drops the sequences of version 0.1.0, one per pool, in batches, because the number of locks in a transaction is
 * limited.
 */
async function dropGrantNumberSequences(client: postgres.Sql) {
  for (;;) {
    const sequences = await client<{ name: string }[]>`
      select quote_ident(sequencename) as name from pg_sequences where schemaname = 'grant_numbers' limit 500`;
    if (sequences.length === 0) break;
    await client.unsafe(
      `drop sequence if exists ${sequences.map(({ name }) => `grant_numbers.${name}`).join(', ')}`,
    );
  }
  await client`drop schema if exists grant_numbers`;
}

/** Date of the newest applied migration; 0 for an empty database. */
export async function newestApplied(client: postgres.Sql | postgres.TransactionSql): Promise<number> {
  const [exists] = await client`select to_regclass('public.schema_migrations') is not null as it`;
  if (!exists?.it) return 0;
  const [row] = await client<{ newest: string | null }[]>`
    select max(created_at) as newest from schema_migrations`;
  return Number(row?.newest ?? 0);
}

/** The baseline replaces all migrations up to version 0.1.0, with the date of the last one. */
function refuseUnknown(newest: number, migrationsFolder: string) {
  const { entries } = readJournal(migrationsFolder);
  const isKnown =
    newest === 0 || newest > (entries.at(-1)?.when ?? 0) || entries.some(({ when }) => when === newest);
  if (isKnown) return;
  const isOlder = newest < (entries[0]?.when ?? 0);
  throw new StartError(
    isOlder
      ? 'The database is of a version before 0.1.0. Start version 0.1.0 on it once, then this one. Nothing has been changed.'
      : 'The database was created by a program between two releases. Point DATABASE_URL to an empty database, or keep using ' +
          'the program that created this one. Nothing has been changed.',
  );
}

/** Date of the newest migration of this program, as drizzle records it. */
export function newestMigration(databaseFolder: string): number {
  return Math.max(0, ...readJournal(path.join(databaseFolder, 'migrations')).entries.map(({ when }) => when));
}

export function readJournal(migrationsFolder: string): Journal {
  return JSON.parse(readFileSync(path.join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as Journal;
}

/** The cause comes first, because drizzle's message begins with the whole statement. */
function describeFailure(error: unknown, folder: string) {
  const cause = innermost(error);
  const detail = 'detail' in cause && cause.detail ? ` ${String(cause.detail)}.` : '';
  const code = 'code' in cause ? ` (${String(cause.code)})` : '';
  const statement = error instanceof Error && 'query' in error ? String(error.query).trim() : '';
  const file = 'sqlFile' in cause ? String(cause.sqlFile) : statement && findFile(folder, statement);
  return (
    `Migrating the database failed: ${cause.message}${code}.${detail} Nothing of it has been changed.` +
    (file ? ` It is in ${file}` : '') +
    (statement ? `, at: ${statement.slice(0, SHOWN_STATEMENT_LENGTH).replaceAll(/\s+/g, ' ')}` : '')
  );
}

function findFile(folder: string, statement: string) {
  const name = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .find((file) => readFileSync(path.join(folder, file), 'utf8').includes(statement));
  return name && `db/migrations/${name}`;
}
