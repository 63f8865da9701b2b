import { expect } from 'vitest';
import { evaluateAlerts } from '../licensing';
import { run } from './graphql';
import type { World } from './world';

const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** Reads the alerts of a pool that is full. */
export async function readAlerts(world: World): Promise<void> {
  const pool = await world.pool();
  await (await pool.device()).logsIn();
  await evaluateAlerts({ runtime: world.vendor });
  const query = `query ($id: ID, $open: Boolean) { alerts(first: 5, seatPoolId: $id, open: $open, kinds: [FULL, NEARLY_FULL]) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node {
      id kind seatPool { id } customer { id } raisedAt clearedAt toldAt inUse licensedQuantity idleLicenses denialId deviceName userName acknowledgedAt acknowledgedBy } } } }`;
  expect(await run(pool.viewer, query, { id: pool.opaqueId, open: true })).toMatchObject({
    alerts: {
      totalCount: 1,
      edges: [
        {
          node: {
            id: expect.stringMatching(/^alr_/),
            kind: 'FULL',
            seatPool: { id: pool.opaqueId },
            customer: { id: pool.customer.opaqueId },
            raisedAt: INSTANT,
            clearedAt: null,
            toldAt: INSTANT,
            inUse: 1,
            licensedQuantity: 1,
            idleLicenses: null,
            denialId: null,
            acknowledgedAt: null,
          },
        },
      ],
    },
  });
  expect(await run(pool.viewer, query, { open: false })).toMatchObject({ alerts: { totalCount: 0 } });
}
