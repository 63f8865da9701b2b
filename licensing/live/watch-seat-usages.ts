import { eq } from 'drizzle-orm';
import { customers } from '../../db/schema';
import { isVendor, requireCustomer, requirePortal } from '../access';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import { decodeId } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { requireWatchRight } from './watch-rights';

/**
 * Live use of all pools the caller may see, or of one customer's, as long as they may (L29 to L31): first the current
 * states, then those that change.
 */
export async function watchSeatUsages({
  ctx,
  input,
}: Call<{ customerId?: string | null }>): Promise<AsyncIterableIterator<SeatUsage[]>> {
  const viewer = requirePortal(ctx);
  const asked = input.customerId == null ? null : decodeId('customer', input.customerId, 'customerId');
  if (asked !== null) requireCustomer(ctx, asked, 'customer');
  const customerId = asked ?? (isVendor(viewer) ? null : viewer.customerId);
  // Subscribed before the check: a socket may outlive its session, and no change may be missed between check and
  // subscription.
  const stream = ctx.live.watchUsages(customerId, viewer);
  try {
    const [, exists] = await Promise.all([
      requireWatchRight(ctx.db, viewer),
      asked === null || customerExists(ctx, asked),
    ]);
    if (!exists) throw notFound('customer');
    return stream;
  } catch (error) {
    await stream.return?.();
    throw error;
  }
}

async function customerExists(ctx: Context, id: string): Promise<boolean> {
  const found = await ctx.db.select({ id: customers.id }).from(customers).where(eq(customers.id, id));
  return found.length > 0;
}
