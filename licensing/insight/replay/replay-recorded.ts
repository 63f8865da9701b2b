import { CallKind, type Demand } from './demand';
import { CALLS_BETWEEN, giveWay } from './give-way';
import { lastCalls } from './last-calls';

/** What a pool was set to from an instant on. */
export type PoolSettings = { at: number; licensedQuantity: number; timeoutMicros: number };

/** How closely a replay of what was set comes to what was recorded. */
export type Reproduction = {
  recordedDenials: number;
  replayedDenials: number;
  /** Refused in the record and in the replay, call by call. */
  matchingDenials: number;
  /** Calls that asked for a seat. */
  tries: number;
};

/**
 * Replays the demand with the settings that were in force, ascending, the first of them from the beginning: the test
 * of whether a replay can be believed. While more seats are held than licences are owned none is granted (L13); a
 * longer time-out gives those who have lapsed their seat back, if there is still one (L22).
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
    if (call % CALLS_BETWEEN === 0) giveWay();
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

  /** Leases end and settings change, in order, until now. */
  function change(now: number): number {
    for (let next = settings[setting]; next && next.at <= now; next = settings[++setting]) {
      lapse(next.at);
      const isLonger = next.timeoutMicros > timeoutMicros;
      ({ licensedQuantity, timeoutMicros } = next);
      if (isLonger) giveBack(next.at);
    }
    lapse(now);
    return nextChange();
  }

  function nextChange(): number {
    return Math.min(calledLast(lapsing) + timeoutMicros, settings[setting]?.at ?? Infinity);
  }

  function lapse(now: number): void {
    for (; calledLast(lapsing) + timeoutMicros <= now; lapsing++) {
      const caller = device[quiet[lapsing] ?? 0] ?? 0;
      if (lastCall[caller] === calledLast(lapsing)) leave(caller);
    }
  }

  function leave(caller: number): void {
    inUse -= isHolding[caller] ?? 0;
    isHolding[caller] = 0;
  }

  /** Whoever called last comes first. */
  function giveBack(now: number): void {
    const lapsed = lapsing;
    while (lapsing > 0 && calledLast(lapsing - 1) + timeoutMicros > now) lapsing--;
    for (let n = lapsed - 1; n >= lapsing && inUse < licensedQuantity; n--) {
      const caller = device[quiet[n] ?? 0] ?? 0;
      if (lastCall[caller] !== calledLast(n) || isHolding[caller]) continue;
      isHolding[caller] = 1;
      inUse++;
    }
  }

  /** When the n-th call was made that its device let the time-out pass after. */
  function calledLast(n: number): number {
    return n < quiet.length ? (at[quiet[n] ?? 0] ?? 0) : Infinity;
  }
}
