import type { Executor } from '../../db/client';
import { readUsageChanges, type UsageChangesRow } from '../../db/queries/usage-changes';
import { encodeKey, type Key } from '../ids';
import type { UsageChanges } from '../rules/usage-steps';

/** The use of a pool from an instant on, and what else is known of it. Instants are microseconds. */
export type PoolUsageChanges = UsageChanges & { seatPool: Key; asOf: number; createdAt: number };

/** What changed the use of pools since an instant, sixty days ago at most (L26), with one query however many pools. */
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
    // What was held then: what is held now, less what was taken since, and what came free since.
    inUse: row.inUse - row.starts.length + row.ends.length,
    starts: row.starts.sort(),
    ends: row.ends.sort(),
    quantities: quantitiesOf(row),
  }));
}

/* Each change tells what was owned until then; before there was a pool nothing was. */
function quantitiesOf({ since, licensedQuantity, quantityChanges }: UsageChangesRow) {
  const owned = quantityChanges.map(({ from }) => from ?? 0);
  return [since, ...quantityChanges.map(({ at }) => at)].map((at, n) => ({
    at,
    licensedQuantity: owned[n] ?? licensedQuantity,
  }));
}
