import { describe, expect, it } from 'vitest';
import { purgeExpiredRecords } from '..';
import { NEW, REGAINED, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
const purge = () => purgeExpiredRecords({ runtime: scenario.vendor });
const ages = ['59 days', '60 days -1 minute', '60 days 1 second', '61 days', '400 days'];
const kept = ['59 days', '60 days -1 minute'];

describe('removing expired records', () => {
  it('L26: removes exactly the denials older than sixty days', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    for (const age of ages) {
      await tom.logsIn();
      await scenario.sql`
        update denials set at = wall_clock() - ${age}::interval, action = ${age}
        where id = (select max(id) from denials where seat_pool_id = ${pool.id})`;
    }
    expect(await purge()).toMatchObject({ denials: 3 });
    const left = await scenario.sql<
      { action: string }[]
    >`select action from denials where seat_pool_id = ${pool.id}`;
    expect(left.map(({ action }) => action).sort()).toEqual(kept);
    expect(await purge()).toEqual({ denials: 0, leases: 0, checks: 0, sessions: 0 });
  });

  it('L26: removes exactly the leases that ended more than sixty days ago, and none that runs', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    for (const age of ages) {
      await tom.logsIn();
      await tom.logsOut();
      await scenario.sql`
        update past_leases set started_at = wall_clock() - ${age}::interval - interval '1 day', last_call_at = wall_clock() - ${age}::interval,
          ended_at = wall_clock() - ${age}::interval, end_note = ${age}
        where id = (select max(id) from past_leases where seat_pool_id = ${pool.id})`;
    }
    await tom.logsIn();
    await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -interval '90 days') where seat_pool_id = ${pool.id}`;
    expect(await purge()).toMatchObject({ leases: 3 });
    expect((await pool.leases()).map(({ endNote }) => endNote).sort()).toEqual([...kept, null].sort());
    expect(await tom.asks()).toMatchObject({ grant: 'RENEWED', lease: { grantNumber: 6 } });
  });

  it('L26: removes a lease that lapsed long ago though nobody noticed; its device may go on', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '61 days') where device_id = ${tom.deviceId}`;
    await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -interval '62 days') where device_id = ${tom.deviceId}`;
    expect(await pool.leases()).toEqual([]);
    expect(await purge()).toMatchObject({ leases: 1 });
    expect(await scenario.sql`select from leases where device_id = ${tom.deviceId}`).toHaveLength(0);
    expect(await tom.state()).toMatchObject({ state: 'LAPSED', hardLogin: true });
    expect(await tom.asks()).toMatchObject({ ...REGAINED, lease: { grantNumber: 2 } });
  });

  it('L26, L9: keeps a named licence that is still good, however old', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', reregistrationDelayHours: 8760 });
    const tom = await pool.device();
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '300 days') where device_id = ${tom.deviceId}`;
    await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -interval '300 days') where device_id = ${tom.deviceId}`;
    expect(await purge()).toMatchObject({ leases: 0 });
    expect(await tom.state()).toMatchObject({ state: 'REGISTERED' });
    expect(await pool.leases()).toHaveLength(1);
  });

  it('L26: removes exactly the checks that no denial of sixty days needs, wherever in the table they are', async () => {
    // The longest time-out is a week.
    const checkAges = ['59 days', '61 days', '67 days -1 minute', '67 days 1 second', '400 days'];
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await tom.asks();
    await scenario.sql`
      insert into device_checks (customer_id, device_id, at, action)
      select ${pool.customerId}, ${tom.deviceId}, clock_timestamp() - age::interval, age
      from unnest(${checkAges}::text[]) age, generate_series(1, 5000)`;
    const [one, other] = await Promise.all([purge(), purge()]);
    expect(one.checks + other.checks).toBe(2 * 5000);
    const left = await scenario.sql`
      select action, count(*)::int as n from device_checks where device_id = ${tom.deviceId} group by 1 order by 1`;
    expect(left).toEqual([
      ...checkAges.slice(0, 3).map((action) => ({ action, n: 5000 })),
      { action: 'START_JOB', n: 1 },
    ]);
    expect(await purge()).toMatchObject({ checks: 0 });
  });

  it('L26: removes many rows in batches, and two processes at once remove each once', async () => {
    const pool = await manyOldDenials(4500);
    const [one, other] = await Promise.all([purge(), purge()]);
    expect(one.denials + other.denials).toBe(4500);
    expect(await scenario.sql`select from denials where seat_pool_id = ${pool.id}`).toHaveLength(0);
  });

  it('L26: does not hold up logins beside it', async () => {
    const pool = await manyOldDenials(3000);
    await pool.update({ licensedQuantity: 4 });
    const devices = await pool.devices(4);
    const [, ...answers] = await Promise.all([purge(), ...devices.map((device) => device.logsIn())]);
    for (const answer of answers) expect(answer).toMatchObject(NEW);
  });

  it('L29: does not take the version of a pool back', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    for (let n = 0; n < 5; n++) await tom.logsIn();
    await scenario.sql`update usage_versions set denials_aged_at = denials_aged_at - interval '90 days' where seat_pool_id = ${pool.id}`;
    await scenario.sql`update denials set at = call_lasts_until(at, -interval '61 days') where seat_pool_id = ${pool.id}`;
    const before = await pool.usage();
    expect(await purge()).toMatchObject({ denials: 5 });
    const after = await pool.usage();
    expect(after.version).toBeGreaterThanOrEqual(before.version);
    await tom.logsIn();
    expect((await pool.usage()).version).toBeGreaterThan(after.version);
    expect(await purge()).toMatchObject({ denials: 0 });
    expect((await pool.usage()).version).toBeGreaterThan(after.version);
  });

  it('removes sessions that have ended, and no others', async () => {
    const pool = await scenario.pool();
    const [before] = await scenario.sql<{ n: number }[]>`select count(*)::int as n from portal_sessions`;
    await scenario.sql`update portal_sessions set expires_at = clock_timestamp() - interval '1 second' where customer_id = ${pool.customerId}`;
    expect(await purge()).toMatchObject({ sessions: 2 });
    expect(await scenario.sql`select count(*)::int as n from portal_sessions`).toEqual([
      { n: (before?.n ?? 0) - 2 },
    ]);
  });
});

async function manyOldDenials(count: number): Promise<ScenarioPool> {
  const pool = await scenario.pool({ licensedQuantity: 0 });
  await scenario.sql`
    insert into denials (customer_id, seat_pool_id, at, installation_id, device_name, action, licensed_quantity, in_use)
    select ${pool.customerId}, ${pool.id}, clock_timestamp() - interval '61 days', 'i', 'd', 'REGISTER', 0, 0 from generate_series(1, ${count})`;
  return pool;
}
