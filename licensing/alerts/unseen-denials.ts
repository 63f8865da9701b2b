import { zoneCalendar, type ZoneDay } from '../rules/zone-calendar';
import type { AlertState } from './decide-alerts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A denial that was being written at the last look has an instant before it. */
const WRITTEN_WITHIN_MS = MINUTE_MS;
/** What nobody looked at for longer is old news. */
const OLDEST_MS = 2 * DAY_MS;

/**
 * The days before today of which a denial may not have been seen on the day itself, because it came after the day's last
 * look: none if today was looked at before, and none whose first denial was raised. All instants are milliseconds.
 */
export function unseenDays(state: AlertState, today: ZoneDay, timeZone: string): ZoneDay[] {
  if (state.lookedAt === undefined) return [];
  const since = Math.max(state.lookedAt - WRITTEN_WITHIN_MS, today.startsAt - OLDEST_MS);
  if (since >= today.startsAt) return [];
  const raisedFor = state.FIRST_DENIAL_OF_DAY?.day ?? '';
  return zoneCalendar(timeZone, since, today.startsAt)
    .days.filter(({ date }) => date > raisedFor && date < today.date)
    .map((day) => ({ ...day, startsAt: Math.max(day.startsAt, since) }));
}
