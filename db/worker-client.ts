import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';
import { deadConnections, type Database } from './client';

/** How another thread reaches the same database. */
export type ConnectionOptions = Pick<
  postgres.Options<Record<string, never>>,
  'host' | 'port' | 'path' | 'database' | 'username' | 'password' | 'ssl'
>;

/** Where a pool is connected to, in a form that can be sent to another thread. */
export function connectionOf({ options }: postgres.Sql): ConnectionOptions {
  const { host, port, path, database, user, pass, ssl } = options;
  return {
    host: host.length > 1 ? host.map((name, n) => `${name}:${port[n] ?? 5432}`).join() : host[0],
    port: port[0],
    path: path || undefined,
    database,
    username: user,
    password: pass ?? undefined,
    ssl,
  };
}

/**
 * Connections for reading whole histories: they may take longer than others, sort in memory and have one processor. Two,
 * so that nobody waits for the long history of another.
 */
export function openWorkerDatabase(connection: ConnectionOptions): Database {
  const client = postgres({
    ...connection,
    max: 2,
    connect_timeout: 3,
    idle_timeout: 60,
    ...deadConnections({ afterSeconds: 11 }),
    connection: {
      application_name: 'seatwise insight',
      TimeZone: 'UTC',
      lock_timeout: 2000,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 10_000,
      work_mem: '32MB',
      max_parallel_workers_per_gather: 0,
    },
    onnotice: () => {},
  });
  return drizzle(client, { schema });
}
