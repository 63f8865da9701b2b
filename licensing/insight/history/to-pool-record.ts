import { leaseEnds, REGAIN, REGISTRATION } from '../../../db/queries/insight-records';
import { orderByTime } from '../replay/order-by-time';
import { LeaseEnd, type PoolRecord } from '../replay/pool-record';
import type { PoolHistory } from './pool-history';

/**
 * Sorts the history of a pool by time for a replay. Leaves out NAMED licences; of a lease running when the records
 * begin, only the known part counts, from its renewal or last call.
 */
export function toPoolRecord({ pool, leases, denials, checks, ...ids }: PoolHistory): PoolRecord {
  const started = leases.startedAt.map((at, n) =>
    at >= pool.since ? at : Math.min(pool.since, leases.lastCallAt[n] ?? at),
  );
  const inOrder = orderByTime(started).filter((n) => leases.origin[n] !== REGISTRATION);
  const byLease = columnsBy(inOrder);
  const known = {
    startedAt: byLease.instants(started),
    lastCallAt: byLease.instants(leases.lastCallAt),
    endedAt: byLease.instants(leases.endedAt),
    device: byLease.indices(leases.device),
    person: byLease.indices(leases.person),
    end: byLease.codes(leases.end).map((end) => ends[end] ?? LeaseEnd.OPEN),
    isRegained: byLease.codes(leases.origin).map((origin) => Number(origin === REGAIN)),
  };
  const byDenial = columnsBy(orderByTime(denials.at).filter((n) => denials.kind[n] !== REGISTER));
  const byCheck = columnsBy(orderByTime(checks?.at ?? new Float64Array()));
  const callers = byCheck.indices(checks?.device ?? new Int32Array());
  const at = byCheck.instants(checks?.at ?? new Float64Array());
  return {
    devices: ids.deviceIds.length,
    people: ids.appUserIds.length,
    leases: known,
    denials: {
      at: byDenial.instants(denials.at),
      device: byDenial.indices(denials.device),
      person: byDenial.indices(denials.person),
      // The code of LOGIN is 1.
      isLogin: byDenial.codes(denials.kind),
    },
    calls: {
      at,
      device: callers,
      person: whoCalled(ids.deviceIds.length, known, at, callers),
      kind: byCheck.codes(checks?.kind ?? new Uint8Array()),
    },
  };
}

const REGISTER = 2;

const ends = leaseEnds.map((reason) => {
  if (reason === null) return LeaseEnd.OPEN;
  if (reason === 'EXPIRED') return LeaseEnd.LAPSED;
  return reason === 'REPLACED' ? LeaseEnd.TAKEN_OVER : LeaseEnd.RELEASED;
});

/** Checks do not record the person: the last one who got the device's seat is assumed. */
function whoCalled(
  devices: number,
  leases: Pick<PoolRecord['leases'], 'startedAt' | 'device' | 'person'>,
  at: Float64Array,
  device: Int32Array,
): Int32Array {
  const holder = new Int32Array(devices).fill(-1);
  const callers = new Int32Array(at.length);
  let lease = 0;
  for (let n = 0; n < at.length; n++) {
    for (; (leases.startedAt[lease] ?? Infinity) <= (at[n] ?? 0); lease++)
      holder[leases.device[lease] ?? 0] = leases.person[lease] ?? -1;
    callers[n] = holder[device[n] ?? 0] ?? -1;
  }
  return callers;
}

function columnsBy(order: Uint32Array) {
  function fill<Column extends Float64Array | Int32Array | Uint8Array>(
    sorted: Column,
    column: Column,
  ): Column {
    for (let n = 0; n < order.length; n++) sorted[n] = column[order[n] ?? 0] ?? 0;
    return sorted;
  }
  return {
    instants: (column: Float64Array) => fill(new Float64Array(order.length), column),
    indices: (column: Int32Array) => fill(new Int32Array(order.length), column),
    codes: (column: Uint8Array) => fill(new Uint8Array(order.length), column),
  };
}
