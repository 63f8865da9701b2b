export type PoolFacts = { name: string; licensedQuantity: number; forceLogoutHoldOffSeconds: number };

export type CallKind = 'register' | 'login' | 'checkpoint' | 'activity' | 'logout' | 'force-logout';

/** The server's answer. Times are the server's, in milliseconds since 1970. */
export type Answer =
  | {
      kind: 'holding';
      /** Null for an activity, which has no grant kind. */
      grant: 'NEW' | 'RENEWED' | 'REGAINED' | null;
      grantNumber: number;
      expiresAt: number;
      serverTime: number;
    }
  /** Answer to an activity of a device without a seat. */
  | { kind: 'not-holding'; serverTime: number }
  | { kind: 'refused'; reason: string; message: string; retryAfterSeconds: number | null; serverTime: number }
  | { kind: 'done'; changed: boolean; serverTime: number | null }
  /** The call may or may not have been carried out. */
  | { kind: 'unanswered'; code: string; message: string };

/**
 * A call by or about one device. Sequence numbers order all sends and answers as the fleet saw them: a call answered
 * before another was sent took effect before it.
 */
export type Call = {
  readonly pool: string;
  readonly device: string;
  readonly kind: CallKind;
  /** Latest server time known when the call was sent, in milliseconds: the decision is not earlier. */
  readonly notBefore: number;
  readonly sentSequence: number;
  answeredSequence: number;
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

/** The client returned another outcome than the server's reply. */
export type Disagreement = { readonly device: string; readonly detail: string };

/** `milliseconds`: from the answer to the force logout until the device was notified; null if it never was. */
export type ForceLogoutNotice = {
  readonly pool: string;
  readonly device: string;
  readonly milliseconds: number | null;
};

export type History = {
  readonly pools: readonly PoolFacts[];
  readonly calls: readonly Call[];
  readonly usageStates: readonly UsageState[];
  readonly forceLogoutNotices: readonly ForceLogoutNotice[];
  readonly disagreements: readonly Disagreement[];
};
