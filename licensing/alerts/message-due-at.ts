import type { AlertSettingsRecord } from './alert-settings';

/** When nobody wants to be written to: minutes since midnight, `from` may be later than `until`. */
export type QuietHours = { from: number; until: number };

/** When a mail about an alert is due, and what moves it. All instants are milliseconds. */
export type MessageTiming = {
  at: number;
  /** When the customer was last written to; null: never. */
  lastSentAt: number | null;
  digestMs: number;
  quietHours: QuietHours | null;
  timeZone: string;
};

/** So that what happens at once is one message. */
const GATHER_MS = 30_000;
const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;

/**
 * When what happened at `at` is written to people: at once when they have had no message lately, else when the digest
 * window since the last one has passed; never in their quiet hours, but in one message when these end.
 */
export function messageDueAt({ at, lastSentAt, digestMs, quietHours, timeZone }: MessageTiming): number {
  const dueAt = Math.max(at + GATHER_MS, lastSentAt === null ? 0 : lastSentAt + digestMs);
  return quietHours ? endOfQuiet(dueAt, quietHours, timeZone) : dueAt;
}

/** The end of the quiet hours that hold at an instant, or the instant itself if none do. */
export function endOfQuiet(at: number, { from, until }: QuietHours, timeZone: string): number {
  const minute = localMinute(at, timeZone);
  const isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!isQuiet) return at;
  const left = (until - minute + MINUTES_A_DAY) % MINUTES_A_DAY;
  const ends = Math.floor(at / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS;
  // Clocks that were put forward or back meanwhile.
  const ahead = signed(localMinute(ends, timeZone) - until);
  const corrected = ends - ahead * MINUTE_MS;
  return localMinute(corrected, timeZone) === until ? corrected : ends;
}

/** The quiet hours of a customer, or null. */
export const quietHoursOf = ({ quietFrom, quietUntil }: AlertSettingsRecord): QuietHours | null =>
  quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil };

/** When a customer's quiet hours end, if they hold at an instant; else null. */
export function quietUntil(settings: AlertSettingsRecord, at: Date): Date | null {
  const hours = quietHoursOf(settings);
  const ends = hours ? endOfQuiet(at.getTime(), hours, settings.timeZone) : 0;
  return ends > at.getTime() ? new Date(ends) : null;
}

/** The minute of the day that clocks in a zone show. */
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
