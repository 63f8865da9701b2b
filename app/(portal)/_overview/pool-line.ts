import type { PoolLineFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';

/** A pool as the overview shows it. */
export type PoolLine = {
  id: string;
  pool: PoolLineFieldsFragment;
  /** The latest known. */
  usage: Usage;
  denialsLast7Days: number;
  peakToday: number;
};

const known = new WeakMap<PoolLineFieldsFragment, PoolLine>();

/**
 * The line of a pool as it was read, brought up to date with its live use: what was counted at the reading has grown by
 * what was seen since. The same line as before if nothing is new.
 */
export function lineOf(pool: PoolLineFieldsFragment, usage: Usage): PoolLine {
  const last = known.get(pool);
  if (last?.usage === usage) return last;
  const newDenials = Math.max(0, usage.denialsLast24Hours - pool.usage.denialsLast24Hours);
  const line = {
    id: pool.id,
    pool,
    usage,
    denialsLast7Days: Math.max(pool.denialsLast7Days + newDenials, last?.denialsLast7Days ?? 0),
    peakToday: Math.max(pool.peakToday, last?.peakToday ?? 0, usage.inUse),
  };
  known.set(pool, line);
  return line;
}

/** Whether a pool's customer or application is named like that: as the API searches. */
export function isNamed({ pool: { customer, application } }: PoolLine, search: string): boolean {
  const text = search.toLowerCase();
  return [customer.name, customer.code, application.name, application.code].some((name) =>
    name.toLowerCase().includes(text),
  );
}
