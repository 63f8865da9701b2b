import type { Demand } from './demand';
import { CALLS_BETWEEN_YIELDS, yieldToDeviceCalls } from './yield-to-device-calls';

/**
 * Calls followed by an idle time longer than the time-out: a lease can lapse only after one of these. They are few,
 * which makes a replay twice as fast.
 */
export function lastCalls({ quietFor }: Demand, timeoutMicros: number): Int32Array {
  const calls = new Int32Array(quietFor.length + 1);
  let count = 0;
  for (let call = 0; call < quietFor.length; call++) {
    if (call % CALLS_BETWEEN_YIELDS === 0) yieldToDeviceCalls();
    // Written always and counted sometimes, which is faster than an unpredictable branch.
    calls[count] = call;
    count += Number((quietFor[call] ?? 0) >= timeoutMicros);
  }
  return calls.subarray(0, count);
}

/** Microseconds until the next call of the same device, for each call; Infinity after its last. */
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
