import { describe, expect, it } from 'vitest';
import { forceLogout, getDevice, listDevices, removeDevice, watchDeviceStatus } from '..';
import { lapse } from '../../test/factories';
import {
  NEW,
  PAGE,
  scenarioDevice,
  nodes,
  testScenario,
  type ScenarioDevice,
  type ScenarioPool,
} from '../../test/scenario';

const scenario = testScenario();

describe('removing a device', () => {
  it('L16: frees its seat at once, and records who and why', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    const { deviceId, licenseFreedAt } = await removes(pool, tom, 'lost in the field');
    expect(deviceId).toBe(tom.opaqueId);
    const state = await tom.state();
    expect(state).toMatchObject({ state: 'REMOVED', hardLogin: false, appUserId: null });
    expect(licenseFreedAt.getTime()).toBeLessThanOrEqual(state.asOf.getTime());
    expect(await ann.logsIn()).toMatchObject(NEW);
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
    const [, ended] = await pool.leases();
    expect(ended).toMatchObject({
      endReason: 'DEVICE_REMOVED',
      endedBy: expect.stringContaining('customer_admin'),
      endNote: 'lost in the field',
    });
    expect(await pool.audit(tom.opaqueId)).toMatchObject([
      { action: 'device.removed', subjectName: tom.device.name, reason: 'lost in the field' },
    ]);
  });

  it('L16: makes its token worthless for every verb', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await removes(pool, tom);
    const before = await scenario.storedRows();
    expect(await tom.logsIn()).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
    expect(await tom.asks()).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
    await expect(tom.syncs()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(tom.logsOut()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await scenario.storedRows()).toEqual(before);
    const stream = await watchDeviceStatus({ ctx: tom.ctx });
    expect(await stream.next()).toMatchObject({
      value: { state: 'REMOVED', reason: 'DEVICE_NOT_REGISTERED' },
    });
    expect(await stream.next()).toMatchObject({ done: true });
  });

  it('L16: a check in flight does not bring the seat back', async () => {
    const pool = await scenario.pool();
    const devices = await pool.devices(10);
    for (const device of devices) {
      await device.logsIn();
      await Promise.allSettled([
        device.asks(),
        device.syncs(),
        removes(pool, device),
        device.asks(),
        device.logsIn(),
      ]);
      expect(await pool.usage()).toMatchObject({ inUse: 0 });
      expect(await device.asks()).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
    }
  });

  it('a device that was removed is no longer there to remove or log out', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await removes(pool, tom);
    await expect(removes(pool, tom)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'The device was not found.',
    });
    expect(await forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId } })).toMatchObject({
      changed: false,
    });
    expect(await pool.audit(tom.opaqueId)).toHaveLength(1);
  });

  it('removed ten times at once it is removed once', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => removes(pool, tom)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await pool.audit(tom.opaqueId)).toHaveLength(1);
  });

  it('it is listed only on request, and still found by its id', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await removes(pool, tom);
    const list = async (states?: ('REMOVED' | 'LOGGED_OUT')[]) =>
      nodes(await listDevices({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key, states } })).map(
        ({ id }) => id,
      );
    expect(await list()).toEqual([ann.deviceId]);
    expect(await list(['REMOVED'])).toEqual([tom.deviceId]);
    expect((await list(['REMOVED', 'LOGGED_OUT'])).sort()).toEqual([tom.deviceId, ann.deviceId].sort());
    expect(await getDevice({ ctx: pool.viewer, input: { id: tom.opaqueId } })).toMatchObject({
      state: 'REMOVED',
    });
  });

  it('L10: the same installation can register again and is the same device, logged out', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await removes(pool, tom);
    const again = await pool.register({ installationId: tom.device.installationId });
    if (again.kind !== 'registered') throw new Error('refused');
    expect(again.device).toMatchObject({ id: tom.deviceId, state: 'LOGGED_OUT', removedAt: null });
    expect(again.device.registeredAt.getTime()).toBeGreaterThan(tom.device.registeredAt.getTime());
    const device = scenarioDevice(scenario.as, again, tom.user);
    expect(await device.asks()).toMatchObject({ kind: 'refused', reason: 'LOGGED_OUT' });
    expect(await device.logsIn()).toMatchObject({ ...NEW, lease: { grantNumber: 2 } });
    await expect(tom.asks()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('L27: a lease that had lapsed before is not ended by the removal', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    await removes(pool, tom);
    expect(await pool.leases()).toMatchObject([{ endReason: 'EXPIRED', endedBy: null, endNote: null }]);
  });
});

const removes = (pool: ScenarioPool, device: ScenarioDevice, reason?: string) =>
  removeDevice({ ctx: pool.admin, input: { deviceId: device.opaqueId, reason } });
