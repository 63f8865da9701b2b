import type { DeviceStatusSubscription } from './generated/operations';
import type { Instant, OfflineGrace } from './offline-grace';
import type { ClientEvent, ClientState, Lease } from './types';

/** The client's whole state. Only `reduce` creates a new one. */
export type Model = {
  readonly view: ClientState;
  readonly lease: HeldLease | null;
  readonly offlineGrace: OfflineGrace | null;
  readonly suspended: boolean;
  /** The server has refused a seat and granted none since. */
  readonly seatRefused: boolean;
  /** A logout has to be sent to the server. */
  readonly logoutPending: boolean;
  /** The user who logged in offline and whose login the server does not have yet; null otherwise. */
  readonly unreportedUserName: string | null;
  /** A login that was sent and not answered: the server may have logged the user in. */
  readonly loginPending: PendingLogin | null;
  /** A registration was sent and not answered: a newer token may have been lost with the reply. */
  readonly registrationPending: boolean;
  /** Grows when a login or registration begins or ends. Replies to calls of an earlier epoch are ignored. */
  readonly epoch: number;
  /** Monotonic time of the last answered call. A state requested before that may be outdated. */
  readonly answeredAtMs: number;
};

export type HeldLease = {
  readonly grantNumber: number;
  readonly inactivityTimeoutSeconds: number;
  /** Monotonic; counted from when the request was sent, so never later than the server's end. */
  readonly endsAtMs: number;
  readonly warned: boolean;
};

/** `expiresAtMs`: null while the call runs; then the monotonic time until which the user is assumed to wait. */
export type PendingLogin = { readonly userName: string; readonly expiresAtMs: number | null };

/** Moment and epoch at which a call was sent. */
export type Sent = { readonly at: Instant; readonly epoch: number };

export type DeviceStatus = DeviceStatusSubscription['deviceStatus'];
export type Notice = NonNullable<ClientState['notice']>;

/** Input of the reducer. `now`: when the client learned of it. */
export type Action = { now: Instant } & (
  | { type: 'TIME' }
  | {
      type: 'REGISTERED';
      device: { id: string; name: string };
      isNamed: boolean;
      holdsSeat: boolean;
      isLoggedOut: boolean;
      graceSeconds: number | null;
      sent: Sent;
    }
  | { type: 'LOGIN_GRANTED'; userName: string; lease: Lease | null; isRegained: boolean; sent: Sent }
  | { type: 'CHECK_GRANTED'; lease: Lease | null; isRegained: boolean; sent: Sent }
  | { type: 'REGISTRATION'; isPending: boolean }
  | { type: 'STORAGE'; storage: ClientState['storage'] }
  | { type: 'LOGIN_SENT'; userName: string }
  /** A login was not granted. `pending`: the user whom the server may have logged in nevertheless. */
  | { type: 'LOGIN_ENDED'; pending: PendingLogin | null; epoch: number }
  | { type: 'OFFLINE_LOGIN'; userName: string }
  | { type: 'CHECK_SKIPPED' }
  | { type: 'REFUSED'; refusal: Notice; of: 'REGISTER' | 'LOGIN' | 'CHECK'; endsSession: boolean; sent: Sent }
  | { type: 'ACTIVITY'; lease: Lease | null; sent: Sent }
  | { type: 'TOKEN_REJECTED'; message: string; epoch: number }
  | { type: 'LOGOUT_REQUESTED' }
  | { type: 'LOGOUT_DONE' }
  /** The server has a login that this device has abandoned. */
  | { type: 'LOGOUT_NEEDED' }
  /** An offline login from before a restart was ended: without its password it cannot be sent to the server. */
  | { type: 'OFFLINE_LOGIN_ENDED' }
  | { type: 'STATUS'; status: DeviceStatus; requestedAt: Instant }
  | { type: 'LINK'; link: ClientState['link'] }
);

export type Settings = { warnBeforeSeconds: number; countsSleep: boolean };

export type Step = { model: Model; events: ClientEvent[] };

const EMPTY_VIEW: ClientState = {
  registration: 'NONE',
  device: null,
  mode: null,
  session: 'LOGGED_OUT',
  userName: null,
  seat: 'NONE',
  link: 'OFF',
  checkPending: false,
  notice: null,
  storage: 'OK',
};

export const EMPTY: Model = {
  view: EMPTY_VIEW,
  lease: null,
  offlineGrace: null,
  suspended: false,
  seatRefused: false,
  logoutPending: false,
  unreportedUserName: null,
  loginPending: null,
  registrationPending: false,
  epoch: 0,
  answeredAtMs: -Infinity,
};
