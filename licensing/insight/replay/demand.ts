/** What a call asks of a seat. */
export const CallKind = {
  /** Takes or renews a seat, or is refused (L11). */
  LOGIN: 0,
  /** The same at a check-point: a lapsed seat is regained, or refused (L18). */
  CHECK: 1,
  /** Renews a seat that is held, and nothing else (L20). */
  ACTIVITY: 2,
  /** Logged out, forced out or removed. */
  RELEASE: 3,
  /** Somebody who was refused would have gone on working: a seat, if held, is held until the next `holds` says. */
  HOLD: 4,
} as const;

/**
 * Everything the devices of a pool asked for in some weeks, in order of time, whatever they were answered: what a
 * replay is fed with. Instants are microseconds since 1970; devices and people are indices, and -1 is nobody.
 * Columns and no objects: there are millions.
 */
export type Demand = {
  devices: number;
  people: number;
  at: Float64Array;
  device: Int32Array;
  person: Int32Array;
  kind: Uint8Array;
  /** 1: this was refused for want of a licence when it happened. */
  wasDenied: Uint8Array;
  /** 1: the first of a person's tries to log in, not the repetition of one that was refused. */
  isOccasion: Uint8Array;
  /** How long the device was not heard of after this call, in microseconds; Infinity after its last one. */
  quietFor: Float64Array;
  /** Until when each HOLD, in their order, holds. */
  holds: Float64Array;
};
