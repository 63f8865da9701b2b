import { requireDisplay } from '../access';
import type { Context } from '../context';
import type { SeatUsage } from '../pool/seat-usage';
import { requireStillWatching } from './may-still-watch';

/**
 * The live use of the calling display's pools: first the present states of all of them, then those that changed. Ends
 * when its link is changed, so that the display begins anew with the present pools; fails when the link is revoked or
 * has ended.
 */
export async function watchDisplayUsages({
  ctx,
}: {
  ctx: Context;
}): Promise<AsyncIterableIterator<SeatUsage[]>> {
  const display = requireDisplay(ctx);
  // Attached first: a socket may be older than the end of its link, and nothing may fall between check and watch.
  const stream = ctx.live.watchDisplayUsages(display);
  try {
    await requireStillWatching(ctx.db, display);
    return stream;
  } catch (error) {
    await stream.return?.();
    throw error;
  }
}
