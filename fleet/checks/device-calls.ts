import type { Call } from '../history';

const RELEASES = new Set<Call['kind']>(['logout', 'force-logout']);

type DeviceCalls = { device: string; own: Call[]; releases: Call[] };

/** Calls by device: `own` in the order of sending, and `releases`, the calls that may have released its seat. */
export function byDevice(calls: readonly Call[]): DeviceCalls[] {
  const devices = new Map<string, DeviceCalls>();
  for (const call of calls) {
    const key = `${call.pool}/${call.device}`;
    const entry = devices.get(key) ?? { device: call.device, own: [], releases: [] };
    devices.set(key, entry);
    if (call.kind !== 'force-logout') entry.own.push(call);
    if (RELEASES.has(call.kind)) entry.releases.push(call);
  }
  return [...devices.values()];
}

/** Whether a call of the fleet may have released the seat between two calls of a device. */
export const mayHaveBeenReleased = (releases: readonly Call[], last: Call, next: Call) =>
  releases.some(
    (release) => release.answeredSequence > last.sentSequence && release.sentSequence < next.answeredSequence,
  );
