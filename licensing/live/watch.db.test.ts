import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { openTestRuntime } from '../../test/open-test-runtime';
import {
  makeDevices,
  makeCustomer,
  makeDevice,
  makePool,
  type Device,
  type Pool,
} from '../../test/factories';
import { VENDOR_CUSTOMER_ID, type Actor } from '../actor';
import type { Context } from '../context';
import { notFound } from '../errors';
import { encodeId } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { collect, makeViewer } from './test-process';
import { watchDeviceStatus } from './watch-device-status';
import { watchSeatUsage } from './watch-seat-usage';
import { watchSeatUsages } from './watch-seat-usages';

const database = testDatabase();
const open: { close(): Promise<void> }[] = [];
let server: Awaited<ReturnType<typeof openTestRuntime>>;
let runtime: typeof server.runtime;

beforeAll(async () => {
  server = await openTestRuntime({ url: database.url, poolSize: 4 });
  ({ runtime } = server);
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
  expect(runtime.live.watchedPools()).toBe(0);
});

afterAll(() => server.close());

const as = (actor: Actor): Context => ({ ...runtime, actor, address: '127.0.0.1' });
const asDevice = ({ customerId, deviceId, tokenHash }: Device) =>
  as({ kind: 'device', customerId, deviceId, tokenHash });
const usageOf = (pool: Pool, actor: Actor) =>
  watchSeatUsage({
    ctx: as(actor),
    input: { seatPool: { customerId: pool.customerId, id: pool.seatPoolId } },
  });

function follow<T>(stream: AsyncIterableIterator<T>) {
  const collected = collect(stream);
  open.push(collected);
  return collected;
}

describe('watching the use of a pool', () => {
  it('L29: is for everybody who may see the pool', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 4 });
    for (const viewer of [
      await makeViewer(database.sql),
      await makeViewer(database.sql, { customerId: pool.customerId }),
      await makeViewer(database.sql, { customerId: pool.customerId, via: 'api-token' }),
    ]) {
      const stream = follow(await usageOf(pool, viewer));
      await expect.poll(() => stream.last).toMatchObject({ seatPoolId: pool.seatPoolId, free: 4 });
    }
  });

  it("L31: another customer's pool is answered like one that does not exist", async () => {
    const pool = await makePool(database.sql);
    const { customerId } = await makeCustomer(database.sql);
    const stranger = await makeViewer(database.sql, { customerId });
    await expect(usageOf(pool, stranger)).rejects.toEqual(notFound('seat pool'));
    await expect(usageOf({ ...pool, customerId, seatPoolId: randomUUID() }, stranger)).rejects.toEqual(
      notFound('seat pool'),
    );
  });

  it('L30: is refused to a person whose session has ended, although the socket still says who it was', async () => {
    const pool = await makePool(database.sql);
    const viewer = await makeViewer(database.sql);
    await database.sql`delete from portal_sessions where id = ${viewer.credentialId}`;
    await expect(usageOf(pool, viewer)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is refused to devices and to nobody', async () => {
    const pool = await makePool(database.sql);
    const { customerId, deviceId, tokenHash } = await makeDevice(database.sql, pool);
    for (const actor of [
      { kind: 'anonymous' },
      { kind: 'device', customerId, deviceId, tokenHash },
    ] satisfies Actor[]) {
      await expect(usageOf(pool, actor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });
});

describe('watching the use of all pools', () => {
  const usagesOf = (actor: Actor, customerId?: string | null) =>
    watchSeatUsages({
      ctx: as(actor),
      input: { customerId: customerId && encodeId('customer', customerId) },
    });
  const poolsIn = (usages: SeatUsage[] | undefined) => usages?.map(({ seatPoolId }) => seatPoolId);

  it("L31: shows a customer's people their own, asked for or not, and the vendor's people all or one customer's", async () => {
    const [own, other] = [await makePool(database.sql), await makePool(database.sql)];
    const insider = await makeViewer(database.sql, { customerId: own.customerId });
    const supporter = await makeViewer(database.sql);
    for (const stream of [
      follow(await usagesOf(insider)),
      follow(await usagesOf(insider, own.customerId)),
      follow(await usagesOf(supporter, own.customerId)),
    ])
      await expect.poll(() => poolsIn(stream.values[0])).toEqual([own.seatPoolId]);
    const all = follow(await usagesOf(supporter, null));
    await expect
      .poll(() => poolsIn(all.values[0]))
      .toEqual(expect.arrayContaining([own.seatPoolId, other.seatPoolId]));
  });

  it("L31: another customer is answered like one that does not exist, and so is the vendor's own row", async () => {
    const [own, other] = [await makePool(database.sql), await makePool(database.sql)];
    const insider = await makeViewer(database.sql, { customerId: own.customerId });
    const supporter = await makeViewer(database.sql);
    for (const [actor, customerId] of [
      [insider, other.customerId],
      [insider, randomUUID()],
      [supporter, randomUUID()],
      [supporter, VENDOR_CUSTOMER_ID],
    ] as const)
      await expect(usagesOf(actor, customerId)).rejects.toEqual(notFound('customer'));
  });

  it('L30: is refused to a person whose session has ended, to devices and to nobody', async () => {
    const pool = await makePool(database.sql);
    const viewer = await makeViewer(database.sql);
    await database.sql`delete from portal_sessions where id = ${viewer.credentialId}`;
    const { customerId, deviceId, tokenHash } = await makeDevice(database.sql, pool);
    for (const actor of [
      viewer,
      { kind: 'anonymous' },
      { kind: 'device', customerId, deviceId, tokenHash },
    ] satisfies Actor[])
      await expect(usagesOf(actor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe("watching a device's own state", () => {
  it('is for the device', async () => {
    const pool = await makePool(database.sql);
    const stream = follow(await watchDeviceStatus({ ctx: asDevice(await makeDevice(database.sql, pool)) }));
    await expect.poll(() => stream.last).toMatchObject({ state: 'LOGGED_OUT', reason: 'LOGGED_OUT' });
  });

  it('is refused for a token that is not genuine, and to everybody else', async () => {
    const pool = await makePool(database.sql);
    const device = await makeDevice(database.sql, pool);
    const refused = { code: 'UNAUTHENTICATED' };
    await expect(
      watchDeviceStatus({ ctx: asDevice({ ...device, tokenHash: Buffer.alloc(32) }) }),
    ).rejects.toMatchObject(refused);
    await expect(
      watchDeviceStatus({ ctx: asDevice({ ...device, deviceId: randomUUID() }) }),
    ).rejects.toMatchObject(refused);
    await expect(watchDeviceStatus({ ctx: as(await makeViewer(database.sql)) })).rejects.toMatchObject(
      refused,
    );
    await expect(watchDeviceStatus({ ctx: as({ kind: 'anonymous' }) })).rejects.toMatchObject(refused);
  });

  it('L16: tells a removed device so, and ends', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    await database.sql`select remove_device(${device!.customerId}, ${device!.deviceId}, 'Ann', null)`;
    const stream = follow(await watchDeviceStatus({ ctx: asDevice(device!) }));
    await expect.poll(() => stream.ended).toBe(true);
    expect(stream.values).toMatchObject([{ state: 'REMOVED', reason: 'DEVICE_NOT_REGISTERED' }]);
  });
});
