import { describe, expect, it } from 'vitest';
import { forceLogout, LicensingError } from '..';
import { lapse } from '../../test/factories';
import {
  DENIED,
  NEW,
  NOT_REQUIRED,
  testScenario,
  type ScenarioDevice,
  type ScenarioPool,
} from '../../test/scenario';

const scenario = testScenario();

describe('forcing a logout', () => {
  it('L15: frees the seat at once, clears the hard login, and records who and why', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    const { device, changed } = await forces(pool, tom, ' urgent order ');
    expect(changed).toBe(true);
    expect(device).toMatchObject({
      id: tom.deviceId,
      state: 'LOGGED_OUT',
      hardLogin: false,
      appUserId: null,
      grantNumber: null,
    });
    const who = expect.stringMatching(/^customer_admin \d+ \(.+@example\.com\)$/);
    expect(await pool.leases()).toMatchObject([
      { endReason: 'FORCED', endedBy: who, endNote: 'urgent order' },
    ]);
    expect(await pool.audit(tom.opaqueId)).toMatchObject([
      { action: 'device.logged-out', actorName: who, subjectName: tom.device.name, reason: 'urgent order' },
    ]);
    expect(await ann.logsIn()).toMatchObject(NEW);
  });

  it('L15: needs no reason', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    expect(await forces(pool, tom, '  ')).toMatchObject({ changed: true });
    const answer = await tom.asks();
    expect(answer.kind === 'refused' && answer.message).toMatch(
      /^You were logged out by customer_admin \d+\. Please log in again\.$/,
    );
    expect(await pool.audit(tom.opaqueId)).toMatchObject([{ reason: null }]);
  });

  it('L15: is idempotent: the second one changes nothing and records nothing', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    expect(await forces(pool, tom)).toMatchObject({ changed: false });
    await tom.logsIn();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => forces(pool, tom, 'once')));
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    const before = await scenario.storedRows();
    expect(await forces(pool, tom, 'twice')).toMatchObject({ changed: false });
    expect(await scenario.storedRows()).toEqual(before);
    expect(await pool.audit(tom.opaqueId)).toHaveLength(1);
  });

  it('L15: a lapsed device is logged out as well; its lease had ended when it lapsed', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    expect(await forces(pool, tom)).toMatchObject({ changed: true });
    expect(await tom.asks()).toMatchObject({ reason: 'FORCED_LOGOUT' });
    expect(await pool.leases()).toMatchObject([{ endReason: 'EXPIRED', endedBy: null }]);
  });

  it('L15: a check in flight does not bring the seat back', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    for (let round = 0; round < 15; round++) {
      await scenario.sql`update devices set held_off_until = null where id = ${tom.deviceId}`;
      await tom.logsIn();
      if (round % 3 === 2) await lapse(scenario.sql, tom);
      await Promise.all([tom.asks(), tom.asks('REFRESH'), forces(pool, tom), tom.asks(), tom.syncs()]);
      expect(await pool.usage()).toMatchObject({ inUse: 0 });
      expect(await tom.asks()).toMatchObject({ kind: 'refused', reason: 'FORCED_LOGOUT' });
    }
  });

  it('L15: of a login and a force logout at once, whichever is last counts as a whole', async () => {
    const pool = await scenario.pool({ forceLogoutHoldOffSeconds: 0 });
    const tom = await pool.device();
    for (let round = 0; round < 15; round++) {
      await Promise.all([
        tom.logsIn(),
        forces(pool, tom),
        tom.asks().catch((error: unknown) => expect(error).toBeInstanceOf(LicensingError)),
      ]);
      const { state, hardLogin } = await tom.state();
      expect(state).toBe(hardLogin ? 'HOLDING_SEAT' : 'LOGGED_OUT');
      expect((await pool.usage()).inUse).toBe(hardLogin ? 1 : 0);
    }
  });

  it('L15: in a NAMED pool the device must log in again; its licence stays, and nothing holds it off', async () => {
    const pool = await scenario.pool({ mode: 'NAMED' });
    const tom = await pool.device();
    await tom.logsIn();
    expect(await forces(pool, tom)).toMatchObject({
      changed: true,
      device: { state: 'REGISTERED', hardLogin: false },
    });
    expect(await tom.asks()).toMatchObject({ reason: 'FORCED_LOGOUT' });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await tom.logsIn()).toMatchObject(NOT_REQUIRED);
  });
});

describe('the hold-off', () => {
  it('L15: keeps the device from the seat, so that the person for whom it was freed gets it', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await forces(pool, tom);
    const heldOff = await tom.logsIn();
    expect(heldOff).toMatchObject({ kind: 'refused', reason: 'HELD_OFF' });
    const seconds = (heldOff.kind === 'refused' && heldOff.retryAfterSeconds) || 0;
    expect(seconds).toBeGreaterThan(55);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(heldOff.kind === 'refused' && heldOff.message).toBe(
      `This device was logged out by IT. It can log in again in ${seconds} seconds.`,
    );
    expect(await pool.denials()).toEqual([]);
    expect(await ann.logsIn()).toMatchObject(NEW);
  });

  it('L15: holds off every person on that device, and no other device of the person', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await forces(pool, tom);
    expect(await tom.logsIn(ann.user)).toMatchObject({ reason: 'HELD_OFF' });
    expect(await ann.logsIn(tom.user)).toMatchObject(NEW);
  });

  it('L15: is as long as the pool says', async () => {
    const pool = await scenario.pool({ forceLogoutHoldOffSeconds: 300 });
    const tom = await pool.device();
    await tom.logsIn();
    await forces(pool, tom);
    const heldOff = await tom.logsIn();
    expect(heldOff.kind === 'refused' && heldOff.retryAfterSeconds).toBeGreaterThan(295);
  });

  it('L15: of 0 seconds is none', async () => {
    const pool = await scenario.pool({ forceLogoutHoldOffSeconds: 0 });
    const tom = await pool.device();
    await tom.logsIn();
    await forces(pool, tom);
    expect(await tom.logsIn()).toMatchObject(NEW);
  });

  it('L15: ends by itself', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await forces(pool, tom);
    await scenario.sql`update devices set held_off_until = wall_clock() + interval '500 ms' where id = ${tom.deviceId}`;
    expect(await tom.logsIn()).toMatchObject({ reason: 'HELD_OFF', retryAfterSeconds: 1 });
    await scenario.sql`update devices set held_off_until = wall_clock() where id = ${tom.deviceId}`;
    await ann.logsIn();
    expect(await tom.logsIn()).toMatchObject(DENIED);
    await ann.logsOut();
    expect(await tom.logsIn()).toMatchObject(NEW);
    expect(await tom.asks()).toMatchObject({ grant: 'RENEWED' });
  });

  it('L15: survives a new registration of the same installation', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await forces(pool, tom);
    await pool.register({ installationId: tom.device.installationId });
    const [row] = await scenario.sql<
      { held: boolean }[]
    >`select held_off_until > clock_timestamp() as held from devices where id = ${tom.deviceId}`;
    expect(row?.held).toBe(true);
  });
});

const forces = (pool: ScenarioPool, device: ScenarioDevice, reason?: string) =>
  forceLogout({ ctx: pool.admin, input: { deviceId: device.opaqueId, reason } });
