import { RETENTION_DAYS } from '../../../db/queries/retention';
import { LicensingError } from '../../errors';
import { zoneCalendar, type ZoneDay } from '../../rules/zone-calendar';

/**
 * Days of a month in a time zone, in milliseconds. Truncated: it begins with the first day whose records are all kept
 * (L26).
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
 * Days of a month such as 2026-10 in a time zone that have begun and are kept (L26). `BAD_USER_INPUT` for a month
 * that has not begun or is no longer available.
 */
export function reportMonth(month: string, timeZone: string, now: number): ReportMonth {
  const { days, since, until } = daysOfMonth(month, timeZone);
  if (since >= now) throw wrong('MONTH_NOT_BEGUN', `${month} has not begun yet.`);
  const months = reportMonths(timeZone, now);
  if (!months.includes(month)) {
    throw wrong(
      'MONTH_TOO_OLD',
      `Records are kept for sixty days, so the report of ${month} is no longer available. The earliest one is ${months.at(-1)}.`,
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
 * Months that have a report, newest first: the current one, the previous one, and older ones whose records are all
 * kept. The previous one may lack its first days, because two months can exceed sixty days.
 */
export function reportMonths(timeZone: string, now: number): string[] {
  const [today] = zoneCalendar(timeZone, now, now + 1).days;
  const months: string[] = [];
  for (let month = (today?.date ?? '').slice(0, 7); ; month = monthBefore(month)) {
    if (months.length > 1 && daysOfMonth(month, timeZone).since < now - KEPT_MS) return months;
    months.push(month);
  }
}

/** Previous month, for instance 2025-12 for 2026-01. */
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
