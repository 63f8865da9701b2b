/** Ways a lease ended, as far as a replay needs them. */
export const LeaseEnd = {
  /** Still held. */
  OPEN: 0,
  /** Lapsed at the time-out. */
  LAPSED: 1,
  /** Ended by logout, force logout, removal or a change of mode. */
  RELEASED: 2,
  /** Taken over by another person on the device. */
  TAKEN_OVER: 3,
} as const;

/**
 * Records of a pool as columns, each group sorted by its first column. Instants are microseconds since 1970; devices
 * and people are indices (-1: none).
 */
export type PoolRecord = {
  devices: number;
  people: number;
  leases: {
    startedAt: Float64Array;
    lastCallAt: Float64Array;
    /** End of the lease, or the time until which it is known to be held. */
    endedAt: Float64Array;
    device: Int32Array;
    person: Int32Array;
    end: Uint8Array;
    /** 1: a lapsed seat regained at a check-point; 0: a login. */
    isRegained: Uint8Array;
  };
  /** Calls that were answered; `kind` is a `CallKind`. */
  calls: { at: Float64Array; device: Int32Array; person: Int32Array; kind: Uint8Array };
  denials: { at: Float64Array; device: Int32Array; person: Int32Array; isLogin: Uint8Array };
};
