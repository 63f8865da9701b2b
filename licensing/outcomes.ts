/** Reasons a person may not continue. Part of the public API. */
export type RefusalReason =
  | 'NO_LICENSE_AVAILABLE'
  | 'INVALID_CREDENTIALS'
  | 'USER_DISABLED'
  | 'LOGGED_OUT'
  | 'FORCED_LOGOUT'
  | 'HELD_OFF'
  | 'DEVICE_NOT_REGISTERED'
  | 'REREGISTRATION_DUE'
  | 'POOL_SUSPENDED';

export type GrantKind = 'NEW' | 'RENEWED' | 'REGAINED' | 'NOT_REQUIRED';

export type SeatLease = {
  grantNumber: number;
  expiresAt: Date;
  remainingSeconds: number;
  inactivityTimeoutSeconds: number;
};

export type LicenseGranted = { kind: 'granted'; grant: GrantKind; lease: SeatLease | null; serverTime: Date };

export type LicenseRefused = {
  kind: 'refused';
  reason: RefusalReason;
  message: string;
  retryAfterSeconds: number | null;
  /** With FORCED_LOGOUT: name of the portal user, without an address, and their note. */
  byName: string | null;
  note: string | null;
  serverTime: Date;
};

export type LicenseDecision = LicenseGranted | LicenseRefused;

export type DeviceState = 'HOLDING_SEAT' | 'LAPSED' | 'LOGGED_OUT' | 'REGISTERED' | 'REMOVED';

/** State of a device, for its app. */
export type DeviceStatus = {
  state: DeviceState;
  /** User name of the person logged in. */
  userName: string | null;
  reason: RefusalReason | null;
  message: string | null;
  /** With FORCED_LOGOUT: name of the portal user, without an address, and their note. */
  byName: string | null;
  note: string | null;
  lease: SeatLease | null;
};
