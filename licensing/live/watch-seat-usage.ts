import { and, eq } from 'drizzle-orm';
import { seatPools } from '../../db/schema';
import { requireCustomer } from '../access';
import type { PortalActor } from '../actor';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import type { Key } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { requireWatchRight } from './watch-rights';
import type { SeatChanges } from './seat-changes';

/** Live use of a pool, for everyone who may see it, as long as they may (L29, L30). */
export async function watchSeatUsage({
  ctx,
  input: { seatPool },
}: Call<{ seatPool: Key }>): Promise<AsyncIterableIterator<SeatUsage>> {
  const viewer = requireCustomer(ctx, seatPool.customerId, 'seat pool');
  return streamOfPool({ ctx, seatPool, viewer, stream: ctx.live.watchUsage(seatPool, viewer) });
}

/** Live seats and events of a pool, with the same rights (L29, L30). */
export async function watchSeatChanges({
  ctx,
  input: { seatPool },
}: Call<{ seatPool: Key }>): Promise<AsyncIterableIterator<SeatChanges>> {
  const viewer = requireCustomer(ctx, seatPool.customerId, 'seat pool');
  return streamOfPool({ ctx, seatPool, viewer, stream: ctx.live.watchSeats(seatPool, viewer) });
}

type PoolStream<Message> = {
  ctx: Context;
  seatPool: Key;
  viewer: PortalActor;
  /**
   * Subscribed before the check: a socket may outlive its session, and no change may be missed between check and
   * subscription.
   */
  stream: AsyncIterableIterator<Message>;
};

async function streamOfPool<Message>({ ctx, seatPool, viewer, stream }: PoolStream<Message>) {
  try {
    const [, exists] = await Promise.all([requireWatchRight(ctx.db, viewer), poolExists(ctx, seatPool)]);
    if (!exists) throw notFound('seat pool');
    return stream;
  } catch (error) {
    await stream.return?.();
    throw error;
  }
}

async function poolExists(ctx: Context, { customerId, id }: Key): Promise<boolean> {
  const found = await ctx.db
    .select({ id: seatPools.id })
    .from(seatPools)
    .where(and(eq(seatPools.customerId, customerId), eq(seatPools.id, id)));
  return found.length > 0;
}
