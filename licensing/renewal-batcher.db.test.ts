import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import * as schema from '../db/schema';
import { openDatabase } from '../db/client';
import { testDatabase } from '../test/database';
import { lapse, makeDevices, makePool, type AppUser, type Device } from '../test/factories';
import { openRenewalBatcher, type Renewal } from './renewal-batcher';

const database = testDatabase();
let process: ReturnType<typeof openDatabase>;
const queries: string[] = [];
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
let batcher: ReturnType<typeof openRenewalBatcher>;

beforeAll(() => {
  process = openDatabase({ url: database.url, poolSize: 4 });
  const db = drizzle(process.client, { schema, logger: { logQuery: (query) => void queries.push(query) } });
  batcher = openRenewalBatcher({ db, log });
});

afterAll(() => process.close());

const renewal = ({ customerId, deviceId, tokenHash }: Device, changed: Partial<Renewal> = {}): Renewal => ({
  customerId,
  deviceId,
  tokenHash,
  action: 'START_JOB',
  isCheckpoint: true,
  ...changed,
});

async function makeHolders(
  size: number,
  options: Parameters<typeof makePool>[1] = {},
): Promise<(Device & AppUser)[]> {
  const pool = await makePool(database.sql, { licensedQuantity: size, ...options });
  const crew = await makeDevices(database.sql, pool, size);
  for (const { customerId, deviceId, tokenHash, appUserId } of crew) {
    await database.sql`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
  }
  return crew;
}

async function lastCallOf({ deviceId }: Device, sql: postgres.Sql = database.sql) {
  const [seat] = await sql<{ action: string; at: Date }[]>`
    select last_action as action, last_call_at as at from seats where device_id = ${deviceId}`;
  return seat;
}

describe('renewing in batches', () => {
  it('L18: renews the lease of a device that holds its seat and says until when', async () => {
    const [device] = await makeHolders(1, { inactivityTimeoutSeconds: 900 });
    const before = await lastCallOf(device!);
    const lease = await batcher.renew(renewal(device!));
    const after = await lastCallOf(device!);
    expect(after!.at.getTime()).toBeGreaterThanOrEqual(before!.at.getTime());
    expect(after?.action).toBe('START_JOB');
    expect(lease).toMatchObject({ grantNumber: 1, lapsesAfterSeconds: 900 });
    expect(lease!.lapsesAt.getTime()).toBe(after!.at.getTime() + 900_000);
    expect(Math.abs(lease!.serverTime.getTime() - after!.at.getTime())).toBeLessThan(1000);
  });

  it('needs far fewer statements than calls, and gives each device its own answer', async () => {
    const crew = await makeHolders(60);
    for (const [n, { deviceId }] of crew.entries())
      await database.sql`update seats set grant_number = ${1000 + n} where device_id = ${deviceId}`;
    queries.length = 0;
    const leases = await Promise.all(crew.map((device) => batcher.renew(renewal(device))));
    expect(leases.map((lease) => lease?.grantNumber)).toEqual(crew.map((_, n) => 1000 + n));
    expect(queries.length).toBeLessThanOrEqual(3);
  });

  it('answers the same call sent several times with one renewal', async () => {
    const [device] = await makeHolders(1);
    queries.length = 0;
    const leases = await Promise.all(Array.from({ length: 20 }, () => batcher.renew(renewal(device!))));
    expect(queries).toHaveLength(2);
    expect(new Set(leases.slice(1)).size).toBe(1);
    expect(leases.every((lease) => lease?.grantNumber === 1)).toBe(true);
  });

  it('renews a device with another action after the first, never in the same batch', async () => {
    const [device] = await makeHolders(1);
    const leases = await Promise.all([
      batcher.renew(renewal(device!)),
      batcher.renew(renewal(device!, { action: 'SYNC', isCheckpoint: false })),
    ]);
    expect(leases.every((lease) => lease !== null)).toBe(true);
    expect((await lastCallOf(device!))?.action).toBe('SYNC');
  });

  it('passes over what only the single path can answer, without holding up the others', async () => {
    const [good, lapsed, wrongToken, unknownAction, loggedOut, removed] = await makeHolders(6);
    const [suspended] = await makeHolders(1);
    await lapse(database.sql, lapsed!);
    await database.sql`select log_out(${loggedOut!.customerId}, ${loggedOut!.deviceId}, ${loggedOut!.tokenHash})`;
    await database.sql`select remove_device(${removed!.customerId}, ${removed!.deviceId}, 'Ann', null)`;
    await database.sql`update seat_pools set suspended_at = wall_clock() where id = ${suspended!.seatPoolId}`;
    const leases = await Promise.all([
      batcher.renew(renewal(good!)),
      batcher.renew(renewal(lapsed!)),
      batcher.renew(renewal(wrongToken!, { tokenHash: good!.tokenHash })),
      batcher.renew(renewal(unknownAction!, { action: 'FLY' })),
      batcher.renew(renewal(loggedOut!)),
      batcher.renew(renewal(removed!)),
      batcher.renew(renewal(suspended!)),
    ]);
    expect(leases.map((lease) => lease !== null)).toEqual([true, false, false, false, false, false, false]);
  });

  it('L20: takes any activity that is not a check-point', async () => {
    const [device] = await makeHolders(1);
    expect(await batcher.renew(renewal(device!, { action: 'SYNC', isCheckpoint: false }))).not.toBeNull();
    expect(await batcher.renew(renewal(device!, { action: 'SYNC', isCheckpoint: true }))).toBeNull();
  });

  it('waits for nobody: a seat somebody is writing is passed over', async () => {
    const [device] = await makeHolders(1);
    const other = await database.connect();
    await other.begin(async (tx) => {
      await tx`select from seats where device_id = ${device!.deviceId} for update`;
      expect(await batcher.renew(renewal(device!))).toBeNull();
    });
    expect(await batcher.renew(renewal(device!))).not.toBeNull();
  });

  it('sends all members of a batch that failed to the single path', async () => {
    const [device] = await makeHolders(1);
    await database.sql`alter function renew_leases(uuid[], uuid[], bytea[], text[], boolean[]) rename to renew_leases_away`;
    expect(await batcher.renew(renewal(device!))).toBeNull();
    expect(log.error).toHaveBeenCalledTimes(1);
    await database.sql`alter function renew_leases_away(uuid[], uuid[], bytea[], text[], boolean[]) rename to renew_leases`;
    expect(await batcher.renew(renewal(device!))).not.toBeNull();
  });

  it('gives nobody the answer to somebody else, and nobody a place behind made-up tokens', async () => {
    const [device] = await makeHolders(1);
    const forged = (n: number) => renewal(device!, { tokenHash: Buffer.alloc(32, n) });
    const forgeries = Array.from({ length: 50 }, (_, n) => batcher.renew(forged(n)));
    const genuine = batcher.renew(renewal(device!));
    expect(await Promise.all(forgeries)).toEqual(Array(50).fill(null));
    expect(await genuine).toBeNull();
    expect(await batcher.renew(renewal(device!))).not.toBeNull();
  });

  it('remembers who was seen to hold a seat until a batch passes it over', async () => {
    const [device] = await makeHolders(1);
    expect(batcher.isExpectedHeld(device!.deviceId)).toBe(false);
    batcher.expectHeld(device!.deviceId);
    expect(batcher.isExpectedHeld(device!.deviceId)).toBe(true);
    await lapse(database.sql, device!);
    expect(await batcher.renew(renewal(device!))).toBeNull();
    expect(batcher.isExpectedHeld(device!.deviceId)).toBe(false);
  });

  it('puts no more than 256 devices into a batch', async () => {
    const [device] = await makeHolders(1);
    const strangers = Array.from({ length: 600 }, () => renewal(device!, { deviceId: crypto.randomUUID() }));
    queries.length = 0;
    const leases = await Promise.all(strangers.map((stranger) => batcher.renew(stranger)));
    expect(leases.every((lease) => lease === null)).toBe(true);
    expect(queries).toHaveLength(5);
  });
});
