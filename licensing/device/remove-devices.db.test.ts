import { describe, expect, it } from 'vitest';
import { encodeKey, listDevices, removeDevices, watchDeviceStatus, type Context } from '..';
import { lapse } from '../../test/factories';
import { NEW, nodes, PAGE, testScenario } from '../../test/scenario';

const scenario = testScenario();
const remove = (ctx: Context, deviceIds: string[], reason?: string) =>
  removeDevices({ ctx, input: { deviceIds, reason } });
const idsOf = (devices: { opaqueId: string }[]) => devices.map(({ opaqueId }) => opaqueId);

describe('removing many devices', () => {
  it('L16: frees their seats, makes their tokens worthless, and answers and records each, in the order given', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann, idle, other] = await pool.devices(4);
    await tom.logsIn();
    await ann.logsIn();
    await lapse(scenario.sql, ann);
    const stream = await watchDeviceStatus({ ctx: tom.ctx });
    await stream.next();
    const { results } = await remove(pool.admin, idsOf([idle, tom, ann]), 'made by a stranger');
    expect(results.map(({ device, changed }) => [device.id, device.state, changed])).toEqual(
      [idle, tom, ann].map(({ deviceId }) => [deviceId, 'REMOVED', true]),
    );
    for (const { licenseFreedAt, device } of results)
      expect(licenseFreedAt?.getTime()).toBeLessThanOrEqual(device.asOf.getTime());
    expect(await pool.usage()).toMatchObject({ inUse: 0, registeredDevices: 1 });
    for (const device of [idle, tom, ann]) {
      expect(await pool.audit(device.opaqueId)).toMatchObject([
        { action: 'device.removed', subjectName: device.device.name, reason: 'made by a stranger' },
      ]);
      expect(await device.asks()).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
    }
    expect(await stream.next()).toMatchObject({ value: { state: 'REMOVED' } });
    expect(await stream.next()).toMatchObject({ done: true });
    expect(await other.logsIn()).toMatchObject(NEW);
  });

  it('L9: in a NAMED pool the licences stay bound until their dates', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 2 });
    const devices = await pool.devices(2);
    const { results } = await remove(pool.admin, idsOf(devices));
    expect(results).toHaveLength(2);
    for (const { licenseFreedAt } of results)
      expect(licenseFreedAt?.getTime()).toBeGreaterThan(Date.now() + 24 * 60 * 60 * 1000);
    expect(await pool.register()).toMatchObject({ kind: 'refused', reason: 'NO_LICENSE_AVAILABLE' });
  });

  it('sent again, or naming a device twice, it changes nothing more', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    const ids = idsOf([tom, ann, tom]);
    const changed = async () => (await remove(scenario.vendor, ids)).results.map((result) => result.changed);
    expect(await changed()).toEqual([true, true, false]);
    const before = await scenario.storedRows();
    expect(await changed()).toEqual([false, false, false]);
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('all are known, of one customer and allowed, or nothing is done', async () => {
    const [pool, other] = [await scenario.pool(), await scenario.pool()];
    const tom = await pool.device();
    const theirs = await other.device();
    const missing = encodeKey('device', { customerId: pool.customerId, id: crypto.randomUUID() });
    const before = await scenario.storedRows();
    const refusals: [Context, string[], string][] = [
      [pool.admin, [tom.opaqueId, missing], 'NOT_FOUND'],
      [pool.admin, [tom.opaqueId, theirs.opaqueId], 'NOT_FOUND'],
      [pool.viewer, [tom.opaqueId], 'FORBIDDEN'],
      [scenario.support, [tom.opaqueId], 'FORBIDDEN'],
      [scenario.vendor, [tom.opaqueId, theirs.opaqueId], 'BAD_USER_INPUT'],
      [scenario.vendor, ['dev_x'], 'BAD_USER_INPUT'],
      [scenario.vendor, [], 'BAD_USER_INPUT'],
      [scenario.vendor, Array.from({ length: 101 }, () => tom.opaqueId), 'BAD_USER_INPUT'],
      [scenario.anonymous, [tom.opaqueId], 'UNAUTHENTICATED'],
      [tom.ctx, [tom.opaqueId], 'UNAUTHENTICATED'],
    ];
    for (const [ctx, ids, code] of refusals) await expect(remove(ctx, ids)).rejects.toMatchObject({ code });
    expect(await scenario.storedRows()).toEqual(before);
  });
});

describe('which devices one key made in a night', () => {
  it('do not grow after they were counted, by the database’s clock', async () => {
    const pool = await scenario.pool();
    const [first] = await pool.devices(2);
    await scenario.sql`update devices set registered_at = now() - interval '1 second' where seat_pool_id = ${pool.id}`;
    const list = (filter: Partial<Parameters<typeof listDevices>[0]['input']>) =>
      listDevices({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key, timed: true, ...filter } });
    const counted = await list({});
    expect(counted.totalCount).toBe(2);
    await pool.device();
    expect((await list({ registeredBefore: counted.readAt })).totalCount).toBe(2);
    await scenario.sql`update devices set registered_at = ${counted.readAt} where id = ${first.deviceId}`;
    expect((await list({ registeredBefore: counted.readAt })).totalCount).toBe(1);
  });

  it('are found by the time of registration, and by whether anybody has ever logged in', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const [old, used, out, unused] = await pool.devices(4);
    await scenario.sql`update devices set registered_at = now() - interval '2 days' where id = ${old.deviceId}`;
    await used.logsIn();
    await out.logsIn();
    await out.logsOut();
    const hourAgo = new Date(Date.now() - 60 * 60 * 1000);
    type Filter = Partial<Parameters<typeof listDevices>[0]['input']>;
    const found = async (filter: Filter) => {
      const list = await listDevices({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key, ...filter } });
      const devices = nodes(list);
      expect(list.totalCount).toBe(devices.length);
      return devices.map(({ id }) => id).sort();
    };
    const are = (...devices: { deviceId: string }[]) => devices.map(({ deviceId }) => deviceId).sort();
    const states = ['HOLDING_SEAT', 'LOGGED_OUT', 'LAPSED'] as const;
    for (const further of [{}, { states }]) {
      expect(await found({ registeredSince: hourAgo, ...further })).toEqual(are(used, out, unused));
      expect(await found({ registeredBefore: hourAgo, ...further })).toEqual(are(old));
      expect(await found({ neverLoggedIn: true, ...further })).toEqual(are(old, unused));
      expect(await found({ registeredSince: hourAgo, neverLoggedIn: true, ...further })).toEqual(are(unused));
      expect(await found({ search: 'o', neverLoggedIn: false, ...further })).toEqual(
        await found({ search: 'o', ...further }),
      );
    }
  });
});
