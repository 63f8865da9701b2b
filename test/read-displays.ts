import { expect } from 'vitest';
import { displayOf } from './display-verbs';
import { firstOf, run } from './graphql';
import type { World } from './world';

/** One operation for each query and subscription of displays, by its name. */
export const displayReads = (world: World) => ({
  async display() {
    const pool = await world.pool();
    const { ctx } = await displayOf(world, pool);
    const query = '{ display { name pools { id usage { inUse } } } }';
    const pools = [{ id: pool.opaqueId, usage: { inUse: 0 } }];
    expect(await run(ctx, query)).toEqual({ display: { name: 'IT room', pools } });
    await expect(run(pool.admin, query)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  },
  async displayUsages() {
    const pool = await world.pool();
    const { ctx } = await displayOf(world, pool);
    const query = 'subscription { displayUsages { seatPoolId inUse } }';
    expect(await firstOf(ctx, query)).toEqual({ displayUsages: [{ seatPoolId: pool.opaqueId, inUse: 0 }] });
  },
});
