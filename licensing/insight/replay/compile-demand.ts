import { CallKind, EPISODE_GAP_MICROS, type Demand } from './demand';
import { LeaseEnd, type PoolRecord } from './pool-record';
import { firstAfter, sessionLengths } from './session-lengths';

/** The middle of what people usually do. */
const MEDIAN = 0.5;

/**
 * What the devices of a pool asked for, from what is recorded of it: everybody calls when they called. What a person
 * who was refused and gave up would have done is not recorded; they are taken to have stayed as long as they usually
 * do (their median, else the pool's; another `quantile` gives a range), but not beyond their next call.
 */
export function compileDemand(record: PoolRecord, { quantile = MEDIAN }: { quantile?: number } = {}): Demand {
  const { leases, calls, denials } = record;
  const size = 3 * leases.startedAt.length + calls.at.length + 4 * denials.at.length;
  const columns = openColumns(size);

  // At one instant seats come free before they are asked for, hence releases first: the sort below is stable.
  for (let n = 0; n < leases.endedAt.length; n++) {
    if (leases.end[n] !== LeaseEnd.RELEASED) continue;
    columns.add(leases.endedAt[n], leases.device[n], leases.person[n], CallKind.RELEASE);
  }
  for (let n = 0; n < leases.startedAt.length; n++) {
    const kind = leases.isRegained[n] ? CallKind.CHECK : CallKind.LOGIN;
    columns.add(leases.startedAt[n], leases.device[n], leases.person[n], kind);
  }
  for (let n = 0; n < calls.at.length; n++)
    columns.add(calls.at[n], calls.device[n], calls.person[n], calls.kind[n] ?? CallKind.ACTIVITY);
  // Some last calls are not among the calls; as an activity, one that is does no harm.
  for (let n = 0; n < leases.lastCallAt.length; n++)
    columns.add(leases.lastCallAt[n], leases.device[n], leases.person[n], CallKind.ACTIVITY);
  for (let n = 0; n < denials.at.length; n++) {
    const kind = denials.isLogin[n] ? CallKind.LOGIN : CallKind.CHECK;
    columns.add(denials.at[n], denials.device[n], denials.person[n], kind, true);
  }
  addGivenUpSessions(record, quantile, columns.add);
  return withOccasions({ ...columns.inOrder(), devices: record.devices, people: record.people });
}

type Add = (
  at: number | undefined,
  device: number | undefined,
  person: number | undefined,
  kind: number,
  wasDenied?: boolean,
  holdsUntil?: number,
) => void;

/** Of everybody who was refused and got no seat soon after: what they would have done with one. */
function addGivenUpSessions(record: PoolRecord, quantile: number, add: Add): void {
  const { denials, leases, calls, devices } = record;
  const lengths = sessionLengths(record, quantile);
  const real = [
    timesByDevice(devices, leases.startedAt, leases.device),
    timesByDevice(devices, calls.at, calls.device),
  ];
  const triesByDevice = indicesByDevice(devices, denials.device);

  for (let device = 0; device < devices; device++) {
    const tries = triesByDevice[device] ?? [];
    for (let n = 0, first = 0; n < tries.length; n++) {
      const last = denials.at[tries[n] ?? 0] ?? 0;
      const next = denials.at[tries[n + 1] ?? -1] ?? Infinity;
      if (next - last <= EPISODE_GAP_MICROS) continue;
      const began = denials.at[tries[first] ?? 0] ?? 0;
      const isLogin = denials.isLogin[tries[first] ?? 0] === 1;
      const person = denials.person[tries[first] ?? 0] ?? -1;
      first = n + 1;

      const nextCall = Math.min(next, ...real.map((times) => timeAfter(times[device] ?? [], last)));
      if (nextCall - last <= EPISODE_GAP_MICROS) continue;
      const sessionBegan = isLogin ? began : (lengths.beganBefore(device, began) ?? began);
      const until = Math.min(sessionBegan + lengths.usualLength(person, device), nextCall);
      if (until <= last) continue;
      add(last, device, person, CallKind.HOLD, false, until);
      add(until, device, person, CallKind.ACTIVITY);
      if (lengths.endWithLogout && until < nextCall) add(until, device, person, CallKind.RELEASE);
    }
  }
}

const timeAfter = (times: ArrayLike<number>, at: number) => times[firstAfter(times, at)] ?? Infinity;

function indicesByDevice(devices: number, device: Int32Array): number[][] {
  const indices: number[][] = Array.from({ length: devices }, () => []);
  device.forEach((of, n) => indices[of]?.push(n));
  return indices;
}

const timesByDevice = (devices: number, at: Float64Array, device: Int32Array) =>
  indicesByDevice(devices, device).map((indices) => indices.map((n) => at[n] ?? 0));

function openColumns(size: number) {
  const at = new Float64Array(size);
  const device = new Int32Array(size);
  const person = new Int32Array(size);
  const kind = new Uint8Array(size);
  const wasDenied = new Uint8Array(size);
  const holdsUntil = new Map<number, number>();
  let length = 0;

  const add: Add = (when = 0, caller = 0, who = -1, what, denied = false, until = 0) => {
    at[length] = when;
    device[length] = caller;
    person[length] = who;
    kind[length] = what;
    wasDenied[length] = Number(denied);
    if (what === CallKind.HOLD) holdsUntil.set(length, until);
    length++;
  };

  return {
    add,
    /** Groups that are in order already make this sort nearly a merge. */
    inOrder() {
      const order = Uint32Array.from({ length }, (_, n) => n).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
      const holds: number[] = [];
      for (const n of order) {
        const until = holdsUntil.get(n);
        if (until !== undefined) holds.push(until);
      }
      return {
        at: Float64Array.from(order, (n) => at[n] ?? 0),
        device: Int32Array.from(order, (n) => device[n] ?? 0),
        person: Int32Array.from(order, (n) => person[n] ?? -1),
        kind: Uint8Array.from(order, (n) => kind[n] ?? 0),
        wasDenied: Uint8Array.from(order, (n) => wasDenied[n] ?? 0),
        holds: Float64Array.from(holds),
      };
    },
  };
}

/** Marks the first try of each person who comes to log in on a device. */
function withOccasions(demand: Omit<Demand, 'isOccasion'>): Demand {
  const { at, device, kind, devices } = demand;
  const isOccasion = new Uint8Array(at.length);
  const triedAt = new Float64Array(devices).fill(-Infinity);
  for (let call = 0; call < at.length; call++) {
    if (kind[call] !== CallKind.LOGIN) continue;
    const caller = device[call] ?? 0;
    const now = at[call] ?? 0;
    isOccasion[call] = Number(now - (triedAt[caller] ?? 0) > EPISODE_GAP_MICROS);
    triedAt[caller] = now;
  }
  return { ...demand, isOccasion };
}
