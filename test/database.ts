import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { dropCitusDatabase, makeCitusDatabase } from './citus-database';

export type TestDatabase = {
  readonly url: string;
  /** A connection pool, closed at the end of the file. */
  readonly sql: postgres.Sql;
  /** A single connection with a known backend, for tests of locks. Closed at the end of the file. */
  connect(): Promise<Connection>;
};

export type Connection = postgres.Sql & { readonly backend: number };

/**
 * A private, migrated, empty database for this test file. Call it at the top level of the file. It is dropped at the
 * end of the file, which fails if a connection is still open.
 */
export function testDatabase({ settings = {} }: { settings?: Record<string, string> } = {}): TestDatabase {
  const connections: postgres.Sql[] = [];
  let made: Awaited<ReturnType<typeof makeDatabase>> | undefined;
  let pool: postgres.Sql | undefined;
  const database = () => {
    if (!made) throw new Error('the test database exists from beforeAll on');
    return made;
  };

  beforeAll(async () => {
    made = await makeDatabase({ template: inject('templateDatabase') });
    for (const [key, value] of Object.entries(settings)) {
      await administer(`alter database ${made.name} set ${key} = '${value}'`);
    }
    pool = connectTo(made.url, { max: 4 });
  });

  afterAll(async () => {
    await pool?.end({ timeout: 5 });
    await Promise.all(connections.map((connection) => connection.end({ timeout: 5 })));
    await made?.drop();
  });

  return {
    get url() {
      return database().url;
    },
    get sql() {
      if (!pool) throw new Error('the test database exists from beforeAll on');
      return pool;
    },
    async connect() {
      const connection = connectTo(database().url, { max: 1 });
      connections.push(connection);
      const [row] = await connection<{ backend: number }[]>`select pg_backend_pid() as backend`;
      return Object.assign(connection, { backend: row?.backend ?? 0 });
    },
  };
}

/** A private database in the cluster of the run, empty unless it is a copy of another one. */
export async function makeDatabase({ template }: { template?: string } = {}) {
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  const isOnCitus = inject('isOnCitus') && template !== undefined;
  if (isOnCitus) await makeCitusDatabase(inject('clusterUrl'), name);
  else await administer(`create database ${name}${template ? ` template ${template}` : ''}`);
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    /** Fails if a connection to it was left open. */
    async drop() {
      try {
        const left = await connectionsLeft(name);
        if (left.length > 0) throw new Error(`connections left open: ${JSON.stringify(left)}`);
      } finally {
        if (isOnCitus) await dropCitusDatabase(inject('clusterUrl'), name);
        else await administer(`drop database if exists ${name} with (force)`);
      }
    },
  };
}

/** A private database without tables, with connections to it. */
export async function emptyDatabase() {
  const { url, drop } = await makeDatabase();
  const sql = connectTo(url, { max: 2 });
  return {
    url,
    sql,
    async close() {
      await sql.end({ timeout: 5 });
      await drop();
    },
  };
}

/** Contents of all tables, with the version of each row: equal before and after means that nothing was written. */
export async function storedRows(sql: postgres.Sql): Promise<Record<string, string>> {
  // Publishing moves events into versions at any time and is not a change.
  await sql`select publish_usage_events()`;
  const tables = await sql<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const contents = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql<{ content: string | null }[]>`
        select string_agg(md5(t.xmin::text || t::text), ',' order by t::text) as content from ${sql(name)} t`;
      return [name, row?.content ?? ''] as const;
    }),
  );
  const numbers =
    await sql`select sequencename, last_value from pg_sequences where schemaname = 'grant_numbers' order by 1`;
  return { ...Object.fromEntries(contents), numbers: JSON.stringify(numbers) };
}

/** Connections of a test; their application name sets them apart from those of the program. */
const connectTo = (url: string, { max }: { max: number }) =>
  postgres(url, { max, onnotice: () => {}, connection: { application_name: 'test', TimeZone: 'UTC' } });

/** The backend of a closed connection ends with a delay. */
async function connectionsLeft(database: string) {
  const giveUpAt = Date.now() + 3000;
  for (;;) {
    const left = await administer(
      `select application_name, state, query from pg_stat_activity where datname = '${database}' and backend_type = 'client backend' and application_name not like 'citus%'`,
    );
    if (left.length === 0 || Date.now() > giveUpAt) return left;
    await delay(20);
  }
}

async function administer(statement: string) {
  const client = postgres(inject('clusterUrl'), { max: 1, onnotice: () => {} });
  try {
    return [...(await client.unsafe(statement))];
  } finally {
    await client.end({ timeout: 5 });
  }
}
