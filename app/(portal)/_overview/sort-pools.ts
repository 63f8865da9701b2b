import type { PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';
import { TROUBLES, findTrouble } from './pool-trouble';

/** A pool as the overview shows it; `usage` is the latest known. */
export type PoolLine = { id: string; pool: PoolFieldsFragment; usage: Usage };

export const SORTS = ['trouble', 'name', 'use', 'denials', 'lapse'] as const;
export type PoolSort = (typeof SORTS)[number];

export const toPoolSort = (text: string | null): PoolSort => SORTS.find((sort) => sort === text) ?? 'trouble';

export function sortPools(lines: readonly PoolLine[], sort: PoolSort): PoolLine[] {
  const compare = comparisons[sort];
  return lines.toSorted((a, b) => compare(a, b) || byName(a, b));
}

const byName = (a: PoolLine, b: PoolLine) =>
  a.pool.customer.name.localeCompare(b.pool.customer.name) ||
  a.pool.application.code.localeCompare(b.pool.application.code);

const share = ({ usage }: PoolLine) =>
  usage.licensedQuantity === 0 ? usage.inUse : usage.inUse / usage.licensedQuantity;
const rank = ({ usage, pool }: PoolLine) => TROUBLES.indexOf(findTrouble(usage, pool.suspended));
const lapse = ({ usage }: PoolLine) => (usage.nextLapseAt ? Date.parse(usage.nextLapseAt) : Infinity);
const denials = ({ usage }: PoolLine) => usage.denialsLast24Hours;

const comparisons: Record<PoolSort, (a: PoolLine, b: PoolLine) => number> = {
  trouble: (a, b) => rank(a) - rank(b) || denials(b) - denials(a),
  name: byName,
  use: (a, b) => share(b) - share(a),
  denials: (a, b) => denials(b) - denials(a),
  lapse: (a, b) => (lapse(a) === lapse(b) ? 0 : lapse(a) - lapse(b)),
};
