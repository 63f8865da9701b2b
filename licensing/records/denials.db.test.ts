import { describe, expect, it } from 'vitest';
import { denialHolders, listDenials } from '..';
import { lapse } from '../../test/factories';
import { DENIED, PAGE, nodes, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('a denial', () => {
  it('L25: holds date and time, pool, device, user, check-point, the quantity and who held the seats', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann, bob] = await pool.devices(3);
    for (const device of [bob, tom, ann]) {
      await device.logsIn();
      if (device === bob) await lapse(scenario.sql, bob);
    }
    const refusal = await bob.asks('REFRESH');
    expect(refusal).toMatchObject(DENIED);
    const [denial] = await pool.denials();
    expect(denial).toMatchObject({
      customerId: pool.customerId,
      seatPoolId: pool.id,
      at: refusal.serverTime,
      deviceId: bob.deviceId,
      installationId: bob.device.installationId,
      deviceName: bob.device.name,
      appUserId: bob.user.id,
      userName: bob.user.userName,
      action: 'REFRESH',
      licensedQuantity: 2,
      inUse: 2,
    });
    expect((await pool.holdersAt(denial)).sort()).toEqual([tom.deviceId, ann.deviceId].sort());
  });

  it('L25: tells who held the seats, since when, and for how long they had been idle, idlest first', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann, bob] = await pool.devices(3);
    for (const device of [tom, ann]) await device.logsIn();
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '10 minutes') where device_id = ${ann.deviceId}`;
    await bob.logsIn();
    const [denial] = await pool.denials();
    const [holders = []] = denial ? await denialHolders(scenario.vendor.db, [denial]) : [];
    expect(holders).toMatchObject([
      {
        deviceId: ann.deviceId,
        deviceName: ann.device.name,
        userName: ann.user.userName,
        since: expect.any(Date),
      },
      { deviceId: tom.deviceId, deviceName: tom.device.name, userName: tom.user.userName },
    ]);
    expect(holders[0]?.idleSeconds).toBeGreaterThanOrEqual(600);
    expect(holders[0]?.idleSeconds).toBeLessThan(660);
    expect(holders[1]?.idleSeconds).toBeLessThan(60);
  });

  it('L25: tells so also after those who held have gone', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await ann.logsIn();
    await tom.logsOut();
    await tom.logsIn(await pool.appUser());
    const [denial] = await pool.denials();
    const [holders] = denial ? await denialHolders(scenario.vendor.db, [denial]) : [];
    expect(holders).toMatchObject([{ deviceId: tom.deviceId, userName: tom.user.userName }]);
  });

  it('L25: keeps the names of that moment', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device({ installationId: 'renamed', name: 'Old name' });
    await tom.logsIn();
    await pool.register({ installationId: 'renamed', name: 'New name' });
    expect(await pool.denials()).toMatchObject([{ deviceName: 'Old name' }]);
  });

  it('L25: is committed before the refusal is sent, every one of them', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const devices = await pool.devices(8);
    const found = await Promise.all(
      devices.map(async (device) => {
        await device.logsIn();
        return scenario.sql`select from denials where device_id = ${device.deviceId}`;
      }),
    );
    expect(found.map(({ length }) => length)).toEqual(devices.map(() => 1));
  });

  it('L25: is one for every refusal, however often one device asks', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    await Promise.all(Array.from({ length: 12 }, () => tom.logsIn()));
    expect(await pool.denials()).toHaveLength(12);
    expect(await pool.usage()).toMatchObject({ denialsLast24Hours: 12 });
  });
});

describe('reading denials', () => {
  it('L26: they are shown for sixty days and never after', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    for (const age of ['59 days', '60 days -1 minute', '60 days 1 second', '61 days']) {
      await tom.logsIn();
      await scenario.sql`
        update denials set at = wall_clock() - ${age}::interval, action = ${age}
        where id = (select max(id) from denials where seat_pool_id = ${pool.id})`;
    }
    expect((await pool.denials()).map(({ action }) => action).sort()).toEqual([
      '59 days',
      '60 days -1 minute',
    ]);
    const page = await listDenials({
      ctx: pool.viewer,
      input: { first: 1, seatPool: pool.key, since: new Date(0) },
    });
    expect(page).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
  });

  it('are read newest first, page by page, within a period', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    for (let n = 0; n < 5; n++) await tom.logsIn();
    const all = await pool.denials();
    const ids: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listDenials>> = await listDenials({
        ctx: pool.admin,
        input: { first: 2, after, seatPool: pool.key },
      });
      expect(page.totalCount).toBe(5);
      ids.push(...nodes(page).map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(all.map(({ id }) => id));

    await scenario.sql`update denials set at = call_lasts_until(at, -interval '2 days') where id = ${all[4]?.id ?? 0}`;
    const since = new Date(Date.now() - 24 * 3_600_000);
    const read = async (period: { since?: Date; until?: Date }) =>
      (await listDenials({ ctx: pool.admin, input: { ...PAGE, seatPool: pool.key, ...period } })).totalCount;
    expect([
      await read({ since }),
      await read({ until: since }),
      await read({ since, until: since }),
    ]).toEqual([4, 1, 0]);
  });
});

describe('denial episodes', () => {
  it('L28: retries of one device within a few minutes are one episode; the raw rows stay', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const [tom, ann] = await pool.devices(2);
    const at = async (minutesAgo: number, who = tom) => {
      await who.logsIn();
      await scenario.sql`
        update denials set at = wall_clock() - make_interval(mins => ${minutesAgo})
        where id = (select max(id) from denials where seat_pool_id = ${pool.id})`;
    };
    for (const minutesAgo of [40, 36, 32]) await at(minutesAgo);
    await at(34, ann);
    for (const minutesAgo of [20, 19]) await at(minutesAgo);
    const episodes = await pool.episodes();
    expect(episodes).toMatchObject([
      {
        deviceId: tom.deviceId,
        denialCount: 2,
        deviceName: tom.device.name,
        userName: tom.user.userName,
        admittedAt: null,
      },
      { deviceId: ann.deviceId, denialCount: 1 },
      { deviceId: tom.deviceId, denialCount: 3 },
    ]);
    const [, , first] = episodes;
    expect((first?.endedAt.getTime() ?? 0) - (first?.startedAt.getTime() ?? 0)).toBeGreaterThan(7.9 * 60_000);
    expect(await pool.denials()).toHaveLength(6);
  });

  it('L28: says whether and when the device got a seat after all', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    await tom.logsIn();
    await pool.update({ licensedQuantity: 1 });
    const granted = await tom.logsIn();
    const [episode] = await pool.episodes();
    expect(episode).toMatchObject({ denialCount: 1 });
    expect(episode?.admittedAt?.getTime()).toBe(granted.serverTime.getTime());
  });

  it('L28: refused registrations of one installation are one episode, without a device', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 0 });
    for (const installationId of ['one', 'other', 'one'])
      await pool.register({ installationId, name: `Device ${installationId}` });
    expect(
      (await pool.episodes()).map(({ deviceId, deviceName, denialCount, userName }) => ({
        deviceId,
        deviceName,
        denialCount,
        userName,
      })),
    ).toEqual([
      { deviceId: null, deviceName: 'Device other', denialCount: 1, userName: null },
      { deviceId: null, deviceName: 'Device one', denialCount: 2, userName: null },
    ]);
  });
});
