import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import { readRevision } from '../../db/apply-functions';
import { newestMigration } from '../../db/migrate';
import { NEWER_SCHEMA } from '../warn-of-schema';

export type HealthOptions = {
  client: Sql;
  log: Logger;
  version: string;
  databaseFolder: string;
  /** Whether that was the case at the start, which has been logged. */
  isSchemaNewer: boolean;
  isListening: () => boolean;
  isStopping: () => boolean;
};

type Checks = { accepting: boolean; database: boolean; migrations: boolean; listener: boolean };

const DATABASE_TIMEOUT_MS = 1000;

/** Answers `/livez` and `/readyz`. */
export function createHealth({
  client,
  log,
  version,
  databaseFolder,
  isListening,
  isStopping,
  ...atStart
}: HealthOptions) {
  const ownSchema = newestMigration(databaseFolder);
  const ownFunctions = readRevision(path.join(databaseFolder, 'functions')).revision;
  let asking: Promise<Pick<Checks, 'database' | 'migrations'>> | undefined;
  let { isSchemaNewer } = atStart;

  /** One query at a time, so that probes do not pile up on a hanging database. */
  function askDatabase() {
    return (asking ??= ask().finally(() => (asking = undefined)));
  }

  async function ask() {
    try {
      const [row] = await client<{ newest: string | null; functions: number | null }[]>`
        select max(created_at) as newest, (select revision from schema_functions) as functions from schema_migrations`;
      const schema = Number(row?.newest ?? 0);
      const isNewer = schema > ownSchema || (row?.functions ?? 0) > ownFunctions;
      if (isNewer && !isSchemaNewer) log.warn(NEWER_SCHEMA);
      isSchemaNewer = isNewer;
      return { database: true, migrations: schema >= ownSchema };
    } catch (error) {
      const tableIsMissing = error instanceof Error && 'code' in error && error.code === '42P01';
      return { database: tableIsMissing, migrations: false };
    }
  }

  return {
    /** Whether the database has a newer schema than this program. */
    isSchemaNewer: () => isSchemaNewer,
    /** Returns true if the request was for one of the two. */
    async handle(pathname: string, res: ServerResponse): Promise<boolean> {
      if (pathname === '/livez') {
        answer(res, 200, { status: 'ok', version });
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
      answer(res, ready ? 200 : 503, {
        status: ready ? 'ok' : 'unavailable',
        checks,
        // Not a reason to fail: during an upgrade all old processes would be out of service at once.
        ...(isSchemaNewer && { schema: 'newer than this program' }),
      });
      return true;
    },
  };
}

function answer(res: ServerResponse, status: number, body: object) {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(`${JSON.stringify(body)}\n`);
}
