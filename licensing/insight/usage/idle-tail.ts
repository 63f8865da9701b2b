import { timeoutChoices, type TimeoutBounds } from '../plan/timeout-choices';
import type { Period } from '../plan/replays';
import { byDevice } from '../replay/by-device';
import { LeaseEnd, type PoolRecord } from '../replay/pool-record';

/** Seat time another time-out would have saved. */
export type IdleSavingRecord = {
  inactivityTimeoutSeconds: number;
  savedSeatSeconds: number;
  regains: number;
};

/** Seats held after their last call. */
export type MadeIdleTail = {
  heldSeconds: number;
  idleTailSeconds: number;
  forgottenLeases: number;
  regainedLeases: number;
  savings: IdleSavingRecord[];
};

type Settings = {
  inactivityTimeoutSeconds: number;
  minInactivityTimeoutSeconds: number;
  maxInactivityTimeoutSeconds: number;
};

/**
 * Computes idle time of held seats and the effect of other time-outs on the recorded calls: a shorter one ends a
 * lease within an idle time, a longer one keeps a lapsed lease until it ends, or the device calls or logs out.
 */
export function idleTail(settings: Settings, record: PoolRecord, { since, until }: Period): MadeIdleTail {
  const { leases, calls, devices } = record;
  const bounds: TimeoutBounds = {
    min: settings.minInactivityTimeoutSeconds,
    max: settings.maxInactivityTimeoutSeconds,
  };
  const choices = timeoutChoices(bounds, settings.inactivityTimeoutSeconds).map(
    (seconds) => seconds * 1_000_000,
  );
  const saved = new Float64Array(choices.length);
  const regains = new Float64Array(choices.length);
  const overlap = (from: number, to: number) => Math.max(0, Math.min(to, until) - Math.max(from, since));
  const callsOf = byDevice(devices, calls.device);
  const leasesOf = byDevice(devices, leases.device);
  let held = 0;
  let idle = 0;
  let forgottenLeases = 0;
  let regainedLeases = 0;

  for (let device = 0; device < devices; device++) {
    let call = callsOf.from[device] ?? 0;
    const [first = 0, last = 0] = [leasesOf.from[device], leasesOf.from[device + 1]];
    for (let n = first; n < last; n++) {
      const lease = leasesOf.entries[n] ?? 0;
      const startedAt = leases.startedAt[lease] ?? 0;
      const endedAt = leases.endedAt[lease] ?? 0;
      const lastCallAt = leases.lastCallAt[lease] ?? 0;
      held += overlap(startedAt, endedAt);
      idle += overlap(lastCallAt, endedAt);
      const isLapsed = leases.end[lease] === LeaseEnd.LAPSED;
      if (isLapsed && endedAt >= since && endedAt <= until) {
        forgottenLeases++;
        if (n + 1 < last) regainedLeases += leases.isRegained[leasesOf.entries[n + 1] ?? 0] ?? 0;
      }

      let before = startedAt;
      const waited = (at: number) => {
        for (let choice = 0; choice < choices.length && before + (choices[choice] ?? 0) < at; choice++) {
          saved[choice] = (saved[choice] ?? 0) + overlap(before + (choices[choice] ?? 0), at);
          if (at >= since && at <= until) regains[choice] = (regains[choice] ?? 0) + 1;
        }
        before = at;
      };
      for (const end = callsOf.from[device + 1] ?? 0; call < end; call++) {
        const at = calls.at[callsOf.entries[call] ?? 0] ?? 0;
        if (at > lastCallAt) break;
        if (at > before) waited(at);
      }
      if (lastCallAt > before) waited(lastCallAt);

      const backAt = n + 1 < last ? (leases.startedAt[leasesOf.entries[n + 1] ?? -1] ?? Infinity) : Infinity;
      // After its last call, a device without a seat can only log out.
      const isOfDevice = call < (callsOf.from[device + 1] ?? 0);
      const leftAt = isOfDevice ? (calls.at[callsOf.entries[call] ?? 0] ?? Infinity) : Infinity;
      for (const [choice, timeout] of choices.entries()) {
        const wouldEndAt = isLapsed
          ? Math.min(lastCallAt + timeout, backAt, leftAt)
          : Math.min(lastCallAt + timeout, endedAt);
        const change = wouldEndAt < endedAt ? overlap(wouldEndAt, endedAt) : -overlap(endedAt, wouldEndAt);
        saved[choice] = (saved[choice] ?? 0) + change;
      }
    }
  }
  return {
    heldSeconds: Math.round(held / 1_000_000),
    idleTailSeconds: Math.round(idle / 1_000_000),
    forgottenLeases,
    regainedLeases,
    savings: choices.map((timeout, choice) => ({
      inactivityTimeoutSeconds: timeout / 1_000_000,
      savedSeatSeconds: Math.round((saved[choice] ?? 0) / 1_000_000),
      regains: regains[choice] ?? 0,
    })),
  };
}
