import type { PoolRowFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';

/** A pool as the overview shows it. */
export type PoolRow = {
  id: string;
  pool: PoolRowFieldsFragment;
  /** The latest known. */
  usage: Usage;
  denialsLast7Days: number;
  peakToday: number;
};

const known = new WeakMap<PoolRowFieldsFragment, PoolRow>();

/**
 * The row of a pool as it was read, brought up to date with its live use: what was counted at the reading has grown by
 * what was seen since. The same row as before if nothing is new.
 */
export function rowOf(pool: PoolRowFieldsFragment, usage: Usage): PoolRow {
  const last = known.get(pool);
  if (last?.usage === usage) return last;
  const newDenials = Math.max(0, usage.denialsLast24Hours - pool.usage.denialsLast24Hours);
  const row = {
    id: pool.id,
    pool,
    usage,
    denialsLast7Days: Math.max(pool.denialsLast7Days + newDenials, last?.denialsLast7Days ?? 0),
    peakToday: Math.max(pool.peakToday, last?.peakToday ?? 0, usage.inUse),
  };
  known.set(pool, row);
  return row;
}

/** Whether a pool's customer or application is named like that: as the API searches. */
export function isNamed({ pool: { customer, application } }: PoolRow, search: string): boolean {
  const text = search.toLowerCase();
  return [customer.name, customer.code, application.name, application.code].some((name) =>
    name.toLowerCase().includes(text),
  );
}
