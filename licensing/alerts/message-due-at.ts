import type { AlertSettingsRecord } from './alert-settings';

/** Quiet hours in minutes since midnight. `from` may be later than `until`. */
export type QuietHours = { from: number; until: number };

/** Times that determine when an e-mail is due. All instants are milliseconds. */
export type MessageTiming = {
  at: number;
  /** Time of the last e-mail to the customer. Null: none. */
  lastSentAt: number | null;
  digestMs: number;
  quietHours: QuietHours | null;
  timeZone: string;
};

/** Groups alerts that occur together into one e-mail. */
const GATHER_MS = 30_000;
const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;

/**
 * Time at which an e-mail about an event at `at` is due: immediately, or at the end of the digest window after the
 * last one; during quiet hours, at their end.
 */
export function messageDueAt({ at, lastSentAt, digestMs, quietHours, timeZone }: MessageTiming): number {
  const dueAt = Math.max(at + GATHER_MS, lastSentAt === null ? 0 : lastSentAt + digestMs);
  return quietHours ? endOfQuiet(dueAt, quietHours, timeZone) : dueAt;
}

/** End of the quiet hours in force at an instant, or the instant itself. */
export function endOfQuiet(at: number, { from, until }: QuietHours, timeZone: string): number {
  const minute = localMinute(at, timeZone);
  const isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!isQuiet) return at;
  const left = (until - minute + MINUTES_A_DAY) % MINUTES_A_DAY;
  const ends = Math.floor(at / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS;
  // Corrects for a daylight saving change in between.
  const ahead = signed(localMinute(ends, timeZone) - until);
  const corrected = ends - ahead * MINUTE_MS;
  return localMinute(corrected, timeZone) === until ? corrected : ends;
}

/** Quiet hours of a customer. Null if there are none. */
export const quietHoursOf = ({ quietFrom, quietUntil }: AlertSettingsRecord): QuietHours | null =>
  quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil };

/** End of the quiet hours of a customer if they are in force at an instant. Null otherwise. */
export function quietUntil(settings: AlertSettingsRecord, at: Date): Date | null {
  const hours = quietHoursOf(settings);
  const ends = hours ? endOfQuiet(at.getTime(), hours, settings.timeZone) : 0;
  return ends > at.getTime() ? new Date(ends) : null;
}

/** Minute of the day in a time zone. */
export function localMinute(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}

const signed = (minutes: number) =>
  ((minutes + MINUTES_A_DAY + MINUTES_A_DAY / 2) % MINUTES_A_DAY) - MINUTES_A_DAY / 2;
