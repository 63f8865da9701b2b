import { describe, expect, it } from 'vitest';
import { forceLogout, listSeats } from '..';
import {
  DENIED,
  NEW,
  PAGE,
  RENEWED,
  leaseOf,
  nodes,
  testScenario,
  type ScenarioDevice,
  type ScenarioPool,
} from '../../test/scenario';

const scenario = testScenario();
const TIMEOUT = 600;

/** State of a device after the database's clock was set back by an hour. */
async function setClockBack(...devices: ScenarioDevice[]) {
  for (const { deviceId } of devices) {
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, interval '1 hour') where device_id = ${deviceId}`;
    await scenario.sql`update devices set held_off_until = call_lasts_until(held_off_until, interval '1 hour') where id = ${deviceId}`;
    await scenario.sql`
      update device_activity set last_used_at = call_lasts_until(last_used_at, interval '1 hour') where device_id = ${deviceId}`;
  }
}

/** Seconds until the seat lapses by the database's clock, from the row. */
async function secondsLeft({ deviceId }: ScenarioDevice) {
  const [row] = await scenario.sql<{ left: number }[]>`
    select extract(epoch from last_call_at + lapses_after - clock_timestamp())::float as left from seats where device_id = ${deviceId}`;
  return row?.left;
}

const atMost = (seconds: number, least = seconds - 30) => ({
  asymmetricMatch: (actual: unknown) => typeof actual === 'number' && actual <= seconds && actual > least,
});

async function heldPool(licensedQuantity: number) {
  const pool = await scenario.pool({ licensedQuantity, inactivityTimeoutSeconds: TIMEOUT });
  const devices = await pool.devices(licensedQuantity);
  for (const device of devices) await device.logsIn();
  await setClockBack(...devices);
  return { pool, devices };
}

describe('a database clock that is set back', () => {
  it.each<[string, (device: ScenarioDevice) => Promise<unknown>]>([
    ['a login', (device) => device.logsIn()],
    ['a check', (device) => device.asks()],
    ['an activity', (device) => device.syncs()],
  ])('never makes a device hear of more than the time-out: %s', async (_, call) => {
    const { devices } = await heldPool(1);
    const [tom] = devices;
    expect(await call(tom!)).toMatchObject({ lease: { remainingSeconds: atMost(TIMEOUT) } });
    expect(await secondsLeft(tom!)).toEqual(atMost(TIMEOUT));
  });

  it('never makes many that ask at once hear of more either', async () => {
    const { devices } = await heldPool(6);
    await Promise.all(devices.map((device) => device.asks()));
    await setClockBack(...devices);
    for (const answer of await Promise.all(
      devices.flatMap((device) => [device.asks(), device.asks('REFRESH')]),
    )) {
      expect(answer).toMatchObject(RENEWED);
      expect(leaseOf(answer).remainingSeconds).toEqual(atMost(TIMEOUT));
    }
    for (const device of devices) expect(await secondsLeft(device)).toEqual(atMost(TIMEOUT));
  });

  it('shows in the portal no time that is still to come', async () => {
    const { pool, devices } = await heldPool(1);
    const [tom] = devices;
    const seats = nodes(await listSeats({ ctx: scenario.vendor, input: { ...PAGE, seatPool: pool.key } }));
    expect(seats).toMatchObject([{ remainingSeconds: atMost(TIMEOUT) }]);
    expect(seats[0]?.lastCallAt.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    const { lapsesAt, lastUsedAt, asOf } = await tom!.state();
    expect((lapsesAt!.getTime() - asOf.getTime()) / 1000).toEqual(atMost(TIMEOUT + 1));
    expect(lastUsedAt.getTime()).toBeLessThanOrEqual(asOf.getTime());
    const usage = await pool.usage();
    expect((usage.nextLapseAt!.getTime() - usage.asOf.getTime()) / 1000).toEqual(atMost(TIMEOUT + 1));
  });

  it('L2: keeps a silent device on its seat for one time-out after a refusal, not for an hour', async () => {
    const { pool, devices } = await heldPool(2);
    const ann = await pool.device();
    const refusal = await ann.logsIn();
    expect(refusal).toMatchObject(DENIED);
    expect(refusal).toMatchObject({ retryAfterSeconds: atMost(TIMEOUT + 1) });
    for (const device of devices) expect(await secondsLeft(device)).toEqual(atMost(TIMEOUT));
    await afterTimeout(pool);
    expect(await ann.logsIn()).toMatchObject(NEW);
  });

  it('L29: is noticed by whoever watches the pool, and counted', async () => {
    const { pool, devices } = await heldPool(1);
    const before = await pool.usage();
    expect(before).toMatchObject({ inUse: 1, unnotedLapses: 1 });
    await scenario.sql`select note_lapses(${pool.key.customerId}::uuid, ${pool.id}::uuid)`;
    const after = await pool.usage();
    expect(after).toMatchObject({ inUse: 1, unnotedLapses: 0 });
    expect(after.version).toBeGreaterThan(before.version);
    expect(await secondsLeft(devices[0]!)).toEqual(atMost(TIMEOUT));
  });

  it('L15: does not lengthen a hold-off', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1 });
    const tom = await pool.device();
    await tom.logsIn();
    await forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId, reason: 'test' } });
    expect(await tom.logsIn()).toMatchObject({ reason: 'HELD_OFF' });
    await setClockBack(tom);
    expect(await tom.logsIn()).toMatchObject(NEW);
  });

  it('and a call after it is the last use', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1 });
    const tom = await pool.device();
    await tom.logsIn();
    await tom.logsOut();
    await setClockBack(tom);
    await tom.syncs();
    const [row] = await scenario.sql<{ ahead: number }[]>`
      select extract(epoch from last_used_at - clock_timestamp())::float as ahead from device_activity where device_id = ${tom.deviceId}`;
    expect(row?.ahead).toBeLessThanOrEqual(0);
  });
});

async function afterTimeout(pool: ScenarioPool) {
  await scenario.sql`
    update seats set last_call_at = last_call_at - lapses_after where seat_pool_id = ${pool.id} and lease_id is not null`;
}
