import type { Demand } from './demand';
import { openEpisodeTracker } from './episode-tracker';
import { replaySeats, type ReplayPeriod, type SeatBounds } from './replay-seats';

/** Outcome with one number of seats. */
export type LevelOutcome = {
  seats: number;
  /** Calls denied a seat. */
  denials: number;
  /** Denial episodes (L28). */
  episodes: number;
  /** People (devices, where nobody was logged in) denied at least once. */
  peopleHit: number;
  /** Seconds from the first denial of an episode to the seat, or to the last try. */
  longestWaitSeconds: number;
  /** Number of logins, and number of those admitted at the first try. */
  logins: number;
  loginsAdmitted: number;
};

export type LevelReplay = {
  /** From the fewest requested seats to the most. */
  levels: LevelOutcome[];
  /** Most seats held at once if there were enough. */
  peakWanted: number;
  /** Fewest seats with which this share of logins is admitted at the first try. Null if there were no logins. */
  fewestFor: (share: number) => number | null;
};

/** Replays one time-out with each number of seats from `fewest` to `most`. */
export function replayLevels(
  demand: Demand,
  { fewest, most, ...period }: ReplayPeriod & SeatBounds,
): LevelReplay {
  const { at, device, person, people, devices } = demand;
  const count = Math.max(0, most - fewest + 1);
  const tracker = openEpisodeTracker(devices, fewest, count);
  const highestSeat = new Int32Array(people + devices);

  function recordTry(call: number, seat: number): void {
    const caller = device[call] ?? 0;
    const personIndex = person[call] ?? -1;
    const who = personIndex >= 0 ? personIndex : people + caller;
    highestSeat[who] = Math.max(highestSeat[who] ?? 0, seat);
    tracker.recordTry(caller, at[call] ?? 0, seat);
  }

  const watch = count > 0 ? { above: fewest, recordTry } : undefined;
  const { tries, occasions } = replaySeats(demand, period, { watch });
  const refusedWith = countedAbove(tries);
  const notAdmittedWith = countedAbove(occasions);
  const hitWith = countedAbove(countOf(highestSeat, devices + 2));
  const { episodes, longestMicros } = tracker.outcome();
  const logins = notAdmittedWith[0] ?? 0;
  const peakWanted = Math.max(
    0,
    tries.findLastIndex((calls) => calls > 0),
  );
  return {
    peakWanted,
    fewestFor: openFewestFor(notAdmittedWith.slice(0, peakWanted + 1)),
    levels: Array.from({ length: count }, (_, level) => {
      const seats = fewest + level;
      return {
        seats,
        denials: refusedWith[seats] ?? 0,
        episodes: episodes[level] ?? 0,
        peopleHit: hitWith[seats] ?? 0,
        longestWaitSeconds: (longestMicros[level] ?? 0) / 1_000_000,
        logins,
        loginsAdmitted: logins - (notAdmittedWith[seats] ?? 0),
      };
    }),
  };
}

/* A function of its own, so that its closure keeps none of the replay in memory. */
function openFewestFor(notAdmittedWith: Float64Array): LevelReplay['fewestFor'] {
  const logins = notAdmittedWith[0] ?? 0;
  return (share) => {
    if (logins === 0) return null;
    let seats = 0;
    while (logins - (notAdmittedWith[seats] ?? 0) < share * logins) seats++;
    return seats;
  };
}

/** Replays only the denials with each number of seats from `fewest` to `most`, which is faster. */
export function replayDenials(
  demand: Demand,
  { fewest, most, ...period }: ReplayPeriod & SeatBounds,
): (seats: number) => number {
  const { tries } = replaySeats(demand, period, { bounds: { fewest, most } });
  const refusedWith = countedAbove(tries).slice(fewest, most + 1);
  return (seats) => refusedWith[seats - fewest] ?? 0;
}

/** Number of values greater than n, at index n. */
function countedAbove(counts: Float64Array): Float64Array {
  const above = new Float64Array(counts.length);
  for (let n = counts.length - 2; n >= 0; n--) above[n] = (above[n + 1] ?? 0) + (counts[n + 1] ?? 0);
  return above;
}

function countOf(values: Int32Array, length: number): Float64Array {
  const counts = new Float64Array(length);
  for (const value of values) if (value > 0) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
