import { describe, expect, it } from 'vitest';
import { releaseLicense, removeDevice } from '..';
import { lapse } from '../../test/factories';
import { DENIED, leaseOf, NEW, NOT_REQUIRED, RENEWED, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('CONCURRENT to NAMED', () => {
  it('L23: is refused while more devices are registered than there are licences, with the number to remove', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const devices = await pool.devices(5);
    await devices[0].logsIn();
    const before = await scenario.storedRows();
    await expect(pool.update({ mode: 'NAMED' })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'mode',
      message:
        '5 devices are registered and 2 licences are owned. Remove 3 devices before switching to NAMED.',
    });
    expect(await scenario.storedRows()).toEqual(before);
    expect(await devices[0].asks()).toMatchObject(RENEWED);
    for (const { opaqueId } of devices.slice(2))
      await removeDevice({ ctx: pool.admin, input: { deviceId: opaqueId } });
    expect(await pool.update({ mode: 'NAMED' })).toMatchObject({ mode: 'NAMED' });
  });

  it('L23: gives every registered device a licence until a date, and keeps who is logged in', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3, reregistrationDelayHours: 48 });
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
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    for (const device of [tom, ann]) await device.logsIn();
    await lapse(scenario.sql, ann);
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
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 2 });
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

  it('L23: a registration that had ended is gone', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await lapse(scenario.sql, tom);
    await removeDevice({ ctx: pool.admin, input: { deviceId: ann.opaqueId } });
    await lapse(scenario.sql, ann);
    await pool.update({ mode: 'CONCURRENT' });
    expect(await pool.usage()).toMatchObject({ inUse: 0, registeredDevices: 1 });
    expect(await tom.logsIn()).toMatchObject(NEW);
    expect(await ann.logsIn()).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
  });

  it('L23: grant numbers go on growing there and back', async () => {
    const pool = await scenario.pool({ mode: 'NAMED' });
    const tom = await pool.device();
    await pool.update({ mode: 'CONCURRENT' });
    expect(await tom.logsIn()).toMatchObject({ lease: { grantNumber: 2 } });
    await pool.update({ mode: 'NAMED' });
    expect(await tom.state()).toMatchObject({ grantNumber: 3 });
  });

  it('L5: is refused for an application without concurrent licensing', async () => {
    const pool = await scenario.pool({
      mode: 'NAMED',
      app: await scenario.application({ code: 'POA', supportsConcurrent: false }),
    });
    await expect(pool.update({ mode: 'CONCURRENT' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'POA does not support concurrent licensing. Choose mode NAMED.',
    });
  });

  it('L23: logins in flight end with the pool in one mode and nobody half logged in', async () => {
    const pool = await scenario.pool({ licensedQuantity: 6 });
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

describe('the licence of a removed device', () => {
  /** A pool of two licences, one bound by a removed device, the other free. */
  async function poolWithBoundLicense() {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
    const gone = await pool.device();
    const ann = await pool.device();
    await removeDevice({ ctx: pool.admin, input: { deviceId: gone.opaqueId } });
    return { pool, gone, ann };
  }

  it('L9, L23: stays bound to NAMED, to CONCURRENT and back, until its date', async () => {
    const { pool, gone, ann } = await poolWithBoundLicense();
    await pool.update({ mode: 'CONCURRENT' });
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 1, registeredDevices: 1 });
    const bob = await pool.device();
    expect(await ann.logsIn()).toMatchObject(NEW);
    expect(await bob.logsIn()).toMatchObject(DENIED);
    const [denial] = await pool.denials();
    expect(await pool.holdersAt(denial)).toContain(gone.deviceId);
    await removeDevice({ ctx: pool.admin, input: { deviceId: bob.opaqueId } });

    await pool.update({ mode: 'NAMED' });
    expect(await pool.usage()).toMatchObject({ inUse: 2, free: 0 });
    expect((await gone.state()).lapsesAt).toEqual(gone.reregisterBy);
    expect(await pool.register()).toMatchObject(DENIED);
    const [lease, ...others] = (await pool.leases()).filter(({ deviceId }) => deviceId === gone.deviceId);
    expect([lease?.endedAt, others]).toEqual([null, []]);

    await lapse(scenario.sql, gone);
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 1 });
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
    expect((await pool.leases()).find(({ deviceId }) => deviceId === gone.deviceId)).toMatchObject({
      endReason: 'DEVICE_REMOVED',
    });
  });

  it('L9: is a seat like any other after its date, with the time-out of the pool', async () => {
    const { pool, gone, ann } = await poolWithBoundLicense();
    await pool.update({ mode: 'CONCURRENT' });
    await ann.logsIn();
    await lapse(scenario.sql, gone);
    const leaseOfGone = async () => (await pool.leases()).find(({ deviceId }) => deviceId === gone.deviceId);
    // L27: one reason, also before another device has taken the seat.
    expect(await leaseOfGone()).toMatchObject({ endReason: 'DEVICE_REMOVED' });
    const bob = await pool.device();
    expect(leaseOf(await bob.logsIn())).toMatchObject({ inactivityTimeoutSeconds: 600 });
    expect(await leaseOfGone()).toMatchObject({ endReason: 'DEVICE_REMOVED' });
  });

  it('L22: is none of the time-out of the pool, before its date and after it', async () => {
    const { pool, gone } = await poolWithBoundLicense();
    await pool.update({ mode: 'CONCURRENT' });
    await pool.update({ inactivityTimeoutSeconds: 300 });
    expect((await gone.state()).lapsesAt).toEqual(gone.reregisterBy);
    await scenario.sql`update seats set lapses_after = '1 hour', last_call_at = wall_clock() - interval '61 minutes' where device_id = ${gone.deviceId}`;
    await pool.update({ inactivityTimeoutSeconds: 3600 });
    await scenario.sql`update applications set max_inactivity_timeout_seconds = 86400 where id = ${pool.applicationId}`;
    await pool.update({ inactivityTimeoutSeconds: 86_400 });
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
  });

  it('L9: support can release it early in either mode', async () => {
    const { pool, gone } = await poolWithBoundLicense();
    await pool.update({ mode: 'CONCURRENT' });
    await releaseLicense({ ctx: scenario.support, input: { deviceId: gone.opaqueId, reason: 'destroyed' } });
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 2 });
  });

  it('L10: is free when its installation registers again in the CONCURRENT pool', async () => {
    const { pool, gone } = await poolWithBoundLicense();
    await pool.update({ mode: 'CONCURRENT' });
    const { installationId } = gone.device;
    expect(await pool.register({ installationId })).toMatchObject({ device: { state: 'LOGGED_OUT' } });
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 2, registeredDevices: 2 });
  });

  it('L23: counts when the pool is switched back, with the number to remove', async () => {
    const { pool } = await poolWithBoundLicense();
    await pool.update({ mode: 'CONCURRENT' });
    await pool.device();
    await expect(pool.update({ mode: 'NAMED' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message:
        '2 devices are registered and 2 licences are owned. Removed devices still bind 1 of them; support can release those early. Remove 1 device before switching to NAMED.',
    });
    const { sql } = scenario;
    await expect(sql`update seat_pools set mode = 'NAMED' where id = ${pool.id}`).rejects.toMatchObject({
      constraint_name: 'seat_pools_named_fit',
    });
  });
});
