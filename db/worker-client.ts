import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';
import { deadConnections, type Database } from './client';
import { postgresOptions } from './connection-options';
import type { DatabaseAddress } from './database-url';

/**
 * Connections for reading whole histories: with longer time limits, sorting in memory, and one processor each. Two, so
 * that one long history does not block another.
 */
export function openWorkerDatabase(address: DatabaseAddress): Database {
  const options = postgresOptions(address);
  const client = postgres({
    ...options,
    max: 2,
    connect_timeout: address.connectTimeoutSeconds ?? 3,
    idle_timeout: 60,
    ...deadConnections({ afterSeconds: 11 }),
    connection: {
      ...options.connection,
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
