import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { postgresOptions } from './connection-options';
import { parseDatabaseUrl, type DatabaseAddress } from './database-url';
import * as schema from './schema';

export type DatabaseOptions = {
  url: string;
  /** Maximum connections of this process. */
  poolSize: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
};

/**
 * Opens the connection pool of a process. Time-outs limit the wait for a stuck database: connecting 3 s (or
 * connect_timeout of the URL), a lock 2 s, a statement 4 s, a free connection 4.5 s. A connection without a response
 * for 5 s is replaced. After an outage it reconnects at least once a second.
 */
export function openDatabase({ url, poolSize, applicationName }: DatabaseOptions) {
  const { address } = parseDatabaseUrl(url);
  const options = postgresOptions(address);
  const client = postgres({
    ...options,
    max: poolSize,
    connect_timeout: address.connectTimeoutSeconds ?? 3,
    idle_timeout: 0,
    max_lifetime: 60 * 60,
    backoff: (attempt) => Math.min(0.1 * (attempt + 1), 1),
    // Calls are answered within 4.5 s in any case: a statement queued for that long is not sent any more.
    ...deadConnections({ afterSeconds: 5, queueSeconds: 4.5 }),
    connection: {
      ...options.connection,
      application_name: applicationName ?? address.applicationName ?? 'seatwise',
      TimeZone: 'UTC',
      lock_timeout: 2000,
      statement_timeout: 4000,
      idle_in_transaction_session_timeout: 10_000,
    },
    onnotice: () => {},
  });
  addresses.set(client, address);
  const db = drizzle(client, { schema });
  return { db, client, close: () => client.end({ timeout: 5 }) };
}

/**
 * Settings added by `patches/postgres+3.4.9.patch`. `afterSeconds` must exceed the statement time-out, because a live
 * server at least reports that.
 */
export function deadConnections({
  afterSeconds,
  queueSeconds,
}: {
  afterSeconds: number;
  queueSeconds?: number;
}): object {
  return { query_timeout: afterSeconds, queue_timeout: queueSeconds };
}

const addresses = new WeakMap<postgres.Sql, DatabaseAddress>();

/** Address of a pool in a form that can be sent to another thread. */
export function addressOf(client: postgres.Sql): DatabaseAddress {
  const address = addresses.get(client);
  if (!address) throw new Error('the pool was not opened by openDatabase');
  return address;
}

export type Database = ReturnType<typeof openDatabase>['db'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** A connection pool or an open transaction. */
export type Executor = Database | Transaction;
