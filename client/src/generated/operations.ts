/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../operation';
/** A check-point. */
export type CheckLicenseInput = {
  /** A check-point of the application, for instance `START_JOB`. Anything else is answered `BAD_USER_INPUT` naming the check-points. */
  action: string;
};

/** What a device is with respect to a seat. */
export type DeviceState =
  /** Logged in and holding a seat. */
  | 'HOLDING_SEAT'
  /** Hard-logged-in without a seat: its seat lapsed. NAMED: the registration's date has passed. */
  | 'LAPSED'
  /** Nobody is logged in. */
  | 'LOGGED_OUT'
  /** NAMED pool, registered and usable. */
  | 'REGISTERED'
  /** Removed in the portal; its token is worth nothing. */
  | 'REMOVED';

/** How a seat came to be held. */
export type GrantKind =
  /** A seat was taken. */
  | 'NEW'
  /** NAMED pool: no seat needed. */
  | 'NOT_REQUIRED'
  /** The seat had lapsed and was taken again without the user noticing. */
  | 'REGAINED'
  /** The device held its seat; the lease starts anew. */
  | 'RENEWED';

/** A person who logs in. */
export type LoginInput = {
  /** The version now running, if it may have changed since the device was registered: at most 100 characters. */
  appVersion?: string | null | undefined;
  /** Required unless the pool trusts the application to have authenticated its user (`userAuthentication: TRUSTED`). */
  password?: string | null | undefined;
  /** The app user's name; upper and lower case are the same. */
  userName: string;
};

/** An activity that needs no seat. */
export type RecordActivityInput = {
  /** For instance `SYNC`: capital letters, digits and underscores, at most 64. */
  activity: string;
};

/** Why a person may not go on. More reasons may be added: treat an unknown one like LOGGED_OUT and show the message. */
export type RefusalReason =
  /** The token belongs to a device that was removed: register again. Rule L16. */
  | 'DEVICE_NOT_REGISTERED'
  /** Same, because somebody logged this device out in the portal; the message says who. `byName` and `note` say it as fields. */
  | 'FORCED_LOGOUT'
  /** The hold-off after a force logout. Rule L15. */
  | 'HELD_OFF'
  /** Unknown user name or wrong password. */
  | 'INVALID_CREDENTIALS'
  /** Hard login is not set: log in (again). Rule L19. */
  | 'LOGGED_OUT'
  /** Every licence of the pool is in use. Recorded as a denial. Try again, or ask IT. Rules L11, L18, L25. */
  | 'NO_LICENSE_AVAILABLE'
  /** The vendor has suspended the pool. Not a denial. Rule L33. */
  | 'POOL_SUSPENDED'
  /** NAMED: the registration's date has passed: register again. Rule L9. */
  | 'REREGISTRATION_DUE'
  /** The app user was disabled in the portal. */
  | 'USER_DISABLED';

/** An installation that wants to be registered. */
export type RegisterDeviceInput = {
  /** For instance `4.2.0`: at most 100 characters. */
  appVersion?: string | null | undefined;
  /** The installation's own identity, made once by the app: 1 to 128 printable characters. */
  installationId: string;
  /** How people recognise the device, for instance `Scanner 12`: 1 to 200 characters. */
  name: string;
  /** For instance `Android 15`: at most 100 characters. */
  platform?: string | null | undefined;
  /** The pool's registration key, from `createSeatPool` or `rotateRegistrationKey`. */
  registrationKey: string;
};

export type LeasePartsFragment = { grantNumber: number, expiresAt: string, remainingSeconds: number, inactivityTimeoutSeconds: number };

export type RefusedPartsFragment = { reason: RefusalReason, message: string, retryAfterSeconds: number | null, byName: string | null, note: string | null, serverTime: string };

export type GrantedPartsFragment = { grant: GrantKind, serverTime: string, lease: { grantNumber: number, expiresAt: string, remainingSeconds: number, inactivityTimeoutSeconds: number } | null };

export type RegisterDeviceMutationVariables = Exact<{
  input: RegisterDeviceInput;
}>;


export type RegisterDeviceMutation = { registerDevice:
    | { __typename: 'DeviceRegistered', deviceToken: string, reregisterBy: string | null, reregisterInSeconds: number | null, serverTime: string, device: { id: string, name: string, state: DeviceState, hardLogin: boolean } }
    | { __typename: 'LicenseRefused', reason: RefusalReason, message: string, retryAfterSeconds: number | null, byName: string | null, note: string | null, serverTime: string }
   };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login:
    | { __typename: 'LicenseGranted', grant: GrantKind, serverTime: string, lease: { grantNumber: number, expiresAt: string, remainingSeconds: number, inactivityTimeoutSeconds: number } | null }
    | { __typename: 'LicenseRefused', reason: RefusalReason, message: string, retryAfterSeconds: number | null, byName: string | null, note: string | null, serverTime: string }
   };

export type CheckLicenseMutationVariables = Exact<{
  input: CheckLicenseInput;
}>;


export type CheckLicenseMutation = { checkLicense:
    | { __typename: 'LicenseGranted', grant: GrantKind, serverTime: string, lease: { grantNumber: number, expiresAt: string, remainingSeconds: number, inactivityTimeoutSeconds: number } | null }
    | { __typename: 'LicenseRefused', reason: RefusalReason, message: string, retryAfterSeconds: number | null, byName: string | null, note: string | null, serverTime: string }
   };

export type RecordActivityMutationVariables = Exact<{
  input: RecordActivityInput;
}>;


export type RecordActivityMutation = { recordActivity: { serverTime: string, lease: { grantNumber: number, expiresAt: string, remainingSeconds: number, inactivityTimeoutSeconds: number } | null } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: { changed: boolean, serverTime: string } };

export type DeviceStatusSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DeviceStatusSubscription = { deviceStatus: { state: DeviceState, userName: string | null, reason: RefusalReason | null, message: string | null, byName: string | null, note: string | null, lease: { grantNumber: number, expiresAt: string, remainingSeconds: number, inactivityTimeoutSeconds: number } | null } };

export const RegisterDevice: Operation<RegisterDeviceMutation, RegisterDeviceMutationVariables> = {
  name: 'RegisterDevice',
  text: "mutation RegisterDevice($input:RegisterDeviceInput!){registerDevice(input:$input){__typename ...on DeviceRegistered{device{id name state hardLogin}deviceToken reregisterBy reregisterInSeconds serverTime}...RefusedParts}}fragment RefusedParts on LicenseRefused{reason message retryAfterSeconds byName note serverTime}",
};

export const Login: Operation<LoginMutation, LoginMutationVariables> = {
  name: 'Login',
  text: "mutation Login($input:LoginInput!){login(input:$input){__typename ...GrantedParts ...RefusedParts}}fragment GrantedParts on LicenseGranted{grant lease{...LeaseParts}serverTime}fragment LeaseParts on SeatLease{grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds}fragment RefusedParts on LicenseRefused{reason message retryAfterSeconds byName note serverTime}",
};

export const CheckLicense: Operation<CheckLicenseMutation, CheckLicenseMutationVariables> = {
  name: 'CheckLicense',
  text: "mutation CheckLicense($input:CheckLicenseInput!){checkLicense(input:$input){__typename ...GrantedParts ...RefusedParts}}fragment GrantedParts on LicenseGranted{grant lease{...LeaseParts}serverTime}fragment LeaseParts on SeatLease{grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds}fragment RefusedParts on LicenseRefused{reason message retryAfterSeconds byName note serverTime}",
};

export const RecordActivity: Operation<RecordActivityMutation, RecordActivityMutationVariables> = {
  name: 'RecordActivity',
  text: "mutation RecordActivity($input:RecordActivityInput!){recordActivity(input:$input){lease{...LeaseParts}serverTime}}fragment LeaseParts on SeatLease{grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds}",
};

export const Logout: Operation<LogoutMutation, LogoutMutationVariables> = {
  name: 'Logout',
  text: "mutation Logout{logout{changed serverTime}}",
};

export const DeviceStatus: Operation<DeviceStatusSubscription, DeviceStatusSubscriptionVariables> = {
  name: 'DeviceStatus',
  text: "subscription DeviceStatus{deviceStatus{state userName reason message byName note lease{...LeaseParts}}}fragment LeaseParts on SeatLease{grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds}",
};