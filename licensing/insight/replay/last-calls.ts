import type { Demand } from './demand';
import { CALLS_BETWEEN, giveWay } from './give-way';

/**
 * The calls that a device let the time-out pass after: a lease can only lapse after one of these. Most calls are soon
 * followed by another one, and a replay that asks these few is twice as fast as one that asks every call whether its
 * lease has lapsed.
 */
export function lastCalls({ quietFor }: Demand, timeoutMicros: number): Int32Array {
  const calls = new Int32Array(quietFor.length + 1);
  let count = 0;
  for (let call = 0; call < quietFor.length; call++) {
    if (call % CALLS_BETWEEN === 0) giveWay();
    // Written always and counted sometimes, which is quicker than a branch that nobody can foretell.
    calls[count] = call;
    count += Number((quietFor[call] ?? 0) >= timeoutMicros);
  }
  return calls.subarray(0, count);
}

/** How long the device of each call was not heard of after it, in microseconds; Infinity after its last. */
export function quietSpells(at: Float64Array, device: Int32Array, devices: number): Float64Array {
  const quietFor = new Float64Array(at.length).fill(Infinity);
  const before = new Int32Array(devices).fill(-1);
  for (let call = 0; call < at.length; call++) {
    const caller = device[call] ?? 0;
    const last = before[caller] ?? -1;
    if (last >= 0) quietFor[last] = (at[call] ?? 0) - (at[last] ?? 0);
    before[caller] = call;
  }
  return quietFor;
}
