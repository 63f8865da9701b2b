import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as schema from '../../db/schema';
import { testDatabase } from '../../test/database';
import { makeDevices, makePool, type AppUser, type Device } from '../../test/factories';
import type { DeviceStatus } from '../outcomes';
import { makeToken } from '../tokens';
import { openLive } from './live';
import { collect, openTestProcess, testRecordIds, type Collected, type TestProcess } from './test-process';
import { quiet } from '../../test/open-test-runtime';

const database = testDatabase();
const open: Collected<DeviceStatus>[] = [];
let here: TestProcess;
let there: TestProcess;

beforeAll(async () => {
  here = openTestProcess(database.url);
  there = openTestProcess(database.url);
  await vi.waitUntil(() => here.live.connected() && there.live.connected());
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
  expect(here.live.watchedPools()).toBe(0);
});

afterAll(() => Promise.all([here.close(), there.close()]));

function listen({ customerId, deviceId, seatPoolId, tokenHash }: Device) {
  const stream = collect(here.live.watchDevice({ customerId, id: deviceId, seatPoolId, tokenHash }));
  open.push(stream);
  return stream;
}

async function logIn({ customerId, deviceId, tokenHash, appUserId }: Device & AppUser) {
  await there.client`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
  there.usagePublisher.schedule();
}

const states = (stream: Collected<DeviceStatus>) => stream.values.map((status) => status.state);
const within1Second = { timeout: 1000, interval: 10 };

describe('a device that listens to its own state', () => {
  it('first gets the present one', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const before = listen(device!);
    await expect
      .poll(() => before.values, within1Second)
      .toMatchObject([{ state: 'LOGGED_OUT', lease: null }]);
    await logIn(device!);
    const after = listen(device!);
    await expect
      .poll(() => after.values, within1Second)
      .toMatchObject([{ state: 'HOLDING_SEAT', lease: { grantNumber: 1 } }]);
  });

  it('L15: is told at once who forced it out', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await logIn(device!);
    const stream = listen(device!);
    await expect.poll(() => states(stream), within1Second).toEqual(['HOLDING_SEAT']);
    await there.client`select force_logout(${device!.customerId}, ${device!.deviceId}, 'FORCED', null, 'Ann (ann@example.com)', 'end of shift')`;
    there.usagePublisher.schedule();
    await expect.poll(() => states(stream), within1Second).toEqual(['HOLDING_SEAT', 'LOGGED_OUT']);
    expect(stream.last).toMatchObject({
      reason: 'FORCED_LOGOUT',
      message: expect.stringContaining('Ann') as string,
      lease: null,
    });
  });

  it('L15: NAMED: is told at once who forced it out, although it stays registered', async () => {
    const pool = await makePool(database.sql, { mode: 'NAMED' });
    const [device] = await makeDevices(database.sql, pool, 1);
    await logIn(device!);
    const stream = listen(device!);
    await expect
      .poll(() => stream.values, within1Second)
      .toMatchObject([{ state: 'REGISTERED', reason: null }]);
    await there.client`select force_logout(${device!.customerId}, ${device!.deviceId}, 'FORCED', null, 'Ann (ann@example.com)', 'end of shift')`;
    there.usagePublisher.schedule();
    await expect
      .poll(() => stream.last, within1Second)
      .toMatchObject({ state: 'REGISTERED', reason: 'FORCED_LOGOUT', byName: 'Ann', note: 'end of shift' });
  });

  it('L16: is told that it was removed, and the stream ends', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await logIn(device!);
    const stream = listen(device!);
    await expect.poll(() => states(stream), within1Second).toEqual(['HOLDING_SEAT']);
    await there.client`select remove_device(${device!.customerId}, ${device!.deviceId}, 'Ann', null)`;
    there.usagePublisher.schedule();
    await expect.poll(() => stream.ended, within1Second).toBe(true);
    expect(states(stream)).toEqual(['HOLDING_SEAT', 'REMOVED']);
    expect(stream.last?.reason).toBe('DEVICE_NOT_REGISTERED');
    expect(stream.error).toBeNull();
  });

  it('L29: is told that its seat lapsed, although nobody watches the pool', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await database.sql`update seat_pools set inactivity_timeout_seconds = 1 where id = ${pool.seatPoolId}`;
    await logIn(device!);
    const stream = listen(device!);
    await expect
      .poll(() => states(stream), { timeout: 2000, interval: 10 })
      .toEqual(['HOLDING_SEAT', 'LAPSED']);
  });

  it('is not disturbed by its own renewals, but told of a new time-out', async () => {
    const pool = await makePool(database.sql, { inactivityTimeoutSeconds: 600 });
    const [device, other] = await makeDevices(database.sql, pool, 2);
    await logIn(device!);
    const stream = listen(device!);
    await expect.poll(() => states(stream), within1Second).toEqual(['HOLDING_SEAT']);
    const { customerId, deviceId, tokenHash } = device!;
    await there.client`select check_license(${customerId}, ${deviceId}, ${tokenHash}, 'START_JOB')`;
    // A denial of another device makes this process read the pool again.
    await logIn(other!);
    await expect
      .poll(async () => (await database.sql`select from usage_events`).length, within1Second)
      .toBe(0);
    await there.client`update seat_pools set inactivity_timeout_seconds = 900 where id = ${pool.seatPoolId}`;
    there.usagePublisher.schedule();
    await expect.poll(() => stream.last?.lease?.inactivityTimeoutSeconds, within1Second).toBe(900);
    expect(stream.values).toHaveLength(2);
  });

  it('L10: loses the stream when its token is replaced', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const stream = listen(device!);
    await expect.poll(() => states(stream), within1Second).toEqual(['LOGGED_OUT']);
    const { customerId, deviceId, seatPoolId, installationId } = device!;
    const { hash } = makeToken('device', { customerId, id: deviceId });
    await there.client`
      select register_device(${customerId}, ${seatPoolId}, ${pool.registrationKeyHash}, ${installationId}, 'again', null, null, ${deviceId}, ${hash})`;
    there.usagePublisher.schedule();
    await expect.poll(() => stream.error, within1Second).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('loses it without any notification when the pool is next read', async () => {
    const process = openTestProcess(database.url, { timing: { safetyMs: 300 } });
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const { customerId, deviceId, seatPoolId, tokenHash } = device!;
    const stream = collect(process.live.watchDevice({ customerId, id: deviceId, seatPoolId, tokenHash }));
    await expect.poll(() => states(stream), within1Second).toEqual(['LOGGED_OUT']);
    await database.sql`update devices set token_hash = ${Buffer.alloc(32)} where id = ${deviceId}`;
    await expect.poll(() => stream.error, within1Second).toMatchObject({ code: 'UNAUTHENTICATED' });
    await process.close();
  });

  it('L33: is told that its pool was suspended and is no more', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await logIn(device!);
    const stream = listen(device!);
    await expect.poll(() => states(stream), within1Second).toEqual(['HOLDING_SEAT']);
    await there.client`update seat_pools set suspended_at = wall_clock() where id = ${pool.seatPoolId}`;
    there.usagePublisher.schedule();
    await expect.poll(() => stream.last?.reason, within1Second).toBe('POOL_SUSPENDED');
    await there.client`update seat_pools set suspended_at = null where id = ${pool.seatPoolId}`;
    there.usagePublisher.schedule();
    await expect
      .poll(() => stream.last, within1Second)
      .toMatchObject({ state: 'HOLDING_SEAT', reason: null });
  });

  it('L9: NAMED: is told that its registration has ended', async () => {
    const pool = await makePool(database.sql, { mode: 'NAMED' });
    const [device] = await makeDevices(database.sql, pool, 1);
    await database.sql`update seats set last_call_at = call_lasts_until(wall_clock(), -lapses_after) + interval '0.5 seconds' where device_id = ${device!.deviceId}`;
    const stream = listen(device!);
    await expect
      .poll(() => states(stream), { timeout: 2000, interval: 10 })
      .toEqual(['REGISTERED', 'LAPSED']);
    expect(stream.last?.reason).toBe('REREGISTRATION_DUE');
  });

  it('shares one query with the other devices of its pool', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 50 });
    const crew = await makeDevices(database.sql, pool, 50);
    const queries: string[] = [];
    const logger = { logQuery: (query: string) => void queries.push(query) };
    const live = openLive({
      db: drizzle(here.client, { schema, logger }),
      client: here.client,
      log: quiet,
      usagePublisher: here.usagePublisher,
      recordIds: testRecordIds,
    });
    await vi.waitUntil(() => live.connected());
    const streams = crew.map(({ customerId, deviceId, seatPoolId, tokenHash }) =>
      collect(live.watchDevice({ customerId, id: deviceId, seatPoolId, tokenHash })),
    );
    await expect.poll(() => streams.every((stream) => stream.values.length === 1), within1Second).toBe(true);
    expect(queries.length).toBeLessThanOrEqual(6);
    queries.length = 0;
    await logIn(crew[0]!);
    await expect.poll(() => streams[0]!.last?.state, within1Second).toBe('HOLDING_SEAT');
    expect(queries.length).toBeLessThanOrEqual(2);
    expect(streams.slice(1).every((stream) => stream.values.length === 1)).toBe(true);
    await live.close();
    await expect.poll(() => streams.every((stream) => stream.ended && stream.error === null)).toBe(true);
  });
});
