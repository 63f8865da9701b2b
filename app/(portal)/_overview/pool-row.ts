import type { PoolRowFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';

/** A row of the overview. */
export type PoolRow = {
  id: string;
  pool: PoolRowFieldsFragment;
  /** Latest known usage. */
  usage: Usage;
  denialsLast7Days: number;
  peakToday: number;
};

const known = new WeakMap<PoolRowFieldsFragment, PoolRow>();

/**
 * Row of a pool as read, updated with its live usage: denials and peak grow by what was received since. Returns the
 * same object while nothing has changed.
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

/** Whether the customer or application of a pool matches the search text, as the API matches it. */
export function isNamed({ pool: { customer, application } }: PoolRow, search: string): boolean {
  const text = search.toLowerCase();
  return [customer.name, customer.code, application.name, application.code].some((name) =>
    name.toLowerCase().includes(text),
  );
}
