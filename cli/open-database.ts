import path from 'node:path';
import { openDatabase } from '../db/client';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres';
import { loadEnv, type Env } from '../env';
import type { Io } from './io';

export type Opened = ReturnType<typeof openDatabase>;

/** Runs `work` with the address of the server's database: `DATABASE_URL`, or the embedded PostgreSQL. */
export async function withDatabaseUrl<Result>(
  io: Io,
  work: (url: string, env: Env) => Promise<Result>,
): Promise<Result> {
  const env = loadEnv(io.variables);
  if (env.database.url) return work(env.database.url, env);
  const embedded = await startEmbeddedPostgres({ dataDir: path.join(env.dataDir, 'postgres') });
  try {
    return await work(embedded.url, env);
  } finally {
    await embedded.stop();
  }
}

/** Runs `work` with a few connections to the server's database. */
export function withDatabase<Result>(
  io: Io,
  work: (pool: Opened, env: Env) => Promise<Result>,
): Promise<Result> {
  return withDatabaseUrl(io, async (url, env) => {
    const pool = openDatabase({ url, poolSize: 2, applicationName: 'seatwise-command' });
    try {
      return await work(pool, env);
    } finally {
      await pool.close();
    }
  });
}
