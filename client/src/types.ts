import type { GrantKind, RefusalReason } from './generated/operations';
import type { Profile } from './profiles';

export type { GrantKind, RefusalReason };

/**
 * A seat as of the server's last reply. For a countdown use `client.seatRemainingSeconds()`: `expiresAt` is a time of the
 * server's clock, which may differ from the phone's.
 */
export type Lease = {
  /** Number of the grant within its pool; a renewal keeps it. */
  grantNumber: number;
  /** ISO 8601, on the server's clock. */
  expiresAt: string;
  remainingSeconds: number;
  inactivityTimeoutSeconds: number;
};

/**
 * The user may proceed. `lease` is null if no seat is needed (NAMED). `offline`: granted by the device's re-registration
 * date (L9) because the server could not be reached; `serverTime` is then null.
 */
export type Granted = {
  outcome: 'granted';
  mayProceed: true;
  grant: GrantKind;
  lease: Lease | null;
  serverTime: string | null;
  offline: boolean;
};

/**
 * `register`, `recordActivity` or `logout` was carried out. `changed`: for a logout, whether a user was logged in; null
 * otherwise. `lease`: for an activity of a device with a seat; null otherwise.
 */
export type Done = {
  outcome: 'done';
  mayProceed: true;
  changed: boolean | null;
  lease: Lease | null;
  serverTime: string;
};

/** The user may not proceed. Show `message` unchanged. */
export type Refused = {
  outcome: 'refused';
  mayProceed: false;
  reason: RefusalReason | (string & {});
  message: string;
  /** Earliest time for another try, in seconds from now; null if there is none. */
  retryAfterSeconds: number | null;
  /** With FORCED_LOGOUT: the portal user who logged the device out, and their note. Null or absent otherwise. */
  byName?: string | null;
  note?: string | null;
  serverTime: string | null;
};

/**
 * The server could not be reached or did not reply. `attempts`: number of tries. `status`: HTTP status of a reply that
 * was not the server's but, for instance, a proxy's or a hotspot's. With 404 on every call, check `url`.
 */
export type Unreachable = { outcome: 'unreachable'; mayProceed: boolean; attempts: number; status?: number };

/**
 * Misuse, a server fault, too many calls, or a failing storage. `code`: the server's `extensions.code`, BAD_RESPONSE,
 * REDIRECTED, STORAGE_UNREADABLE, STORAGE_CORRUPT, STORAGE_UNWRITABLE or STORAGE_TAKEN. `mayProceed`: true for
 * `recordActivity` (L20), and for REDIRECTED if the profile allows work without network.
 */
export type Failed = {
  outcome: 'failed';
  mayProceed: boolean;
  code: string;
  message: string;
  retryAfterSeconds: number | null;
};

/** Result of a call. Faults of the server and the network are outcomes, never exceptions. */
export type Outcome = Granted | Done | Refused | Unreachable | Failed;

/** State for the app's screens. The same object until something changes. */
export type ClientState = {
  registration: 'NONE' | 'REGISTERED' | 'REMOVED' | 'REREGISTRATION_DUE';
  device: { id: string; name: string } | null;
  /** Null until the server has reported it. */
  mode: 'CONCURRENT' | 'NAMED' | null;
  session: 'LOGGED_OUT' | 'LOGGED_IN';
  /** Null while no user is logged in. */
  userName: string | null;
  /** NONE: no user is logged in, or the app has just started and the seat is not known yet. */
  seat: 'HELD' | 'LAPSED' | 'NONE' | 'NOT_REQUIRED';
  /** Connection of the live view. OFF: `listen` is false, or the device is not registered. */
  link: 'LIVE' | 'CONNECTING' | 'OFFLINE' | 'OFF';
  /** A check-point was passed without network; the next one with network is checked. */
  checkPending: boolean;
  /** Message for the user; null if none. Cleared by the next success. */
  notice: { reason: string; message: string; byName?: string | null; note?: string | null } | null;
  /** FAILING: the last change is not saved and would be lost with the process. Saving is retried. */
  storage: 'OK' | 'FAILING';
};

export type ClientEvent =
  | { type: 'SEAT_ENDS_SOON'; remainingSeconds: number }
  | { type: 'SEAT_LAPSED' }
  | { type: 'SEAT_REGAINED' }
  /** A login with a lost reply has succeeded: the user is logged in. */
  | { type: 'LOGGED_IN'; userName: string }
  | { type: 'LOGGED_OUT'; reason: string; message: string; byName?: string | null; note?: string | null }
  | { type: 'DEVICE_REMOVED'; message: string }
  | { type: 'REREGISTRATION_DUE'; message: string }
  | { type: 'LINK_LOST' }
  | { type: 'LINK_LIVE' };

/** Called on each change of the state. `event` is null if the change has no event. */
export type ClientListener = (event: ClientEvent | null) => void;

/** Whether the app may work now, decided on the device (L2, L9). */
export type WorkPermit = {
  allowed: boolean;
  /** Seconds until this permission ends at the latest; null if not allowed or not limited. */
  remainingSeconds: number | null;
  reason:
    | 'PERMITTED'
    | 'SEAT_HELD'
    | 'OFFLINE_WORK'
    | 'SEAT_NEEDED'
    | 'LOGGED_OUT'
    | 'NOT_REGISTERED'
    | 'REMOVED'
    | 'REREGISTRATION_DUE'
    | 'CLOCK_TURNED_BACK'
    | 'POOL_SUSPENDED'
    | 'UNKNOWN';
};

/**
 * Stores one opaque text for one client. It is read before each write, and another client's text is never overwritten.
 * The text contains the device token: store it as you would a password.
 */
export type ClientStorage = {
  /** Null or empty: nothing is stored. */
  read(): Promise<string | null> | string | null;
  write(text: string): Promise<void> | void;
};

/**
 * A clock that cannot be set. With a `bootId` it must count from the phone's start, sleep included (Android's
 * `elapsedRealtime`, Apple's `mach_continuous_time`), and the id must change with every start of the phone.
 */
export type MonotonicClock = { nowMs(): number; bootId?: string | null };

/**
 * The part of `fetch` that the client uses, declared here so that its types need neither browser nor Node types.
 * `signal` is an `AbortSignal`.
 */
export type FetchFunction = (
  url: string,
  init: {
    method: 'POST';
    headers: Record<string, string>;
    body: string;
    credentials: 'omit';
    redirect: 'manual';
    signal: never;
  },
) => Promise<FetchResponse>;

export type FetchResponse = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly type?: string;
  readonly url?: string;
  readonly redirected?: boolean;
  text(): Promise<string>;
};

export type WebSocketClass = new (url: string, protocols?: string | string[]) => object;

export type Timers = {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
};

export type RetryOptions = {
  /** Tries of a call in total; 1 disables retries. */
  attempts: number;
  /** Upper limit of the first random delay; doubled with each retry. */
  firstDelayMs: number;
  /** Upper limit of every delay. */
  maxDelayMs: number;
};

export type ClientOptions<P extends Profile = Profile> = {
  /** The server's origin, or its `…/graphql`. A malformed address throws `TypeError`. */
  url: string;
  profile: P;
  storage: ClientStorage;
  fetch?: FetchFunction;
  /** Class for the live view. Required where there is no global one, as in Node 20. */
  WebSocket?: WebSocketClass;
  /** Default: `performance.now()`. */
  clock?: MonotonicClock;
  /** A number from 0 (inclusive) to 1 (exclusive). For tests. */
  random?: () => number;
  /** For tests. */
  timers?: Timers;
  /** Time limit of one try. Default: 8,000. */
  requestTimeoutMs?: number;
  /** Default: 4 tries, first delay 300 ms, at most 5,000 ms. */
  retry?: Partial<RetryOptions>;
  /** Time before the end of a seat at which SEAT_ENDS_SOON is raised, at most half the time-out. Default: 120. */
  warnBeforeSeconds?: number;
  /** Whether to subscribe to `deviceStatus`. Default: true. */
  listen?: boolean;
  /** Interval of the live view's pings; 0 sends none. Default: 10,000. */
  keepAliveMs?: number;
  /** Sent at registration and login, shown in the portal; at most 100 characters. */
  appVersion?: string;
};

export type RegisterInput = {
  /** The pool's key, `swr_…`, from the portal. */
  registrationKey: string;
  /** Name of the device in the portal. */
  name: string;
  platform?: string;
  appVersion?: string;
  /** Identifies this installation (L10). Default: the stored id, or a new one. */
  installationId?: string;
};

/** `password` is required unless the pool trusts the app to authenticate its users. */
export type LoginInput = { userName: string; password?: string };

type BaseClient = {
  /** Reads the storage and starts the live view if the device is registered. Rejects with `SeatwiseStorageError`. */
  open(): Promise<void>;
  /** The same object until something changes. */
  getState(): ClientState;
  /** Returns a function that removes the listener. */
  subscribe(listener: ClientListener): () => void;
  /** Whole seconds until the seat lapses, by the monotonic clock; null without a seat. */
  seatRemainingSeconds(): number | null;
  /** Whether the app may work now, without a call to the server. */
  workPermit(): WorkPermit;
  /** Registers the device, or renews its registration (L8–L10). */
  register(input: RegisterInput): Promise<Outcome>;
  /** Records an activity, for instance `SYNC`. Not queued behind other calls, never refused for want of a seat (L20). */
  recordActivity(activity: string): Promise<Outcome>;
  /** Logs out on the device at once, and on the server as soon as it can be reached (L14). */
  logout(): Promise<Outcome>;
  /** Reports the platform's network state. True makes pending retries start at once; false has no effect. */
  isOnlineHint(online: boolean): void;
  /** Stops all calls and saves the state. The client cannot be used afterwards. */
  close(): Promise<void>;
};

type SessionClient<Checkpoint extends string> = {
  /** Logs a user in and takes a seat (L11), or takes the seat over from the user before (L12). */
  login(input: LoginInput): Promise<Outcome>;
  /** Call before a user action of the profile; proceed only if `mayProceed` is true (L18). */
  checkpoint(action: Checkpoint): Promise<Outcome>;
};

/** The client of an application. Applications that are always NAMED (L5) have neither `login` nor `checkpoint`. */
export type SeatwiseClient<P extends Profile = Profile> = BaseClient &
  ('CONCURRENT' extends P['modes'][number] ? SessionClient<P['checkpoints'][number]> : unknown);
