export type Verb =
  | 'log_in'
  | 'check_license'
  | 'renew_leases'
  | 'record_activity'
  | 'log_out'
  | 'force_logout'
  | 'remove_device'
  | 'register_device'
  | 'quantity'
  | 'timeout';

/**
 * What became of a call. NONE: certainly nothing, it never committed. UNKNOWN: it may have committed, the reply was
 * lost. RETRY: the engine asked to be called again.
 */
export type Outcome = 'GRANTED' | 'REFUSED' | 'DONE' | 'IDLE' | 'RETRY' | 'NONE' | 'UNKNOWN' | 'ERROR';

/** One call as its caller saw it. All times are the database's clock, in microseconds since 1970. */
export type Call = {
  pool: number;
  /** Index in the pool; -1 for a change of its settings. */
  device: number;
  verb: Verb;
  invokedAt: number;
  respondedAt: number;
  outcome: Outcome;
  kind?: 'NEW' | 'RENEWED' | 'REGAINED' | 'NOT_REQUIRED';
  grantNumber?: number;
  decidedAt?: number;
  lapsesAt?: number;
  reason?: string;
  /** The new quantity, or the new time-out in milliseconds. */
  value?: number;
  error?: string;
};

export type TorturePool = {
  customerId: string;
  seatPoolId: string;
  mode: 'CONCURRENT' | 'NAMED';
  licensedQuantity: number;
  /** Milliseconds: the test's database counts time a thousand times as fast. */
  timeoutMs: number;
  holdOffMs: number;
  registrationKeyHash: string;
  devices: { deviceId: string; tokenHash: string; installationId: string; appUserIds: string[] }[];
};

/** What a player is told to do. */
export type Part = {
  url: string;
  pools: TorturePool[];
  connections: number;
  milliseconds: number;
  /** On a slow machine the player goes on until it has made so many calls. */
  leastCalls: number;
  recordFile: string;
  /** Whether this player also changes quantities and time-outs. */
  changesSettings: boolean;
};
