import { describe, expect, it } from 'vitest';
import { removeDevice } from '..';
import { lapse } from '../../test/factories';
import { DENIED, NEW, NOT_REQUIRED, RENEWED, testWorld } from '../../test/world';

const world = testWorld();

describe('CONCURRENT to NAMED', () => {
  it('L23: is refused while more devices are registered than there are licences, with the number to remove', async () => {
    const pool = await world.pool({ licensedQuantity: 2 });
    const devices = await pool.devices(5);
    await devices[0].logsIn();
    const before = await world.everything();
    await expect(pool.update({ mode: 'NAMED' })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'mode',
      message:
        '5 devices are registered and 2 licences are owned. Remove 3 devices before switching to NAMED.',
    });
    expect(await world.everything()).toEqual(before);
    expect(await devices[0].asks()).toMatchObject(RENEWED);
    for (const { opaqueId } of devices.slice(2))
      await removeDevice({ ctx: pool.admin, input: { deviceId: opaqueId } });
    expect(await pool.update({ mode: 'NAMED' })).toMatchObject({ mode: 'NAMED' });
  });

  it('L23: gives every registered device a licence until a date, and keeps who is logged in', async () => {
    const pool = await world.pool({ licensedQuantity: 3, reregistrationDelayHours: 48 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await pool.update({ mode: 'NAMED' });
    for (const device of [tom, ann]) {
      const state = await device.state();
      expect(state).toMatchObject({ state: 'REGISTERED', mode: 'NAMED' });
      expect((state.reregisterBy?.getTime() ?? 0) - state.asOf.getTime()).toBeGreaterThan(47.9 * 3_600_000);
    }
    expect(await pool.usage()).toMatchObject({ inUse: 2, free: 1 });
    expect(await tom.asks()).toMatchObject(NOT_REQUIRED);
    expect(await ann.asks()).toMatchObject({ kind: 'refused', reason: 'LOGGED_OUT' });
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
    expect(await pool.register()).toMatchObject(DENIED);
  });

  it('L27: ends the leases with MODE_CHANGED, but one that had lapsed when it lapsed', async () => {
    const pool = await world.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    for (const device of [tom, ann]) await device.logsIn();
    await lapse(world.sql, ann);
    const lapsedAt = (await pool.leases()).find(({ deviceId }) => deviceId === ann.deviceId)?.endedAt;
    await pool.update({ mode: 'NAMED' });
    const ended = (await pool.leases()).filter(({ endedAt }) => endedAt !== null);
    expect(ended).toHaveLength(2);
    expect(ended.find(({ deviceId }) => deviceId === tom.deviceId)).toMatchObject({
      endReason: 'MODE_CHANGED',
    });
    expect(ended.find(({ deviceId }) => deviceId === ann.deviceId)).toMatchObject({
      endReason: 'EXPIRED',
      endedAt: lapsedAt,
    });
  });
});

describe('NAMED to CONCURRENT', () => {
  it('L23: keeps every registration; nobody holds a seat until they log in', async () => {
    const pool = await world.pool({ mode: 'NAMED', licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await pool.update({ mode: 'CONCURRENT' });
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 2, registeredDevices: 2 });
    for (const device of [tom, ann]) {
      expect(await device.state()).toMatchObject({
        state: 'LOGGED_OUT',
        hardLogin: false,
        reregisterBy: null,
      });
      expect(await device.asks()).toMatchObject({ kind: 'refused', reason: 'LOGGED_OUT' });
      expect(await device.logsIn()).toMatchObject(NEW);
    }
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
    expect(await pool.denials()).toEqual([]);
  });

  it('L23: a registration that had ended, and the licence of a removed device, are gone', async () => {
    const pool = await world.pool({ mode: 'NAMED', licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await lapse(world.sql, tom);
    await removeDevice({ ctx: pool.admin, input: { deviceId: ann.opaqueId } });
    await pool.update({ mode: 'CONCURRENT' });
    expect(await pool.usage()).toMatchObject({ inUse: 0, registeredDevices: 1 });
    expect(await tom.logsIn()).toMatchObject(NEW);
    expect(await ann.logsIn()).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
  });

  it('L23: grant numbers go on growing there and back', async () => {
    const pool = await world.pool({ mode: 'NAMED' });
    const tom = await pool.device();
    await pool.update({ mode: 'CONCURRENT' });
    expect(await tom.logsIn()).toMatchObject({ lease: { grantNumber: 2 } });
    await pool.update({ mode: 'NAMED' });
    expect(await tom.state()).toMatchObject({ grantNumber: 3 });
  });

  it('L5: is refused for an application without concurrent licensing', async () => {
    const pool = await world.pool({
      mode: 'NAMED',
      app: await world.application({ code: 'POA', supportsConcurrent: false }),
    });
    await expect(pool.update({ mode: 'CONCURRENT' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'POA does not support concurrent licensing: its pools are NAMED.',
    });
  });

  it('L23: logins in flight end with the pool in one mode and nobody half logged in', async () => {
    const pool = await world.pool({ licensedQuantity: 6 });
    const devices = await pool.devices(6);
    for (const mode of ['NAMED', 'CONCURRENT', 'NAMED', 'CONCURRENT'] as const) {
      await Promise.all([
        ...devices.map((device) => device.logsIn()),
        pool.update({ mode }),
        ...devices.map((device) => device.asks()),
      ]);
      const states = await Promise.all(devices.map((device) => device.state()));
      const holding = states.filter(({ state }) => state === 'HOLDING_SEAT').length;
      if (mode === 'NAMED') expect(states.every(({ state }) => state === 'REGISTERED')).toBe(true);
      else
        expect(
          states.every(({ state, hardLogin }) => state === (hardLogin ? 'HOLDING_SEAT' : 'LOGGED_OUT')),
        ).toBe(true);
      expect(await pool.usage()).toMatchObject({ inUse: mode === 'NAMED' ? 6 : holding });
    }
  });
});
