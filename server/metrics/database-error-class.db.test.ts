import postgres from 'postgres';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { databaseErrorClass } from './database-error-class';

const database = testDatabase();

async function classOf(work: (sql: postgres.ReservedSql) => Promise<unknown>): Promise<string | undefined> {
  const sql = await database.sql.reserve();
  try {
    const error: unknown = await work(sql).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    // As drizzle passes it on.
    return databaseErrorClass(new Error('Failed query', { cause: error }));
  } finally {
    await sql`rollback`.catch(() => {});
    sql.release();
  }
}

it.each([
  ['read_only', 'begin read only; create table t ()'],
  ['statement_timeout', "begin; set local statement_timeout = '20ms'; select pg_sleep(5)"],
  ['privilege', 'begin; create role nobody_at_all; set local role nobody_at_all; select * from seats'],
  ['disk_full', "do $$ begin raise exception using errcode = '53100'; end $$"],
  ['too_many_connections', "do $$ begin raise exception using errcode = '53300'; end $$"],
  ['insufficient_resources', "do $$ begin raise exception using errcode = '53200'; end $$"],
  ['shutdown', "do $$ begin raise exception using errcode = '57P01'; end $$"],
  ['conflict', "do $$ begin raise exception using errcode = '40P01'; end $$"],
  ['other', 'select 1 / 0'],
])('an error of PostgreSQL has the class %s', async (expected, statement) => {
  expect(await classOf((sql) => sql.unsafe(statement))).toBe(expected);
});

it('a server that cannot be reached has a class, other errors have none', async () => {
  const nowhere = postgres('postgres://127.0.0.1:1/x', { connect_timeout: 1, max: 1 });
  expect(await classOf(() => nowhere`select 1`)).toBe('connection');
  await nowhere.end();
  expect(databaseErrorClass(new Error('something else'))).toBeUndefined();
  expect(databaseErrorClass(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBeUndefined();
  expect(databaseErrorClass(undefined)).toBeUndefined();
});
