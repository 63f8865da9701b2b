import { createParser } from 'nuqs';
import type { Sort } from '@/app/_components/data-table/next-sort';
import type { PoolRow } from './pool-row';
import { conditionOf, CONDITIONS } from './pool-condition';

const SORTS = ['condition', 'name', 'use', 'free', 'denials', 'week', 'peak', 'lapse'] as const;
export type PoolSort = (typeof SORTS)[number];

/** In the address: `use` is ascending, `-use` descending. */
export const parseAsPoolSort = createParser<Sort<PoolSort>>({
  parse: (text) => {
    const isDescending = text.startsWith('-');
    const key = SORTS.find((sort) => sort === (isDescending ? text.slice(1) : text));
    return key ? { key, isDescending } : null;
  },
  serialize: ({ key, isDescending }) => (isDescending ? `-${key}` : key),
  eq: (a, b) => a.key === b.key && a.isDescending === b.isDescending,
});

export function sortPools(rows: readonly PoolRow[], { key, isDescending }: Sort<PoolSort>): PoolRow[] {
  const compare = comparisons[key];
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => lapsesNever(key, a, b) || direction * compare(a, b) || byName(a, b));
}

const byName = (a: PoolRow, b: PoolRow) =>
  compareNames(a.pool.customer.name, b.pool.customer.name) ||
  compareNames(a.pool.application.code, b.pool.application.code);

const share = ({ usage }: PoolRow) =>
  usage.licensedQuantity === 0 ? usage.inUse : usage.inUse / usage.licensedQuantity;
const rank = ({ usage, pool }: PoolRow) => CONDITIONS.indexOf(conditionOf(usage, pool.suspended));
const denials = ({ usage }: PoolRow) => usage.denialsLast24Hours;
const week = ({ denialsLast7Days }: PoolRow) => denialsLast7Days;
const lapse = ({ usage }: PoolRow) => (usage.nextLapseAt ? Date.parse(usage.nextLapseAt) : 0);

const by = (read: (row: PoolRow) => number) => (a: PoolRow, b: PoolRow) => read(a) - read(b);

/** Ascending; for `condition`, the worst comes first. */
const comparisons: Record<PoolSort, (a: PoolRow, b: PoolRow) => number> = {
  condition: (a, b) =>
    rank(a) - rank(b) || denials(b) - denials(a) || week(b) - week(a) || share(b) - share(a),
  name: byName,
  use: by(share),
  free: by(({ usage }) => usage.free),
  denials: by(denials),
  week: by(week),
  peak: by(({ peakToday }) => peakToday),
  lapse: by(lapse),
};

/** Sorts pools without a future lapse last, in both directions. */
const lapsesNever = (key: PoolSort, a: PoolRow, b: PoolRow) =>
  key === 'lapse' ? Number(a.usage.nextLapseAt === null) - Number(b.usage.nextLapseAt === null) : 0;

const collator = new Intl.Collator(undefined, { numeric: true });

/** Order of names as on the server: 2 before 10, ä next to a. */
const compareNames = (a: string, b: string) => collator.compare(a, b);
