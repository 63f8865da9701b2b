import { eq } from 'drizzle-orm';
import { customers } from '../../db/schema';
import { isVendor, requireCustomer, requirePortal } from '../access';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import { decodeId } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { requireStillWatching } from './may-still-watch';

/**
 * The live use of all pools the caller may see, or of one customer's, for as long as they may (L29 to L31): first the
 * present states of all of them, then those that changed.
 */
export async function watchSeatUsages({
  ctx,
  input,
}: Call<{ customerId?: string | null }>): Promise<AsyncIterableIterator<SeatUsage[]>> {
  const viewer = requirePortal(ctx);
  const asked = input.customerId == null ? null : decodeId('customer', input.customerId, 'customerId');
  if (asked !== null) requireCustomer(ctx, asked, 'customer');
  const customerId = asked ?? (isVendor(viewer) ? null : viewer.customerId);
  // Attached first: a socket may be older than the end of its session, and nothing may fall between check and watch.
  const stream = ctx.live.watchUsages(customerId, viewer);
  try {
    const [, exists] = await Promise.all([
      requireStillWatching(ctx.db, viewer),
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
