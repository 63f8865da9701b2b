import { CallKind, EPISODE_GAP_MICROS, type Demand } from './demand';
import { openFreeSeats } from './free-seats';

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
  levels: LevelOutcome[];
  /** With as many seats as anybody wanted: the most held at once. */
  peakWanted: number;
  /** The fewest seats with which the first try of this share of logins is answered with a seat; null if nobody logged in. */
  fewestFor: (share: number) => number | null;
  /** Calls refused with any number of seats. */
  denialsWith: (seats: number) => number;
};

export type ReplayOptions = {
  timeoutMicros: number;
  fewest: number;
  /** Less than `fewest`: no levels are wanted, and nothing but denials is counted. */
  most: number;
  /** Calls from here on are counted; those before say who held a seat then. */
  countFrom: number;
  /** And until here. */
  countUntil?: number;
};

/**
 * Replays the demand with one time-out and every number of seats from `fewest` to `most` in a single pass.
 *
 * A device that gets a seat takes the one with the lowest number, and moves to a lower one when it calls and one has
 * become free. The devices in the seats 1 to N are then exactly those who hold a seat in a pool of N, for every N at
 * once: with one seat more the same devices hold one and at most one device besides, because whoever is granted a
 * seat of N is granted one of N + 1 as well. So a call that ends in seat n was refused by every pool of fewer than n.
 * For the same reason more seats never give more denials.
 */
export function replayLevels(
  demand: Demand,
  { timeoutMicros, fewest, most, countFrom, countUntil = Infinity }: ReplayOptions,
): LevelReplay {
  const { at, device, person, kind, isOccasion, holds, devices, people } = demand;
  const levels = Math.max(0, most - fewest + 1);
  const free = openFreeSeats(devices);
  const seatOf = new Int32Array(devices);
  const lastCall = new Float64Array(devices);
  const highestSeat = new Int32Array(people + devices);
  const deniedBelow = new Float64Array(devices + 2);
  const occasionSeats = new Float64Array(devices + 2);
  const waits = openWaits(devices, fewest, levels);
  let lowestFree = 1;
  let lapsing = 0;
  let hold = 0;
  let peakWanted = 0;

  for (let call = 0; call < at.length; call++) {
    const now = at[call] ?? 0;
    if (now > countUntil) break;
    // Calls are in order and the time-out is one, so leases end in the order of the calls that renewed them.
    for (const lapsedAt = now - timeoutMicros; (at[lapsing] ?? Infinity) <= lapsedAt; lapsing++) {
      const lapsed = device[lapsing] ?? 0;
      if (lastCall[lapsed] === at[lapsing]) release(lapsed);
    }
    const caller = device[call] ?? 0;
    const seat = seatOf[caller] ?? 0;
    switch (kind[call]) {
      case CallKind.LOGIN:
      case CallKind.CHECK: {
        let taken = seat;
        if (seat === 0 || lowestFree < seat) {
          taken = lowestFree;
          if (seat > 0) free.release(seat);
          free.take(taken);
          seatOf[caller] = taken;
          lowestFree = free.lowest();
        }
        lastCall[caller] = now;
        if (now < countFrom) break;
        if (taken > peakWanted) peakWanted = taken;
        // Whoever held a seat below `seat` renewed it; those from there on were refused up to where one was free.
        deniedBelow[taken] = (deniedBelow[taken] ?? 0) + 1;
        if (levels === 0) break;
        if (isOccasion[call]) occasionSeats[taken] = (occasionSeats[taken] ?? 0) + 1;
        const somebody = person[call] ?? -1;
        const who = somebody >= 0 ? somebody : people + caller;
        if (taken > (highestSeat[who] ?? 0)) highestSeat[who] = taken;
        waits.tried(caller, now, taken);
        break;
      }
      case CallKind.ACTIVITY:
        if (seat > 0) lastCall[caller] = now;
        break;
      case CallKind.RELEASE:
        if (seat > 0) release(caller);
        break;
      case CallKind.HOLD: {
        const until = holds[hold++] ?? now;
        if (seat > 0) lastCall[caller] = until;
        break;
      }
    }
  }

  const refusedWith = cumulativeFromAbove(deniedBelow);
  const notAdmittedWith = cumulativeFromAbove(occasionSeats);
  const hitWith = cumulativeFromAbove(countOf(highestSeat, devices + 2));
  const logins = notAdmittedWith[0] ?? 0;
  return {
    peakWanted,
    denialsWith: (seats) => refusedWith[seats] ?? 0,
    fewestFor: (share) => {
      if (logins === 0) return null;
      let seats = 0;
      while (logins - (notAdmittedWith[seats] ?? 0) < share * logins) seats++;
      return seats;
    },
    levels: Array.from({ length: levels }, (_, level) => {
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

  function release(leaver: number): void {
    const seat = seatOf[leaver] ?? 0;
    free.release(seat);
    if (seat < lowestFree) lowestFree = seat;
    seatOf[leaver] = 0;
    lastCall[leaver] = 0;
  }
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
function cumulativeFromAbove(counts: Float64Array): Float64Array {
  const above = new Float64Array(counts.length);
  for (let n = counts.length - 2; n >= 0; n--) above[n] = (above[n + 1] ?? 0) + (counts[n + 1] ?? 0);
  return above;
}

function countOf(values: Int32Array, length: number): Float64Array {
  const counts = new Float64Array(length);
  for (const value of values) if (value > 0) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
