/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../operation';
/** A check-point that was reached. */
export type CheckLicenseInput = {
  /**
   * Check-point of the application, for instance `START_JOB`. `BAD_USER_INPUT`, with the list of check-points, for any
   * other value (L17).
   */
  action: string;
};

/** States of a device with respect to a seat. */
export type DeviceState =
  /** Logged in and holding a seat. */
  | 'HOLDING_SEAT'
  /** Logged in without a seat, because it lapsed. NAMED: the re-registration date has passed. */
  | 'LAPSED'
  /** Nobody is logged in. */
  | 'LOGGED_OUT'
  /** NAMED pool: registered and usable. */
  | 'REGISTERED'
  /** Removed in the portal; its token is invalid. */
  | 'REMOVED';

/** Ways in which a seat is obtained. */
export type GrantKind =
  /** A seat was taken. */
  | 'NEW'
  /** NAMED pool: no seat is needed. */
  | 'NOT_REQUIRED'
  /** The seat had lapsed and was taken again without notice to the user. */
  | 'REGAINED'
  /** The device held its seat, and the lease was renewed. */
  | 'RENEWED';

/** A person who logs in. */
export type LoginInput = {
  /** Version of the app now running, at most 100 characters. Needed only if it changed since the registration. */
  appVersion?: string | null | undefined;
  /**
   * Password of the app user. Required unless the pool trusts the application to authenticate its users
   * (`userAuthentication: TRUSTED`).
   */
  password?: string | null | undefined;
  /** User name of the app user. Upper and lower case are equivalent. */
  userName: string;
};

/** An activity that needs no seat. */
export type RecordActivityInput = {
  /** Name of the activity, for instance `SYNC`: at most 64 capital letters, digits and underscores. */
  activity: string;
};

/** Reasons a person may not continue. More may be added: treat an unknown one like LOGGED_OUT and show the message. */
export type RefusalReason =
  /** The device was removed: register it again (L16). */
  | 'DEVICE_NOT_REGISTERED'
  /** A portal user logged this device out: log in again. The message, `byName` and `note` say who and why (L15). */
  | 'FORCED_LOGOUT'
  /** The hold-off after a force logout has not ended (L15). */
  | 'HELD_OFF'
  /** Unknown user name or wrong password. */
  | 'INVALID_CREDENTIALS'
  /** No person is logged in on the device: log in again (L19). */
  | 'LOGGED_OUT'
  /** Every licence of the pool is in use. Recorded as a denial. Try again, or contact IT. Rules L11, L18, L25. */
  | 'NO_LICENSE_AVAILABLE'
  /** The vendor has suspended the pool. Not a denial (L33). */
  | 'POOL_SUSPENDED'
  /** NAMED: the re-registration date has passed. Register again (L9). */
  | 'REREGISTRATION_DUE'
  /** The app user was disabled in the portal. */
  | 'USER_DISABLED';

/** An installation to register. */
export type RegisterDeviceInput = {
  /** Version of the app, for instance `4.2.0`: at most 100 characters. Null if not reported. */
  appVersion?: string | null | undefined;
  /** Identifier of the installation, made once by the app: 1 to 128 printable characters. */
  installationId: string;
  /** Name by which people recognise the device, for instance `Scanner 12`: 1 to 200 characters. */
  name: string;
  /** Platform, for instance `Android 15`: at most 100 characters. Null if not reported. */
  platform?: string | null | undefined;
  /** Registration key of the pool, from `createSeatPool` or `rotateRegistrationKey`. */
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