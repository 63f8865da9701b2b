import { describe, expect, it } from 'vitest';
import { forceLogout, getSeatUsages, removeDevice, updateAppUser } from '..';
import { lapse } from '../../test/factories';
import { NEW, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

describe('the use of a pool', () => {
  it('L6: is counted from the seats themselves', async () => {
    const pool = await scenario.pool({ licensedQuantity: 5 });
    const devices = await pool.devices(4);
    for (const device of devices) await device.logsIn();
    await lapse(scenario.sql, devices[0]);
    await devices[1].logsOut();
    expect(await pool.usage()).toMatchObject({
      licensedQuantity: 5,
      inUse: 2,
      free: 3,
      registeredDevices: 4,
      denialsLast24Hours: 0,
    });
    await scenario.sql`update seats set last_call_at = call_lasts_until(wall_clock(), -lapses_after) where seat_pool_id = ${pool.id} and lease_id is not null`;
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 5, nextLapseAt: null });
  });

  it('L29: says when the next seat lapses', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3, inactivityTimeoutSeconds: 600 });
    const [tom, ann, bob] = await pool.devices(3);
    for (const device of [tom, ann, bob]) await device.logsIn();
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '4 minutes') where device_id = ${ann.deviceId}`;
    await lapse(scenario.sql, bob);
    expect((await pool.usage()).nextLapseAt).toEqual((await ann.state()).lapsesAt);
  });

  it('L25: counts the denials of the last 24 hours', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    for (let n = 0; n < 3; n++) await tom.logsIn();
    await scenario.sql`
      update denials set at = wall_clock() - interval '24 hours 1 second'
      where id = (select min(id) from denials where seat_pool_id = ${pool.id})`;
    const usage = await pool.usage();
    expect(usage).toMatchObject({ denialsLast24Hours: 2 });
    expect(usage.nextDenialAgesAt?.getTime()).toBeGreaterThan(usage.asOf.getTime() + 23.9 * 3_600_000);
  });

  it('is read for many pools at once; one that does not exist is missing', async () => {
    const pools = [
      await scenario.pool({ licensedQuantity: 1 }),
      await scenario.pool({ licensedQuantity: 2 }),
    ];
    const unknown = { customerId: pools[0]!.customerId, id: crypto.randomUUID() };
    const usages = await getSeatUsages(scenario.vendor, [...pools.map(({ key }) => key), unknown]);
    expect(usages.map(({ licensedQuantity }) => licensedQuantity).sort()).toEqual([1, 2]);
    expect(await getSeatUsages(scenario.vendor, [])).toEqual([]);
  });
});

describe('the version of a pool', () => {
  type Change = (pool: ScenarioPool, tom: ScenarioDevice) => Promise<unknown>;
  const changes: Record<string, Change> = {
    'a login': (_, tom) => tom.logsIn(),
    'a shift change': async (pool, tom) => tom.logsIn(await pool.appUser()),
    'a logout': (_, tom) => tom.logsOut(),
    'a login again': (_, tom) => tom.logsIn(),
    'a force logout': (pool, tom) => forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
    'a registration': (pool) => pool.register(),
    'a denial': async (pool) => {
      await pool.update({ licensedQuantity: 0 });
      const before = await pool.usage();
      await (await pool.device()).logsIn();
      expect((await pool.usage()).denialsLast24Hours).toBe(before.denialsLast24Hours + 1);
    },
    'another quantity': (pool) => pool.update({ licensedQuantity: 5 }),
    'another time-out': (pool) => pool.update({ inactivityTimeoutSeconds: 900 }),
    'a suspension': (pool) => pool.update({ suspended: true }),
    'its end': (pool) => pool.update({ suspended: false }),
    'a lapse': async (pool) => {
      const ann = await pool.device();
      expect(await ann.logsIn()).toMatchObject(NEW);
      await lapse(scenario.sql, ann);
      const before = await pool.usage();
      expect(before.unnotedLapses).toBe(1);
      await scenario.sql`select note_lapses(${pool.customerId}, ${pool.id})`;
      expect(await pool.usage()).toMatchObject({ unnotedLapses: 0, version: before.version + 1 });
    },
    'a seat regained': async (pool) => {
      const ann = await pool.device();
      await ann.logsIn();
      await lapse(scenario.sql, ann);
      const before = await pool.usage();
      expect(await ann.asks()).toMatchObject({ grant: 'REGAINED' });
      expect((await pool.usage()).version).toBeGreaterThan(before.version);
    },
    'a disabled user': async (pool) => {
      const ann = await pool.device();
      await ann.logsIn();
      await updateAppUser({ ctx: pool.admin, input: { appUserId: ann.user.opaqueId, disabled: true } });
    },
    'a denial that is a day old': async (pool) => {
      await scenario.sql`update denials set at = call_lasts_until(at, -interval '24 hours') where seat_pool_id = ${pool.id}`;
      await scenario.sql`update usage_versions set denials_aged_at = denials_aged_at - interval '1 hour' where seat_pool_id = ${pool.id}`;
      await scenario.sql`select note_lapses(${pool.customerId}, ${pool.id})`;
    },
    'a removal': (pool, tom) => removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
    'another mode': (pool) => pool.update({ mode: 'NAMED', licensedQuantity: 50 }),
    'a registration in NAMED mode': (pool) => pool.register(),
    'the mode of before': (pool) => pool.update({ mode: 'CONCURRENT' }),
  };

  it('L29: grows with every kind of change, and publishing does not move it', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const tom = await pool.device();
    let { version } = await pool.usage();
    for (const [what, change] of Object.entries(changes)) {
      await change(pool, tom);
      const after = (await pool.usage()).version;
      expect(after, what).toBeGreaterThan(version);
      await scenario.sql`select publish_usage_events()`;
      expect((await pool.usage()).version, what).toBe(after);
      version = after;
    }
  });

  it('L29: grows by as much as there were changes, however many at once', async () => {
    const pool = await scenario.pool({ licensedQuantity: 10 });
    const devices = await pool.devices(10);
    const before = await pool.usage();
    await Promise.all(devices.map((device) => device.logsIn()));
    expect((await pool.usage()).version).toBe(before.version + 10);
  });

  it('L29: does not grow when nothing changes: a lease that is renewed, a synchronisation, a second logout', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await tom.asks();
    const { version } = await pool.usage();
    await tom.asks();
    await tom.syncs();
    await ann.syncs();
    await ann.logsOut();
    expect((await pool.usage()).version).toBe(version);
  });
});
