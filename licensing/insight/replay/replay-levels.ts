import { EPISODE_GAP_MICROS, type Demand } from './demand';
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
  const logins = notAdmittedWith[0] ?? 0;
  return {
    peakWanted: Math.max(
      0,
      tries.findLastIndex((calls) => calls > 0),
    ),
    fewestFor: (share) => {
      if (logins === 0) return null;
      let seats = 0;
      while (logins - (notAdmittedWith[seats] ?? 0) < share * logins) seats++;
      return seats;
    },
    levels: Array.from({ length: count }, (_, level) => {
      const seats = fewest + level;
      return {
        seats,
        denials: refusedWith[seats] ?? 0,
        episodes: waits.episodes[level] ?? 0,
        peopleHit: hitWith[seats] ?? 0,
        longestWaitSeconds: (waits.longest[level] ?? 0) / 1_000_000,
        logins,
        loginsAdmitted: logins - (notAdmittedWith[seats] ?? 0),
      };
    }),
  };
}

/** The calls refused with each number of seats from `fewest` to `most`, and nothing else, which is quicker. */
export function replayDenials(
  demand: Demand,
  { fewest, most, ...period }: ReplayPeriod & SeatBounds,
): (seats: number) => number {
  const { tries } = replaySeats(demand, period, { bounds: { fewest, most } });
  const refusedWith = countedAbove(tries);
  return (seats) => refusedWith[seats] ?? 0;
}

/** Who is being refused since when, in a pool of each size. */
function openWaits(devices: number, fewest: number, levels: number) {
  const episodes = new Float64Array(levels);
  const longest = new Float64Array(levels);
  const since = new Float64Array(devices * levels);
  const deniedAt = new Float64Array(devices * levels).fill(-Infinity);
  // Of each device: where its last try got a seat. It waits in the smaller pools only.
  const lastSeat = new Int32Array(devices);
  return {
    episodes,
    longest,
    /** A device tried, and was refused in every pool of fewer than `seat`. */
    tried(caller: number, now: number, seat: number): void {
      const reach = Math.min(levels, Math.max(seat, lastSeat[caller] ?? 0) - fewest);
      lastSeat[caller] = seat;
      for (let level = 0; level < reach; level++) {
        const n = caller * levels + level;
        const isRepeated = now - (deniedAt[n] ?? 0) <= EPISODE_GAP_MICROS;
        if (fewest + level < seat) {
          if (!isRepeated) episodes[level] = (episodes[level] ?? 0) + 1;
          if (!isRepeated || since[n] === Infinity) since[n] = now;
          deniedAt[n] = now;
        } else if (!isRepeated || since[n] === Infinity) {
          continue;
        }
        longest[level] = Math.max(longest[level] ?? 0, now - (since[n] ?? now));
        // Has a seat: what comes later is another wait.
        if (fewest + level >= seat) since[n] = Infinity;
      }
    },
  };
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
