export type DenialCause =
  'ONLY_MORE_LICENSES' | 'SHORTER_TIMEOUT' | 'FORGOTTEN_LOGOUT' | 'QUANTITY_LOWERED' | 'REMOVED_DEVICES';

/** Facts at the time of a denial. Durations are seconds. */
export type DenialFacts = {
  isNamed: boolean;
  licensedQuantity: number;
  inUse: number;
  minTimeoutSeconds: number;
  maxTimeoutSeconds: number;
  holders: readonly {
    idleSeconds: number;
    /** Usual idle time between two calls. Null if unknown. */
    usualIdleSeconds: number | null;
    /** Whether its lease lapsed without a further call and it did not return soon. */
    stayedAway: boolean;
    /** Whether its device had been removed (NAMED). */
    isRemoved: boolean;
  }[];
  /** Earlier reductions of the quantity within the records, oldest first. */
  lowered: readonly Lowering[];
  /**
   * Other devices refused earlier and still without a seat: the time-out and the quantity with which each would have
   * got one.
   */
  others: readonly { timeoutSeconds: number; quantity: number }[];
};

type Lowering = { at: number; from: number; to: number };

/** Holders are indices into those of the facts. */
export type ExplainedDenial = {
  cause: DenialCause;
  longestHelpfulTimeoutSeconds: number | null;
  forgotten: number[];
  removed: number[];
  lowered: Lowering | null;
};

const MINUTE = 60;

/**
 * Explains a denial by the cause that is easiest to correct: removed devices, lowered quantity, forgotten logouts, a
 * shorter time-out; otherwise only more licences would certainly have helped. A cause counts if enough seats would
 * have been free without it, less those that others would have taken first.
 */
export function explainDenial(facts: DenialFacts): ExplainedDenial {
  const { holders, inUse, licensedQuantity, isNamed, others } = facts;
  /* A pool that is over needs that many more to leave. */
  const missing = inUse - licensedQuantity + 1;
  const indices = [...holders.keys()];
  const removed = isNamed ? indices.filter((n) => holders[n]?.isRemoved) : [];
  const forgotten = isNamed ? [] : indices.filter((n) => isForgotten(holders[n]));
  const lowered = facts.lowered.findLast(
    ({ from }) => from - inUse > others.filter(({ quantity }) => quantity < from).length,
  );
  const longestHelpfulTimeoutSeconds = isNamed ? null : longestHelpfulTimeout(facts, missing);
  const cause = (): DenialCause => {
    if (removed.length >= missing) return 'REMOVED_DEVICES';
    if (lowered) return 'QUANTITY_LOWERED';
    if (forgotten.length >= missing) return 'FORGOTTEN_LOGOUT';
    return longestHelpfulTimeoutSeconds === null ? 'ONLY_MORE_LICENSES' : 'SHORTER_TIMEOUT';
  };
  return {
    cause: cause(),
    longestHelpfulTimeoutSeconds,
    forgotten,
    removed,
    lowered: lowered ?? null,
  };
}

/** Number of seats that would have lapsed with the shortest allowed time-out. */
export const countIdleSeats = ({
  isNamed,
  minTimeoutSeconds,
  idleSeconds,
}: Pick<DenialFacts, 'isNamed' | 'minTimeoutSeconds'> & { idleSeconds: readonly number[] }): number =>
  isNamed ? 0 : idleSeconds.filter((seconds) => seconds >= minTimeoutSeconds).length;

const isForgotten = (holder: DenialFacts['holders'][number] | undefined) =>
  holder !== undefined &&
  holder.stayedAway &&
  holder.usualIdleSeconds !== null &&
  holder.idleSeconds > holder.usualIdleSeconds;

/**
 * Seats idle for longer would have lapsed, and others refused by then would have taken them. A shorter time-out is
 * not always better, because it may have admitted another device first.
 */
function longestHelpfulTimeout(
  { holders, others, minTimeoutSeconds, maxTimeoutSeconds }: DenialFacts,
  missing: number,
): number | null {
  const idlest = holders.map(({ idleSeconds }) => idleSeconds).sort((a, b) => b - a);
  const choices = idlest
    .slice(missing - 1)
    .map((idle) => roundedDown(Math.min(idle, maxTimeoutSeconds), minTimeoutSeconds));
  const isHelpful = (timeout: number) => {
    const lapsed = idlest.filter((idle) => idle >= timeout).length;
    return lapsed - others.filter(({ timeoutSeconds }) => timeoutSeconds >= timeout).length >= missing;
  };
  // No further seat lapses between two of these values.
  return (
    [...new Set(choices)].find(
      (timeout) => timeout > 0 && timeout >= minTimeoutSeconds && isHelpful(timeout),
    ) ?? null
  );
}

/** Rounds down to whole minutes, below two minutes to seconds, or to the bound itself. */
function roundedDown(idle: number, minTimeoutSeconds: number): number {
  const seconds = Math.floor(idle);
  const told = seconds >= 2 * MINUTE ? seconds - (seconds % MINUTE) : seconds;
  return told < minTimeoutSeconds && idle >= minTimeoutSeconds ? minTimeoutSeconds : told;
}
