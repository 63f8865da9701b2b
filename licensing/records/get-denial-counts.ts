import { countDenials } from '../../db/queries/denial-counts';
import { requireCustomer } from '../access';
import type { Context } from '../context';
import type { Key } from '../ids';

export type DenialCountRecord = { seatPool: Key; denialCount: number };

/**
 * Number of denials of each pool since an instant, at most sixty days ago (L26), with one query. The caller has
 * checked the rights; pools that do not exist are missing.
 */
export async function getDenialCounts(
  ctx: Context,
  seatPools: readonly Key[],
  since: Date,
): Promise<DenialCountRecord[]> {
  for (const key of seatPools) requireCustomer(ctx, key.customerId, 'seat pool');
  const rows = await countDenials(ctx.db, seatPools, since);
  return rows.map((row) => ({
    seatPool: { customerId: row.customer_id, id: row.seat_pool_id },
    denialCount: row.denial_count,
  }));
}
