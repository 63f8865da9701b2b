import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import postgres from 'postgres';
import { emptyDatabase, testDatabase } from '../../test/database';
import * as check from './database';

const database = testDatabase();
const role = `t_doctor_${process.pid}`;
let guest: postgres.Sql;

beforeAll(async () => {
  await database.sql.unsafe(`create role ${role} login password 'guest' connection limit 9`);
  const url = new URL(database.url);
  [url.username, url.password] = [role, 'guest'];
  guest = postgres(url.href, { max: 1 });
});

afterAll(async () => {
  await guest.end();
  await database.sql.unsafe(`drop owned by ${role}; drop role ${role}`);
});

describe('the owner of a migrated database', () => {
  it('passes', async () => {
    const { sql } = database;
    const findings = [
      await check.checkServer(sql),
      await check.checkPrivileges(sql),
      await check.checkMigrations(sql, path.resolve('db')),
      await check.checkClock(sql),
      await check.checkAutovacuum(sql),
      await check.checkConnectionLimit(sql, { poolSize: 2, processes: 1 }),
    ].flat();
    expect(findings.filter(({ status }) => status !== 'ok')).toEqual([]);
  });
});

describe('privileges', () => {
  it('are missing for a user with no rights, who learns the statements that grant them', async () => {
    const findings = await check.checkPrivileges(guest);
    expect(findings.map(({ status }) => status)).toEqual(['warning', 'problem']);
    expect(findings[1]?.text).toContain('seats');
    expect(findings[0]?.remedy).toContain(`OWNER TO "${role}"`);
  });

  it('name the one table whose right was revoked', async () => {
    await database.sql.unsafe(
      `grant select, insert, update, delete on all tables in schema public to ${role}`,
    );
    await database.sql.unsafe(`revoke insert on denials from ${role}`);
    const findings = await check.checkPrivileges(guest);
    expect(findings.find(({ status }) => status === 'problem')?.text).toMatch(
      /may not read and write denials$/,
    );
  });
});

it('the order of names is stale after a change of the ICU library', async () => {
  const { sql } = database;
  await sql`update pg_collation set collversion = '1.0' where collname = 'name_order'`;
  const findings = await check.checkServer(sql);
  await sql`alter collation name_order refresh version`;
  expect(findings).toContainEqual(expect.objectContaining({ check: 'order of names', status: 'warning' }));
});

it('pending migrations and an empty database are named', async () => {
  const empty = await emptyDatabase();
  expect(await check.checkMigrations(empty.sql, 'db')).toMatchObject({
    status: 'warning',
    text: 'the database is empty',
  });
  await empty.close();
  const [newest] = await database.sql<{ created_at: string }[]>`
    select created_at from schema_migrations order by created_at desc limit 1`;
  await database.sql`update schema_migrations set created_at = 1 where created_at = ${newest?.created_at ?? 0}`;
  const finding = await check.checkMigrations(database.sql, 'db');
  await database.sql`update schema_migrations set created_at = ${newest?.created_at ?? 0} where created_at = 1`;
  expect(finding.text).toMatch(/^not applied yet: \d{4}_/);
});

it('a clock that differs by an hour is a warning', async () => {
  const finding = await check.checkClock(database.sql, () => Date.now() + 3_600_000);
  expect(finding).toMatchObject({ status: 'warning' });
  expect(finding.text).toMatch(/^the database's clock is 3\d{6} ms behind/);
});

it('a lax synchronous_commit is a problem, and on is none', async () => {
  const connection = await database.connect();
  await connection`set synchronous_commit = off`;
  const lax = await check.checkDurability(connection);
  await connection`set synchronous_commit = on`;
  const strict = await check.checkDurability(connection);
  const texts = (findings: typeof lax) => findings.map(({ text }) => text).join('\n');
  expect(texts(lax)).toMatch(/synchronous_commit is off/);
  expect(texts(strict)).not.toMatch(/synchronous_commit is off/);
});

it('connections are too few for a role with a limit', async () => {
  const finding = await check.checkConnectionLimit(guest, { poolSize: 5, processes: 2 });
  expect(finding).toMatchObject({ status: 'problem', text: expect.stringMatching(/up to 16 connections/) });
});

it('a table without autovacuum is a problem', async () => {
  await database.sql`alter table seats set (autovacuum_enabled = false)`;
  const finding = await check.checkAutovacuum(database.sql);
  await database.sql`alter table seats reset (autovacuum_enabled)`;
  expect(finding).toMatchObject({ status: 'problem', text: 'is off for seats' });
});
