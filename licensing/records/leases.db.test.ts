import { describe, expect, it } from 'vitest';
import { forceLogout, listLeases, releaseLicense, removeDevice, updateAppUser } from '..';
import { lapse } from '../../test/factories';
import { PAGE, nodes, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
type End = (pool: ScenarioPool, tom: ScenarioDevice) => Promise<unknown>;

const ends: { how: string; reason: string; end: End }[] = [
  { how: 'a logout', reason: 'LOGOUT', end: (_, tom) => tom.logsOut() },
  { how: 'the time-out', reason: 'EXPIRED', end: (_, tom) => lapse(scenario.sql, tom) },
  {
    how: 'a force logout',
    reason: 'FORCED',
    end: (pool, tom) => forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
  },
  {
    how: 'disabling the user',
    reason: 'FORCED',
    end: (pool, tom) =>
      updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: true } }),
  },
  {
    how: 'another user on the device',
    reason: 'REPLACED',
    end: async (pool, tom) => tom.logsIn(await pool.appUser()),
  },
  {
    how: 'removing the device',
    reason: 'DEVICE_REMOVED',
    end: (pool, tom) => removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
  },
  {
    how: 'another mode',
    reason: 'MODE_CHANGED',
    end: (pool) => pool.update({ mode: 'NAMED', licensedQuantity: 9 }),
  },
];

describe('the end of a lease', () => {
  it.each(ends)('L27: $how ends it with the reason $reason', async ({ reason, end }) => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const { serverTime } = await tom.logsIn();
    const firstLease = async () => (await pool.leases()).at(-1);
    expect(await firstLease()).toMatchObject({
      deviceId: tom.deviceId,
      appUserId: tom.user.id,
      origin: 'LOGIN',
      startedAt: serverTime,
      endedAt: null,
      endReason: null,
    });
    await end(pool, tom);
    const ended = await firstLease();
    expect(ended).toMatchObject({ endReason: reason, endedAt: expect.any(Date), grantNumber: 1 });
    expect(ended?.endedAt?.getTime()).toBeGreaterThanOrEqual(serverTime.getTime());
  });

  it('L27: of a named licence: released, removed and come to its date, not renewed', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 3 });
    const [released, removed, forgotten] = await pool.devices(3);
    await releaseLicense({ ctx: scenario.support, input: { deviceId: released.opaqueId, reason: 'moved' } });
    await removeDevice({ ctx: pool.admin, input: { deviceId: removed.opaqueId } });
    const reasons = async () =>
      Object.fromEntries((await pool.leases()).map(({ deviceId, endReason }) => [deviceId, endReason]));
    expect(await reasons()).toEqual({
      [released.deviceId]: 'FORCED',
      [removed.deviceId]: null,
      [forgotten.deviceId]: null,
    });
    for (const device of [removed, forgotten]) await lapse(scenario.sql, device);
    const expected = {
      [released.deviceId]: 'FORCED',
      [removed.deviceId]: 'DEVICE_REMOVED',
      [forgotten.deviceId]: 'EXPIRED',
    };
    expect(await reasons()).toEqual(expected);
    for (let n = 0; n < 3; n++) expect(await pool.register()).toMatchObject({ kind: 'registered' });
    expect(await reasons()).toMatchObject(expected);
  });
});

const notices: Record<string, End> = {
  'the seat is taken by somebody else': async (pool) => (await pool.device()).logsIn(),
  'the device regains one': (_, tom) => tom.asks(),
  'its user logs in again': (_, tom) => tom.logsIn(),
  'another user logs in on it': async (pool, tom) => tom.logsIn(await pool.appUser()),
  'it logs out': (_, tom) => tom.logsOut(),
  'it is logged out in the portal': (pool, tom) =>
    forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
  'its user is disabled': (pool, tom) =>
    updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: true } }),
  'it is removed': (pool, tom) => removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
  'the quantity is lowered': (pool) => pool.update({ licensedQuantity: 0 }),
  'the mode is changed': (pool) => pool.update({ mode: 'NAMED', licensedQuantity: 9 }),
  'the time-out is shortened': (pool) => pool.update({ inactivityTimeoutSeconds: 300 }),
  'the time-out is lengthened, but not by enough': (pool) => pool.update({ inactivityTimeoutSeconds: 1200 }),
  'the pool is suspended': (pool) => pool.update({ suspended: true }),
  'it synchronises': (_, tom) => tom.syncs(),
  'nobody notices': async () => null,
};

describe('a lapsed lease', () => {
  it.each(Object.entries(notices))('L27: ended at the moment it lapsed, also when %s', async (_, notice) => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 600 });
    const tom = await pool.device();
    await tom.logsIn();
    await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -interval '1 hour') where device_id = ${tom.deviceId}`;
    const [seat] = await scenario.sql<{ lapsed_at: Date }[]>`
      update seats set last_call_at = call_lasts_until(last_call_at, -interval '25 minutes') where device_id = ${tom.deviceId}
      returning date_trunc('milliseconds', last_call_at + lapses_after) as lapsed_at`;
    const lapsed = { endReason: 'EXPIRED', endedAt: seat?.lapsed_at, endedBy: null, endNote: null };
    expect((await pool.leases()).at(-1)).toMatchObject(lapsed);
    await notice(pool, tom);
    expect((await pool.leases()).at(-1)).toMatchObject(lapsed);
  });

  it('L27: an open lease is one per device, whatever happened', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    await tom.asks();
    await tom.logsIn(ann.user);
    await ann.logsIn(tom.user);
    await tom.logsOut();
    const open = (await pool.leases()).filter(({ endedAt }) => endedAt === null);
    expect(open).toMatchObject([{ deviceId: ann.deviceId, appUserId: tom.user.id }]);
  });
});

describe('reading leases', () => {
  it('L26: they are shown for sixty days after their end and never after', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const ages = { '59 days': true, '60 days -1 minute': true, '60 days 1 second': false, '61 days': false };
    for (const age of Object.keys(ages)) {
      await tom.logsIn();
      await tom.logsOut();
      await scenario.sql`
        update past_leases set started_at = wall_clock() - ${age}::interval - interval '1 day', last_call_at = wall_clock() - ${age}::interval,
          ended_at = wall_clock() - ${age}::interval, end_note = ${age}
        where id = (select max(id) from past_leases where seat_pool_id = ${pool.id})`;
    }
    await tom.logsIn();
    await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -interval '90 days') where seat_pool_id = ${pool.id}`;
    const shown = (await pool.leases()).map(({ endNote }) => endNote);
    expect(shown).toEqual(['59 days', '60 days -1 minute', null]);
  });

  it('are read newest first, page by page, of a pool or of one device, within a period', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    for (const device of [tom, ann, tom, ann, tom]) {
      await device.logsIn();
      await device.logsOut();
    }
    const ids: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listLeases>> = await listLeases({
        ctx: pool.viewer,
        input: { first: 2, after, seatPool: pool.key },
      });
      expect(page.totalCount).toBe(5);
      ids.push(...nodes(page).map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual((await pool.leases()).map(({ id }) => id));
    const read = async (more: { deviceId?: string; since?: Date; until?: Date }) =>
      (await listLeases({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key, ...more } })).totalCount;
    expect([
      await read({ deviceId: tom.deviceId }),
      await read({ since: new Date(Date.now() + 60_000) }),
      await read({ until: new Date(0) }),
    ]).toEqual([3, 0, 0]);
  });
});
