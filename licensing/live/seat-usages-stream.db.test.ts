import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import {
  lapse,
  makeApplication,
  makeDevices,
  makeCustomer,
  makePool,
  type AppUser,
  type Device,
  type Pool,
} from '../../test/factories';
import type { PortalActor } from '../actor';
import type { SeatUsage } from '../pool/seat-usage';
import { collect, makeViewer, openTestProcess, type Collected, type TestProcess } from './test-process';

const database = testDatabase();
const open: Collected<SeatUsage[]>[] = [];
let here: TestProcess;
let there: TestProcess;

beforeAll(async () => {
  here = openTestProcess(database.url, { timing: { rightsMs: 300 } });
  there = openTestProcess(database.url);
  await vi.waitUntil(() => here.live.connected() && there.live.connected());
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
  expect([here.live.watchedPools(), there.live.watchedPools()]).toEqual([0, 0]);
});

afterAll(() => Promise.all([here.close(), there.close()]));

function watch(customerId: string | null, viewer: PortalActor, process = here) {
  const stream = collect(process.live.watchUsages(customerId, viewer));
  open.push(stream);
  return stream;
}

async function logIn({ customerId, deviceId, tokenHash, appUserId }: Device & AppUser, process = there) {
  await process.client`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
  process.usagePublisher.schedule();
}

async function logOut({ customerId, deviceId, tokenHash }: Device, process = there) {
  await process.client`select log_out(${customerId}, ${deviceId}, ${tokenHash})`;
  process.usagePublisher.schedule();
}

/** Creates pools of one customer, each with one device. */
async function makePools(count: number) {
  const { customerId } = await makeCustomer(database.sql);
  const made: { pool: Pool; device: Device & AppUser }[] = [];
  while (made.length < count) {
    const pool = await makePool(database.sql, {
      customerId,
      application: await makeApplication(database.sql),
    });
    const [device] = await makeDevices(database.sql, pool, 1);
    made.push({ pool, device: device! });
  }
  return { customerId, made, viewer: await makeViewer(database.sql, { customerId }) };
}

const within1Second = { timeout: 1000, interval: 10 };
/** Latest state of a pool. */
const lastOf = ({ values }: Collected<SeatUsage[]>, { seatPoolId }: Pool) =>
  values.flat().findLast((usage) => usage.seatPoolId === seatPoolId);

function expectGrowing({ values }: Collected<SeatUsage[]>) {
  const versions = new Map<string, number>();
  for (const { seatPoolId, version } of values.flat()) {
    expect(version).toBeGreaterThan(versions.get(seatPoolId) ?? -1);
    versions.set(seatPoolId, version);
  }
}

function expectAtMostFiveASecond({ arrivedAt }: Collected<SeatUsage[]>) {
  for (const at of arrivedAt)
    expect(arrivedAt.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(5);
}

describe('L29: a subscriber to the use of all pools', () => {
  it('first gets the present state of all of them, in one message', async () => {
    const { customerId, made, viewer } = await makePools(12);
    await logIn(made[3]!.device);
    const stream = watch(customerId, viewer);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    expect(stream.values[0]?.map(({ seatPoolId }) => seatPoolId).sort()).toEqual(
      made.map(({ pool }) => pool.seatPoolId).sort(),
    );
    expect(lastOf(stream, made[3]!.pool)).toMatchObject({ inUse: 1, registeredDevices: 1 });
    expect(lastOf(stream, made[4]!.pool)).toMatchObject({ inUse: 0 });
  });

  it('first gets an empty message where there is none', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const stream = watch(customerId, await makeViewer(database.sql, { customerId }));
    await expect.poll(() => stream.values, within1Second).toEqual([[]]);
  });

  it('then gets only those that changed, in every process, each with a higher version', async () => {
    const { customerId, made, viewer } = await makePools(5);
    const streams = [watch(customerId, viewer), watch(customerId, viewer, there)];
    await expect.poll(() => streams.every(({ values }) => values.length === 1), within1Second).toBe(true);
    const { pool, device } = made[2]!;
    await logIn(device);
    for (const stream of streams) {
      await expect.poll(() => lastOf(stream, pool)?.inUse, within1Second).toBe(1);
      expect(stream.values).toHaveLength(2);
      expect(stream.values[1]).toHaveLength(1);
      expectGrowing(stream);
    }
  });

  it('gets a lapse that nobody causes within a second of its instant', async () => {
    const { customerId, made, viewer } = await makePools(3);
    const { pool, device } = made[1]!;
    await database.sql`update seat_pools set inactivity_timeout_seconds = 1 where id = ${pool.seatPoolId}`;
    const stream = watch(customerId, viewer);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    await logIn(device);
    await expect.poll(() => lastOf(stream, pool)?.inUse, within1Second).toBe(1);
    const { nextLapseAt } = lastOf(stream, pool)!;
    await expect.poll(() => lastOf(stream, pool)?.inUse, { timeout: 2000, interval: 10 }).toBe(0);
    expect(lastOf(stream, pool)!.asOf.getTime() - nextLapseAt!.getTime()).toBeLessThan(1000);
    expectGrowing(stream);
  });

  it('gets a pool that is made later, and its changes, whichever process made it', async () => {
    const { customerId, viewer } = await makePools(1);
    const [own, all, others] = [
      watch(customerId, viewer),
      watch(null, await makeViewer(database.sql)),
      watch((await makeCustomer(database.sql)).customerId, await makeViewer(database.sql)),
    ];
    await expect
      .poll(() => [own, all, others].every(({ values }) => values.length === 1), within1Second)
      .toBe(true);
    const pool = await makePool(database.sql, { customerId, licensedQuantity: 4 });
    await expect
      .poll(() => lastOf(own, pool), within1Second)
      .toMatchObject({ licensedQuantity: 4, inUse: 0 });
    await expect
      .poll(() => lastOf(all, pool), within1Second)
      .toMatchObject({ licensedQuantity: 4, inUse: 0 });
    const [device] = await makeDevices(database.sql, pool, 1);
    await logIn(device!);
    await expect.poll(() => lastOf(own, pool)?.inUse, within1Second).toBe(1);
    expect(others.values).toEqual([[]]);
  });

  it('loses a pool that is no more, and keeps the others', async () => {
    const { customerId, made, viewer } = await makePools(2);
    const stream = watch(customerId, viewer);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    const doomed = await makePool(database.sql, { customerId });
    await expect.poll(() => lastOf(stream, doomed)?.inUse, within1Second).toBe(0);
    await database.sql`delete from seat_pools where id = ${doomed.seatPoolId}`;
    await database.sql.notify('seatwise', `pool:${customerId}:${doomed.seatPoolId}`);
    await expect.poll(() => here.live.watchedPools(), within1Second).toBe(2);
    await logIn(made[0]!.device);
    await expect.poll(() => lastOf(stream, made[0]!.pool)?.inUse, within1Second).toBe(1);
    expect(stream.ended).toBe(false);
  });

  it('of 300 pools gets bursts merged to at most five messages a second, and the last state of each pool', async () => {
    const { customerId, made, viewer } = await makePools(300);
    const streams = [
      watch(customerId, viewer),
      watch(null, await makeViewer(database.sql)),
      watch(customerId, viewer, there),
    ];
    await expect.poll(() => streams.every(({ values }) => values.length === 1), { timeout: 5000 }).toBe(true);
    for (let round = 0; round < 2; round++) {
      await Promise.all(made.map(({ device }) => logIn(device)));
      const leaving = round === 0 ? made : made.filter((_, n) => n % 3 === 0);
      await Promise.all(leaving.map(({ device }) => logOut(device)));
    }
    for (const { device } of made.filter((_, n) => n % 3 === 1)) await lapse(database.sql, device);
    there.usagePublisher.schedule();
    await there.client`insert into usage_events (customer_id, seat_pool_id) select customer_id, id from seat_pools where customer_id = ${customerId}`;
    there.usagePublisher.schedule();
    const expected = made.map((_, n) => (n % 3 === 2 ? 1 : 0));
    for (const stream of streams) {
      await expect
        .poll(() => made.map(({ pool }) => lastOf(stream, pool)?.inUse), { timeout: 3000, interval: 50 })
        .toEqual(expected);
      expectGrowing(stream);
      expectAtMostFiveASecond(stream);
    }
  });

  it('that reads slowly finds the newest state of every pool that changed meanwhile', async () => {
    const { customerId, made, viewer } = await makePools(3);
    const stream = here.live.watchUsages(customerId, viewer);
    const observer = watch(customerId, viewer);
    expect((await stream.next()).value).toHaveLength(3);
    for (const { pool, device } of made.slice(0, 2)) {
      await logIn(device);
      await expect.poll(() => lastOf(observer, pool)?.inUse, within1Second).toBe(1);
    }
    await logOut(made[0]!.device);
    await expect.poll(() => lastOf(observer, made[0]!.pool)?.inUse, within1Second).toBe(0);
    const read = new Map<string, number>();
    // Three changes: those that had arrived make one message, and the last may be one merge behind the observer.
    for (let messages = 0; messages < 2 && read.get(made[0]!.pool.seatPoolId) !== 0; messages++) {
      const { value } = await stream.next();
      for (const usage of value as SeatUsage[]) read.set(usage.seatPoolId, usage.inUse);
    }
    await stream.return?.();
    expect(Object.fromEntries(read)).toEqual({
      [made[0]!.pool.seatPoolId]: 0,
      [made[1]!.pool.seatPoolId]: 1,
    });
  });

  it('finds a pool whose making nobody told of when changes arrive again after a gap', async () => {
    const { customerId, viewer } = await makePools(1);
    const stream = watch(customerId, viewer);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    await database.sql`alter table seat_pools disable trigger seat_pools_publish_creation`;
    const pool = await makePool(database.sql, { customerId });
    await database.sql`alter table seat_pools enable trigger seat_pools_publish_creation`;
    await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    await expect.poll(() => lastOf(stream, pool)?.inUse, { timeout: 5000, interval: 20 }).toBe(0);
  });

  it('leaves nothing behind when it goes, even before its first message', async () => {
    const { customerId, viewer } = await makePools(2);
    const stream = here.live.watchUsages(customerId, viewer);
    await stream.return?.();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    const other = watch(customerId, viewer);
    await expect.poll(() => other.values.length, within1Second).toBe(1);
    await other.close();
    expect(here.live.watchedPools()).toBe(0);
  });
});

describe('L30: a person loses the stream of all pools', () => {
  it('when signed out, disabled or their API token is revoked, and nobody else does', async () => {
    const { customerId, viewer: stays } = await makePools(2);
    const [signedOut, disabled] = [
      await makeViewer(database.sql),
      await makeViewer(database.sql, { customerId }),
    ];
    const script = await makeViewer(database.sql, { customerId, via: 'api-token' });
    const kept = watch(customerId, stays);
    const lost = [watch(null, signedOut), watch(customerId, disabled), watch(customerId, script)];
    await expect
      .poll(() => [kept, ...lost].every(({ values }) => values.length === 1), within1Second)
      .toBe(true);
    await database.sql`delete from portal_sessions where id = ${signedOut.credentialId}`;
    await database.sql`update portal_users set disabled_at = clock_timestamp() where id = ${disabled.portalUserId}`;
    await database.sql`update api_tokens set revoked_at = clock_timestamp() where id = ${script.credentialId}`;
    for (const stream of lost)
      await expect.poll(() => stream.error, within1Second).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(kept.ended).toBe(false);
  });
});
