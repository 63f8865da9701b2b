import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from 'postgres';

export type HealthOptions = {
  client: Sql;
  migrationsFolder: string;
  isListening: () => boolean;
  isStopping: () => boolean;
};

type Checks = { accepting: boolean; database: boolean; migrations: boolean; listener: boolean };

const DATABASE_TIMEOUT_MS = 1000;

/** Answers `/livez` and `/readyz`. */
export function createHealth({ client, migrationsFolder, isListening, isStopping }: HealthOptions) {
  const newestMigration = readNewestMigration(migrationsFolder);
  let asking: Promise<Pick<Checks, 'database' | 'migrations'>> | undefined;

  /** At most one question is under way, so that probes do not pile up on a database that hangs. */
  function askDatabase() {
    return (asking ??= ask().finally(() => (asking = undefined)));
  }

  async function ask() {
    try {
      const [row] = await client<
        { newest: string | null }[]
      >`select max(created_at) as newest from schema_migrations`;
      return { database: true, migrations: Number(row?.newest ?? 0) >= newestMigration };
    } catch (error) {
      const tableIsMissing = error instanceof Error && 'code' in error && error.code === '42P01';
      return { database: tableIsMissing, migrations: false };
    }
  }

  return {
    /** True when the request was for one of the two. */
    async handle(pathname: string, res: ServerResponse): Promise<boolean> {
      if (pathname === '/livez') {
        answer(res, 200, { status: 'ok' });
        return true;
      }
      if (pathname !== '/readyz') return false;
      const late = delay(DATABASE_TIMEOUT_MS, { database: false, migrations: false }, { ref: false });
      const checks: Checks = {
        accepting: !isStopping(),
        ...(await Promise.race([askDatabase(), late])),
        listener: isListening(),
      };
      const ready = Object.values(checks).every(Boolean);
      answer(res, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', checks });
      return true;
    },
  };
}

function answer(res: ServerResponse, status: number, body: object) {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(`${JSON.stringify(body)}\n`);
}

function readNewestMigration(folder: string) {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  return Math.max(0, ...journal.entries.map(({ when }) => when));
}
