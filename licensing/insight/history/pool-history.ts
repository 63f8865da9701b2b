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

/** What is recorded of a pool, in columns that are not in order. Instants are microseconds. */
export type PoolHistory = InsightIds & {
  pool: InsightPoolRow;
  leases: LeaseColumns;
  denials: DenialColumns;
  /** Only where they were asked for. */
  checks: CheckColumns | null;
};

/** Reads the history of a pool from a snapshot; null if there is no such pool. */
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

/** About how much memory a history takes, in bytes. */
export function sizeOfHistory({ leases, denials, checks }: PoolHistory): number {
  return leases.startedAt.length * 34 + denials.at.length * 17 + (checks?.at.length ?? 0) * 13;
}
