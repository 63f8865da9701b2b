import { continuesEpisode, isSoonAfter } from '../../rules/denial-episode';
import { byDevice } from './by-device';
import { CallKind, type Demand } from './demand';
import { openDemandColumns, type AddCall } from './demand-columns';
import { quietSpells } from './last-calls';
import { LeaseEnd, type PoolRecord } from './pool-record';
import { firstAfter, sessionLengths } from './session-lengths';

/** Median session length. */
const MEDIAN = 0.5;

/**
 * Reconstructs the demand of a pool from its records. Sessions of people who gave up are not recorded: each is
 * assumed to last their median (or another `quantile`), at most until their next call.
 */
export function compileDemand(record: PoolRecord, { quantile = MEDIAN }: { quantile?: number } = {}): Demand {
  const { leases, calls, denials } = record;
  const columns = openDemandColumns(3 * leases.startedAt.length + calls.at.length + 4 * denials.at.length);

  // At equal times releases come first, so that seats are free before they are requested; the sort is stable.
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
  // Some last calls are missing among the calls.
  for (let n = 0; n < leases.lastCallAt.length; n++)
    columns.add(leases.lastCallAt[n], leases.device[n], leases.person[n], CallKind.ACTIVITY);
  for (let n = 0; n < denials.at.length; n++) {
    const kind = denials.isLogin[n] ? CallKind.LOGIN : CallKind.CHECK;
    columns.add(denials.at[n], denials.device[n], denials.person[n], kind, true);
  }
  addGivenUpSessions(record, quantile, columns.add);
  const { devices, people } = record;
  const inOrder = columns.inOrder();
  return {
    ...inOrder,
    devices,
    people,
    isOccasion: occasions(inOrder, devices),
    quietFor: quietSpells(inOrder.at, inOrder.device, devices),
  };
}

/** Adds assumed sessions of people who were refused and got no seat soon after. */
function addGivenUpSessions(record: PoolRecord, quantile: number, add: AddCall): void {
  const { denials, leases, calls, devices } = record;
  if (denials.at.length === 0) return;
  const lengths = sessionLengths(record, quantile);
  const nextStart = nextOfDevice(devices, leases.startedAt, leases.device);
  const nextCallOf = nextOfDevice(devices, calls.at, calls.device);
  const triesOf = byDevice(devices, denials.device);

  for (let device = 0; device < devices; device++) {
    const tries = triesOf.entries.subarray(triesOf.from[device], triesOf.from[device + 1]);
    for (let n = 0, first = 0; n < tries.length; n++) {
      const last = denials.at[tries[n] ?? 0] ?? 0;
      const next = denials.at[tries[n + 1] ?? -1] ?? Infinity;
      // Instants are whole microseconds: at `last` or later.
      const seatAt = nextStart(device, last - 1);
      if (continuesEpisode(last, next, seatAt)) continue;
      const began = denials.at[tries[first] ?? 0] ?? 0;
      const isLogin = denials.isLogin[tries[first] ?? 0] === 1;
      const person = denials.person[tries[first] ?? 0] ?? -1;
      first = n + 1;

      const nextCall = Math.min(next, seatAt, nextCallOf(device, last));
      if (isSoonAfter(last, nextCall)) continue;
      const sessionBegan = isLogin ? began : (lengths.beganBefore(device, began) ?? began);
      const until = Math.min(sessionBegan + lengths.usualLength(person, device), nextCall);
      if (until <= last) continue;
      add(last, device, person, CallKind.HOLD, false, until);
      add(until, device, person, CallKind.ACTIVITY);
      if (lengths.endWithLogout && until < nextCall) add(until, device, person, CallKind.RELEASE);
    }
  }
}

/** Time of a device's next call after an instant. */
function nextOfDevice(devices: number, at: Float64Array, device: Int32Array) {
  const { from, entries } = byDevice(devices, device);
  const instants = Float64Array.from(entries, (entry) => at[entry] ?? 0);
  return (of: number, after: number): number => {
    const own = instants.subarray(from[of], from[of + 1]);
    return own[firstAfter(own, after)] ?? Infinity;
  };
}

/** Marks the first try of each login. */
function occasions(
  { at, device, kind }: Pick<Demand, 'at' | 'device' | 'kind'>,
  devices: number,
): Uint8Array {
  const isOccasion = new Uint8Array(at.length);
  const triedAt = new Float64Array(devices).fill(-Infinity);
  for (let call = 0; call < at.length; call++) {
    if (kind[call] !== CallKind.LOGIN) continue;
    const caller = device[call] ?? 0;
    const now = at[call] ?? 0;
    isOccasion[call] = Number(!isSoonAfter(triedAt[caller] ?? -Infinity, now));
    triedAt[caller] = now;
  }
  return isOccasion;
}
