import { describe, expect, it } from 'vitest';
import { forceLogout, listSeatEvents, releaseLicense, removeDevice } from '..';
import { lapse } from '../../test/factories';
import { PAGE, nodes, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

const eventsOf = async (pool: ScenarioPool, more: { since?: Date } = {}) =>
  nodes(await listSeatEvents({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key, ...more } }));
const kindsOf = (events: { kind: string }[]) => events.map(({ kind }) => kind);
const backdate = (device: ScenarioDevice, minutes: number) => scenario.sql`
  update seats set last_call_at = call_lasts_until(last_call_at, -make_interval(mins => ${minutes})) where device_id = ${device.deviceId}`;

describe('the events of a pool', () => {
  it('L25–L27: tell every grant, end and denial, newest first, with who and what', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    const granted = await tom.logsIn();
    const denied = await ann.logsIn();
    await forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId, reason: 'ann needs it' } });
    await ann.logsIn();
    await ann.logsIn(tom.user);
    await ann.logsOut();
    const events = await eventsOf(pool);
    expect(events).toMatchObject([
      { kind: 'LOGGED_OUT', deviceId: ann.deviceId, userName: tom.user.userName, grantNumber: 1, by: null },
      { kind: 'TAKEN_OVER', deviceId: ann.deviceId, userName: tom.user.userName, grantNumber: 1 },
      { kind: 'GRANTED', deviceId: ann.deviceId, userName: ann.user.userName, grantNumber: 1 },
      {
        kind: 'FORCED_OUT',
        deviceId: tom.deviceId,
        userName: tom.user.userName,
        grantNumber: 1,
        by: expect.stringContaining('customer_admin'),
        note: 'ann needs it',
      },
      {
        kind: 'DENIED',
        at: denied.serverTime,
        deviceId: ann.deviceId,
        deviceName: ann.device.name,
        userName: ann.user.userName,
        action: 'LOGIN',
        grantNumber: null,
      },
      {
        kind: 'GRANTED',
        at: granted.serverTime,
        deviceId: tom.deviceId,
        deviceName: tom.device.name,
        action: null,
        grantNumber: 1,
      },
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(6);
  });

  it('L27: a lapse is one event at the moment it lapsed, the same before and after somebody notices', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 600 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -interval '1 hour') where device_id = ${tom.deviceId}`;
    await backdate(tom, 25);
    const before = await eventsOf(pool);
    expect(kindsOf(before)).toEqual(['LAPSED', 'GRANTED']);
    expect(Date.now() - (before[0]?.at.getTime() ?? 0)).toBeGreaterThan(14 * 60_000);
    await ann.logsIn();
    const after = await eventsOf(pool);
    expect(kindsOf(after)).toEqual(['GRANTED', 'LAPSED', 'GRANTED']);
    expect(after.slice(1)).toEqual(before);
    await lapse(scenario.sql, ann);
    await ann.asks();
    expect(kindsOf(await eventsOf(pool)).slice(0, 2)).toEqual(['REGAINED', 'LAPSED']);
  });

  it('L8, L9: of a NAMED pool they are licences taken, released, and come to their date', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await pool.register({ name: 'Third' });
    await removeDevice({ ctx: pool.admin, input: { deviceId: ann.opaqueId } });
    await releaseLicense({ ctx: scenario.support, input: { deviceId: tom.opaqueId, reason: 'moved' } });
    await lapse(scenario.sql, ann);
    const expected = [
      { kind: 'FORCED_OUT', deviceId: tom.deviceId, note: 'moved' },
      { kind: 'DENIED', deviceId: null, deviceName: 'Third', userName: null, action: 'REGISTER' },
      { kind: 'REGISTERED', deviceId: ann.deviceId, userName: null, grantNumber: 1 },
      { kind: 'REGISTERED', deviceId: tom.deviceId, userName: null, grantNumber: 1 },
    ];
    const events = await eventsOf(pool);
    expect(events.filter(({ kind }) => kind !== 'LAPSED')).toMatchObject(expected);
    expect(events.filter(({ kind }) => kind === 'LAPSED')).toMatchObject([{ deviceId: ann.deviceId }]);
  });

  it('L23: a change of mode ends leases and gives licences at one instant, in that order', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom] = await pool.devices(2);
    await tom.logsIn();
    await pool.update({ mode: 'NAMED' });
    expect(kindsOf(await eventsOf(pool))).toEqual(['REGISTERED', 'REGISTERED', 'MODE_CHANGED', 'GRANTED']);
    await pool.update({ mode: 'CONCURRENT' });
    expect(kindsOf(await eventsOf(pool)).slice(0, 2)).toEqual(['MODE_CHANGED', 'MODE_CHANGED']);
  });

  it('are read page by page, each once, also when a lapse appears between two pages', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
    const [tom, ann, bob] = await pool.devices(3);
    await tom.logsIn();
    for (let n = 0; n < 4; n++) {
      await ann.logsIn();
      await ann.logsOut();
    }
    await ann.logsIn();
    await bob.logsIn();
    const all = await eventsOf(pool);
    const read = async (first: number, between = async () => {}) => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listSeatEvents>> = await listSeatEvents({
          ctx: pool.viewer,
          input: { first, after, seatPool: pool.key },
        });
        ids.push(...nodes(page).map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        await between();
      } while (after);
      return ids;
    };
    for (const first of [1, 3, 100]) expect(await read(first)).toEqual(all.map(({ id }) => id));
    // The lapse is recorded when it is noticed, after all the others.
    const lapseNow = () =>
      scenario.sql`update seats set last_call_at = call_lasts_until(wall_clock(), -lapses_after) where device_id = ${tom.deviceId}`;
    expect(await read(3, async () => void (await lapseNow()))).toEqual(all.map(({ id }) => id));
    expect(kindsOf(await eventsOf(pool))).toContain('LAPSED');
  });

  it('all at one instant are read page by page, each once', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const [tom] = await pool.devices(1);
    for (let n = 0; n < 3; n++) await tom.logsIn();
    await pool.update({ licensedQuantity: 1 });
    for (let n = 0; n < 3; n++) {
      await tom.logsIn();
      await tom.logsOut();
    }
    const instant = new Date(Date.now() - 60_000);
    await scenario.sql`update denials set at = ${instant} where seat_pool_id = ${pool.id}`;
    await scenario.sql`update past_leases set started_at = ${instant}, ended_at = ${instant}, last_call_at = ${instant} where seat_pool_id = ${pool.id}`;
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<typeof listSeatEvents>> = await listSeatEvents({
        ctx: pool.viewer,
        input: { first: 2, after, seatPool: pool.key },
      });
      ids.push(...nodes(page).map(({ id }) => id));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(ids).toEqual((await eventsOf(pool)).map(({ id }) => id));
    expect(new Set(ids).size).toBe(9);
  });

  it('L26: are shown for sixty days, and not before `since`', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await tom.logsOut();
    await scenario.sql`
      update past_leases set started_at = wall_clock() - interval '60 days 1 minute', last_call_at = wall_clock() - interval '59 days',
        ended_at = wall_clock() - interval '59 days' where seat_pool_id = ${pool.id}`;
    expect(kindsOf(await eventsOf(pool))).toEqual(['LOGGED_OUT']);
    const since = new Date(Date.now() - 3_600_000);
    expect(await eventsOf(pool, { since })).toEqual([]);
    await tom.logsIn();
    expect(kindsOf(await eventsOf(pool, { since }))).toEqual(['GRANTED']);
    expect(kindsOf(await eventsOf(pool, { since: new Date(0) }))).toEqual(['GRANTED', 'LOGGED_OUT']);
  });

  it('L31: are those of this pool alone', async () => {
    const pool = await scenario.pool();
    const other = await scenario.pool({ owner: pool.customer });
    await (await other.device()).logsIn();
    expect(await eventsOf(pool)).toEqual([]);
  });
});
