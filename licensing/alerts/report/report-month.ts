import { LicensingError } from '../../errors';
import { zoneCalendar, type ZoneDay } from '../../rules/zone-calendar';

/** The days of a month of a zone. Instants are milliseconds. */
export type ReportMonth = { month: string; days: ZoneDay[]; since: number; until: number };

const DAY_MS = 86_400_000;
/** L26. */
const KEPT_MS = 60 * DAY_MS;

/**
 * The days of a month such as 2026-10 in a zone, as far as they have begun. `BAD_USER_INPUT` for a month that has not
 * begun, and for one of which not everything is kept any more (L26): its figures would be too low.
 */
export function reportMonth(month: string, timeZone: string, now: number): ReportMonth {
  const { days, since, until } = daysOfMonth(month, timeZone);
  if (since >= now) throw wrong(`${month} has not begun yet.`);
  if (since < now - KEPT_MS) {
    const [earliest] = reportMonths(timeZone, now).slice(-1);
    throw wrong(
      `Records are kept for sixty days, so there is no full report of ${month} any more. The earliest is that of ${earliest}.`,
    );
  }
  return { month, days: days.filter(({ startsAt }) => startsAt < now), since, until: Math.min(until, now) };
}

/** The months of which everything is kept, the newest first; the first is the one that is under way. */
export function reportMonths(timeZone: string, now: number): string[] {
  const [today] = zoneCalendar(timeZone, now, now + 1).days;
  const months: string[] = [];
  for (let month = (today?.date ?? '').slice(0, 7); ; month = monthBefore(month)) {
    if (months.length > 0 && daysOfMonth(month, timeZone).since < now - KEPT_MS) return months;
    months.push(month);
  }
}

/** The month before one, for instance 2025-12 for 2026-01. */
export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

function daysOfMonth(month: string, timeZone: string) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [first, next] = [Date.UTC(year, number - 1, 1), Date.UTC(year, number, 1)];
  const days = zoneCalendar(timeZone, first - 2 * DAY_MS, next + 2 * DAY_MS).days.filter(({ date }) =>
    date.startsWith(month),
  );
  return { days, since: days[0]?.startsAt ?? first, until: days.at(-1)?.endsAt ?? next };
}

const wrong = (message: string) => new LicensingError('BAD_USER_INPUT', message, { field: 'month' });
