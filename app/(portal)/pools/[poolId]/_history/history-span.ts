import { RETENTION_MS } from '@/app/_lib/retention';
import { boundsOf, type Bounds } from '@/app/_lib/time-range';

export const HISTORY_RANGES = ['day', 'week', 'month', 'all', 'days'] as const;
export type HistoryRange = (typeof HISTORY_RANGES)[number];

/** `from` and `to` are days in the reader's time zone, used for the range `days` only. */
export type HistorySpan = { range: HistoryRange; from: string | null; to: string | null };

/** Null `until`: now. */
export type HistoryBounds = { since: string; until: string | null };

/** Tolerance: the server's clock may be ahead of its value when the page was read. */
const SPARE_MS = 60_000;

/** Period of a range at `now`; null for days without records. */
export function historyBounds(
  { range, from, to }: HistorySpan,
  timeZone: string,
  now: number,
): HistoryBounds | null {
  const oldest = now - RETENTION_MS + SPARE_MS;
  if (range === 'all') return { since: new Date(oldest).toISOString(), until: null };
  const bounds: Bounds = boundsOf({ range: range === 'day' ? 'hours' : range, from, to }, timeZone, now);
  const since = Math.max(oldest, bounds.since ? Date.parse(bounds.since) : oldest);
  const until = bounds.until && Date.parse(bounds.until) < now ? bounds.until : null;
  if (since >= (until ? Date.parse(until) : now)) return null;
  return { since: new Date(since).toISOString(), until };
}
