import { startOfDay } from './start-of-day';

const DAY_MS = 86_400_000;

/** Of which time a list is shown; null: of all that is kept. */
export const RANGES = ['today', 'hours', 'week', 'month', 'days'] as const;
export type Range = (typeof RANGES)[number];

/** `from` and `to` are days of the reader's, and count for the range `days` only; either may be open. */
export type Span = { range: Range | null; from: string | null; to: string | null };

/** As the API takes them: `since` is the first instant, `until` the first one after. */
export type Bounds = { since: string | null; until: string | null };

/** The instants that a choice of time means, `now`, for a reader in this time zone. */
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

/** The day of an instant in a time zone: `2026-11-22`. */
export const dateOf = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** A day as the address writes it, if there is such a day. */
export function toDate(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text ? null : text;
}

/** When a day begins: midnight, or where clocks skip it, the first instant there is. */
function startOfDate(date: string, timeZone: string): string {
  const midnight = Date.parse(date);
  // Noon in Greenwich is the same day nearly everywhere; where it is not, midnight there is.
  const within = [midnight + DAY_MS / 2, midnight].find((instant) => dateOf(instant, timeZone) === date);
  return new Date(startOfDay(within ?? midnight, timeZone)).toISOString();
}
