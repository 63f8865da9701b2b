import type { GrantKind, RefusalReason } from './generated/operations';
import type { Profile } from './profiles';

export type { GrantKind, RefusalReason };

/** A seat as the server last described it. Count with `client.seatRemainingSeconds()`, not with `expiresAt`. */
export type Lease = {
  grantNumber: number;
  expiresAt: string;
  remainingSeconds: number;
  inactivityTimeoutSeconds: number;
};

/** The person may go on. `offline`: by the device's own re-registration date, without having reached the server. */
export type Granted = {
  outcome: 'granted';
  mayProceed: true;
  grant: GrantKind;
  lease: Lease | null;
  serverTime: string | null;
  offline: boolean;
};

/** The server did what was asked: register, recordActivity, logout. `changed`: whether a logout changed anything. */
export type Done = {
  outcome: 'done';
  mayProceed: true;
  changed: boolean | null;
  lease: Lease | null;
  serverTime: string;
};

/** The person may not go on; `message` is ready to show. */
export type Refused = {
  outcome: 'refused';
  mayProceed: false;
  reason: RefusalReason | (string & {});
  message: string;
  retryAfterSeconds: number | null;
  /** With FORCED_LOGOUT: who logged the device out, and what they wrote. */
  byName?: string | null;
  note?: string | null;
  serverTime: string | null;
};

/**
 * The server could not be reached, or did not answer. `attempts`: how often it was tried. `status`: of a reply that was
 * not the server's but for instance a proxy's or a hotspot's; 404 at every call: `url` may be wrong.
 */
export type Unreachable = { outcome: 'unreachable'; mayProceed: boolean; attempts: number; status?: number };

/**
 * Misuse, a fault of the server, too many calls, or a storage that does not work. `code`: `extensions.code`,
 * BAD_RESPONSE, REDIRECTED, STORAGE_UNREADABLE, STORAGE_CORRUPT, STORAGE_UNWRITABLE or STORAGE_TAKEN. `mayProceed`:
 * true for recordActivity, for which no work has to wait, and for REDIRECTED where work may go on without network.
 */
export type Failed = {
  outcome: 'failed';
  mayProceed: boolean;
  code: string;
  message: string;
  retryAfterSeconds: number | null;
};

/** What became of a call. Nothing that the server or the network does is thrown. */
export type Outcome = Granted | Done | Refused | Unreachable | Failed;

/** What an app shows. The same object until something changes. */
export type ClientState = {
  registration: 'NONE' | 'REGISTERED' | 'REMOVED' | 'REREGISTRATION_DUE';
  device: { id: string; name: string } | null;
  /** Null until the server has said it. */
  mode: 'CONCURRENT' | 'NAMED' | null;
  session: 'LOGGED_OUT' | 'LOGGED_IN';
  userName: string | null;
  /** NONE while logged in: just started, not known yet. */
  seat: 'HELD' | 'LAPSED' | 'NONE' | 'NOT_REQUIRED';
  /** The live view of the device's own state. OFF: not wanted, or not registered. */
  link: 'LIVE' | 'CONNECTING' | 'OFFLINE' | 'OFF';
  /** A check-point was passed without network: the next one asks. */
  checkPending: boolean;
  /** What to show the person; the next success clears it. */
  notice: { reason: string; message: string; byName?: string | null; note?: string | null } | null;
  /** FAILING: the last change could not be saved and would be lost with the process. It is tried again. */
  storage: 'OK' | 'FAILING';
};

export type ClientEvent =
  | { type: 'SEAT_ENDS_SOON'; remainingSeconds: number }
  | { type: 'SEAT_LAPSED' }
  | { type: 'SEAT_REGAINED' }
  /** A login whose answer was lost has taken place: the person is logged in. */
  | { type: 'LOGGED_IN'; userName: string }
  | { type: 'LOGGED_OUT'; reason: string; message: string; byName?: string | null; note?: string | null }
  | { type: 'DEVICE_REMOVED'; message: string }
  | { type: 'REREGISTRATION_DUE'; message: string }
  | { type: 'LINK_LOST' }
  | { type: 'LINK_LIVE' };

/** Null: the state changed without anything worth an event. */
export type ClientListener = (event: ClientEvent | null) => void;

export type WorkPermit = {
  allowed: boolean;
  /** How long this answer holds at most, if that is known. */
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
 * Keeps one opaque text, for one client: it is read before each write, and what another client wrote is left alone.
 * What it is given holds the device token: keep it as one keeps a password.
 */
export type ClientStorage = {
  read(): Promise<string | null> | string | null;
  write(text: string): Promise<void> | void;
};

/**
 * A clock that nobody can turn. With a `bootId` it must count from the phone's start, sleep included (Android's
 * `elapsedRealtime`, Apple's `mach_continuous_time`), and the id must change with every start of the phone.
 */
export type MonotonicClock = { nowMs(): number; bootId?: string | null };

/**
 * As much of `fetch` as the library uses, so that its types need neither those of a browser nor those of Node.
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
  /** How often a call is tried in all; 1 is no retry. */
  attempts: number;
  firstDelayMs: number;
  maxDelayMs: number;
};

export type ClientOptions<P extends Profile = Profile> = {
  /** The server's origin, or its `…/graphql`. Anything that cannot be right is refused at once. */
  url: string;
  profile: P;
  storage: ClientStorage;
  fetch?: FetchFunction;
  /** Needed where there is no global one, as in Node 20. */
  WebSocket?: WebSocketClass;
  clock?: MonotonicClock;
  /** 0 ≤ x < 1. */
  random?: () => number;
  timers?: Timers;
  requestTimeoutMs?: number;
  retry?: Partial<RetryOptions>;
  warnBeforeSeconds?: number;
  /** Whether to listen to `deviceStatus`. */
  listen?: boolean;
  /** How often the live view checks its connection, in milliseconds; 0: never. 10,000 by default. */
  keepAliveMs?: number;
  appVersion?: string;
};

export type RegisterInput = {
  registrationKey: string;
  name: string;
  platform?: string;
  appVersion?: string;
  /** Made and kept if absent. */
  installationId?: string;
};

export type LoginInput = { userName: string; password?: string };

type BaseClient = {
  /** Reads the storage; starts to listen if the device is registered. */
  open(): Promise<void>;
  getState(): ClientState;
  subscribe(listener: ClientListener): () => void;
  /** By the monotonic clock, never below 0; null without a seat. */
  seatRemainingSeconds(): number | null;
  /** May the app work right now, also without internet? */
  workPermit(): WorkPermit;
  register(input: RegisterInput): Promise<Outcome>;
  /** For instance `SYNC`. Waits behind nothing, and is never refused for want of a seat. */
  recordActivity(activity: string): Promise<Outcome>;
  logout(): Promise<Outcome>;
  /** What the platform knows of the network. Only ever makes the client try sooner. */
  isOnlineHint(online: boolean): void;
  close(): Promise<void>;
};

type SessionClient<Checkpoint extends string> = {
  login(input: LoginInput): Promise<Outcome>;
  /** Asks before a user action of the profile. */
  checkpoint(action: Checkpoint): Promise<Outcome>;
};

/** A client of an application. Those that are only ever NAMED have neither login nor check-points. */
export type SeatwiseClient<P extends Profile = Profile> = BaseClient &
  ('CONCURRENT' extends P['modes'][number] ? SessionClient<P['checkpoints'][number]> : unknown);
