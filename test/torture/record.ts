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

/** Outcome of a call. NONE: not committed. UNKNOWN: perhaps committed, the reply was lost. RETRY: to be repeated. */
export type Outcome = 'GRANTED' | 'REFUSED' | 'DONE' | 'IDLE' | 'RETRY' | 'NONE' | 'UNKNOWN' | 'ERROR';

/** A call as its caller recorded it. All times are the database's clock, in microseconds since 1970. */
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

/** The task of a worker. */
export type Task = {
  url: string;
  pools: TorturePool[];
  connections: number;
  milliseconds: number;
  /** On a slow machine the worker continues until it has made so many calls. */
  leastCalls: number;
  recordFile: string;
  /** Whether this worker also changes quantities and time-outs. */
  changesSettings: boolean;
};
