import { LeaseEnd, type PoolRecord } from './pool-record';

/** Session lengths of the people of a pool, from its records. */
export type SessionLengths = {
  /** Usual length in microseconds of a person (or device, where nobody was logged in), else of the whole pool. */
  usualLength(person: number, device: number): number;
  /** Whether most sessions end with a logout rather than a lapse. */
  endWithLogout: boolean;
  /** Start of the session of a device that was running at an instant. */
  beganBefore(device: number, at: number): number | undefined;
};

/**
 * Derives sessions from leases: a login and the seats regained after it, until the last call. `quantile` is 0 to 1.
 */
export function sessionLengths({ leases, people, devices }: PoolRecord, quantile: number): SessionLengths {
  const byPerson = new Map<number, number[]>();
  const all: number[] = [];
  const beganAt = new Float64Array(devices);
  const lastAt = new Float64Array(devices);
  const personOf = new Int32Array(devices).fill(-1);
  const begins: number[][] = Array.from({ length: devices }, () => []);
  let loggedOut = 0;
  let lapsed = 0;

  const close = (device: number) => {
    if (!beganAt[device]) return;
    const length = (lastAt[device] ?? 0) - (beganAt[device] ?? 0);
    const person = personOf[device] ?? -1;
    const who = person >= 0 ? person : people + device;
    all.push(length);
    const own = byPerson.get(who);
    if (own) own.push(length);
    else byPerson.set(who, [length]);
  };

  for (let n = 0; n < leases.startedAt.length; n++) {
    const device = leases.device[n] ?? 0;
    if (!leases.isRegained[n] || !beganAt[device]) {
      close(device);
      beganAt[device] = leases.startedAt[n] ?? 0;
      begins[device]?.push(leases.startedAt[n] ?? 0);
      personOf[device] = leases.person[n] ?? -1;
    }
    const end = leases.end[n];
    lastAt[device] = (end === LeaseEnd.RELEASED ? leases.endedAt[n] : leases.lastCallAt[n]) ?? 0;
    if (end === LeaseEnd.RELEASED) loggedOut++;
    if (end === LeaseEnd.LAPSED) lapsed++;
  }
  for (let device = 0; device < devices; device++) close(device);

  const usual = new Map([...byPerson].map(([who, lengths]) => [who, quantileOf(lengths, quantile)]));
  const ofPool = quantileOf(all, quantile);
  return {
    usualLength: (person, device) => usual.get(person >= 0 ? person : people + device) ?? ofPool,
    endWithLogout: loggedOut >= lapsed && loggedOut > 0,
    beganBefore: (device, at) => lastNotAfter(begins[device] ?? [], at),
  };
}

/** Value below which the share `quantile` lies; 0 without values. */
function quantileOf(values: readonly number[], quantile: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? 0;
}

/** Last of the ascending values at or before `at`. */
function lastNotAfter(values: ArrayLike<number>, at: number): number | undefined {
  return values[firstAfter(values, at) - 1];
}

/** Index of the first of the ascending values after `at`. */
export function firstAfter(values: ArrayLike<number>, at: number): number {
  let low = 0;
  for (let high = values.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
