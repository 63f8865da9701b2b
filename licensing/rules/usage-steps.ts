/*
 * Instants are numbers that only have to be in order; the database's microseconds, so that a seat that changes hands
 * within a millisecond is not counted twice.
 */

/** What changed the use of a pool after `since`. */
export type UsageChanges = {
  since: number;
  /** Seats held at `since`. */
  inUse: number;
  /** When a seat was taken, ascending, all after `since`. */
  starts: ArrayLike<number>;
  /** When a seat came free, ascending, all after `since`. */
  ends: ArrayLike<number>;
  /** Licences owned, ascending by instant; the first is what was owned at `since`. */
  quantities: readonly { at: number; licensedQuantity: number }[];
};

/** The use of a pool from an instant until the next step. */
export type UsageStep = { at: number; inUse: number; licensedQuantity: number };

/** Is told the use from an instant until another. Numbers and no objects: there are hundreds of thousands. */
type Listener = (at: number, endsAt: number, inUse: number, licensedQuantity: number) => void;

/**
 * Tells each stretch of time between `since` and `until` in which the same number of seats was held and of licences
 * owned. What happens at one instant is one change: a seat that is handed over makes no step.
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
    if (next >= until) return tell(at, until, held, owned);
    const heldBefore = held;
    const ownedBefore = owned;
    for (; starts[start] === next; start++) held++;
    for (; ends[end] === next; end++) held--;
    for (; quantities[quantity]?.at === next; quantity++)
      owned = quantities[quantity]?.licensedQuantity ?? owned;
    if (held === heldBefore && owned === ownedBefore) continue;
    tell(at, next, heldBefore, ownedBefore);
    at = next;
  }
}

/**
 * The use of a pool from `since` until `until`: a step wherever the number of seats or of licences changed. Where that
 * makes more than `mostSteps`, time is cut into that many equal parts, and each part tells the highest use and the
 * lowest quantity in it.
 */
export function usageSteps(changes: UsageChanges, until: number, mostSteps: number): UsageStep[] {
  const steps: UsageStep[] = [];
  sweepUsage(changes, until, (at, _, inUse, licensedQuantity) => {
    if (steps.length <= mostSteps) steps.push({ at, inUse, licensedQuantity });
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

/** The most seats held at one instant from `since` until `until`. */
export function peakInUse(changes: UsageChanges, until: number): number {
  let peak = 0;
  sweepUsage(changes, until, (_, __, inUse) => (peak = Math.max(peak, inUse)));
  return peak;
}

/** The use of a pool in one of several stretches of time. */
export type UsageStretch = { peakInUse: number; lowestQuantity: number; fullFor: number };

/**
 * The use in each stretch between two neighbouring `bounds`, ascending: the peak, the lowest quantity, and for how
 * long every licence was in use, which none was before `ownedFrom`, when there was no pool.
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
      // A pool without licences is not full while nobody uses it.
      if (inUse === 0 || inUse < licensedQuantity) continue;
      const from = Math.max(at, bounds[n] ?? 0, ownedFrom);
      stretch.fullFor += Math.max(0, Math.min(endsAt, bounds[n + 1] ?? Infinity) - from);
    }
  });
  return stretches;
}
