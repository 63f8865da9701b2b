import { describe, expect, it } from 'vitest';
import { forceLogout, getDenial, listDenials, listDeviceTimeline, removeDevice, updateAppUser } from '..';
import { lapse } from '../../test/factories';
import { PAGE, nodes, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

const timelineOf = async (
  device: ScenarioDevice,
  kinds?: Parameters<typeof listDeviceTimeline>[0]['input']['kinds'],
) =>
  nodes(
    await listDeviceTimeline({
      ctx: scenario.support,
      input: { ...PAGE, device: { customerId: device.customerId, id: device.deviceId }, kinds },
    }),
  );
const kindsOf = (events: { kind: string }[]) => events.map(({ kind }) => kind);

describe('the timeline of a device', () => {
  it('L18–L20: tells its registration, checks, activities and denials besides', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await tom.asks('REFRESH');
    await tom.syncs();
    await scenario.sql`update seats set lease_started_at = call_lasts_until(lease_started_at, -interval '1 hour') where device_id = ${tom.deviceId}`;
    await scenario.sql`update device_checks set at = call_lasts_until(at, -interval '1 hour') where device_id = ${tom.deviceId}`;
    await scenario.sql`update devices set registered_at = call_lasts_until(registered_at, -interval '1 hour') where id = ${tom.deviceId}`;
    await lapse(scenario.sql, tom);
    await tom.syncs();
    await ann.logsIn();
    await tom.asks('START_JOB');
    await tom.logsOut();
    const timeline = await timelineOf(tom);
    expect(timeline.filter(({ kind }) => kind !== 'LAPSED')).toMatchObject([
      { kind: 'LOGGED_OUT', userName: tom.user.userName, grantNumber: null },
      { kind: 'DENIED', action: 'START_JOB', userName: tom.user.userName, grantNumber: null },
      { kind: 'CHECKED', action: 'SYNC', grantNumber: null },
      { kind: 'CHECKED', action: 'SYNC', grantNumber: 1 },
      { kind: 'CHECKED', action: 'REFRESH', userName: tom.user.userName, grantNumber: 1 },
      { kind: 'GRANTED', grantNumber: 1 },
      { kind: 'REGISTERED', userName: null, grantNumber: null },
    ]);
    expect(kindsOf(timeline)).toContain('LAPSED');
    expect(timeline.every(({ deviceId }) => deviceId === tom.deviceId)).toBe(true);
    expect(kindsOf(await timelineOf(tom, ['DENIED', 'GRANTED']))).toEqual(['DENIED', 'GRANTED']);
    expect(await timelineOf(tom, [])).toEqual([]);
  });

  it('L25: ends before an instant, and leads to the denial', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await ann.logsIn();
    await tom.logsIn();
    await ann.logsOut();
    await tom.logsIn();
    const [granted, denied] = await timelineOf(tom, ['GRANTED', 'DENIED']);
    const before = (until: Date | undefined) =>
      listDeviceTimeline({
        ctx: scenario.support,
        input: {
          first: 1,
          device: { customerId: tom.customerId, id: tom.deviceId },
          kinds: ['GRANTED', 'DENIED'],
          until: until ?? null,
        },
      }).then(nodes);
    expect(await before(granted?.at)).toEqual([denied]);
    expect(await before(denied?.at)).toEqual([]);

    const seatPool = pool.key;
    const [listed] = nodes(await listDenials({ ctx: scenario.support, input: { ...PAGE, seatPool } }));
    const denial = await getDenial({
      ctx: scenario.support,
      input: { seatPool, id: denied?.denialId ?? '' },
    });
    expect(denial).toMatchObject({ id: listed?.id, deviceId: tom.deviceId });
    expect(granted?.denialId).toBeNull();
  });

  const ends: {
    how: string;
    kind: string;
    end: (pool: ScenarioPool, tom: ScenarioDevice) => Promise<unknown>;
  }[] = [
    { how: 'logged itself out', kind: 'LOGGED_OUT', end: (_, tom) => tom.logsOut() },
    {
      how: 'was logged out in the portal',
      kind: 'FORCED_OUT',
      end: (pool, tom) => forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId, reason: 'why' } }),
    },
    {
      how: 'was logged out because its user was disabled',
      kind: 'FORCED_OUT',
      end: (pool, tom) =>
        updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: true } }),
    },
    {
      how: 'was removed',
      kind: 'DEVICE_REMOVED',
      end: (pool, tom) => removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
    },
  ];

  it.each(ends)(
    'L14–L16: tells once that it $how, holding a seat or not, in either mode',
    async ({ kind, end }) => {
      const modes = ['CONCURRENT', 'CONCURRENT', 'NAMED'] as const;
      for (const [n, mode] of modes.entries()) {
        const pool = await scenario.pool({ mode });
        const tom = await pool.device();
        await tom.logsIn();
        if (n === 1) await lapse(scenario.sql, tom);
        await end(pool, tom);
        const told = await timelineOf(tom, ['LOGGED_OUT', 'FORCED_OUT', 'DEVICE_REMOVED']);
        expect(told, mode).toMatchObject([{ kind, grantNumber: n === 0 ? 1 : null }]);
        if (kind === 'FORCED_OUT') expect(told[0]?.by, mode).toEqual(expect.stringContaining('@'));
        expect(kindsOf(await timelineOf(tom, ['REGISTERED'])), mode).toEqual(['REGISTERED']);
      }
    },
  );

  it('L10: tells a registration that was renewed in a NAMED pool', async () => {
    const pool = await scenario.pool({ mode: 'NAMED' });
    const tom = await pool.device({ installationId: 'known' });
    await pool.register({ installationId: 'known' });
    expect(await timelineOf(tom)).toMatchObject([
      { kind: 'REREGISTERED_WITHOUT_TOKEN', grantNumber: null },
      { kind: 'REGISTERED', grantNumber: 1 },
    ]);
  });

  it('L23: tells a registration of long ago and the licence a change of mode gave', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await scenario.sql`update devices set registered_at = call_lasts_until(registered_at, -interval '1 day') where id = ${tom.deviceId}`;
    await pool.update({ mode: 'NAMED' });
    await tom.logsIn();
    await pool.update({ mode: 'CONCURRENT' });
    expect(await timelineOf(tom)).toMatchObject([
      { kind: 'MODE_CHANGED', grantNumber: 1 },
      { kind: 'REGISTERED', grantNumber: 1 },
      { kind: 'REGISTERED', grantNumber: null },
    ]);
  });

  it('L26: tells nothing older than sixty days', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await tom.asks();
    await scenario.sql`update devices set registered_at = wall_clock() - interval '61 days' where id = ${tom.deviceId}`;
    await scenario.sql`update device_checks set at = wall_clock() - interval '61 days' where device_id = ${tom.deviceId}`;
    await scenario.sql`update seats set lease_started_at = wall_clock() - interval '61 days' where device_id = ${tom.deviceId}`;
    expect(await timelineOf(tom)).toEqual([]);
  });
});
