import { describe, expect, it } from 'vitest';
import { listSeats } from '..';
import { run } from '../../test/graphql';
import { lapse } from '../../test/factories';
import { PAGE, nodes, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
const seatsOf = async (pool: ScenarioPool) =>
  nodes(await listSeats({ ctx: scenario.vendor, input: { ...PAGE, seatPool: pool.key } }));

describe('the seats of a pool', () => {
  it('L2: are those held now, by number, with device, person and what they last did', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3, inactivityTimeoutSeconds: 600 });
    const [tom, ann, idle] = await pool.devices(3);
    for (const device of [tom, ann, idle]) await device.logsIn();
    await tom.asks('REFRESH');
    await lapse(scenario.sql, idle);
    const seats = await seatsOf(pool);
    expect(seats.map(({ number }) => number)).toEqual([...seats.map(({ number }) => number)].sort());
    const ofTom = seats.find(({ deviceId }) => deviceId === tom.deviceId);
    expect(ofTom).toMatchObject({
      appUserId: tom.user.id,
      lastAction: 'REFRESH',
      inactivityTimeoutSeconds: 600,
    });
    expect(ofTom!.since.getTime()).toBeLessThan(ofTom!.lastCallAt.getTime());
    expect(ofTom!.expiresAt.getTime()).toBe(ofTom!.lastCallAt.getTime() + 600_000);
    expect(ofTom!.remainingSeconds).toBeGreaterThan(590);
    expect(ofTom!.remainingSeconds).toBeLessThanOrEqual(600);
    expect(seats.find(({ deviceId }) => deviceId === ann.deviceId)).toMatchObject({ lastAction: 'LOGIN' });
    expect(seats).toHaveLength(2);
  });

  it('L12: count since when this person has held one, not the device', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const ann = await pool.appUser();
    await tom.logsIn();
    const [first] = await seatsOf(pool);
    await tom.logsIn(ann);
    const [then] = await seatsOf(pool);
    expect(then).toMatchObject({ number: first!.number, deviceId: tom.deviceId, appUserId: ann.id });
    expect(then!.since.getTime()).toBeGreaterThan(first!.since.getTime());
  });

  it('L13: include those above the quantity', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    for (const device of await pool.devices(3)) await device.logsIn();
    await pool.update({ licensedQuantity: 1 });
    expect((await seatsOf(pool)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('L33: of a suspended pool run on until they lapse', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await pool.update({ suspended: true });
    expect(await seatsOf(pool)).toHaveLength(1);
    await lapse(scenario.sql, tom);
    expect(await seatsOf(pool)).toEqual([]);
  });

  it('L8, L9: NAMED: are the licences taken, that of a removed device until its date', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 3, reregistrationDelayHours: 24 });
    const [tom, gone] = await pool.devices(2);
    await tom.logsIn();
    await scenario.sql`select remove_device(${gone.customerId}, ${gone.deviceId}, 'Ann', null)`;
    const seats = await seatsOf(pool);
    expect(seats.map(({ deviceId }) => deviceId).sort()).toEqual([tom.deviceId, gone.deviceId].sort());
    for (const seat of seats)
      expect(seat).toMatchObject({
        appUserId: null,
        lastAction: 'REGISTER',
        inactivityTimeoutSeconds: 86_400,
      });
    await lapse(scenario.sql, gone);
    expect((await seatsOf(pool)).map(({ deviceId }) => deviceId)).toEqual([tom.deviceId]);
  });

  it('come in pages that lose and repeat none while others come and go', async () => {
    const pool = await scenario.pool({ licensedQuantity: 5 });
    const devices = await pool.devices(5);
    for (const device of devices) await device.logsIn();
    const page = (after?: string | null) =>
      listSeats({ ctx: pool.viewer, input: { first: 2, after, seatPool: pool.key } });
    const first = await page();
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const leaver = devices.find(({ deviceId }) => deviceId === first.edges[0]?.node.deviceId);
    await leaver?.logsOut();
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    expect([...nodes(second), ...nodes(third)].map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(third).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
    await expect(page('WyJhIl0')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(
      listSeats({ ctx: pool.viewer, input: { first: 101, seatPool: pool.key } }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('are answered by the API, with device and person', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const query = `query ($id: ID!) { seatPool(id: $id) { settingsVersion seats(first: 10) { totalCount pageInfo { hasNextPage }
      edges { cursor node { number device { id name } user { userName } since expiresAt remainingSeconds inactivityTimeoutSeconds lastCallAt lastAction } } } } }`;
    expect(await run(pool.viewer, query, { id: pool.opaqueId })).toMatchObject({
      seatPool: {
        settingsVersion: 1,
        seats: {
          totalCount: 1,
          edges: [
            { node: { number: 1, device: { id: tom.opaqueId }, user: { userName: tom.user.userName } } },
          ],
        },
      },
    });
  });
});
