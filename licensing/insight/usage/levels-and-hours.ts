import { sweepUsage, type UsageChanges } from '../../rules/usage-steps';
import type { ZoneCalendar } from '../../rules/zone-calendar';

/** Seconds at one number of seats in use. */
export type UsageLevelRecord = { inUse: number; seconds: number };
/** Use in one hour of the week, over all weeks. */
export type UsageHourRecord = { weekday: number; hour: number; peakInUse: number; averageInUse: number };

export type LevelsAndHours = {
  levels: UsageLevelRecord[];
  hours: UsageHourRecord[];
  peakInUse: number;
  peakAt: number | null;
};

/** All zone offsets are whole quarter hours, so each quarter lies in one hour. Microseconds. */
const QUARTER = 900_000_000;
const HOURS_A_DAY = 24;

type Hour = { weekday: number; hour: number; peak: number; held: number; time: number };

/**
 * Computes the time at each number of seats and the use by hour of the week, in one pass. Instants are microseconds.
 */
export function levelsAndHours(
  changes: UsageChanges,
  until: number,
  { hourOf }: ZoneCalendar,
): LevelsAndHours {
  const time: number[] = [];
  const hours: (Hour | undefined)[] = [];
  let peakInUse = 0;
  let peakAt: number | null = null;
  let quarterEnds = -Infinity;
  let current: Hour | undefined;

  sweepUsage(changes, until, (from, to, inUse) => {
    time[inUse] = (time[inUse] ?? 0) + to - from;
    if (inUse > peakInUse) {
      peakInUse = inUse;
      peakAt = from;
    }
    for (let at = from; at < to;) {
      if (at >= quarterEnds) {
        const quarter = Math.floor(at / QUARTER);
        quarterEnds = (quarter + 1) * QUARTER;
        current = hourAt((quarter * QUARTER) / 1000);
      }
      const ends = Math.min(to, quarterEnds);
      if (current) {
        current.peak = Math.max(current.peak, inUse);
        current.held += inUse * (ends - at);
        current.time += ends - at;
      }
      at = ends;
    }
  });

  return {
    peakInUse,
    peakAt,
    levels: Object.entries(time).map(([inUse, micros]) => ({
      inUse: Number(inUse),
      seconds: Math.round(micros / 1_000_000),
    })),
    hours: hours.flatMap((hour) =>
      hour && hour.time > 0
        ? [
            {
              weekday: hour.weekday,
              hour: hour.hour,
              peakInUse: hour.peak,
              averageInUse: hour.held / hour.time,
            },
          ]
        : [],
    ),
  };

  function hourAt(instant: number): Hour {
    const { weekday, hour } = hourOf(instant);
    return (hours[weekday * HOURS_A_DAY + hour] ??= { weekday, hour, peak: 0, held: 0, time: 0 });
  }
}
