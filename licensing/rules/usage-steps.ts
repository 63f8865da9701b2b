/*
 * Instants are numbers whose order matters only. Microseconds of the database, so that a seat that changes hands
 * within a millisecond is not counted twice.
 */

/** Usage changes of a pool after `since`. */
export type UsageChanges = {
  since: number;
  /** Seats held at `since`. */
  inUse: number;
  /** Grant times, ascending, all after `since`. */
  starts: ArrayLike<number>;
  /** End times, ascending, all after `since`. */
  ends: ArrayLike<number>;
  /** Licences owned, ascending by time; the first entry applies at `since`. */
  quantities: readonly { at: number; licensedQuantity: number }[];
};

/** Use of a pool from a time until the next step. */
export type UsageStep = { at: number; inUse: number; licensedQuantity: number };

/**
 * Called with the use between two instants; `false` ends the sweep. Numbers instead of objects, because there are
 * hundreds of thousands.
 */
type Listener = (at: number, endsAt: number, inUse: number, licensedQuantity: number) => void | false;

/**
 * Reports each period between `since` and `until` with constant seats and licences. Changes at one instant are
 * merged: a seat that is handed over makes no step.
 */
export function sweepUsage(
  { since, inUse, starts, ends, quantities }: UsageChanges,
  until: number,
  tell: Listener,
): void {
  let start = 0;
  let end = 0;
  let quantity = 1;
  let at = since;
  let held = inUse;
  let owned = quantities[0]?.licensedQuantity ?? 0;
  for (;;) {
    const next = Math.min(
      starts[start] ?? Infinity,
      ends[end] ?? Infinity,
      quantities[quantity]?.at ?? Infinity,
    );
    if (next >= until) return void tell(at, until, held, owned);
    const heldBefore = held;
    const ownedBefore = owned;
    for (; starts[start] === next; start++) held++;
    for (; ends[end] === next; end++) held--;
    for (; quantities[quantity]?.at === next; quantity++)
      owned = quantities[quantity]?.licensedQuantity ?? owned;
    if (held === heldBefore && owned === ownedBefore) continue;
    if (tell(at, next, heldBefore, ownedBefore) === false) return;
    at = next;
  }
}

/**
 * Use of a pool from `since` to `until`, one step for each change. If there are more than `mostSteps`, the period is
 * divided into that many equal parts, each with its highest use and lowest quantity.
 */
export function usageSteps(changes: UsageChanges, until: number, mostSteps: number): UsageStep[] {
  const steps: UsageStep[] = [];
  sweepUsage(changes, until, (at, _, inUse, licensedQuantity) => {
    steps.push({ at, inUse, licensedQuantity });
    if (steps.length > mostSteps) return false;
  });
  if (steps.length <= mostSteps) return steps;

  const { since } = changes;
  const boundOf = (part: number) => since + Math.floor(((until - since) * part) / mostSteps);
  const bounds = Array.from({ length: mostSteps + 1 }, (_, part) => boundOf(part));
  const merged = usageByStretch(changes, until, bounds, since).map((part, n) => ({
    at: boundOf(n),
    inUse: part.peakInUse,
    licensedQuantity: part.lowestQuantity,
  }));
  return merged.filter((step, n) => {
    const before = merged[n - 1];
    return step.inUse !== before?.inUse || step.licensedQuantity !== before.licensedQuantity;
  });
}

/** Most seats held at one instant from `since` to `until`. */
export function peakInUse(changes: UsageChanges, until: number): number {
  let peak = 0;
  sweepUsage(changes, until, (_, __, inUse) => void (peak = Math.max(peak, inUse)));
  return peak;
}

/** Use of a pool in one of several periods. */
export type UsageStretch = { peakInUse: number; lowestQuantity: number; fullFor: number };

/**
 * Use between each two neighbouring `bounds` (ascending): peak, lowest quantity, and time at full use. A pool cannot
 * be full before `ownedFrom`, its creation.
 */
export function usageByStretch(
  changes: UsageChanges,
  until: number,
  bounds: readonly number[],
  ownedFrom: number,
): UsageStretch[] {
  const stretches = bounds.slice(1).map(() => ({ peakInUse: 0, lowestQuantity: Infinity, fullFor: 0 }));
  let first = 0;
  sweepUsage(changes, until, (at, endsAt, inUse, licensedQuantity) => {
    while ((bounds[first + 1] ?? Infinity) <= at) first++;
    for (let n = first; (bounds[n] ?? Infinity) < endsAt; n++) {
      const stretch = stretches[n];
      if (!stretch) return;
      stretch.peakInUse = Math.max(stretch.peakInUse, inUse);
      stretch.lowestQuantity = Math.min(stretch.lowestQuantity, licensedQuantity);
      // A pool without licences and without use is not full.
      if (inUse === 0 || inUse < licensedQuantity) continue;
      const from = Math.max(at, bounds[n] ?? 0, ownedFrom);
      stretch.fullFor += Math.max(0, Math.min(endsAt, bounds[n + 1] ?? Infinity) - from);
    }
  });
  return stretches;
}
