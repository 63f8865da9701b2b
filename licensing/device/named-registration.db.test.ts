import { describe, expect, it } from 'vitest';
import { releaseLicense, removeDevice } from '..';
import { lapse } from '../../test/factories';
import {
  DENIED,
  NEW,
  NOT_REQUIRED,
  scenarioDevice,
  testScenario,
  type ScenarioPool,
} from '../../test/scenario';

const scenario = testScenario();
const hours = (n: number) => n * 3_600_000;

describe('NAMED', () => {
  it('L8: registering takes a licence until a date; login and check-points take nothing', async () => {
    const pool = await named({ reregistrationDelayHours: 48 });
    const tom = await pool.device();
    const due = tom.reregisterBy?.getTime() ?? 0;
    expect(due - tom.device.asOf.getTime()).toBeGreaterThan(hours(48) - 60_000);
    expect(due - tom.device.asOf.getTime()).toBeLessThanOrEqual(hours(48));
    expect(tom.serverTime).toEqual(tom.device.asOf);
    expect(tom.reregisterInSeconds).toBe(Math.floor((due - tom.serverTime.getTime()) / 1000));
    expect(tom.device).toMatchObject({ state: 'REGISTERED', grantNumber: 1 });
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 0 });
    expect(await tom.logsIn()).toMatchObject(NOT_REQUIRED);
    expect(await tom.asks()).toMatchObject(NOT_REQUIRED);
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await pool.leases()).toMatchObject([{ origin: 'REGISTRATION', endedAt: null, appUserId: null }]);
  });

  it('L8: without a licence left a registration is refused and recorded', async () => {
    const pool = await named();
    const tom = await pool.device();
    const answer = await pool.register({ installationId: 'late', name: 'Late one' });
    expect(answer).toMatchObject(DENIED);
    const [denial] = await pool.denials();
    expect(denial).toMatchObject({
      deviceId: null,
      installationId: 'late',
      deviceName: 'Late one',
      userName: null,
      action: 'REGISTER',
      licensedQuantity: 1,
      inUse: 1,
    });
    expect(await pool.holdersAt(denial)).toEqual([tom.deviceId]);
    expect(await pool.usage()).toMatchObject({ registeredDevices: 1, denialsLast24Hours: 1 });
  });

  it('L1: of N + K registrations at once exactly N are granted', async () => {
    const pool = await named({ licensedQuantity: 4 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => pool.register()));
    expect(answers.filter(({ kind }) => kind === 'registered')).toHaveLength(4);
    expect(await pool.usage()).toMatchObject({ inUse: 4, registeredDevices: 4 });
    expect(await pool.denials()).toHaveLength(6);
  });

  it('L9: renewing in time needs no free licence and moves the date', async () => {
    const pool = await named({ reregistrationDelayHours: 48 });
    const tom = await pool.device();
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '47 hours') where device_id = ${tom.deviceId}`;
    const again = await registered(pool, { installationId: tom.device.installationId });
    expect(again.device).toMatchObject({ id: tom.deviceId, state: 'REGISTERED', grantNumber: 1 });
    expect(again.reregisterBy?.getTime()).toBeGreaterThan(Date.now() + hours(47));
    expect(await pool.denials()).toEqual([]);
  });

  it('L9: a new delay holds for registrations made from then on', async () => {
    const pool = await named({ reregistrationDelayHours: 48 });
    const tom = await pool.device();
    await pool.update({ reregistrationDelayHours: 24 });
    expect((await tom.state()).reregisterBy).toEqual(tom.reregisterBy);
    const again = await registered(pool, { installationId: tom.device.installationId });
    expect(again.reregisterBy?.getTime()).toBeLessThanOrEqual(again.device.asOf.getTime() + hours(24));
  });

  it('L9: a registration that is not renewed ends at its date, and its licence is free', async () => {
    const pool = await named();
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    expect(await tom.state()).toMatchObject({ state: 'LAPSED' });
    const due = {
      kind: 'refused',
      reason: 'REREGISTRATION_DUE',
      message: 'The registration of this device has ended. Please register it again.',
    };
    expect(await tom.asks()).toMatchObject(due);
    expect(await tom.logsIn()).toMatchObject(due);
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 1 });
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
    expect(await pool.register({ installationId: tom.device.installationId })).toMatchObject(DENIED);
    expect(await pool.leases()).toMatchObject([
      { endedAt: null },
      { endReason: 'EXPIRED', endedAt: tom.reregisterBy && expect.any(Date) },
    ]);
  });

  it('L9: a registration that ended can begin again while a licence is free', async () => {
    const pool = await named();
    const tom = await pool.device();
    await lapse(scenario.sql, tom);
    const again = await registered(pool, { installationId: tom.device.installationId });
    expect(again.device).toMatchObject({ id: tom.deviceId, state: 'REGISTERED', grantNumber: 2 });
    expect(await pool.leases()).toMatchObject([
      { grantNumber: 2, endedAt: null },
      { grantNumber: 1, endReason: 'EXPIRED' },
    ]);
  });

  it('L9: the licence of a removed device comes back only at its date', async () => {
    const pool = await named();
    const tom = await pool.device();
    const { licenseFreedAt } = await removeDevice({
      ctx: pool.admin,
      input: { deviceId: tom.opaqueId, reason: 'lost' },
    });
    expect(licenseFreedAt).toEqual(tom.reregisterBy);
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 0, registeredDevices: 0 });
    expect(await pool.register()).toMatchObject(DENIED);
    await lapse(scenario.sql, tom);
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 1 });
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
    expect(await pool.leases()).toMatchObject([
      { endedAt: null },
      { deviceId: tom.deviceId, endReason: 'DEVICE_REMOVED' },
    ]);
  });

  it('L9: nobody gains licences by registering and removing in turn', async () => {
    const pool = await named({ licensedQuantity: 2 });
    for (let turn = 0; turn < 2; turn++) {
      const { opaqueId } = await pool.device();
      await removeDevice({ ctx: pool.admin, input: { deviceId: opaqueId } });
    }
    expect(await pool.register()).toMatchObject(DENIED);
    expect(await pool.usage()).toMatchObject({ inUse: 2, registeredDevices: 0 });
  });

  it('L9: the removed installation itself can register again: the licence is still its own', async () => {
    const pool = await named();
    const tom = await pool.device();
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    const again = await registered(pool, { installationId: tom.device.installationId });
    expect(again.device).toMatchObject({ id: tom.deviceId, state: 'REGISTERED', removedAt: null });
    expect(await scenarioDevice(scenario.as, again, tom.user).logsIn()).toMatchObject(NOT_REQUIRED);
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
    expect(await pool.denials()).toEqual([]);
  });

  it('L9: support staff can release a licence early, with a reason that is kept', async () => {
    const pool = await named();
    const tom = await pool.device();
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    await releaseLicense({
      ctx: scenario.support,
      input: { deviceId: tom.opaqueId, reason: 'the device is at the bottom of a lake' },
    });
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 1 });
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
    const [, ended] = await pool.leases();
    expect(ended).toMatchObject({
      endReason: 'FORCED',
      endNote: 'the device is at the bottom of a lake',
      endedBy: expect.stringContaining('support'),
    });
    expect(await pool.audit(tom.opaqueId)).toMatchObject([
      { action: 'license.released', reason: 'the device is at the bottom of a lake' },
      { action: 'device.removed' },
    ]);
  });

  it('L9: a device whose licence was released must register again', async () => {
    const pool = await named();
    const tom = await pool.device();
    await tom.logsIn();
    const { device } = await releaseLicense({
      ctx: scenario.support,
      input: { deviceId: tom.opaqueId, reason: 'moved' },
    });
    expect(device).toMatchObject({ state: 'LAPSED', grantNumber: null });
    expect(await tom.asks()).toMatchObject({ kind: 'refused', reason: 'REREGISTRATION_DUE' });
    expect(await pool.register({ installationId: tom.device.installationId })).toMatchObject({
      kind: 'registered',
    });
  });

  it('L9: there is nothing to release twice, nor in a CONCURRENT pool', async () => {
    const pool = await named();
    const tom = await pool.device();
    const ann = await (await scenario.pool()).device();
    expect(await ann.logsIn()).toMatchObject(NEW);
    await releaseLicense({ ctx: scenario.vendor, input: { deviceId: tom.opaqueId, reason: 'moved' } });
    for (const { opaqueId } of [tom, ann]) {
      await expect(
        releaseLicense({ ctx: scenario.vendor, input: { deviceId: opaqueId, reason: 'again' } }),
      ).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect(await ann.asks()).toMatchObject({ grant: 'RENEWED' });
  });

  it('L33: a suspended pool registers nothing, and that is no denial', async () => {
    const pool = await named({ licensedQuantity: 2 });
    const tom = await pool.device();
    await pool.update({ suspended: true });
    const suspended = {
      kind: 'refused',
      reason: 'POOL_SUSPENDED',
      message: 'The licences for this application are suspended. Please contact IT.',
    };
    expect(await pool.register()).toMatchObject(suspended);
    expect(await pool.register({ installationId: tom.device.installationId })).toMatchObject(suspended);
    expect(await tom.logsIn()).toMatchObject(suspended);
    expect(await pool.denials()).toEqual([]);
    await pool.update({ suspended: false });
    expect(await tom.logsIn()).toMatchObject(NOT_REQUIRED);
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
  });
});

const named = (settings: Parameters<typeof scenario.pool>[0] = {}) =>
  scenario.pool({ mode: 'NAMED', ...settings });

async function registered(pool: ScenarioPool, installation: { installationId: string; name?: string }) {
  const answer = await pool.register(installation);
  if (answer.kind !== 'registered') throw new Error(`refused: ${answer.reason}`);
  return answer;
}
