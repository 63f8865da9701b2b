import { requireDisplay } from '../access';
import type { Context } from '../context';
import type { SeatUsage } from '../pool/seat-usage';
import { requireWatchRight } from './watch-rights';

/**
 * Live use of the pools of the calling display: first the current states, then those that change. Ends when the link
 * changes, so that the display restarts with the current pools; fails when it is revoked or expires.
 */
export async function watchDisplayUsages({
  ctx,
}: {
  ctx: Context;
}): Promise<AsyncIterableIterator<SeatUsage[]>> {
  const display = requireDisplay(ctx);
  // Subscribed before the check: a socket may outlive its link, and no change may be missed between check and
  // subscription.
  const stream = ctx.live.watchDisplayUsages(display);
  try {
    await requireWatchRight(ctx.db, display);
    return stream;
  } catch (error) {
    await stream.return?.();
    throw error;
  }
}
