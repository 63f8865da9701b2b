import { expect } from 'vitest';
import { run } from './graphql';
import type { World } from './world';

/** Finds out why somebody was refused, by a name and a time; other tenants find nothing. */
export async function readDenialsNear(world: World): Promise<void> {
  const pool = await world.pool({ licensedQuantity: 0 });
  const tom = await pool.device({ name: 'Refused handheld' });
  await tom.logsIn();
  const query =
    'query ($at: DateTime!) { denialsNear(search: "refused hand", at: $at, first: 5) { deviceName action explanation { cause } } }';
  const at = new Date().toISOString();
  const found = {
    deviceName: 'Refused handheld',
    action: 'LOGIN',
    explanation: { cause: 'ONLY_MORE_LICENSES' },
  };
  expect(await run(pool.viewer, query, { at })).toEqual({ denialsNear: [found] });
  expect(await run((await world.pool()).viewer, query, { at })).toEqual({ denialsNear: [] });
}

/** Two people who each log in twice an hour for a quarter of one: one erlang. */
export async function readEstimate(world: World): Promise<void> {
  const query =
    '{ estimateSeats(input: { people: 2, loginsPerPersonPerHour: 2, minutesPerLogin: 15, serviceLevel: 0.5 }) { offeredErlangs erlangB { seats } engset { seats } } }';
  expect(await run(world.support, query)).toMatchObject({
    estimateSeats: { offeredErlangs: 1, erlangB: { seats: 1 }, engset: { seats: 1 } },
  });
}
