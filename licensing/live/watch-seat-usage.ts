import { and, eq } from 'drizzle-orm';
import { seatPools } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import type { Key } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { requireStillWatching } from './may-still-watch';

/** The live use of a pool, for anybody who may see it and for as long as they may (L29, L30). */
export async function watchSeatUsage({
  ctx,
  input: { seatPool },
}: Call<{ seatPool: Key }>): Promise<AsyncIterableIterator<SeatUsage>> {
  const viewer = requireCustomer(ctx, seatPool.customerId, 'seat pool');
  // Attached first: a socket may be older than the end of its session, and nothing may fall between check and watch.
  const stream = ctx.live.watchUsage(seatPool, viewer);
  try {
    const [, exists] = await Promise.all([requireStillWatching(ctx.db, viewer), poolExists(ctx, seatPool)]);
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
