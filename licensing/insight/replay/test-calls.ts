import { EPISODE_GAP_SECONDS } from '../../rules/denial-episode';
import { CallKind, type Demand } from './demand';
import { quietSpells } from './last-calls';

export const SECOND = 1_000_000;
export const T = 100 * SECOND;

export type Call = {
  at: number;
  device: number;
  kind: keyof typeof CallKind;
  person?: number;
  until?: number;
};

/** Calls at whole seconds. */
export function demandOf(calls: Call[], devices = 10): Demand {
  const tries = new Map<number, number>();
  const at = Float64Array.from(calls, (call) => call.at * SECOND);
  const device = Int32Array.from(calls, (call) => call.device);
  return {
    devices,
    people: devices,
    at,
    device,
    quietFor: quietSpells(at, device, devices),
    person: Int32Array.from(calls, ({ device, person }) => person ?? device),
    kind: Uint8Array.from(calls, ({ kind }) => CallKind[kind]),
    wasDenied: new Uint8Array(calls.length),
    isOccasion: Uint8Array.from(calls, ({ at, device, kind }) => {
      if (kind !== 'LOGIN') return 0;
      const before = tries.get(device) ?? -Infinity;
      tries.set(device, at);
      return Number(at - before > EPISODE_GAP_SECONDS);
    }),
    holds: Float64Array.from(calls.flatMap(({ until }) => (until === undefined ? [] : [until * SECOND]))),
  };
}

/** Straightforward simulation of one number of seats. */
export function plainly(calls: Call[], seats: number) {
  const lastCall = new Map<number, number>();
  const holding = (now: number) =>
    [...lastCall].filter(([, last]) => now < last + T).map(([device]) => device);
  const deniedAt = new Map<number, number>();
  const waitsSince = new Map<number, number>();
  const hit = new Set<number>();
  let denials = 0;
  let episodes = 0;
  let longest = 0;
  let peak = 0;
  const waits = (device: number, now: number) => {
    longest = Math.max(longest, now - (waitsSince.get(device) ?? now));
  };
  for (const { at, device, kind, until = 0 } of calls) {
    const now = at * SECOND;
    const held = holding(now);
    const isRepeated = now - (deniedAt.get(device) ?? -Infinity) <= EPISODE_GAP_SECONDS * SECOND;
    if (kind === 'RELEASE') lastCall.delete(device);
    else if (held.includes(device)) lastCall.set(device, kind === 'HOLD' ? until * SECOND : now);
    else if (kind === 'LOGIN' || kind === 'CHECK') {
      if (!isRepeated) waitsSince.delete(device);
      if (held.length < seats) {
        lastCall.set(device, now);
        waits(device, now);
        waitsSince.delete(device);
        // A seat ends the episode (L28).
        deniedAt.delete(device);
      } else {
        denials++;
        hit.add(device);
        if (!isRepeated) episodes++;
        if (!waitsSince.has(device)) waitsSince.set(device, now);
        waits(device, now);
        deniedAt.set(device, now);
      }
    }
    peak = Math.max(peak, holding(now).length);
  }
  return { denials, episodes, peopleHit: hit.size, longestWaitSeconds: longest / SECOND, peak };
}
