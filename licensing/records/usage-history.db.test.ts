import { describe, expect, it } from 'vitest';
import { getDenialCounts, getPeaksInUse, getUsageHistory, removeDevice } from '..';
import { lapse } from '../../test/factories';
import { testScenario, type ScenarioPool } from '../../test/scenario';
import { usageChangesOf } from './usage-changes';

const scenario = testScenario();
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

const historyOf = (
  pool: ScenarioPool,
  since = ago(60),
  more: { until?: Date | null; mostSteps?: number } = {},
) => getUsageHistory({ ctx: pool.viewer, input: { seatPool: pool.key, since, mostSteps: 500, ...more } });
const told = async (...asked: Parameters<typeof historyOf>) =>
  (await historyOf(...asked)).map(({ inUse, licensedQuantity }) => `${inUse}/${licensedQuantity}`);
const peakOf = async (pool: ScenarioPool, since = ago(60)) =>
  (await getPeaksInUse(pool.viewer, [pool.key], since)).map(({ peakInUse }) => peakInUse);
/** Moves the pool and its records into the past, except the audit trail, which cannot be changed. */
const age = async (pool: ScenarioPool, minutes: number) => {
  await scenario.sql`update seat_pools set created_at = call_lasts_until(created_at, -make_interval(mins => ${minutes})) where id = ${pool.id}`;
  await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -make_interval(mins => ${minutes})) where seat_pool_id = ${pool.id}`;
  await scenario.sql`
    update past_leases set started_at = call_lasts_until(started_at, -make_interval(mins => ${minutes})), ended_at = call_lasts_until(ended_at, -make_interval(mins => ${minutes})),
      last_call_at = call_lasts_until(last_call_at, -make_interval(mins => ${minutes})) where seat_pool_id = ${pool.id}`;
};

describe('the history of use', () => {
  it('L6, L24: has a step for every seat taken and freed and every change of the quantity, exact', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const [tom, ann] = await pool.devices(2);
    const first = await tom.logsIn();
    const second = await ann.logsIn();
    await ann.logsIn(tom.user);
    await pool.update({ licensedQuantity: 1 });
    await ann.logsOut();
    await pool.update({ licensedQuantity: 5 });
    const steps = await historyOf(pool);
    expect(steps.map(({ inUse, licensedQuantity }) => `${inUse}/${licensedQuantity}`)).toEqual([
      '0/0',
      '0/3',
      '1/3',
      '2/3',
      '2/1',
      '1/1',
      '1/5',
    ]);
    expect([steps[2]?.at, steps[3]?.at]).toEqual([first.serverTime, second.serverTime]);
    expect(await peakOf(pool)).toEqual([2]);
  });

  it('reads the changes of a pool with many leases, which come in pieces, complete and in order', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    await (await pool.device()).logsIn();
    await scenario.sql`
      insert into past_leases (customer_id, seat_pool_id, device_id, id, started_at, ended_at, last_call_at, end_reason, grant_number, origin)
      select s.customer_id, s.seat_pool_id, s.device_id, -n, p.at, p.at + interval '50 ms', p.at, 'LOGOUT', n, 'LOGIN'
      from seats s cross join generate_series(1, 20000) n
      cross join lateral (select s.lease_started_at - interval '55 minutes' + n * interval '100 ms' as at) p
      where s.seat_pool_id = ${pool.id} and s.lease_id is not null`;
    const [changes] = await usageChangesOf(pool.viewer.db, [pool.key], ago(60));
    const [starts, ends] = [Array.from(changes!.starts), Array.from(changes!.ends)];
    expect([changes!.inUse, starts.length, ends.length]).toEqual([0, 20_001, 20_000]);
    expect(ends.every((end, n) => end - (starts[n] ?? 0) === 50_000)).toBe(true);
    expect(starts.every((start, n) => n === 0 || start > (starts[n - 1] ?? Infinity))).toBe(true);
    expect(await peakOf(pool)).toEqual([1]);
  });

  it('L27: a lapse counts from the moment it lapsed, noticed or not', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 600 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await age(pool, 50);
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '40 minutes') where device_id = ${tom.deviceId}`;
    const since = ago(45);
    const before = await historyOf(pool, since);
    expect(before.map(({ inUse }) => inUse)).toEqual([1, 0, 0]);
    const lapsedAt = before[1]?.at.getTime() ?? 0;
    expect(Math.abs(lapsedAt - ago(30).getTime())).toBeLessThan(MINUTE);
    await ann.logsIn();
    const after = await historyOf(pool, since);
    expect(after.slice(0, 3)).toEqual(before);
    expect(after.map(({ inUse }) => inUse)).toEqual([1, 0, 0, 1]);
    expect(await peakOf(pool, ago(20))).toEqual([1]);
    expect(await peakOf(pool, since)).toEqual([1]);
  });

  it('L8, L9: of a NAMED pool counts licences, also of a removed device until its date', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 4 });
    const [tom, ann] = await pool.devices(3);
    await removeDevice({ ctx: pool.admin, input: { deviceId: ann.opaqueId } });
    expect((await told(pool)).at(-1)).toBe('3/4');
    await age(pool, 10);
    for (const device of [tom, ann]) await lapse(scenario.sql, device);
    expect((await told(pool)).at(-1)).toBe('1/4');
    expect(await peakOf(pool)).toEqual([3]);
    await pool.update({ mode: 'CONCURRENT' });
    expect((await told(pool)).at(-1)).toBe('0/4');
  });

  it('tells a part of the past, as it was then', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await age(pool, 30);
    await tom.logsOut();
    await ann.logsIn();
    expect((await historyOf(pool, ago(40), { until: ago(20) })).map(({ inUse }) => inUse)).toEqual([0, 1]);
    expect((await historyOf(pool, ago(20), { until: ago(10) })).map(({ inUse }) => inUse)).toEqual([1]);
    const all = await historyOf(pool, ago(40), { until: new Date(Date.now() + 60 * MINUTE) });
    expect(all.map(({ inUse }) => inUse)).toEqual([0, 1, 1, 0, 1]);
  });

  it('says the same, however it is cut, as the use right now', async () => {
    const pool = await scenario.pool({ licensedQuantity: 5 });
    const devices = await pool.devices(6);
    for (const device of devices) await device.logsIn();
    await age(pool, 3);
    for (const device of devices.slice(0, 2)) await device.logsOut();
    for (const device of devices.slice(2, 4)) await lapse(scenario.sql, device);
    const { inUse, licensedQuantity } = await pool.usage();
    for (const mostSteps of [500, 3, 1]) {
      const steps = await historyOf(pool, ago(5), { mostSteps });
      expect(steps.length).toBeLessThanOrEqual(mostSteps);
      if (mostSteps === 500) expect(steps.at(-1)).toMatchObject({ inUse, licensedQuantity });
      expect(Math.max(...steps.map((step) => step.inUse))).toBe(5);
    }
  });

  it('L26: begins sixty days ago at most', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    for (const device of [tom, ann]) {
      await device.logsIn();
      await device.logsOut();
    }
    const days = (device: typeof tom, started: number, ended: number) => scenario.sql`
      update past_leases set started_at = wall_clock() - make_interval(days => ${started}), last_call_at = wall_clock() - make_interval(days => ${ended}),
        ended_at = wall_clock() - make_interval(days => ${ended}) where device_id = ${device.deviceId}`;
    await days(tom, 70, 65);
    await days(ann, 70, 50);
    const steps = await historyOf(pool, new Date(0));
    expect(steps.map(({ inUse }) => inUse)).toEqual([1, 0, 0]);
    expect(Math.abs((steps[0]?.at.getTime() ?? 0) - ago(60 * 24 * 60).getTime())).toBeLessThan(MINUTE);
    expect(await peakOf(pool, new Date(0))).toEqual([1]);
  });

  it('refuses a period that is none', async () => {
    const pool = await scenario.pool();
    for (const [since, until] of [
      [ago(-60), null],
      [ago(10), ago(20)],
      [new Date(0), new Date(1)],
    ] as const)
      await expect(historyOf(pool, since, { until })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'since',
      });
    for (const mostSteps of [0, 2001, 1.5])
      await expect(historyOf(pool, ago(60), { mostSteps })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'mostSteps',
      });
    await expect(historyOf(pool, new Date(NaN))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('counts of many pools', () => {
  it('L26, L31: each pool has its own, with one query for all', async () => {
    const [busy, quiet] = [await scenario.pool(), await scenario.pool({ licensedQuantity: 0 })];
    const [tom, ann] = [await busy.device(), await quiet.device()];
    await tom.logsIn();
    for (let n = 0; n < 3; n++) await ann.logsIn();
    await scenario.sql`
      update denials set at = call_lasts_until(at, -interval '2 days') where id = (select min(id) from denials where seat_pool_id = ${quiet.id})`;
    await scenario.sql`
      update denials set at = call_lasts_until(at, -interval '61 days') where id = (select max(id) from denials where seat_pool_id = ${quiet.id})`;
    const keys = [quiet.key, busy.key, { ...busy.key, id: crypto.randomUUID() }];
    const peaks = await getPeaksInUse(scenario.support, keys, ago(60));
    expect(new Map(peaks.map(({ seatPool, peakInUse }) => [seatPool.id, peakInUse]))).toEqual(
      new Map([
        [busy.id, 1],
        [quiet.id, 0],
      ]),
    );
    const counts = async (since: Date) =>
      new Map(
        (await getDenialCounts(scenario.support, keys, since)).map((row) => [
          row.seatPool.id,
          row.denialCount,
        ]),
      );
    expect(await counts(ago(60))).toEqual(
      new Map([
        [busy.id, 0],
        [quiet.id, 1],
      ]),
    );
    expect(await counts(new Date(0))).toEqual(
      new Map([
        [busy.id, 0],
        [quiet.id, 2],
      ]),
    );
    await expect(getPeaksInUse(busy.viewer, keys, ago(60))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getDenialCounts(busy.viewer, keys, ago(60))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await getPeaksInUse(busy.viewer, [], ago(60))).toEqual([]);
  });
});
