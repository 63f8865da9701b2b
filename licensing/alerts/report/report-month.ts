import { RETENTION_DAYS } from '../../../db/queries/retention';
import { LicensingError } from '../../errors';
import { zoneCalendar, type ZoneDay } from '../../rules/zone-calendar';

/**
 * The days of a month of a zone. Instants are milliseconds. Truncated: records of its first days are older than sixty
 * days (L26), so it begins with the first day of which everything is kept.
 */
export type ReportMonth = {
  month: string;
  days: ZoneDay[];
  since: number;
  until: number;
  isTruncated: boolean;
};

const DAY_MS = 86_400_000;
const KEPT_MS = RETENTION_DAYS * DAY_MS;

/**
 * The days of a month such as 2026-10 in a zone, as far as they have begun and are kept (L26). `BAD_USER_INPUT` for a
 * month that has not begun, and for one of which there is no report any more.
 */
export function reportMonth(month: string, timeZone: string, now: number): ReportMonth {
  const { days, since, until } = daysOfMonth(month, timeZone);
  if (since >= now) throw wrong('MONTH_NOT_BEGUN', `${month} has not begun yet.`);
  const months = reportMonths(timeZone, now);
  if (!months.includes(month)) {
    throw wrong(
      'MONTH_TOO_OLD',
      `Records are kept for sixty days, so there is no report of ${month} any more. The earliest is that of ${months.at(-1)}.`,
    );
  }
  const kept = days.filter(({ startsAt }) => startsAt >= now - KEPT_MS && startsAt < now);
  return {
    month,
    days: kept,
    since: kept[0]?.startsAt ?? since,
    until: Math.min(until, now),
    isTruncated: since < now - KEPT_MS,
  };
}

/**
 * The months of which there is a report, the newest first: the one under way, the one before it, and older ones of which
 * everything is kept. Two months can be longer than sixty days, so the one before may lack its first days by now.
 */
export function reportMonths(timeZone: string, now: number): string[] {
  const [today] = zoneCalendar(timeZone, now, now + 1).days;
  const months: string[] = [];
  for (let month = (today?.date ?? '').slice(0, 7); ; month = monthBefore(month)) {
    if (months.length > 1 && daysOfMonth(month, timeZone).since < now - KEPT_MS) return months;
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

const wrong = (reason: 'MONTH_NOT_BEGUN' | 'MONTH_TOO_OLD', message: string) =>
  new LicensingError('BAD_USER_INPUT', message, { field: 'month', reason });
