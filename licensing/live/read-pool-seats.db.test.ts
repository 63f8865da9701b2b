import { expect, it } from 'vitest';
import { seededRandom } from '../../fleet/random';
import { lapse } from '../../test/factories';
import { testScenario } from '../../test/scenario';
import { readPoolSeats } from './read-pool-seats';
import type { PoolSeats } from './seat-changes';

const scenario = testScenario();

it('L29, L13: a holder whose seat gets another number is still shown, and not under the name of the last holder', async () => {
  const pool = await scenario.pool({ licensedQuantity: 3, inactivityTimeoutSeconds: 600 });
  const [first, second, third, waiting] = await pool.devices(4);
  for (const device of [first, second, third]) await device.logsIn();
  await pool.update({ licensedQuantity: 1 });
  const { db, recordIds } = pool.admin;
  const read = async (before: PoolSeats | null) =>
    (await readPoolSeats(db, recordIds, [{ key: pool.key, before }]))[0]!;
  const known = await read(null);
  await first.logsOut();
  // A denial removes the seats that are free in a pool that is over, and closes the gaps.
  await waiting.logsIn();
  const later = { ...known, readAt: new Date(Date.now() + 60_000) };
  const changed = await read(later);
  expect(changed.seats).toEqual((await read(null)).seats);
  expect(changed.seats.map(({ deviceId }) => deviceId).sort()).toEqual(
    [second.deviceId, third.deviceId].sort(),
  );
});

it('L29: reading only what has changed finds the same as reading everything', async () => {
  const pool = await scenario.pool({ licensedQuantity: 4, inactivityTimeoutSeconds: 600 });
  const devices = await pool.devices(7);
  const { db, recordIds } = pool.admin;
  const read = async (before: PoolSeats | null) =>
    (await readPoolSeats(db, recordIds, [{ key: pool.key, before }]))[0]!;
  // As if a transaction lasted no time: only what came since the last reading is read.
  const last = (state: PoolSeats) => ({ ...state, readAt: new Date(state.readAt.getTime() + 15_000) });

  const random = seededRandom(20);
  let known = await read(null);
  let reused = 0;
  for (let step = 0; step < 60; step++) {
    const device = random.pick(devices);
    const { logsIn, logsOut, asks, syncs } = device;
    await random.pick([() => logsIn(), () => logsIn(), () => logsOut(), () => asks(), () => syncs()])();
    // Artificial, so without an event of this moment.
    const isLapse = step % 10 === 9;
    if (isLapse) await lapse(scenario.sql, { customerId: pool.key.customerId, deviceId: device.device.id });
    const changed = await read(isLapse ? null : last(known));
    const full = await read(null);
    expect({ seats: changed.seats, events: changed.events }).toEqual({
      seats: full.seats,
      events: full.events,
    });
    reused += changed.seats.filter((seat) => known.seats.includes(seat)).length;
    known = changed;
  }
  expect(reused).toBeGreaterThan(20);
}, 60_000);
