import { CallKind, type Demand } from './demand';
import { openFreeSeats } from './free-seats';
import { CALLS_BETWEEN, giveWay } from './give-way';
import { lastCalls } from './last-calls';

export type ReplayPeriod = {
  timeoutMicros: number;
  /** Calls from here on are counted; those before say who held a seat then. */
  countFrom: number;
  /** And until here. */
  countUntil?: number;
};

/** Which numbers of seats are asked about: the fewer they are the quicker. */
export type SeatBounds = { fewest: number; most: number };

/** How many calls ended in which seat: at `fewest` all that did there or below, at `most + 1` all above. */
export type SeatCounts = {
  /** Of all calls that ask for a seat. */
  tries: Float64Array;
  /** Of the first try of each person who came to log in. */
  occasions: Float64Array;
};

/** Is told of each call that ends above a seat, and of the next one of its device. */
export type Watch = { above: number; tried: (call: number, seat: number) => void };

/**
 * Replays the demand with one time-out and every number of seats in a single pass.
 *
 * A device that gets a seat takes the one with the lowest number, and moves to a lower one when it calls and one has
 * become free. The devices in the seats 1 to N are then exactly those who hold a seat in a pool of N, for every N at
 * once: with one seat more the same devices hold one and at most one device besides, because whoever is granted a
 * seat of N is granted one of N + 1 as well. So a call that ends in seat n was refused by every pool of fewer than n.
 * For the same reason more seats never give more denials.
 */
export function replaySeats(
  demand: Demand,
  { timeoutMicros, countFrom, countUntil = Infinity }: ReplayPeriod,
  { bounds = { fewest: 0, most: demand.devices }, watch }: { bounds?: SeatBounds; watch?: Watch } = {},
): SeatCounts {
  const { fewest, most } = bounds;
  const { at, device, kind, isOccasion, holds, devices } = demand;
  const free = openFreeSeats(devices);
  const seatOf = new Int32Array(devices);
  const lastCall = new Float64Array(devices);
  const tries = new Float64Array(Math.max(devices, most) + 2);
  const occasions = new Float64Array(Math.max(devices, most) + 2);
  const isWatched = new Uint8Array(devices);
  const watchAbove = watch?.above ?? Infinity;
  const quiet = lastCalls(demand, timeoutMicros);
  let lapsing = 0;
  let nextLapse = lapsesAt(lapsing);
  let lowestFree = 1;
  let hold = 0;

  for (let call = 0; call < at.length; call++) {
    const now = at[call] ?? 0;
    if (now > countUntil) break;
    if (call % CALLS_BETWEEN === 0) giveWay();
    // Calls are in order and the time-out is one, so leases end in the order of the calls that renewed them.
    while (nextLapse <= now) {
      const lapsed = device[quiet[lapsing] ?? 0] ?? 0;
      if (lastCall[lapsed] === at[quiet[lapsing] ?? 0]) lowestFree = release(lapsed);
      nextLapse = lapsesAt(++lapsing);
    }
    const caller = device[call] ?? 0;
    const seat = seatOf[caller] ?? 0;
    switch (kind[call]) {
      case CallKind.LOGIN:
      case CallKind.CHECK: {
        let taken = seat;
        // Who holds a seat in the smallest pool that is asked about holds one in all of them.
        if (seat === 0 || (seat > fewest && lowestFree < seat)) taken = take(caller, seat);
        if (taken <= most) lastCall[caller] = now;
        if (now < countFrom) break;
        tries[taken] = (tries[taken] ?? 0) + 1;
        occasions[taken] = (occasions[taken] ?? 0) + (isOccasion[call] ?? 0);
        if (taken <= watchAbove && isWatched[caller] === 0) break;
        isWatched[caller] = Number(taken > watchAbove);
        watch?.tried(call, taken);
        break;
      }
      case CallKind.ACTIVITY:
        if (seat > 0) lastCall[caller] = now;
        break;
      case CallKind.RELEASE:
        if (seat > 0) lowestFree = release(caller);
        break;
      case CallKind.HOLD: {
        const until = holds[hold++] ?? now;
        if (seat > 0) lastCall[caller] = until;
        break;
      }
    }
  }
  return { tries, occasions };

  function take(taker: number, seat: number): number {
    const lowest = free.lowest();
    if (lowest > most) return most + 1;
    if (seat > 0) free.release(seat);
    free.take(lowest);
    seatOf[taker] = lowest;
    lowestFree = free.lowest();
    return lowest;
  }

  function release(leaver: number): number {
    free.release(seatOf[leaver] ?? 0);
    seatOf[leaver] = 0;
    lastCall[leaver] = 0;
    return free.lowest();
  }

  function lapsesAt(n: number): number {
    return n < quiet.length ? (at[quiet[n] ?? 0] ?? 0) + timeoutMicros : Infinity;
  }
}
