import type { LeaseColumns } from '../../../db/queries/insight-records';
import type { UsageChanges } from '../../rules/usage-steps';
import { firstAfter } from '../replay/session-lengths';
import { licensedAt, settingsOverTime } from '../history/settings-over-time';
import type { PoolHistory } from '../history/pool-history';

/** Usage changes of a pool after an instant (microseconds). */
export function usageChangesOfHistory({ pool, leases }: PoolHistory, since: number): UsageChanges {
  const settings = settingsOverTime(pool);
  return {
    since,
    inUse: countHeld(leases, since),
    starts: after(since, instantsInOrder(leases).starts),
    ends: after(since, instantsInOrder(leases).ends),
    quantities: [
      { at: since, licensedQuantity: licensedAt(settings, since) },
      ...settings.filter(({ at }) => at > since),
    ],
  };
}

const after = (since: number, instants: Float64Array) => instants.subarray(firstAfter(instants, since));

/** Sorted once for all reports of a history. */
const inOrder = new WeakMap<LeaseColumns, { starts: Float64Array; ends: Float64Array }>();

function instantsInOrder(leases: LeaseColumns) {
  const known = inOrder.get(leases) ?? {
    starts: leases.startedAt.slice().sort(),
    // Running leases have no end.
    ends: leases.endedAt.filter((_, n) => leases.end[n] !== 0).sort(),
  };
  inOrder.set(leases, known);
  return known;
}

function countHeld({ startedAt, endedAt, end }: LeaseColumns, at: number): number {
  let held = 0;
  for (let n = 0; n < startedAt.length; n++)
    if ((startedAt[n] ?? 0) <= at && ((endedAt[n] ?? 0) > at || end[n] === 0)) held++;
  return held;
}
