import { seededRandom, type Random } from '../../fleet/random';

/** A working day of the history: from five in the morning to five the next, so that no evening is cut in two. */
export type Day = {
  /** 0 for the first; the same for good. */
  number: number;
  /** Before the day on which the history was begun to be written. */
  daysAgo: number;
  weekday: number;
  /** Monday to Friday, and no public holiday. */
  isWorkday: boolean;
  /** The instant at so many hours after midnight, in the zone of this machine: 22.5 is half past ten in the evening. */
  at(hours: number): number;
  /** Chances of this day, the same whenever it is played. */
  random(...stream: (string | number)[]): Random;
};

const DAWN_HOURS = 5;
const MS_A_DAY = 24 * 60 * 60 * 1000;
/** A Thursday off in the middle, as most countries have one now and then. */
const HOLIDAY_DAYS_AGO = { from: 26, to: 32, weekday: 4 };

export type Calendar = {
  days: Day[];
  /** The first working day that is not longer ago than that; undefined when the history begins after it. */
  workday(daysAgo: number): Day | undefined;
};

/** The days of a history that was begun at `anchor` with `historyDays` before it, up to the day of `until`. */
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
  // Sixty times 24 hours before the anchor is within the first day: it is left out.
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
    random: (...stream) => seededRandom(seedOf(stream.join('/')), number),
  };
}

/** The date whose day it still is at this instant, at midnight. */
function dayOf(instant: Date): Date {
  const early = new Date(instant.getTime() - DAWN_HOURS * 3_600_000);
  return new Date(early.getFullYear(), early.getMonth(), early.getDate());
}

function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
