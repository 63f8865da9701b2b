import { describe, expect, it } from 'vitest';
import { forceLogout, getDevices, removeDevice, updateAppUser } from '..';
import { lapse } from '../../test/factories';
import { DENIED, NEW, REGAINED, RENEWED, leaseOf, testScenario } from '../../test/scenario';
import { statusOf } from './device-status';

const scenario = testScenario();

describe('a device that holds its seat', () => {
  it('L18: keeps it, and its lease starts anew', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 600 });
    const tom = await pool.device();
    const taken = leaseOf(await tom.logsIn());
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '9 minutes') where device_id = ${tom.deviceId}`;
    for (const action of ['START_JOB', 'REFRESH', 'START_JOB']) {
      const answer = await tom.asks(action);
      expect(answer).toMatchObject({
        ...RENEWED,
        lease: { grantNumber: taken.grantNumber, inactivityTimeoutSeconds: 600 },
      });
      expect(leaseOf(answer).remainingSeconds).toBeGreaterThan(595);
      expect(leaseOf(answer).remainingSeconds).toBeLessThanOrEqual(600);
      expect(await tom.state()).toMatchObject({ lastAction: action });
    }
    expect(await pool.leases()).toHaveLength(1);
  });

  it('L18: many at once, of many devices, are all renewed', async () => {
    const pool = await scenario.pool({ licensedQuantity: 8 });
    const devices = await pool.devices(8);
    await Promise.all(devices.map((device) => device.logsIn()));
    const [checks, syncs] = await Promise.all([
      Promise.all(devices.flatMap((device) => [device.asks(), device.asks('REFRESH'), device.asks()])),
      Promise.all(devices.map((device) => device.syncs())),
    ]);
    for (const answer of checks) expect(answer).toMatchObject(RENEWED);
    for (const { lease } of syncs) expect(lease).toMatchObject({ grantNumber: expect.any(Number) });
    expect(await pool.usage()).toMatchObject({ inUse: 8 });
    expect(await pool.leases()).toHaveLength(8);
  });
});

describe('a lapsed device', () => {
  it('L18: silently gets a seat if one is free, with a new number', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    const answer = await tom.asks();
    expect(answer).toMatchObject({ ...REGAINED, lease: { grantNumber: 2 } });
    expect(await tom.state()).toMatchObject({ state: 'HOLDING_SEAT', appUserId: tom.user.id });
    expect(await pool.leases()).toMatchObject([
      { origin: 'REGAIN', endedAt: null },
      { origin: 'LOGIN', endReason: 'EXPIRED' },
    ]);
  });

  it('L18: else is refused and recorded, stays logged in and may simply try again', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 600 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    expect(await ann.logsIn()).toMatchObject(NEW);
    const refusal = await tom.asks('REFRESH');
    expect(refusal).toMatchObject(DENIED);
    expect(await tom.state()).toMatchObject({ state: 'LAPSED', hardLogin: true });
    expect(await pool.denials()).toMatchObject([
      { deviceId: tom.deviceId, action: 'REFRESH', userName: tom.user.userName },
    ]);
    await ann.logsOut();
    expect(await tom.asks()).toMatchObject({ ...REGAINED, lease: { grantNumber: 2 } });
  });

  it('L11: a denial says when the next seat lapses at the latest', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
    const [tom, ann, bob] = await pool.devices(3);
    await tom.logsIn();
    await ann.logsIn();
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '7 minutes') where device_id = ${ann.deviceId}`;
    const refusal = await bob.logsIn();
    expect(refusal.kind === 'refused' && refusal.retryAfterSeconds).toBeGreaterThan(170);
    expect(refusal.kind === 'refused' && refusal.retryAfterSeconds).toBeLessThanOrEqual(180);
  });

  it('L13: in a pool that is over it says when it fits again', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3, inactivityTimeoutSeconds: 600 });
    const [tom, ann, bob, eve] = await pool.devices(4);
    for (const [device, minutes] of [
      [tom, 8],
      [ann, 5],
      [bob, 1],
    ] as const) {
      await device.logsIn();
      await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -make_interval(mins => ${minutes})) where device_id = ${device.deviceId}`;
    }
    await pool.update({ licensedQuantity: 2 });
    const refusal = await eve.logsIn();
    // Two devices have to leave before one may enter; the second leaves in five minutes.
    expect(refusal.kind === 'refused' && refusal.retryAfterSeconds).toBeGreaterThan(290);
    expect(refusal.kind === 'refused' && refusal.retryAfterSeconds).toBeLessThanOrEqual(300);
  });

  it('L11: a pool without licences does not say when', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    expect(await (await pool.device()).logsIn()).toMatchObject({ ...DENIED, retryAfterSeconds: null });
  });

  it('L1: of many lapsed devices that ask at once only as many regain as there are seats', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const devices = await pool.devices(9);
    for (const device of devices) {
      await device.logsIn();
      await lapse(scenario.sql, device);
    }
    const answers = await Promise.all(devices.map((device) => device.asks()));
    expect(answers.filter((answer) => answer.kind === 'granted' && answer.grant === 'REGAINED')).toHaveLength(
      3,
    );
    expect(
      answers.filter((answer) => answer.kind === 'refused' && answer.reason === 'NO_LICENSE_AVAILABLE'),
    ).toHaveLength(6);
    expect(await pool.usage()).toMatchObject({ inUse: 3 });
    expect(await pool.denials()).toHaveLength(6);
  });
});

describe('a device without a login', () => {
  it('L19: is told so, takes no seat and causes no denial', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    const loggedOut = {
      kind: 'refused',
      reason: 'LOGGED_OUT',
      message: 'You are logged out. Please log in.',
      retryAfterSeconds: null,
    };
    expect(await tom.asks()).toMatchObject(loggedOut);
    await tom.logsIn();
    await tom.logsOut();
    expect(await tom.asks()).toMatchObject(loggedOut);
    await ann.logsIn();
    expect(await tom.asks()).toMatchObject(loggedOut);
    expect(await pool.usage()).toMatchObject({ inUse: 1, denialsLast24Hours: 0 });
  });

  it('L19: is told who logged it out, and what they wrote', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await forceLogout({
      ctx: scenario.support,
      input: { deviceId: tom.opaqueId, reason: 'seat needed in bay 4' },
    });
    const answer = await tom.asks();
    const told = { byName: expect.stringMatching(/^support \d+$/), note: 'seat needed in bay 4' };
    expect(answer).toMatchObject({ kind: 'refused', reason: 'FORCED_LOGOUT', ...told });
    expect(JSON.stringify(answer)).not.toContain('@');
    const [seen] = await getDevices(scenario.vendor.db, [{ customerId: tom.customerId, id: tom.deviceId }]);
    expect(seen && statusOf(seen, null)).toMatchObject({ reason: 'FORCED_LOGOUT', ...told });
    expect(answer.kind === 'refused' && answer.message).toMatch(
      /^You were logged out by support \d+: seat needed in bay 4\. Please log in again\.$/,
    );
  });

  it('L16: is told that its user was disabled', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: true } });
    expect(await tom.asks()).toMatchObject({
      kind: 'refused',
      reason: 'FORCED_LOGOUT',
      message: expect.stringContaining('disabled'),
    });
  });

  it('L16: is told that it was removed', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    const removed = {
      kind: 'refused',
      reason: 'DEVICE_NOT_REGISTERED',
      message: 'This device was removed. Please register it again.',
    };
    expect(await tom.asks()).toMatchObject(removed);
    expect(await tom.logsIn()).toMatchObject(removed);
  });

  it('L33: of a suspended pool is told that first', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await pool.update({ suspended: true });
    expect(await tom.asks()).toMatchObject({ reason: 'POOL_SUSPENDED' });
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    expect(await tom.asks()).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
  });
});

describe('check-points', () => {
  it.each(['STOP_JOB', 'LOGIN', 'SYNC', 'START_JOB_2'])(
    'L17: %s is not one of the application, which names those it has',
    async (action) => {
      const pool = await scenario.pool();
      const tom = await pool.device();
      const mistake = {
        code: 'BAD_USER_INPUT',
        field: 'action',
        message: expect.stringContaining('START_JOB, REFRESH'),
      };
      await expect(tom.asks(action)).rejects.toMatchObject(mistake);
      await tom.logsIn();
      await tom.asks();
      const before = await scenario.storedRows();
      await expect(tom.asks(action)).rejects.toMatchObject(mistake);
      await lapse(scenario.sql, tom);
      await expect(tom.asks(action)).rejects.toMatchObject(mistake);
      expect((await scenario.storedRows()).denials).toEqual(before.denials);
    },
  );

  it('L17: an application may have none', async () => {
    const pool = await scenario.pool({ app: await scenario.application({ checkpoints: [] }) });
    const tom = await pool.device();
    await expect(tom.asks()).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('none'),
    });
  });
});
