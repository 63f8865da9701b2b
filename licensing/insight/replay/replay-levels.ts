import type { Demand } from './demand';
import { openWaits } from './open-waits';
import { replaySeats, type ReplayPeriod, type SeatBounds } from './replay-seats';

/** What would have happened with a number of seats. */
export type LevelOutcome = {
  seats: number;
  /** Calls refused. */
  denials: number;
  /** The same, tries of one device within a few minutes counted once (L28). */
  episodes: number;
  /** People (devices, where nobody was logged in) who were refused at least once. */
  peopleHit: number;
  /** From the first refusal of an episode until the seat, or until the last try, in seconds. */
  longestWaitSeconds: number;
  /** How often somebody came to log in, and how often the first try was answered with a seat. */
  logins: number;
  loginsAdmitted: number;
};

export type LevelReplay = {
  /** From the fewest seats that were asked about to the most. */
  levels: LevelOutcome[];
  /** With as many seats as anybody wanted: the most held at once. */
  peakWanted: number;
  /** The fewest seats with which the first try of this share of logins is answered with a seat; null if nobody logged in. */
  fewestFor: (share: number) => number | null;
};

/** What would have happened with one time-out and each number of seats from `fewest` to `most`. */
export function replayLevels(
  demand: Demand,
  { fewest, most, ...period }: ReplayPeriod & SeatBounds,
): LevelReplay {
  const { at, device, person, people, devices } = demand;
  const count = Math.max(0, most - fewest + 1);
  const waits = openWaits(devices, fewest, count);
  const highestSeat = new Int32Array(people + devices);

  function tried(call: number, seat: number): void {
    const caller = device[call] ?? 0;
    const somebody = person[call] ?? -1;
    const who = somebody >= 0 ? somebody : people + caller;
    highestSeat[who] = Math.max(highestSeat[who] ?? 0, seat);
    waits.tried(caller, at[call] ?? 0, seat);
  }

  const watch = count > 0 ? { above: fewest, tried } : undefined;
  const { tries, occasions } = replaySeats(demand, period, { watch });
  const refusedWith = countedAbove(tries);
  const notAdmittedWith = countedAbove(occasions);
  const hitWith = countedAbove(countOf(highestSeat, devices + 2));
  const { episodes, longestMicros } = waits.outcome();
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

/* What is remembered of a replay: in a function of its own, so that nothing of the replay is kept with it. */
function openFewestFor(notAdmittedWith: Float64Array): LevelReplay['fewestFor'] {
  const logins = notAdmittedWith[0] ?? 0;
  return (share) => {
    if (logins === 0) return null;
    let seats = 0;
    while (logins - (notAdmittedWith[seats] ?? 0) < share * logins) seats++;
    return seats;
  };
}

/** The calls refused with each number of seats from `fewest` to `most`, and nothing else, which is quicker. */
export function replayDenials(
  demand: Demand,
  { fewest, most, ...period }: ReplayPeriod & SeatBounds,
): (seats: number) => number {
  const { tries } = replaySeats(demand, period, { bounds: { fewest, most } });
  const refusedWith = countedAbove(tries).slice(fewest, most + 1);
  return (seats) => refusedWith[seats - fewest] ?? 0;
}

/** How many have a value of more than n, at n. */
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
