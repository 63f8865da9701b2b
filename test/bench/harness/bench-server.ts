import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { postgresOptions } from '../../../db/connection-options';
import { parseDatabaseUrl } from '../../../db/database-url';
import { migrateDatabase } from '../../../db/migrate';
import { startEmbeddedPostgres } from '../../../embedded-postgres/start-embedded-postgres';

export const DATABASE_FOLDER = fileURLToPath(new URL('../../../db', import.meta.url));

const SETTINGS = { max_connections: '200', shared_buffers: '256MB', max_wal_size: '4GB' };

/** A PostgreSQL to measure on, with databases of the bench's own. */
export type BenchServer = {
  /** A new database with the product's schema. It is dropped when the server is closed. */
  makeDatabase(name: string): Promise<{ url: string; sql: postgres.Sql }>;
  /** Empties the server's memory; absent where the server is not the bench's own. Closes no connection. */
  restart?: () => Promise<void>;
  /** Also while a bench is under way, which then fails. */
  close(): Promise<void>;
};

/** The server of `DATABASE_URL`, else an embedded one that is thrown away. */
export async function openBenchServer(given = process.env.DATABASE_URL): Promise<BenchServer> {
  return given ? openDatabases(given) : openEmbedded();
}

async function openEmbedded(): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-bench-'));
  // PostgreSQL runs as another user where this process is root, and has to get into the folder.
  chmodSync(folder, 0o755);
  const start = () => startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), settings: SETTINGS });
  let embedded = await start();
  const databases = openDatabases(embedded.url);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await databases.close();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    ...databases,
    async restart() {
      await embedded.stop();
      embedded = await start();
    },
    close: () => (closing ??= close()),
  };
}

function openDatabases(serverUrl: string): BenchServer {
  const made: { name: string; sql: postgres.Sql }[] = [];
  let closing: Promise<void> | undefined;
  const administer = async (statement: string) => {
    const admin = openClient(serverUrl, 1);
    try {
      await admin.unsafe(statement);
    } finally {
      await admin.end({ timeout: 5 });
    }
  };
  const close = async () => {
    for (const { name, sql } of made) {
      await sql.end({ timeout: 1 });
      await administer(`drop database ${name} with (force)`);
    }
  };
  return {
    async makeDatabase(suffix) {
      const name = `seatwise_bench_${process.pid}_${suffix}`;
      await administer(`create database ${name}`);
      const url = withDatabase(serverUrl, name);
      const sql = openClient(url, 8);
      made.push({ name, sql });
      await migrateDatabase(url, DATABASE_FOLDER);
      return { url, sql };
    },
    close: () => (closing ??= close()),
  };
}

/** Like the server's own, but with no limit of time. */
export const openClient = (url: string, connections: number) =>
  postgres({ ...postgresOptions(parseDatabaseUrl(url).address), max: connections, onnotice: () => {} });

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  changed.searchParams.delete('dbname');
  return changed.href;
}
