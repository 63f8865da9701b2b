/** How a lease ended, as far as a replay asks. */
export const LeaseEnd = {
  /** It is held still. */
  OPEN: 0,
  /** Nobody called, until the time-out. */
  LAPSED: 1,
  /** Logged out, forced out, removed, or the mode was changed. */
  RELEASED: 2,
  /** Another person logged in on the device. */
  TAKEN_OVER: 3,
} as const;

/**
 * What is recorded of a pool for some weeks, in columns, each group ascending by its first one. Instants are
 * microseconds since 1970; devices and people are indices, and -1 is nobody.
 */
export type PoolRecord = {
  devices: number;
  people: number;
  leases: {
    startedAt: Float64Array;
    lastCallAt: Float64Array;
    /** When it ended, or until when it is known to be held. */
    endedAt: Float64Array;
    device: Int32Array;
    person: Int32Array;
    end: Uint8Array;
    /** 1: a lapsed seat regained at a check-point, 0: a login. */
    isRegained: Uint8Array;
  };
  /** Calls that were answered; `kind` is a `CallKind`. */
  calls: { at: Float64Array; device: Int32Array; person: Int32Array; kind: Uint8Array };
  /** Refusals for want of a licence. */
  denials: { at: Float64Array; device: Int32Array; person: Int32Array; isLogin: Uint8Array };
};
