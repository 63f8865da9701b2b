import { startOfDay } from './start-of-day';

const DAY_MS = 86_400_000;

/** Periods of a list; null: all that is kept. */
export const RANGES = ['today', 'hours', 'week', 'month', 'days'] as const;
export type Range = (typeof RANGES)[number];

/** `from` and `to` are days in the reader's time zone, used for the range `days` only; either may be open. */
export type Span = { range: Range | null; from: string | null; to: string | null };

/** As in the API: `since` is inclusive, `until` exclusive. */
export type Bounds = { since: string | null; until: string | null };

/** Instants of a period at `now`, for a reader in this time zone. */
export function boundsOf({ range, from, to }: Span, timeZone: string, now: number): Bounds {
  const today = dateOf(now, timeZone);
  const startOf = (date: string | null) => date && startOfDate(date, timeZone);
  switch (range) {
    case 'today':
      return { since: startOf(today), until: null };
    case 'hours':
      return { since: new Date(now - DAY_MS).toISOString(), until: null };
    case 'week':
      return { since: startOf(addDays(today, -6)), until: null };
    case 'month':
      return { since: startOf(addDays(today, -29)), until: null };
    case 'days': {
      const [first, last] = from && to && from > to ? [to, from] : [from, to];
      return { since: startOf(first), until: startOf(last && addDays(last, 1)) };
    }
    case null:
      return { since: null, until: null };
  }
}

/** Date of an instant in a time zone: `2026-11-22`. */
export const dateOf = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Parses a date of the address; null if it is invalid. */
export function toDate(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text ? null : text;
}

/** Start of a day: midnight, or the first instant after it if clocks skip it. */
function startOfDate(date: string, timeZone: string): string {
  const midnight = Date.parse(date);
  // Noon UTC is on the same date nearly everywhere; elsewhere midnight UTC is.
  const within = [midnight + DAY_MS / 2, midnight].find((instant) => dateOf(instant, timeZone) === date);
  return new Date(startOfDay(within ?? midnight, timeZone)).toISOString();
}
