import { describe, expect, it } from 'vitest';
import type postgres from 'postgres';
import { testDatabase } from '../../test/database';
import { checkLicense, decided, logIn, logOut } from '../../test/engine-client';
import { makeCustomer, makeDevices, makePool, type Pool } from '../../test/factories';
import { runCommand } from '../test-io';
import type { Verification } from '../verify/verify-database';

const database = testDatabase();

/** A pool of two licences with three devices: two of them hold seats, one has been denied, and leases have ended. */
async function usedPool() {
  const { sql } = database;
  const { customerId, code } = await makeCustomer(sql);
  const pool = await makePool(sql, { customerId, licensedQuantity: 2 });
  const devices = await makeDevices(sql, pool, 3);
  const [first, second, third] = devices as [(typeof devices)[0], (typeof devices)[0], (typeof devices)[0]];
  await logIn(sql, first);
  await logOut(sql, first);
  await logIn(sql, first);
  await logIn(sql, second);
  await decided(() => logIn(sql, third));
  await logOut(sql, second);
  await decided(() => checkLicense(sql, first));
  await logIn(sql, third);
  return { pool, code, first, second, third };
}

async function verify(...args: string[]) {
  const made = await runCommand(['verify', '--json', ...args], { url: database.url });
  return { code: made.code, ...(JSON.parse(made.out) as Verification) };
}

it('finds no breach in what the engine has written, and counts it', async () => {
  const { code } = await usedPool();
  const found = await verify('--customer', code);
  expect(found).toMatchObject({ code: 0, pools: 1, leases: 4, denials: 1, breaches: [] });
});

it('leaves out what ended before --since', async () => {
  const { code } = await usedPool();
  const found = await verify('--customer', code, '--since', '2999-01-01');
  // Two leases are running.
  expect(found).toMatchObject({ code: 0, leases: 2, denials: 0 });
});

it.each([
  ['an unknown customer', ['verify', '--customer', 'NOBODY'], 1],
  ['a wrong date', ['verify', '--since', 'yesterday'], 2],
])('exits for %s', async (_, args, code) => {
  expect(await runCommand(args, { url: database.url })).toMatchObject({ code, out: '' });
});

describe('finds', () => {
  type Used = Awaited<ReturnType<typeof usedPool>>;
  const addLease = (
    sql: postgres.Sql,
    { customerId, seatPoolId }: Pool,
    device: { deviceId: string },
    { grant = 1, last = "interval '1 minute'" }: { grant?: number; last?: string } = {},
  ) =>
    sql.unsafe(`insert into past_leases (customer_id, seat_pool_id, id, device_id, grant_number, origin, started_at, last_call_at, ended_at, end_reason)
      select '${customerId}', '${seatPoolId}', nextval('lease_ids'), '${device.deviceId}', ${grant}, 'LOGIN', now() - interval '2 hours',
        now() - interval '2 hours' + ${last}, now() - interval '1 hour', 'EXPIRED'`);
  const withoutTriggers = (sql: postgres.Sql, statement: string) =>
    sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx.unsafe(statement);
    });

  it.each<[string, string, (sql: postgres.Sql, used: Used) => Promise<unknown>]>([
    [
      'a third holder',
      'more seats held than licences',
      async (sql, { pool, first, second, third }) => {
        for (const device of [first, second, third]) await addLease(sql, pool, device, { grant: 0 });
      },
    ],
    [
      'a device on two seats',
      'leases of a device overlap',
      async (sql, { pool, first }) => {
        await addLease(sql, pool, first, { grant: -1 });
        await addLease(sql, pool, first, { grant: 0 });
      },
    ],
    [
      'a lease that ended before its last call',
      'a lease has not ended properly',
      (sql, { pool, first }) => addLease(sql, pool, first, { grant: 0, last: "interval '90 minutes'" }),
    ],
    [
      'a grant number that was given before',
      'a grant number does not grow',
      (sql, { pool, first }) => addLease(sql, pool, first),
    ],
    [
      'a device that was given more than it knows of',
      'a grant number does not grow',
      (sql, { first }) => sql`update devices set last_grant_number = 1 where id = ${first.deviceId}`,
    ],
    [
      'a lease that is recorded twice',
      'a lease is recorded twice',
      (sql, { pool }) =>
        sql`insert into past_leases select customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin,
          started_at + interval '1 microsecond', last_call_at, ended_at + interval '1 microsecond', end_reason, ended_by, end_note
          from past_leases where seat_pool_id = ${pool.seatPoolId} and end_reason = 'LOGOUT' limit 1`,
    ],
    [
      'a denial without reason',
      'a denial while a seat was free',
      (sql, { pool }) =>
        sql`insert into denials (customer_id, seat_pool_id, at, installation_id, device_name, action, licensed_quantity, in_use)
          values (${pool.customerId}, ${pool.seatPoolId}, now() - interval '3 hours', 'i', 'd', 'LOGIN', 2, 2)`,
    ],
    [
      'a seat of a device that is logged out',
      'a seat without a login',
      (sql, { first }) => sql`update devices set hard_login = false where id = ${first.deviceId}`,
    ],
    [
      'a bound that hides a lapsed seat',
      'a bound of a held seat after its lapse',
      (sql, { pool }) =>
        withoutTriggers(
          sql,
          `update seats set held_at_least_until = 'infinity' where seat_pool_id = '${pool.seatPoolId}'`,
        ),
    ],
    [
      'a missing seat',
      'seats differ from the quantity',
      (sql, { pool }) => sql`delete from seats where seat_pool_id = ${pool.seatPoolId} and seat_number = 1`,
    ],
    [
      'usage without a version',
      'the usage has no version',
      (sql, { pool }) => sql`delete from usage_versions where seat_pool_id = ${pool.seatPoolId}`,
    ],
  ])('%s', async (_, name, damage) => {
    const used = await usedPool();
    await damage(database.sql, used);
    const found = await verify('--customer', used.code);
    expect(found.code).toBe(1);
    expect(found.breaches.map(({ text }) => text.split(':')[0])).toContain(name);
    expect(found.breaches[0]).toMatchObject({ customer: used.code, application: used.pool.application.code });
  });

  it('a sequence behind its table', async () => {
    const { code } = await usedPool();
    const [row] = await database.sql<{ last: string }[]>`select last_value as last from lease_ids`;
    await database.sql`select setval('lease_ids', 1)`;
    const found = await verify('--customer', code);
    await database.sql`select setval('lease_ids', ${row?.last ?? 1})`;
    expect(found.breaches.map(({ text }) => text.split(':')[0])).toEqual([
      'the next lease id exists already',
    ]);
  });
});
