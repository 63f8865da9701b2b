import { describe, expect, it } from 'vitest';
import { previewSeatPoolChange, removeDevice } from '..';
import { testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
type Change = Parameters<typeof previewSeatPoolChange>[0]['input']['change'];

const NOTHING = {
  seatsLapsing: 0,
  seatsReturning: 0,
  seatsOver: 0,
  leasesEnding: 0,
  licensesTaken: 0,
  devicesToRemove: 0,
  refusal: null,
};
const preview = (pool: ScenarioPool, change: Change, ctx = scenario.vendor) =>
  previewSeatPoolChange({ ctx, input: { seatPool: pool.key, change } });
const idle = (device: ScenarioDevice, minutes: number) => scenario.sql`
  update seats set last_call_at = wall_clock() - make_interval(mins => ${minutes}) where device_id = ${device.deviceId}`;

/** Seats before and after the change. */
const seatsOf = async (pool: ScenarioPool) => {
  const rows = await scenario.sql<{ device_id: string; held: boolean }[]>`
    select device_id, last_call_at > clock_timestamp() - lapses_after as held from seats where seat_pool_id = ${pool.id} and lease_id is not null`;
  return new Map(rows.map((row) => [row.device_id, row.held]));
};
const heldIn = (seats: Map<string, boolean>) => [...seats].flatMap(([id, held]) => (held ? [id] : []));

/**
 * A pool of five with seven devices: held and idle for 1, 8 and 20 minutes, lapsed 35 and 50 minutes ago, and two
 * without a seat.
 */
async function fleet(settings: { licensedQuantity?: number } = {}) {
  const pool = await scenario.pool({ licensedQuantity: 5, inactivityTimeoutSeconds: 1800, ...settings });
  const devices = await pool.devices(7);
  const minutes = [1, 8, 20, 35, 50];
  const five = devices.slice(0, 5);
  for (const device of five) await device.logsIn();
  for (const [n, device] of five.entries()) await idle(device, minutes[n] ?? 0);
  return { pool, devices };
}

const changes: { what: string; change: Change; expected: object }[] = [
  { what: 'nothing', change: {}, expected: {} },
  { what: 'a shorter time-out', change: { inactivityTimeoutSeconds: 600 }, expected: { seatsLapsing: 1 } },
  { what: 'the shortest time-out', change: { inactivityTimeoutSeconds: 300 }, expected: { seatsLapsing: 2 } },
  { what: 'a longer time-out', change: { inactivityTimeoutSeconds: 2400 }, expected: { seatsReturning: 1 } },
  {
    what: 'the longest time-out',
    change: { inactivityTimeoutSeconds: 3600 },
    expected: { seatsReturning: 2 },
  },
  { what: 'more licences', change: { licensedQuantity: 9 }, expected: {} },
  { what: 'fewer licences', change: { licensedQuantity: 4 }, expected: {} },
  { what: 'too few licences', change: { licensedQuantity: 1 }, expected: { seatsOver: 2 } },
  { what: 'no licences', change: { licensedQuantity: 0 }, expected: { seatsOver: 3 } },
  {
    what: 'a longer time-out and fewer licences',
    change: { inactivityTimeoutSeconds: 3600, licensedQuantity: 4 },
    expected: { seatsReturning: 1 },
  },
  {
    what: 'a longer time-out and too few licences',
    change: { inactivityTimeoutSeconds: 3600, licensedQuantity: 2 },
    expected: { seatsOver: 1 },
  },
  {
    what: 'a shorter time-out and too few licences',
    change: { inactivityTimeoutSeconds: 600, licensedQuantity: 1 },
    expected: { seatsLapsing: 1, seatsOver: 1 },
  },
  { what: 'a suspension', change: { suspended: true }, expected: {} },
  {
    what: 'a suspension and a longer time-out',
    change: { suspended: true, inactivityTimeoutSeconds: 3600 },
    expected: { seatsReturning: 2 },
  },
  {
    what: 'NAMED, with enough licences',
    change: { mode: 'NAMED', licensedQuantity: 7 },
    expected: { leasesEnding: 3, licensesTaken: 7 },
  },
];

describe('the preview of a change', () => {
  it.each(changes)(
    'L13, L22, L23, L33: tells what $what does, and the change then does it',
    async ({ change, expected }) => {
      const { pool } = await fleet();
      const told = await preview(pool, change);
      expect(told).toEqual({ ...NOTHING, seatsHeld: 3, ...expected });

      const before = await seatsOf(pool);
      const updated = await pool.update(change);
      const after = await seatsOf(pool);
      const ended = (await pool.leases()).filter(({ endReason }) => endReason === 'MODE_CHANGED');
      expect(ended).toHaveLength(told.leasesEnding);
      if (updated.mode === 'CONCURRENT') {
        const [held, holds] = [heldIn(before), heldIn(after)];
        expect(held.filter((id) => !holds.includes(id))).toHaveLength(told.seatsLapsing);
        expect(holds.filter((id) => !held.includes(id))).toHaveLength(told.seatsReturning);
        expect(Math.max(0, holds.length - updated.licensedQuantity)).toBe(told.seatsOver);
      } else expect(heldIn(after)).toHaveLength(told.licensesTaken);
    },
  );

  it('L22: a seat that somebody took meanwhile does not return', async () => {
    const { pool, devices } = await fleet();
    await devices[5]?.logsIn();
    await devices[6]?.logsIn();
    expect(await preview(pool, { inactivityTimeoutSeconds: 3600 })).toEqual({ ...NOTHING, seatsHeld: 5 });
  });

  it('L13: where the pool is over, none returns', async () => {
    const { pool } = await fleet();
    await pool.update({ licensedQuantity: 2 });
    const told = await preview(pool, { inactivityTimeoutSeconds: 3600 });
    expect(told).toEqual({ ...NOTHING, seatsHeld: 3, seatsOver: 1 });
  });

  it('L23: to NAMED with too few licences tells how many devices to remove, in the words of the refusal', async () => {
    const { pool, devices } = await fleet();
    const told = await preview(pool, { mode: 'NAMED' });
    expect(told).toMatchObject({ seatsHeld: 3, leasesEnding: 3, licensesTaken: 7, devicesToRemove: 2 });
    await expect(pool.update({ mode: 'NAMED' })).rejects.toThrow(told.refusal ?? '');
    for (const { opaqueId } of devices.slice(5))
      await removeDevice({ ctx: pool.admin, input: { deviceId: opaqueId } });
    expect(await preview(pool, { mode: 'NAMED' })).toMatchObject({
      licensesTaken: 5,
      devicesToRemove: 0,
      refusal: null,
    });
  });

  it('L9, L23: to CONCURRENT ends every licence but that of a removed device; back, it counts', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 3 });
    const [tom] = await pool.devices(3);
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    expect(await preview(pool, { mode: 'CONCURRENT' })).toEqual({
      ...NOTHING,
      seatsHeld: 3,
      leasesEnding: 2,
    });
    await pool.update({ mode: 'CONCURRENT' });
    expect((await pool.leases()).filter(({ endReason }) => endReason === 'MODE_CHANGED')).toHaveLength(2);
    expect((await pool.usage()).inUse).toBe(1);
    expect(await preview(pool, { inactivityTimeoutSeconds: 300 })).toEqual({ ...NOTHING, seatsHeld: 1 });
    await pool.device();
    expect(await preview(pool, { mode: 'NAMED' })).toMatchObject({
      licensesTaken: 3,
      devicesToRemove: 1,
      refusal: expect.stringContaining('Remove 1 device'),
    });
  });

  it('L8: of a NAMED pool the time-out does nothing, and fewer licences throw nobody out', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 3 });
    await pool.devices(3);
    expect(await preview(pool, { inactivityTimeoutSeconds: 300 })).toEqual({ ...NOTHING, seatsHeld: 3 });
    expect(await preview(pool, { licensedQuantity: 1 })).toEqual({ ...NOTHING, seatsHeld: 3, seatsOver: 2 });
  });

  const refusals: { what: string; change: Change; message: RegExp }[] = [
    {
      what: 'L4: a time-out out of bounds',
      change: { inactivityTimeoutSeconds: 120 },
      message: /must be 300 to 3600/,
    },
    {
      what: 'an impossible quantity',
      change: { licensedQuantity: -1 },
      message: /licensedQuantity must be 0 to 10000/,
    },
    {
      what: 'NAMED while suspended',
      change: { mode: 'NAMED', suspended: true },
      message: /suspended pool cannot be switched/,
    },
  ];
  it.each(refusals)(
    'tells why $what would be refused, in the words of the refusal',
    async ({ change, message }) => {
      const { pool } = await fleet();
      const { refusal } = await preview(pool, change);
      expect(refusal).toMatch(message);
      await expect(pool.update(change)).rejects.toMatchObject({ message: refusal });
    },
  );

  it('L5: tells that an application has no concurrent licensing', async () => {
    const pool = await scenario.pool({
      mode: 'NAMED',
      app: await scenario.application({ supportsConcurrent: false }),
    });
    const { refusal } = await preview(pool, { mode: 'CONCURRENT' });
    expect(refusal).toMatch(/does not support concurrent licensing/);
    await expect(pool.update({ mode: 'CONCURRENT' })).rejects.toMatchObject({ message: refusal });
  });

  it('L32: tells everybody what it would do, and that their role does not allow it', async () => {
    const { pool } = await fleet();
    const quantity = { licensedQuantity: 1 };
    for (const ctx of [pool.admin, pool.viewer, scenario.support]) {
      const told = await preview(pool, quantity, ctx);
      expect(told).toMatchObject({ seatsHeld: 3, seatsOver: 2 });
      await expect(pool.update(quantity, ctx)).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: told.refusal,
      });
    }
    expect((await preview(pool, { inactivityTimeoutSeconds: 600 }, pool.admin)).refusal).toBeNull();
  });
});
