import { CallKind, type Demand } from './demand';
import { CALLS_BETWEEN_YIELDS, yieldToDeviceCalls } from './yield-to-device-calls';
import { lastCalls } from './last-calls';

/** Settings of a pool from an instant on. */
export type PoolSettings = { at: number; licensedQuantity: number; timeoutMicros: number };

/** Comparison of a replay with the records. */
export type Reproduction = {
  recordedDenials: number;
  replayedDenials: number;
  /** Calls denied both on record and in the replay. */
  matchingDenials: number;
  /** Calls that requested a seat. */
  tries: number;
};

/**
 * Replays the demand with the settings in force at the time (ascending) to check the accuracy of replays. While a
 * pool is over, no seat is granted (L13); a longer time-out returns lapsed seats if they are free (L22).
 */
export function replayRecorded(
  demand: Demand,
  {
    settings,
    countFrom,
    countUntil = Infinity,
  }: { settings: readonly PoolSettings[]; countFrom: number; countUntil?: number },
): Reproduction {
  const { at, device, kind, wasDenied, holds } = demand;
  const lastCall = new Float64Array(demand.devices);
  const isHolding = new Uint8Array(demand.devices);
  const quiet = lastCalls(demand, Math.min(...settings.map(({ timeoutMicros }) => timeoutMicros)));
  let { licensedQuantity = 0, timeoutMicros = 0 } = settings[0] ?? {};
  let setting = 1;
  let inUse = 0;
  let lapsing = 0;
  let hold = 0;
  let changesAt = nextChange();
  let [recordedDenials, replayedDenials, matchingDenials, tries] = [0, 0, 0, 0];

  for (let call = 0; call < at.length; call++) {
    const now = at[call] ?? 0;
    if (now > countUntil) break;
    if (call % CALLS_BETWEEN_YIELDS === 0) yieldToDeviceCalls();
    if (changesAt <= now) changesAt = change(now);

    const caller = device[call] ?? 0;
    switch (kind[call]) {
      case CallKind.LOGIN:
      case CallKind.CHECK: {
        const isDenied = isHolding[caller] === 0 && inUse >= licensedQuantity;
        if (!isDenied) {
          inUse += 1 - (isHolding[caller] ?? 0);
          isHolding[caller] = 1;
          lastCall[caller] = now;
        }
        if (now < countFrom) break;
        tries++;
        recordedDenials += wasDenied[call] ?? 0;
        if (!isDenied) break;
        replayedDenials++;
        matchingDenials += wasDenied[call] ?? 0;
        break;
      }
      case CallKind.ACTIVITY:
        if (isHolding[caller]) lastCall[caller] = now;
        break;
      case CallKind.RELEASE:
        leave(caller);
        lastCall[caller] = 0;
        break;
      case CallKind.HOLD: {
        const until = holds[hold++] ?? now;
        if (isHolding[caller]) lastCall[caller] = until;
        break;
      }
    }
  }
  return { recordedDenials, replayedDenials, matchingDenials, tries };

  /** Applies lease ends and settings in order of time, until now. */
  function change(now: number): number {
    for (let next = settings[setting]; next && next.at <= now; next = settings[++setting]) {
      lapse(next.at);
      const isLonger = next.timeoutMicros > timeoutMicros;
      ({ licensedQuantity, timeoutMicros } = next);
      if (isLonger) returnLapsedSeats(next.at);
    }
    lapse(now);
    return nextChange();
  }

  function nextChange(): number {
    return Math.min(lastCallOf(lapsing) + timeoutMicros, settings[setting]?.at ?? Infinity);
  }

  function lapse(now: number): void {
    for (; lastCallOf(lapsing) + timeoutMicros <= now; lapsing++) {
      const caller = device[quiet[lapsing] ?? 0] ?? 0;
      if (lastCall[caller] === lastCallOf(lapsing)) leave(caller);
    }
  }

  function leave(caller: number): void {
    inUse -= isHolding[caller] ?? 0;
    isHolding[caller] = 0;
  }

  /** The latest caller gets its seat back first. */
  function returnLapsedSeats(now: number): void {
    const lapsed = lapsing;
    while (lapsing > 0 && lastCallOf(lapsing - 1) + timeoutMicros > now) lapsing--;
    for (let n = lapsed - 1; n >= lapsing && inUse < licensedQuantity; n--) {
      const caller = device[quiet[n] ?? 0] ?? 0;
      if (lastCall[caller] !== lastCallOf(n) || isHolding[caller]) continue;
      isHolding[caller] = 1;
      inUse++;
    }
  }

  /** Time of the n-th call that was followed by a lapse. */
  function lastCallOf(n: number): number {
    return n < quiet.length ? (at[quiet[n] ?? 0] ?? 0) : Infinity;
  }
}
