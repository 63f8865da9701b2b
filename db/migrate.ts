import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const MIGRATION_LOCK = 5_428_731;

/**
 * Brings the database at `url` to the newest schema. Any number of processes may call this at once: one migrates,
 * the others wait for it (drizzle's migrator has no lock of its own).
 */
export async function migrateDatabase(url: string, migrationsFolder: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [version] = await client<
      { num: number }[]
    >`select current_setting('server_version_num')::int as num`;
    if (version && version.num < 150_000) {
      throw new Error(
        `PostgreSQL 15 or newer is needed; this server is ${Math.floor(version.num / 10_000)}.`,
      );
    }
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), {
      migrationsFolder,
      migrationsSchema: 'public',
      migrationsTable: 'schema_migrations',
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}
