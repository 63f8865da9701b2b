import { describe, expect, it } from 'vitest';
import { lapse } from '../../test/factories';
import { DENIED, NEW, RENEWED, leaseOf, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('taking a seat', () => {
  it('L11: a login takes a seat', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 600 });
    const tom = await pool.device();
    const answer = await tom.logsIn();
    expect(answer).toMatchObject(NEW);
    const lease = leaseOf(answer);
    expect(lease).toMatchObject({ grantNumber: 1, inactivityTimeoutSeconds: 600 });
    expect(lease.remainingSeconds).toBeLessThanOrEqual(600);
    expect(lease.remainingSeconds).toBeGreaterThan(590);
    expect(lease.expiresAt.getTime() - answer.serverTime.getTime()).toBeLessThanOrEqual(600_000);
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 0, licensedQuantity: 1 });
    expect(await tom.state()).toMatchObject({
      state: 'HOLDING_SEAT',
      hardLogin: true,
      appUserId: tom.user.id,
      lastAction: 'LOGIN',
    });
  });

  it('L11: without a free seat a login is refused with exactly the promised message, and recorded', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    expect(await ann.logsIn()).toMatchObject(DENIED);
    expect(await ann.state()).toMatchObject({ state: 'LOGGED_OUT', hardLogin: false, appUserId: null });
    expect(await pool.denials()).toMatchObject([
      { deviceId: ann.deviceId, userName: ann.user.userName, action: 'LOGIN' },
    ]);
  });

  it('L1: of N + K logins at once exactly N are granted and K refused, each with its denial', async () => {
    const pool = await scenario.pool({ licensedQuantity: 5 });
    const devices = await pool.devices(14);
    const answers = await Promise.all(devices.map((device) => device.logsIn()));
    const granted = answers.filter((answer) => answer.kind === 'granted');
    const refused = answers.filter((answer) => answer.kind === 'refused');
    expect(granted).toHaveLength(5);
    expect(refused).toHaveLength(9);
    for (const answer of refused) expect(answer).toMatchObject(DENIED);
    expect(granted.map((answer) => leaseOf(answer).grantNumber)).toEqual([1, 1, 1, 1, 1]);
    expect(await pool.usage()).toMatchObject({ inUse: 5, free: 0 });
    expect(await pool.denials()).toHaveLength(9);
  });

  it('L12: twenty logins of one device at once are one seat and one grant', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const tom = await pool.device();
    const answers = await Promise.all(Array.from({ length: 20 }, () => tom.logsIn()));
    expect(answers.filter((answer) => answer.kind === 'granted' && answer.grant === 'NEW')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'granted' && answer.grant === 'RENEWED')).toHaveLength(
      19,
    );
    expect(new Set(answers.map((answer) => leaseOf(answer).grantNumber))).toEqual(new Set([1]));
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await pool.leases()).toHaveLength(1);
  });

  it('L12: a second login on a device that holds a seat renews it, also in a full pool', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const first = leaseOf(await tom.logsIn());
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '1 minute') where device_id = ${tom.deviceId}`;
    const again = await tom.logsIn();
    expect(again).toMatchObject({ ...RENEWED, lease: { grantNumber: first.grantNumber } });
    expect(leaseOf(again).expiresAt.getTime()).toBeGreaterThanOrEqual(first.expiresAt.getTime());
    expect(leaseOf(again).remainingSeconds).toBeGreaterThan(1790);
  });

  it('L12: another person who logs in on the device takes its seat over in place', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const ann = await pool.appUser();
    const first = leaseOf(await tom.logsIn());
    expect(await tom.logsIn(ann)).toMatchObject({ ...RENEWED, lease: { grantNumber: first.grantNumber } });
    expect(await tom.state()).toMatchObject({ appUserId: ann.id });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await pool.leases()).toMatchObject([
      { origin: 'TAKEOVER', appUserId: ann.id, endedAt: null },
      { origin: 'LOGIN', appUserId: tom.user.id, endReason: 'REPLACED' },
    ]);
  });

  it('L2: a lapsed seat is free at that instant, though nothing has run', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 1 });
    expect(await tom.state()).toMatchObject({ state: 'LAPSED', hardLogin: true });
    expect(await ann.logsIn()).toMatchObject({ ...NEW, lease: { grantNumber: 1 } });
  });

  it('L11: a lapsed device that logs in gets a new seat with a new number', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    expect(await tom.logsIn()).toMatchObject({ ...NEW, lease: { grantNumber: 2 } });
  });
});
