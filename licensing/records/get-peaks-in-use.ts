import { requireCustomer } from '../access';
import type { Context } from '../context';
import type { Key } from '../ids';
import { peakInUse } from '../rules/usage-steps';
import { usageChangesOf } from './usage-changes';

export type PeakInUseRecord = { seatPool: Key; peakInUse: number };

/**
 * Most seats of each pool held at one instant since a time at most sixty days ago (L26), with one query. The caller
 * has checked the rights; pools that do not exist are missing.
 */
export async function getPeaksInUse(
  ctx: Context,
  seatPools: readonly Key[],
  since: Date,
): Promise<PeakInUseRecord[]> {
  for (const key of seatPools) requireCustomer(ctx, key.customerId, 'seat pool');
  const changes = await usageChangesOf(ctx.db, seatPools, since);
  return changes.map((pool) => ({ seatPool: pool.seatPool, peakInUse: peakInUse(pool, pool.asOf) }));
}
