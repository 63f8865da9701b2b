import { CallKind, type Demand } from './demand';
import { openFreeSeats } from './free-seats';
import { CALLS_BETWEEN_YIELDS, yieldToDeviceCalls } from './yield-to-device-calls';
import { lastCalls } from './last-calls';

export type ReplayPeriod = {
  timeoutMicros: number;
  /** Calls from this instant on are counted; earlier ones only determine who holds a seat then. */
  countFrom: number;
  /** End of the counted calls. */
  countUntil?: number;
};

/** Numbers of seats to replay: the fewer, the faster. */
export type SeatBounds = { fewest: number; most: number };

/** Number of calls by resulting seat: `fewest` includes those below it, `most + 1` those above. */
export type SeatCounts = {
  /** All calls that request a seat. */
  tries: Float64Array;
  /** First try of each login. */
  occasions: Float64Array;
};

/** Called for each call that ends above seat `above`, and for the next one of its device. */
export type Watch = { above: number; recordTry: (call: number, seat: number) => void };

/**
 * Replays the demand with one time-out and every number of seats in a single pass. A device takes the lowest free
 * seat and moves to a lower one at a call; the devices in seats 1 to N are then exactly the holders in a pool of N. A
 * call that ends in seat n is thus denied by every pool smaller than n.
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
    if (call % CALLS_BETWEEN_YIELDS === 0) yieldToDeviceCalls();
    // Calls are sorted and the time-out is constant, so leases end in the order of their last renewals.
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
        // A holder in the smallest requested pool is a holder in all of them.
        if (seat === 0 || (seat > fewest && lowestFree < seat)) taken = take(caller, seat);
        if (taken <= most) lastCall[caller] = now;
        if (now < countFrom) break;
        tries[taken] = (tries[taken] ?? 0) + 1;
        occasions[taken] = (occasions[taken] ?? 0) + (isOccasion[call] ?? 0);
        if (taken <= watchAbove && isWatched[caller] === 0) break;
        isWatched[caller] = Number(taken > watchAbove);
        watch?.recordTry(call, taken);
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
