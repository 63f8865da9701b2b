/** Effect of a call on a seat. */
export const CallKind = {
  /** Takes or renews a seat, or is refused (L11). */
  LOGIN: 0,
  /** Renews or regains a seat at a check-point, or is refused (L18). */
  CHECK: 1,
  /** Renews a held seat only (L20). */
  ACTIVITY: 2,
  /** Frees the seat: logout, force logout or removal. */
  RELEASE: 3,
  /** Assumed continuation after a refusal: a held seat is kept until the next `holds`. */
  HOLD: 4,
} as const;

/**
 * All calls of the devices of a pool in order of time, independent of their results: the input of a replay. Instants
 * are microseconds since 1970, devices and people are indices (-1: none). Columns instead of objects, because there
 * are millions.
 */
export type Demand = {
  devices: number;
  people: number;
  at: Float64Array;
  device: Int32Array;
  person: Int32Array;
  kind: Uint8Array;
  /** 1: a denial was recorded for this call. */
  wasDenied: Uint8Array;
  /** 1: first try of a login, not a retry. */
  isOccasion: Uint8Array;
  /** Microseconds until the next call of the device; Infinity after its last one. */
  quietFor: Float64Array;
  /** End of each HOLD, in their order. */
  holds: Float64Array;
};
