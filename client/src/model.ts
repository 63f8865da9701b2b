import type { DeviceStatusSubscription } from './generated/operations';
import type { Instant, Permit } from './permit';
import type { ClientEvent, ClientState, Lease } from './types';

/** All that the client knows. Only `reduce` makes a new one. */
export type Model = {
  readonly view: ClientState;
  readonly lease: HeldLease | null;
  readonly permit: Permit | null;
  readonly suspended: boolean;
  /** The server has refused a seat, and granted none since. */
  readonly seatRefused: boolean;
  /** A logout that the server has not been told. */
  readonly logoutPending: boolean;
  /** Who logged in without network, as long as the server has not been told. */
  readonly untold: string | null;
  /** A login was sent and not answered: the server may have logged that person in. */
  readonly loginPending: PendingLogin | null;
  /** A registration was sent and not answered: a newer token may have been lost on its way here. */
  readonly registrationPending: boolean;
  /** Grows when something ends. What was sent in an earlier era revives nothing. */
  readonly era: number;
  /** When the server last answered a call, by the monotonic clock. What was asked before that may be outdated. */
  readonly answeredAt: number;
};

export type HeldLease = {
  readonly grantNumber: number;
  readonly inactivityTimeoutSeconds: number;
  /** By the monotonic clock; counted from when the request was sent, so never later than the server's. */
  readonly endsAt: number;
  readonly warned: boolean;
};

/** `expiresAt`: null while the call is under way; then until when the person is taken to wait for it (monotonic). */
export type PendingLogin = { readonly userName: string; readonly expiresAt: number | null };

/** When, and in which era, a call was sent. */
export type Sent = { readonly at: Instant; readonly era: number };

export type DeviceStatus = DeviceStatusSubscription['deviceStatus'];
export type Notice = NonNullable<ClientState['notice']>;

/** What happened. `now` is when the client learned of it. */
export type Fact = { now: Instant } & (
  | { type: 'TIME' }
  | {
      type: 'REGISTERED';
      device: { id: string; name: string };
      isNamed: boolean;
      holdsSeat: boolean;
      isLoggedOut: boolean;
      permitSeconds: number | null;
      sent: Sent;
    }
  | { type: 'LOGIN_GRANTED'; userName: string; lease: Lease | null; isRegained: boolean; sent: Sent }
  | { type: 'CHECK_GRANTED'; lease: Lease | null; isRegained: boolean; sent: Sent }
  | { type: 'REGISTRATION'; isPending: boolean }
  | { type: 'STORAGE'; storage: ClientState['storage'] }
  | { type: 'LOGIN_SENT'; userName: string }
  /** A login was not granted. `pending`: who the server may have logged in all the same. */
  | { type: 'LOGIN_ENDED'; pending: PendingLogin | null; era: number }
  | { type: 'OFFLINE_LOGIN'; userName: string }
  | { type: 'CHECK_MISSED' }
  | { type: 'REFUSED'; refusal: Notice; of: 'REGISTER' | 'LOGIN' | 'CHECK'; endsSession: boolean; sent: Sent }
  | { type: 'ACTIVITY'; lease: Lease | null; sent: Sent }
  | { type: 'TOKEN_WORTHLESS'; message: string; era: number }
  | { type: 'LOGOUT_ASKED' }
  | { type: 'LOGOUT_DONE' }
  /** The server has a login that is not wanted here any more. */
  | { type: 'LOGOUT_OWED' }
  /** Who logged in without network before a restart: the server has been asked, and cannot be told who it is. */
  | { type: 'LOGIN_FORGOTTEN' }
  | { type: 'STATUS'; status: DeviceStatus; asked: Instant }
  | { type: 'LINK'; link: ClientState['link'] }
);

/** What the reducer must be told once. */
export type Settings = { warnBeforeSeconds: number; countsSleep: boolean };

export type Step = { model: Model; events: ClientEvent[] };

const NOBODY: ClientState = {
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
  view: NOBODY,
  lease: null,
  permit: null,
  suspended: false,
  seatRefused: false,
  logoutPending: false,
  untold: null,
  loginPending: null,
  registrationPending: false,
  era: 0,
  answeredAt: -Infinity,
};
