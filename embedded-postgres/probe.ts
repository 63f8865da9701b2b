import { createServer } from 'node:net';
import postgres from 'postgres';

/** `ready` if the server at `url` accepts queries and serves `pgdata`. */
export async function probe(url: string, pgdata: string): Promise<'ready' | 'not-ready'> {
  const client = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {}, fetch_types: false });
  try {
    const [row] = await client<
      { directory: string }[]
    >`select current_setting('data_directory') as directory`;
    return row?.directory === pgdata ? 'ready' : 'not-ready';
  } catch {
    return 'not-ready';
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Creates the database if absent. Several processes may call this at the same time. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = postgres(adminUrl, { max: 1, connect_timeout: 3, onnotice: () => {}, fetch_types: false });
  try {
    const found = await client`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await client`create database ${client(name)}`;
  } catch (error) {
    const createdMeanwhile =
      error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code);
    if (!createdMeanwhile) throw error;
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Returns `wanted` if it is free on 127.0.0.1, otherwise a free port. */
export async function chooseFreePort(wanted = 0): Promise<number> {
  try {
    return await tryPort(wanted);
  } catch {
    return tryPort(0);
  }
}

function tryPort(port: number) {
  return new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
