import { describe, expect, it } from 'vitest';
import { createAppUser, importAppUsers } from '.';
import { migrateDatabase } from '../db/migrate';
import { leaveUncommitted, untilBlockedBy } from '../test/interleaving';
import { databaseOfBaseline, DATABASE_FOLDER } from '../test/older-database';
import { testScenario, type ScenarioPool } from '../test/scenario';
import { keysOf } from './people/create-app-user';

const scenario = testScenario();

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; code?: string }) => error.reason ?? error.code,
  );
const addOne = (pool: ScenarioPool, userName: string) =>
  reasonOf(
    createAppUser({
      ctx: pool.admin,
      input: { customerId: pool.customer.opaqueId, userName, displayName: userName },
    }),
  );
const importOne = async (pool: ScenarioPool, userName: string) => {
  const input = { customerId: pool.customer.opaqueId, rows: [{ userName, displayName: userName }] };
  const { problems } = await importAppUsers({ ctx: pool.admin, input });
  return problems[0]?.reason ?? 'done';
};

/** The second name of each pair looks like the first. */
const PAIRS = [
  ['aop', 'аор'],
  ['аор', 'aop'],
  ['аор', 'αορ'],
] as const;

describe.each([
  ['added', addOne],
  ['imported', importOne],
])('a user name that is %s while one that looks like it is being added', (_, add) => {
  it.each(PAIRS)('is refused: %s, then %s', async (first, second) => {
    const pool = await scenario.pool();
    const connection = await scenario.connect();
    const { userNameKey, latinReading } = keysOf(first);
    const { commit } = await leaveUncommitted(
      connection,
      (tx) => tx`
        insert into app_users (customer_id, user_name, user_name_key, latin_reading, display_name)
        values (${pool.customerId}, ${first}, ${userNameKey}, ${latinReading}, 'A')`,
    );
    const outcome = add(pool, second);
    await untilBlockedBy(scenario.sql, connection);
    await commit();
    expect(await outcome).toBe('USER_NAME_LOOKS_ALIKE');
    expect(await add(pool, first)).toBe('USER_NAME_TAKEN');
    expect(await add(pool, second)).toBe('USER_NAME_LOOKS_ALIKE');
    expect(await add(await scenario.pool(), second)).toBe('done');
  });
});

it('the upgrade keeps names that look alike, and none that looks like a Latin one joins them', async () => {
  const { url, sql, close } = await databaseOfBaseline();
  try {
    const [customer] = await sql<{ id: string }[]>`
      insert into customers (code, name) values ('ACME', 'Acme') returning id`;
    const id = customer?.id ?? '';
    const older = ['аор', 'aop', 'αορ', 'xop'];
    for (const name of older)
      await sql`insert into app_users (customer_id, user_name, display_name) values (${id}, ${name}, ${name})`;
    await migrateDatabase(url, DATABASE_FOLDER);
    const kept = await sql<
      { user_name: string }[]
    >`select user_name from app_users where customer_id = ${id}`;
    expect(kept.map((row) => row.user_name).toSorted()).toEqual(older.toSorted());
    const { userNameKey, latinReading } = keysOf('хор');
    await expect(
      sql`insert into app_users (customer_id, user_name, user_name_key, latin_reading, display_name)
        values (${id}, 'хор', ${userNameKey}, ${latinReading}, 'X')`,
    ).rejects.toMatchObject({ code: '23505' });
  } finally {
    await close();
  }
});
