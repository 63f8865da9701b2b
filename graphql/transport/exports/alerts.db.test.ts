import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAlerts } from '../../../licensing';
import { testWorld } from '../../../test/world';
import { bearerOf, startTestExports } from './test-exports';

const world = testWorld();
let exports: Awaited<ReturnType<typeof startTestExports>>;

beforeAll(async () => {
  exports = await startTestExports(world.vendor);
});
afterAll(() => exports.close());

describe('alerts.csv', () => {
  it('L31: has the alerts that the caller may see, of a pool or of all', async () => {
    const [own, foreign] = [await world.pool(), await world.pool()];
    for (const pool of [own, foreign]) await (await pool.device()).logsIn();
    await evaluateAlerts({ runtime: world.vendor });
    const viewer = await bearerOf(own.viewer);
    const { rows } = await exports.ask('/exports/alerts.csv?open=true&kinds=FULL,IDLE_LICENSES', viewer);
    expect(rows).toMatchObject([
      { kind: 'FULL', seat_pool_id: own.opaqueId, in_use: '1', licensed_quantity: '1', cleared_at_utc: '' },
    ]);
    const all = await exports.ask('/exports/alerts.csv', await bearerOf(world.support));
    expect(all.rows.map((row) => row.seat_pool_id).sort()).toEqual([own.opaqueId, foreign.opaqueId].sort());
    const other = await exports.ask(`/exports/alerts.csv?seatPoolId=${foreign.opaqueId}`, viewer);
    expect(other.status).toBe(404);
    expect((await exports.ask('/exports/alerts.csv?kinds=NOISE', viewer)).status).toBe(400);
  });
});
