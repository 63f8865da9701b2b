import { expect, it } from 'vitest';
import { emptyDatabase } from '../test/database';
import { distributeDatabase } from './distribute-database';
import { StartError } from './start-error';

it('refuses a database without Citus and writes nothing to it', async () => {
  const database = await emptyDatabase();
  try {
    await expect(distributeDatabase(database.url, 'db')).rejects.toThrow(
      new StartError('The database has no extension citus: create it and add its workers first.'),
    );
    const tables = await database.sql`
      select schemaname, tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
    expect([...tables]).toEqual([]);
  } finally {
    await database.close();
  }
});

it('explains in a sentence why the database cannot be reached', async () => {
  await expect(distributeDatabase('postgres://seatwise@127.0.0.1:1/seatwise', 'db')).rejects.toThrow(
    StartError,
  );
});
