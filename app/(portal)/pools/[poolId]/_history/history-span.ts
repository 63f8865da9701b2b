import { KEPT_MS } from '@/app/_lib/kept-ms';
import { boundsOf, type Bounds } from '@/app/_lib/time-range';

export const HISTORY_RANGES = ['day', 'week', 'month', 'all', 'days'] as const;
export type HistoryRange = (typeof HISTORY_RANGES)[number];

/** `from` and `to` are days of the reader's, and count for the range `days` only. */
export type HistorySpan = { range: HistoryRange; from: string | null; to: string | null };

/** From when until when; an open end is now. */
export type HistoryBounds = { since: string; until: string | null };

/** The server's clock may be ahead of what it was when the page was read. */
const SPARE_MS = 60_000;

/** The instants that a choice means `now`; null: days of which no records are kept. */
export function historyBounds(
  { range, from, to }: HistorySpan,
  timeZone: string,
  now: number,
): HistoryBounds | null {
  const oldest = now - KEPT_MS + SPARE_MS;
  if (range === 'all') return { since: new Date(oldest).toISOString(), until: null };
  const bounds: Bounds = boundsOf({ range: range === 'day' ? 'hours' : range, from, to }, timeZone, now);
  const since = Math.max(oldest, bounds.since ? Date.parse(bounds.since) : oldest);
  const until = bounds.until && Date.parse(bounds.until) < now ? bounds.until : null;
  if (since >= (until ? Date.parse(until) : now)) return null;
  return { since: new Date(since).toISOString(), until };
}
