export type PoolFacts = { name: string; licensedQuantity: number; forceLogoutHoldOffSeconds: number };

export type CallKind = 'register' | 'login' | 'checkpoint' | 'activity' | 'logout' | 'force-logout';

/** What the server said, with its own times in milliseconds. */
export type Answer =
  | {
      kind: 'holding';
      /** Null where the operation does not say: an activity. */
      grant: 'NEW' | 'RENEWED' | 'REGAINED' | null;
      grantNumber: number;
      expiresAt: number;
      serverTime: number;
    }
  /** An activity of a device without a seat. */
  | { kind: 'not-holding'; serverTime: number }
  | { kind: 'refused'; reason: string; message: string; retryAfterSeconds: number | null; serverTime: number }
  | { kind: 'done'; changed: boolean; serverTime: number | null }
  /** Nobody knows whether it took effect. */
  | { kind: 'unanswered'; code: string; message: string };

/**
 * One call about one device, by itself or by the portal. Turns count sendings and answers in the order in which
 * the fleet saw them: a call whose answer came before another was sent had taken effect before it.
 */
export type Call = {
  readonly pool: string;
  readonly device: string;
  readonly kind: CallKind;
  /** The latest time of the database known when the call was sent: it was decided no earlier. */
  readonly notBefore: number;
  readonly sentTurn: number;
  answeredTurn: number;
  answer: Answer;
  milliseconds: number;
};

export type UsageState = {
  readonly pool: string;
  readonly licensedQuantity: number;
  readonly inUse: number;
  readonly free: number;
  readonly version: number;
  readonly asOf: number;
};

/** The library told an app something else than the server had told the library. */
export type Disagreement = { readonly device: string; readonly detail: string };

/** A force logout that was carried out, and how long after its answer the device was told. */
export type ForcedNews = {
  readonly pool: string;
  readonly device: string;
  readonly milliseconds: number | null;
};

export type History = {
  readonly pools: readonly PoolFacts[];
  readonly calls: readonly Call[];
  readonly usageStates: readonly UsageState[];
  readonly forcedNews: readonly ForcedNews[];
  readonly disagreements: readonly Disagreement[];
};
