import { seededRandom, type Random } from '../../fleet/random';

/** A day of the history, from 5:00 to 5:00 of the next day, so that an evening belongs to one day. */
export type Day = {
  /** 0 for the first day; stable over restarts. */
  number: number;
  /** Days before the day on which writing the history began. */
  daysAgo: number;
  weekday: number;
  /** Monday to Friday, except the public holiday. */
  isWorkday: boolean;
  /** The instant `hours` after midnight in the local time zone, in milliseconds: 22.5 is half past ten p.m. */
  at(hours: number): number;
  /** Random numbers of this day, the same in every run. */
  random(...stream: (string | number)[]): Random;
};

const DAWN_HOURS = 5;
const MS_A_DAY = 24 * 60 * 60 * 1000;
/** One public holiday: a Thursday within these days. */
const HOLIDAY_DAYS_AGO = { from: 26, to: 32, weekday: 4 };

export type Calendar = {
  days: Day[];
  /** The first working day at most `daysAgo` days ago; undefined if the history begins later. */
  workday(daysAgo: number): Day | undefined;
};

/** The days of a history from `historyDays` before `anchor` to the day of `until`. */
export function makeCalendar({
  anchor,
  until,
  historyDays,
}: {
  anchor: Date;
  until: Date;
  historyDays: number;
}): Calendar {
  const today = dayOf(anchor);
  const last = Math.round((dayOf(until).getTime() - today.getTime()) / MS_A_DAY);
  const days: Day[] = [];
  // `historyDays` × 24 h before the anchor falls within a day, so that day is left out (L26).
  for (let offset = 1 - historyDays; offset <= last; offset++) days.push(makeDay(offset, historyDays, today));
  return {
    days,
    workday: (daysAgo) =>
      daysAgo < historyDays ? days.find((day) => day.daysAgo <= daysAgo && day.isWorkday) : undefined,
  };
}

function makeDay(offset: number, historyDays: number, today: Date): Day {
  const number = offset + historyDays - 1;
  const at = (hours: number) =>
    new Date(
      today.getFullYear(),
      today.getMonth(),
      today.getDate() + offset,
      0,
      0,
      0,
      Math.round(hours * 3_600_000),
    ).getTime();
  const weekday = new Date(at(12)).getDay();
  const daysAgo = -offset;
  const isHoliday =
    weekday === HOLIDAY_DAYS_AGO.weekday &&
    daysAgo >= HOLIDAY_DAYS_AGO.from &&
    daysAgo <= HOLIDAY_DAYS_AGO.to;
  return {
    number,
    daysAgo,
    weekday,
    isWorkday: weekday >= 1 && weekday <= 5 && !isHoliday,
    at,
    random: (...stream) => seededRandom(hashText(stream.join('/')), number),
  };
}

/** Midnight of the date to which this instant belongs; before 5:00 it is the date before. */
function dayOf(instant: Date): Date {
  const early = new Date(instant.getTime() - DAWN_HOURS * 3_600_000);
  return new Date(early.getFullYear(), early.getMonth(), early.getDate());
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
