import { describe, expect, it } from 'vitest';
import { encodeKey, forceLogoutDevices, LicensingError, type Context } from '..';
import { lapse } from '../../test/factories';
import { testScenario } from '../../test/scenario';

const scenario = testScenario();
const force = (ctx: Context, deviceIds: string[], reason?: string) =>
  forceLogoutDevices({ ctx, input: { deviceIds, reason } });
const idsOf = (devices: { opaqueId: string }[]) => devices.map(({ opaqueId }) => opaqueId);

describe('forcing the logout of many devices', () => {
  it('L15: frees all their seats, and answers and records each, in the order given', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const [tom, ann, eve, idle] = await pool.devices(4);
    for (const device of [tom, ann, eve]) await device.logsIn();
    await lapse(scenario.sql, ann);
    const { results } = await force(pool.admin, idsOf([eve, idle, tom, ann]), 'shift ends');
    expect(results.map(({ device, changed }) => [device.id, changed, device.state])).toEqual([
      [eve.deviceId, true, 'LOGGED_OUT'],
      [idle.deviceId, false, 'LOGGED_OUT'],
      [tom.deviceId, true, 'LOGGED_OUT'],
      [ann.deviceId, true, 'LOGGED_OUT'],
    ]);
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
    for (const device of [tom, ann, eve]) {
      expect(await pool.audit(device.opaqueId)).toMatchObject([
        { action: 'device.logged-out', subjectName: device.device.name, reason: 'shift ends' },
      ]);
      expect(await device.asks()).toMatchObject({ reason: 'FORCED_LOGOUT' });
      expect(await device.logsIn()).toMatchObject({ reason: 'HELD_OFF' });
    }
    expect(await pool.audit(idle.opaqueId)).toEqual([]);
    expect((await pool.leases()).map(({ endReason }) => endReason).sort()).toEqual([
      'EXPIRED',
      'FORCED',
      'FORCED',
    ]);
  });

  it('L15: sent again it changes nothing; a device that is named twice is logged out once', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await ann.logsIn();
    const ids = idsOf([tom, ann, tom]);
    const changed = async () => (await force(scenario.support, ids)).results.map((result) => result.changed);
    expect(await changed()).toEqual([true, true, false]);
    const before = await scenario.storedRows();
    expect(await changed()).toEqual([false, false, false]);
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('all are known, of one customer and allowed, or nothing is done', async () => {
    const [pool, other] = [await scenario.pool(), await scenario.pool()];
    const tom = await pool.device();
    const theirs = await other.device();
    await tom.logsIn();
    await theirs.logsIn();
    const missing = encodeKey('device', { customerId: pool.customerId, id: crypto.randomUUID() });
    const before = await scenario.storedRows();
    const refusals: [Context, string[], string][] = [
      [pool.admin, [tom.opaqueId, missing], 'NOT_FOUND'],
      [pool.admin, [tom.opaqueId, theirs.opaqueId], 'NOT_FOUND'],
      [pool.viewer, [tom.opaqueId, theirs.opaqueId], 'FORBIDDEN'],
      [pool.viewer, [tom.opaqueId], 'FORBIDDEN'],
      [scenario.vendor, [tom.opaqueId, theirs.opaqueId], 'BAD_USER_INPUT'],
      [scenario.vendor, [tom.opaqueId, 'dev_x'], 'BAD_USER_INPUT'],
      [scenario.vendor, [], 'BAD_USER_INPUT'],
      [scenario.vendor, Array.from({ length: 101 }, () => tom.opaqueId), 'BAD_USER_INPUT'],
      [scenario.anonymous, [tom.opaqueId], 'UNAUTHENTICATED'],
      [tom.ctx, [tom.opaqueId], 'UNAUTHENTICATED'],
    ];
    for (const [ctx, ids, code] of refusals) await expect(force(ctx, ids)).rejects.toMatchObject({ code });
    await expect(force(pool.admin, [tom.opaqueId], 'x'.repeat(501))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'reason',
    });
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('L15: in a NAMED pool the licences stay', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    const { results } = await force(pool.admin, idsOf([tom, ann]));
    expect(results.map(({ changed }) => changed)).toEqual([true, false]);
    expect(await pool.usage()).toMatchObject({ inUse: 2 });
  });

  it('L15: two at once in opposite orders, among logins that take each other’s seats, never fault and leave no seat behind', async () => {
    const pool = await scenario.pool({ licensedQuantity: 6, forceLogoutHoldOffSeconds: 0 });
    const crew = await pool.devices(8);
    const ids = idsOf(crew);
    let logouts = 0;
    for (let round = 0; round < 8; round++) {
      for (const device of crew) await device.logsIn();
      // Some seats lapse, so that logins take over seats of devices being logged out.
      for (const device of crew.slice(0, 3)) await lapse(scenario.sql, device);
      const [one, two] = await Promise.all([
        force(pool.admin, ids),
        force(scenario.support, ids.toReversed()),
        ...crew.map((device) => device.logsIn()),
        ...crew.map((device) =>
          device.asks().catch((error: unknown) => expect(error).toBeInstanceOf(LicensingError)),
        ),
      ]);
      logouts += [...one.results, ...two.results].filter(({ changed }) => changed).length;
      const states = await Promise.all(crew.map((device) => device.state()));
      const holding = states.filter(({ state }) => state === 'HOLDING_SEAT').length;
      expect((await pool.usage()).inUse).toBe(holding);
      for (const { state, hardLogin } of states) if (!hardLogin) expect(state).toBe('LOGGED_OUT');
      const { results } = await force(pool.admin, ids);
      logouts += results.filter(({ changed }) => changed).length;
      expect((await pool.usage()).inUse).toBe(0);
    }
    const entries = await scenario.sql`
      select id from audit_entries where customer_id = ${pool.customerId} and action = 'device.logged-out'`;
    expect(entries).toHaveLength(logouts);
    const [{ deadlocks } = { deadlocks: -1 }] = await scenario.sql<{ deadlocks: number }[]>`
      select deadlocks::int from pg_stat_database where datname = current_database()`;
    expect(deadlocks).toBe(0);
  });
});
