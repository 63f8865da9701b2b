import type { Executor } from '../../db/client';
import { readUsageChanges, type UsageChangesRow } from '../../db/queries/usage-changes';
import { encodeKey, type Key } from '../ids';
import type { UsageChanges } from '../rules/usage-steps';

/** Usage changes of a pool from an instant on. Instants are microseconds. */
export type PoolUsageChanges = UsageChanges & { seatPool: Key; asOf: number; createdAt: number };

/** Usage changes of pools since an instant, at most sixty days ago (L26), with one query. */
export async function usageChangesOf(
  db: Executor,
  seatPools: readonly Key[],
  since: Date,
): Promise<PoolUsageChanges[]> {
  const asked = seatPools.map((key) => ({ ...key, subjectId: encodeKey('seatPool', key) }));
  return (await readUsageChanges(db, asked, since)).map((row) => ({
    seatPool: { customerId: row.customerId, id: row.seatPoolId },
    asOf: row.asOf,
    createdAt: row.createdAt,
    since: row.since,
    // Seats held at the start: those held now, less the grants since, plus the ends since.
    inUse: row.inUse - row.starts.length + row.ends.length,
    starts: row.starts,
    ends: row.ends,
    quantities: quantitiesOf(row),
  }));
}

/* Each change holds the quantity until then; before its creation a pool owned nothing. */
function quantitiesOf({ since, licensedQuantity, quantityChanges }: UsageChangesRow) {
  const owned = quantityChanges.map(({ from }) => from ?? 0);
  return [since, ...quantityChanges.map(({ at }) => at)].map((at, n) => ({
    at,
    licensedQuantity: owned[n] ?? licensedQuantity,
  }));
}
