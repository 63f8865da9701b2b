import { CallKind, type Demand } from './demand';

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
  const counts: Reproduction = { recordedDenials: 0, replayedDenials: 0, matchingDenials: 0, tries: 0 };
  let { licensedQuantity = 0, timeoutMicros = 0 } = settings[0] ?? {};
  let setting = 1;
  let inUse = 0;
  let lapsing = 0;
  let hold = 0;

  for (let call = 0; call < at.length; call++) {
    const now = at[call] ?? 0;
    if (now > countUntil) break;
    for (let next = settings[setting]; next && next.at <= now; next = settings[++setting]) {
      lapse(next.at);
      const isLonger = next.timeoutMicros > timeoutMicros;
      ({ licensedQuantity, timeoutMicros } = next);
      if (isLonger) giveBack(call, next.at);
    }
    lapse(now);

    const caller = device[call] ?? 0;
    if (kind[call] === CallKind.RELEASE) {
      leave(caller);
      lastCall[caller] = 0;
    } else if (isHolding[caller]) {
      lastCall[caller] = kind[call] === CallKind.HOLD ? (holds[hold] ?? now) : now;
    }
    if (kind[call] === CallKind.HOLD) hold++;
    if (kind[call] === CallKind.LOGIN || kind[call] === CallKind.CHECK) tried(call, caller, now);
  }
  return counts;

  function tried(call: number, caller: number, now: number): void {
    const isDenied = !isHolding[caller] && inUse >= licensedQuantity;
    if (!isHolding[caller] && !isDenied) {
      isHolding[caller] = 1;
      lastCall[caller] = now;
      inUse++;
    }
    if (now < countFrom) return;
    counts.tries++;
    if (wasDenied[call]) counts.recordedDenials++;
    if (isDenied) counts.replayedDenials++;
    if (isDenied && wasDenied[call]) counts.matchingDenials++;
  }

  function lapse(now: number): void {
    for (; (at[lapsing] ?? Infinity) + timeoutMicros <= now; lapsing++) {
      const caller = device[lapsing] ?? 0;
      if (lastCall[caller] === at[lapsing]) leave(caller);
    }
  }

  function leave(caller: number): void {
    inUse -= isHolding[caller] ?? 0;
    isHolding[caller] = 0;
  }

  /** Whoever called last comes first. */
  function giveBack(call: number, now: number): void {
    lapsing = call;
    while (lapsing > 0 && (at[lapsing - 1] ?? 0) + timeoutMicros > now) lapsing--;
    for (let n = call - 1; n >= lapsing && inUse < licensedQuantity; n--) {
      const caller = device[n] ?? 0;
      if (lastCall[caller] !== at[n] || isHolding[caller]) continue;
      isHolding[caller] = 1;
      inUse++;
    }
  }
}
