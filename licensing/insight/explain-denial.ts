/** Why somebody was refused. */
export type DenialCause =
  'ONLY_MORE_LICENSES' | 'SHORTER_TIMEOUT' | 'FORGOTTEN_LOGOUT' | 'QUANTITY_LOWERED' | 'REMOVED_DEVICES';

/** What is known of the instant somebody was refused. Durations are seconds. */
export type DenialFacts = {
  isNamed: boolean;
  licensedQuantity: number;
  inUse: number;
  minTimeoutSeconds: number;
  holders: readonly {
    idleSeconds: number;
    /** How long it is idle between two calls usually; null if nobody can say. */
    usualIdleSeconds: number | null;
    /** It called again before its lease ended, or logged out. */
    cameBack: boolean;
    /** Its device was removed before (NAMED). */
    isRemoved: boolean;
  }[];
  /** The times the quantity was lowered before, within the records, the oldest first. */
  lowered: readonly { at: number; from: number }[];
};

/** Holders are indices of the facts' holders. */
export type ExplainedDenial = {
  cause: DenialCause;
  longestHelpfulTimeoutSeconds: number | null;
  forgotten: number[];
  removed: number[];
  lowered: { at: number; from: number } | null;
};

const MINUTE = 60;

/**
 * Why somebody was refused, of several causes the one that is easiest to do something about: licences of removed devices,
 * a lowered quantity, forgotten logouts, a time-out that could be shorter; else only more licences would have helped.
 * A cause counts if without it a seat would have been free.
 */
export function explainDenial(facts: DenialFacts): ExplainedDenial {
  const { holders, inUse, licensedQuantity, isNamed } = facts;
  /* In a pool that is over, as many more must leave. */
  const missing = inUse - licensedQuantity + 1;
  const indices = [...holders.keys()];
  const removed = isNamed ? indices.filter((n) => holders[n]?.isRemoved) : [];
  const forgotten = isNamed ? [] : indices.filter((n) => isForgotten(holders[n]));
  const lowered =
    facts.lowered.findLast(({ from }) => from > inUse) ??
    (inUse > licensedQuantity ? (facts.lowered.at(-1) ?? null) : null);
  const longestHelpfulTimeoutSeconds = isNamed ? null : longestHelpfulTimeout(facts, missing);
  const cause = (): DenialCause => {
    if (removed.length >= missing) return 'REMOVED_DEVICES';
    if (lowered) return 'QUANTITY_LOWERED';
    if (forgotten.length >= missing) return 'FORGOTTEN_LOGOUT';
    return longestHelpfulTimeoutSeconds === null ? 'ONLY_MORE_LICENSES' : 'SHORTER_TIMEOUT';
  };
  return { cause: cause(), longestHelpfulTimeoutSeconds, forgotten, removed, lowered };
}

const isForgotten = (holder: DenialFacts['holders'][number] | undefined) =>
  holder !== undefined &&
  !holder.cameBack &&
  holder.usualIdleSeconds !== null &&
  holder.idleSeconds > holder.usualIdleSeconds;

/** A seat that was idle for so long would have lapsed with that time-out, and with any that is shorter. */
function longestHelpfulTimeout({ holders, minTimeoutSeconds }: DenialFacts, missing: number): number | null {
  const idlest = holders.map(({ idleSeconds }) => idleSeconds).sort((a, b) => b - a);
  const idle = Math.floor(idlest[missing - 1] ?? 0);
  const told = idle >= 2 * MINUTE ? idle - (idle % MINUTE) : idle;
  if (told >= minTimeoutSeconds && told > 0) return told;
  // The bound itself may be no whole number of minutes.
  return idle >= minTimeoutSeconds && minTimeoutSeconds > 0 ? minTimeoutSeconds : null;
}
