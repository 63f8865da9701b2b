/** Why somebody was refused. */
export type DenialCause =
  'ONLY_MORE_LICENSES' | 'SHORTER_TIMEOUT' | 'FORGOTTEN_LOGOUT' | 'QUANTITY_LOWERED' | 'REMOVED_DEVICES';

/** What is known of the instant somebody was refused. Durations are seconds. */
export type DenialFacts = {
  isNamed: boolean;
  licensedQuantity: number;
  inUse: number;
  minTimeoutSeconds: number;
  maxTimeoutSeconds: number;
  holders: readonly {
    idleSeconds: number;
    /** How long it is idle between two calls usually; null if nobody can say. */
    usualIdleSeconds: number | null;
    /** Its lease lapsed without a further call, and it did not come back soon. */
    stayedAway: boolean;
    /** Its device was removed before (NAMED). */
    isRemoved: boolean;
  }[];
  /** The times the quantity was lowered before, within the records, the oldest first. */
  lowered: readonly Lowering[];
  /** Others who were refused before and had no seat yet: at which time-out, and above which quantity, each of them had got one. */
  others: readonly { timeoutSeconds: number; quantity: number }[];
};

type Lowering = { at: number; from: number; to: number };

/** Holders are indices of the facts' holders. */
export type ExplainedDenial = {
  cause: DenialCause;
  longestHelpfulTimeoutSeconds: number | null;
  forgotten: number[];
  removed: number[];
  lowered: Lowering | null;
};

const MINUTE = 60;

/**
 * Why somebody was refused, of several causes the one that is easiest to do something about: licences of removed devices,
 * a lowered quantity, forgotten logouts, a time-out that could be shorter; else only more licences would surely have helped.
 * A cause counts if without it enough seats would have been free; what others would have had first is taken off.
 */
export function explainDenial(facts: DenialFacts): ExplainedDenial {
  const { holders, inUse, licensedQuantity, isNamed, others } = facts;
  /* In a pool that is over, as many more must leave. */
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

/** How many seats would have lapsed with the shortest time-out there may be. */
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
 * A seat that was idle for so long would have lapsed; others who were refused when one had would have taken it. A
 * shorter time-out is not always better: it may have let in another one first.
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
  // Between two of them nothing more lapses.
  return (
    [...new Set(choices)].find(
      (timeout) => timeout > 0 && timeout >= minTimeoutSeconds && isHelpful(timeout),
    ) ?? null
  );
}

/** To whole minutes, or to the bound itself, which may be none; below two minutes to seconds. */
function roundedDown(idle: number, minTimeoutSeconds: number): number {
  const seconds = Math.floor(idle);
  const told = seconds >= 2 * MINUTE ? seconds - (seconds % MINUTE) : seconds;
  return told < minTimeoutSeconds && idle >= minTimeoutSeconds ? minTimeoutSeconds : told;
}
