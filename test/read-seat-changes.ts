import { expect } from 'vitest';
import { firstOf, run } from './graphql';
import type { World } from './world';

const SEAT =
  'number deviceId deviceName deviceRemoved userName userDisplayName since expiresAt inactivityTimeoutSeconds lastCallAt lastAction';
const EVENT = 'cursor id at kind deviceId deviceName userName action by note';
const CHANGES = `subscription ($id: ID!) { seatChanges(seatPoolId: $id) { sinceVersion usage { seatPoolId inUse version } freedSeats seats { ${SEAT} } events { ${EVENT} } } }`;
const LISTS = `query ($id: ID!) { seatPool(id: $id) { seats(first: 1) { edges { node { number since expiresAt lastCallAt } } }
  events(first: 1) { edges { cursor node { id at deviceName userName } } } } }`;

type Lists = {
  seatPool: Record<'seats' | 'events', { edges: { cursor?: string; node: Record<string, unknown> }[] }>;
};

/** Looks at what is pushed of a pool's seats. */
export const seatChangeReads = (world: World) => ({
  async seatChanges() {
    const pool = await world.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const first = await firstOf(pool.viewer, CHANGES, { id: pool.opaqueId });
    expect(first.seatChanges).toMatchObject({
      sinceVersion: null,
      usage: { seatPoolId: pool.opaqueId, inUse: 1 },
      freedSeats: [],
      seats: [
        { deviceId: tom.opaqueId, userName: tom.user.userName, deviceRemoved: false, lastAction: 'LOGIN' },
      ],
      events: [{ kind: 'GRANTED', deviceId: tom.opaqueId, by: null, note: null }],
    });
    // The same values as the lists.
    const { seats, events } = ((await run(pool.viewer, LISTS, { id: pool.opaqueId })) as Lists).seatPool;
    expect(first.seatChanges).toMatchObject({
      seats: seats.edges.map(({ node }) => node),
      events: events.edges.map(({ cursor, node }) => ({ ...node, cursor })),
    });
    await expect(firstOf((await world.pool()).viewer, CHANGES, { id: pool.opaqueId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  },
});
