import type { Executor } from '../../../db/client';
import {
  readCheckColumns,
  readDenialColumns,
  readInsightIds,
  readInsightPool,
  readLeaseColumns,
  type CheckColumns,
  type DenialColumns,
  type InsightIds,
  type InsightPool,
  type InsightPoolRow,
  type LeaseColumns,
} from '../../../db/queries/insight-records';

/** Records of a pool as unsorted columns. Instants are microseconds. */
export type PoolHistory = InsightIds & {
  pool: InsightPoolRow;
  leases: LeaseColumns;
  denials: DenialColumns;
  /** Null unless requested. */
  checks: CheckColumns | null;
};

/** Reads the history of a pool from a snapshot. Null if there is no such pool. */
export async function readPoolHistory(
  tx: Executor,
  key: InsightPool,
  { withChecks }: { withChecks: boolean },
): Promise<PoolHistory | null> {
  const pool = await readInsightPool(tx, key);
  if (!pool) return null;
  return {
    pool,
    ...(await readInsightIds(tx, key)),
    leases: await readLeaseColumns(tx, key, pool),
    denials: await readDenialColumns(tx, key, pool.since),
    checks: withChecks ? await readCheckColumns(tx, key, pool) : null,
  };
}

/** Approximate memory of a history, in bytes. */
export function sizeOfHistory({ leases, denials, checks }: PoolHistory): number {
  return leases.startedAt.length * 34 + denials.at.length * 17 + (checks?.at.length ?? 0) * 13;
}
