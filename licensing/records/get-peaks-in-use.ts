import { requireCustomer } from '../access';
import type { Context } from '../context';
import type { Key } from '../ids';
import { peakInUse } from '../rules/usage-steps';
import { usageChangesOf } from './usage-changes';

export type PeakInUseRecord = { seatPool: Key; peakInUse: number };

/**
 * The most seats of each pool held at one instant since then, sixty days ago at most (L26), with one query however
 * many pools. For those whose customer the caller may see; pools that do not exist are missing from the answer.
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
