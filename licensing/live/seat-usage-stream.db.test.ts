import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import { lapse, makeDevices, makePool, type AppUser, type Device, type Pool } from '../../test/factories';
import type { PortalActor } from '../actor';
import type { SeatUsage } from '../pool/seat-usage';
import { collect, makeViewer, openTestProcess, type Collected, type TestProcess } from './test-process';

const database = testDatabase();
const open: Collected<SeatUsage>[] = [];
let here: TestProcess;
let there: TestProcess;
let viewer: PortalActor;

beforeAll(async () => {
  here = openTestProcess(database.url);
  there = openTestProcess(database.url);
  viewer = await makeViewer(database.sql);
  await vi.waitUntil(() => here.live.connected() && there.live.connected());
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
  expect(here.live.watchedPools()).toBe(0);
});

afterAll(() => Promise.all([here.close(), there.close()]));

const keyOf = (pool: Pool) => ({ customerId: pool.customerId, id: pool.seatPoolId });

function watch(pool: Pool, process = here) {
  const stream = collect(process.live.watchUsage(keyOf(pool), viewer));
  open.push(stream);
  return stream;
}

async function logIn({ customerId, deviceId, tokenHash, appUserId }: Device & AppUser, process = there) {
  const [answer] =
    await process.client`select * from log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
  process.usagePublisher.schedule();
  return answer?.outcome;
}

async function logOut({ customerId, deviceId, tokenHash }: Device, process = there) {
  await process.client`select * from log_out(${customerId}, ${deviceId}, ${tokenHash})`;
  process.usagePublisher.schedule();
}

const within1Second = { timeout: 1000, interval: 10 };

function expectGrowing({ values }: Collected<SeatUsage>) {
  const versions = values.map((usage) => usage.version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
}

describe('L29: a subscriber to the use of a pool', () => {
  it('first gets the present state', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 3 });
    const [device] = await makeDevices(database.sql, pool, 2);
    await logIn(device!);
    const stream = watch(pool);
    await expect
      .poll(() => stream.values[0], within1Second)
      .toMatchObject({ licensedQuantity: 3, inUse: 1, free: 2, registeredDevices: 2 });
  });

  it('gets a grant, a denial, a logout and a new quantity of another process within a second, each with a higher version', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 1 });
    const [first, second] = await makeDevices(database.sql, pool, 2);
    const stream = watch(pool);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(0);
    await logIn(first!);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(1);
    expect(await logIn(second!)).toBe('REFUSED');
    await expect.poll(() => stream.last?.denialsLast24Hours, within1Second).toBe(1);
    await logOut(first!);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(0);
    await there.client`update seat_pools set licensed_quantity = 5 where customer_id = ${pool.customerId} and id = ${pool.seatPoolId}`;
    there.usagePublisher.schedule();
    await expect.poll(() => stream.last?.free, within1Second).toBe(5);
    expectGrowing(stream);
  });

  it('gets what a process that died before publishing has changed', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const stream = watch(pool);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(0);
    const { customerId, deviceId, tokenHash, appUserId } = device!;
    await database.sql`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(1);
  });

  it('gets a lapse that nobody causes within a second of its instant, in every process', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await database.sql`update seat_pools set inactivity_timeout_seconds = 1 where id = ${pool.seatPoolId}`;
    const streams = [watch(pool), watch(pool, there)];
    await expect.poll(() => streams.every((stream) => stream.values.length === 1), within1Second).toBe(true);
    await logIn(device!);
    for (const stream of streams) {
      await expect
        .poll(() => stream.values.map((usage) => usage.inUse), { timeout: 2500, interval: 10 })
        .toEqual([0, 1, 0]);
      const [, held, lapsed] = stream.values;
      expect(lapsed!.asOf.getTime() - held!.nextLapseAt!.getTime()).toBeLessThan(500);
      expect(lapsed!.unnotedLapses).toBe(0);
      expectGrowing(stream);
    }
  });

  it('is told when a renewal has put off the lapse it was promised', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await database.sql`update seat_pools set inactivity_timeout_seconds = 1 where id = ${pool.seatPoolId}`;
    await logIn(device!);
    const stream = watch(pool);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(1);
    const promised = stream.last!.nextLapseAt!;
    const { customerId, deviceId, tokenHash } = device!;
    await database.sql`update seats set lapses_after = '10 minutes' where seat_pool_id = ${pool.seatPoolId}`;
    await database.sql`select record_activity(${customerId}, ${deviceId}, ${tokenHash}, 'SYNC')`;
    await expect
      .poll(() => stream.last!.nextLapseAt!.getTime(), { timeout: 2000, interval: 10 })
      .toBeGreaterThan(promised.getTime());
    expect(stream.last?.inUse).toBe(1);
    expectGrowing(stream);
  });

  it('L22: follows a time-out that is lengthened and shortened', async () => {
    const pool = await makePool(database.sql, { inactivityTimeoutSeconds: 600 });
    const [device] = await makeDevices(database.sql, pool, 1);
    await logIn(device!);
    await lapse(database.sql, device!);
    const stream = watch(pool);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(0);
    const setTimeoutTo = async (seconds: number) => {
      await there.client`update seat_pools set inactivity_timeout_seconds = ${seconds} where customer_id = ${pool.customerId} and id = ${pool.seatPoolId}`;
      there.usagePublisher.schedule();
    };
    await setTimeoutTo(602);
    await expect
      .poll(() => stream.values.map((usage) => usage.inUse), { timeout: 3000, interval: 10 })
      .toEqual([0, 1, 0]);
    await setTimeoutTo(3600);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(1);
    await setTimeoutTo(300);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(0);
    expectGrowing(stream);
  });

  it('gets a denial leaving the last 24 hours', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 0 });
    const [device] = await makeDevices(database.sql, pool, 1);
    await logIn(device!);
    await database.sql`update denials set at = wall_clock() - interval '24 hours' + interval '0.6 seconds' where seat_pool_id = ${pool.seatPoolId}`;
    await database.sql`update usage_versions set denials_aged_at = clock_timestamp() where seat_pool_id = ${pool.seatPoolId}`;
    const stream = watch(pool);
    await expect
      .poll(() => stream.values.map((usage) => usage.denialsLast24Hours), { timeout: 2000, interval: 10 })
      .toEqual([1, 0]);
    expectGrowing(stream);
  });

  it('gets bursts merged to at most five states a second, and the last state', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 20 });
    const crew = await makeDevices(database.sql, pool, 20);
    const stream = watch(pool);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    for (let round = 0; round < 5; round++) {
      for (const device of crew) await logIn(device);
      for (const device of crew.slice(round === 4 ? 7 : 0)) await logOut(device);
    }
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(7);
    expectGrowing(stream);
    for (const at of stream.arrivedAt) {
      expect(stream.arrivedAt.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(
        5,
      );
    }
    const [read] = await database.sql`
      select v.version::int + (select count(*)::int from usage_events e where e.seat_pool_id = v.seat_pool_id) as version
      from usage_versions v where v.seat_pool_id = ${pool.seatPoolId}`;
    await expect.poll(() => stream.last?.version, within1Second).toBe(read!.version);
  });

  it('is not sent a lower version by a database that lost its last changes', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await database.sql`select publish_usage_events()`;
    await database.sql`update usage_versions set version = 100 where seat_pool_id = ${pool.seatPoolId}`;
    const stream = watch(pool);
    await expect.poll(() => stream.last?.version, within1Second).toBe(100);
    await database.sql`update usage_versions set version = 50 where seat_pool_id = ${pool.seatPoolId}`;
    await logIn(device!);
    await expect.poll(() => stream.last?.inUse, within1Second).toBe(1);
    expectGrowing(stream);
  });

  it('leaves nothing behind when it goes, even in the middle of its first read', async () => {
    const pool = await makePool(database.sql);
    const stream = here.live.watchUsage(keyOf(pool), viewer);
    expect(here.live.watchedPools()).toBe(1);
    await stream.return?.();
    expect(here.live.watchedPools()).toBe(0);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('fails with NOT_FOUND if the pool does not exist', async () => {
    const pool = await makePool(database.sql);
    const stream = watch({ ...pool, seatPoolId: pool.customerId });
    await expect.poll(() => stream.error, within1Second).toMatchObject({ code: 'NOT_FOUND' });
  });
});
