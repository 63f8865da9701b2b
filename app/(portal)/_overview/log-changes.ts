import type { PoolRow } from './pool-row';

/** A change of a pool that may need attention, or the end of one. */
export type Attention = {
  /** Constant while the entry is updated. */
  id: string;
  seatPoolId: string;
  kind: 'over' | 'full' | 'freed' | 'denied' | 'suspended' | 'resumed';
  /** Number of denials, or of seats over the licensed quantity. */
  count: number;
  at: string;
};

const MAX_ENTRIES = 50;
/**
 * Changes of a pool within this time update one entry, so that a pool that flips between full and free does not fill
 * the log.
 */
const SAME_WITHIN_MS = 60_000;

/**
 * Adds the changes between two states of the pools to the log, newest first. Returns the same array if nothing is
 * added.
 */
export function logChanges(
  log: readonly Attention[],
  before: readonly PoolRow[],
  after: readonly PoolRow[],
): readonly Attention[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  let next = log;
  for (const row of after) {
    const last = earlier.get(row.id);
    if (!last || last === row) continue;
    for (const news of entriesFor(last, row)) next = add(next, news);
  }
  return next;
}

type NewEntry = Omit<Attention, 'id'>;

function entriesFor(before: PoolRow, after: PoolRow): NewEntry[] {
  const about = { seatPoolId: after.id, at: after.usage.asOf };
  const denials = after.usage.denialsLast24Hours - before.usage.denialsLast24Hours;
  const [was, is] = [levelOf(before), levelOf(after)];
  return [
    ...(is === was ? [] : [{ ...about, kind: is, count: after.usage.inUse - after.usage.licensedQuantity }]),
    ...(denials > 0 ? [{ ...about, kind: 'denied' as const, count: denials }] : []),
    ...(before.pool.suspended === after.pool.suspended
      ? []
      : [{ ...about, kind: after.pool.suspended ? ('suspended' as const) : ('resumed' as const), count: 0 }]),
  ];
}

function levelOf({ usage }: PoolRow): 'over' | 'full' | 'freed' {
  if (usage.inUse > usage.licensedQuantity) return 'over';
  return usage.free === 0 ? 'full' : 'freed';
}

const subjectOf = (kind: Attention['kind']) =>
  kind === 'denied' ? 'denials' : kind === 'suspended' || kind === 'resumed' ? 'suspension' : 'seats';

function add(log: readonly Attention[], news: NewEntry): readonly Attention[] {
  const same = log.find(
    (entry) =>
      entry.seatPoolId === news.seatPoolId &&
      subjectOf(entry.kind) === subjectOf(news.kind) &&
      Date.parse(news.at) - Date.parse(entry.at) < SAME_WITHIN_MS,
  );
  const id = same?.id ?? `${news.seatPoolId} ${subjectOf(news.kind)} ${news.at}`;
  const count = news.kind === 'denied' ? news.count + (same?.count ?? 0) : news.count;
  return [{ ...news, id, count }, ...log.filter((entry) => entry !== same)].slice(0, MAX_ENTRIES);
}
