import { and, count, eq, inArray } from 'drizzle-orm';
import { seatPools } from '../../db/schema';
import { isVendor, requirePortal } from '../access';
import type { Context } from '../context';

/** Number of customers that have an application. */
export type SeatPoolCount = { id: string; seatPoolCount: number };

/**
 * Counts the customers within the caller's reach that have these applications (L31), in no order; applications
 * without any are missing.
 */
export async function countSeatPools(
  ctx: Context,
  applicationIds: readonly string[],
): Promise<SeatPoolCount[]> {
  const actor = requirePortal(ctx);
  if (applicationIds.length === 0) return [];
  return ctx.db
    .select({ id: seatPools.applicationId, seatPoolCount: count() })
    .from(seatPools)
    .where(
      and(
        isVendor(actor) ? undefined : eq(seatPools.customerId, actor.customerId),
        inArray(seatPools.applicationId, [...applicationIds]),
      ),
    )
    .groupBy(seatPools.applicationId);
}
