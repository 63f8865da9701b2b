/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from 'urql';
/** Acceptance of an invitation. */
export type AcceptInvitationInput = {
  /** Name shown to others: 1 to 200 characters. */
  displayName: string;
  /** Password of the new account: 12 to 200 characters, at least one visible. */
  password: string;
  /** Part of the link after the `#`: `swi_…`. */
  token: string;
};

/** Names an alert to acknowledge. */
export type AcknowledgeAlertInput = {
  /** Id of the alert, from `Alert.id`. */
  alertId: string | number;
};

/** Kinds of alerts about a pool. */
export type AlertKind =
  /** First denial of the day in the customer's time zone. Resolved at the end of that day. */
  | 'FIRST_DENIAL_OF_DAY'
  /** Every licence is in use. Resolved when a licence has been free for five minutes. */
  | 'FULL'
  /** Licences that were needed at no instant of the last thirty days. Checked once a day, in pools at least that old. */
  | 'IDLE_LICENSES'
  /**
   * At least `nearlyFullPercent` of the licences have been in use for one minute. Resolved when use has stayed more than
   * ten percentage points below that for ten minutes. Not raised in a pool so small that the threshold equals its
   * quantity.
   */
  | 'NEARLY_FULL'
  /** More seats are held than licensed, because the quantity was lowered (L13). Resolved when the seats fit again. */
  | 'OVER_QUANTITY'
  /**
   * The registration key has added as many devices as allowed within an hour (`REGISTRATIONS_PER_HOUR` of the server),
   * and further registrations are refused. If this is not a roll-out, replace the key and remove the devices. Resolved
   * when no registration has been refused for an hour.
   */
  | 'REGISTRATION_LIMIT';

/** A recipient to set: either a portal user or an address. */
export type AlertRecipientInput = {
  /** Whether the recipient gets alert e-mails. */
  alerts?: boolean | null | undefined;
  /** E-mail address. Required unless `portalUserId` is given. */
  email?: string | null | undefined;
  /** Language of the e-mails: `en` or `de`. Null: the portal user's own language, else English. */
  language?: string | null | undefined;
  /** Whether the recipient gets the monthly report. */
  monthlyReport?: boolean | null | undefined;
  /** Id of a portal user of this customer, from `PortalUser.id`. Required unless `email` is given. */
  portalUserId?: string | number | null | undefined;
};

/** Answer of a recipient. */
export type AnswerMailRequestInput = {
  /** Part of the link after the `#`: `swc_…` or `swu_…`. */
  token: string;
  /** Whether the recipient agrees to the e-mails. */
  wanted: boolean;
};

/**
 * Scopes of API tokens, always within the rights of the owner. Other calls fail with `FORBIDDEN` and the
 * `extensions.reason` `API_TOKEN_SCOPE`.
 */
export type ApiTokenScope =
  /** All of `READ`, and `forceLogout`, `forceLogoutDevices`, `removeDevice`, `removeDevices` and `releaseLicense`. */
  | 'DEVICES'
  /**
   * Everything the owner may do, except what needs a portal session: portal users, passwords, API tokens and webhook
   * secrets.
   */
  | 'EVERYTHING'
  /** Queries, subscriptions and exports. */
  | 'READ';

/** Filter of an audit trail. Conditions left out do not restrict it. */
export type AuditFilter = {
  /** Only entries with these actions, for instance `seat-pool.updated`. */
  actions?: Array<string> | null | undefined;
  /** Part of the name of the actor or of the subject. */
  search?: string | null | undefined;
  /** Only entries at or after this time. */
  since?: string | null | undefined;
  /** Only entries before this time. */
  until?: string | null | undefined;
};

/** A change of the caller's own password. */
export type ChangePasswordInput = {
  /** Current password. */
  currentPassword: string;
  /** New password: 12 to 200 characters, at least one visible. */
  newPassword: string;
  /** True: also revoke the caller's API tokens. Left out: they stay valid. */
  revokeApiTokens?: boolean | null | undefined;
};

/** The caller's password, to confirm. */
export type ConfirmPasswordInput = {
  /** Current password. */
  password: string;
};

/** An API token to create. */
export type CreateApiTokenInput = {
  /** Time at which the token expires: in the future, at most 366 days from now. Left out: 365 days from now. */
  expiresAt?: string | null | undefined;
  /** Purpose of the token: 1 to 200 characters. */
  name: string;
  /** Scope of the token. Left out: `EVERYTHING`. */
  scope?: ApiTokenScope | null | undefined;
};

/** An app user to add. */
export type CreateAppUserInput = {
  /** Id of the customer of the app user, from `Customer.id`. */
  customerId: string | number;
  /** Display name: 1 to 200 characters. */
  displayName: string;
  /**
   * Password: 8 to 200 characters, at least one visible. Left out: the user can log in only where the pool trusts the
   * application (TRUSTED).
   */
  password?: string | null | undefined;
  /**
   * User name: 1 to 128 printable characters, at least one visible, with letters of one alphabet. Unique within the
   * customer, ignoring case, width, composed or decomposed letters and invisible characters.
   */
  userName: string;
};

/** An application to add. */
export type CreateApplicationInput = {
  /**
   * Check-points: user actions at which the app calls `checkLicense`. At most 50, each at most 64 capital letters,
   * digits and underscores (L17).
   */
  checkpoints?: Array<string>;
  /** Code of the application, unique: 1 to 32 capital letters, digits, `-` and `_`. */
  code: string;
  /** Longest time-out a customer may set, in seconds: at most 604,800 (L4). */
  maxInactivityTimeoutSeconds?: number;
  /** Shortest time-out a customer may set, in seconds: at least 1 (L4). */
  minInactivityTimeoutSeconds?: number;
  /** Name of the application: 1 to 200 characters. */
  name: string;
  /** Whether pools of the application may be CONCURRENT. False: they are NAMED and cannot be switched (L5). */
  supportsConcurrent?: boolean;
};

/** A customer to add. */
export type CreateCustomerInput = {
  /** Code of the customer, unique: 1 to 32 capital letters, digits, `-` and `_`. */
  code: string;
  /** Name of the customer: 1 to 200 characters. */
  name: string;
};

/** A display link to create. */
export type CreateDisplayLinkInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: string | number;
  /** Time at which the link expires, at most 366 days from now. Left out: 90 days from now. Null: never. */
  expiresAt?: string | null | undefined;
  /** Name of the link, for instance the place of the screen: 1 to 100 characters. Shown on the display. */
  name: string;
  /** Pools to show, from `SeatPool.id`: 1 to 12 pools of the customer, in display order. Duplicates count once. */
  seatPoolIds: Array<string | number>;
};

/** A pool to create. */
export type CreateSeatPoolInput = {
  /** Id of the application of the pool, from `Application.id`. */
  applicationId: string | number;
  /** Id of the customer of the pool, from `Customer.id`. */
  customerId: string | number;
  /**
   * Hold-off after a force logout in seconds, 0 to 3,600, during which the device cannot take a seat (L15). Left out:
   * 60.
   */
  forceLogoutHoldOffSeconds?: number | null | undefined;
  /** Time-out in seconds, within the bounds of the application (L4). Left out: 1,800, or the nearest bound. */
  inactivityTimeoutSeconds?: number | null | undefined;
  /** Licences owned: 0 to 10,000. */
  licensedQuantity: number;
  /** Licensing mode of the pool. */
  mode: LicensingMode;
  /** NAMED: validity of a registration in hours, 1 to 8,760. Left out: 720. */
  reregistrationDelayHours?: number | null | undefined;
  /** Way to authenticate app users. Left out: PASSWORD. */
  userAuthentication?: UserAuthentication | null | undefined;
};

/** A webhook endpoint to add. */
export type CreateWebhookEndpointInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: string | number;
  /** Purpose of the endpoint: at most 200 characters. */
  description?: string | null | undefined;
  /** Alert kinds to post: at least one. */
  kinds: Array<AlertKind>;
  /** Address of the endpoint: an https address of the public internet, at most 2000 characters. */
  url: string;
};

/** Causes of a denial. */
export type DenialCause =
  /** A person stopped working and let the seat lapse without logging out. */
  | 'FORGOTTEN_LOGOUT'
  /** No other cause applies: only more licences would certainly have helped. See `idleSeats` and `othersWaiting`. */
  | 'ONLY_MORE_LICENSES'
  /** The licensed quantity had been lowered; the earlier quantity would have been enough. */
  | 'QUANTITY_LOWERED'
  /** NAMED: removed devices still held licences (L9). */
  | 'REMOVED_DEVICES'
  /** A seat would have been free with a shorter time-out. */
  | 'SHORTER_TIMEOUT';

/** Ways in which a seat became free. */
export type DenialFreedBy =
  /** The device was removed. */
  | 'DEVICE_REMOVED'
  /** The seat lapsed. */
  | 'EXPIRED'
  /** The device was logged out in the portal, or its licence was released. */
  | 'FORCED'
  /** The person logged out. */
  | 'LOGOUT'
  /** The mode of the pool was changed. */
  | 'MODE_CHANGED';

/** Sort order of a list of devices. Devices without a value for the field come last. */
export type DeviceOrder = {
  /** Direction of the sort. */
  direction: OrderDirection;
  /** Field to sort by. */
  field: DeviceOrderField;
};

/** Fields by which a list of devices can be sorted. */
export type DeviceOrderField =
  /** By `Device.lease.expiresAt`. */
  | 'LAPSES'
  /** By `Device.lastUsedAt`. */
  | 'LAST_USED'
  /** By `Device.loggedInAt`. */
  | 'LOGGED_IN'
  /** By `Device.name`. */
  | 'NAME'
  /** By display name of the person logged in. */
  | 'PERSON'
  /** By `Device.registeredAt`. */
  | 'REGISTERED'
  /** By `Device.reregisterBy`. */
  | 'REREGISTER_BY'
  /** By `Device.state`: holding a seat or registered, lapsed, logged out, removed. */
  | 'STATE';

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

/** Expected use of a pool without a history. */
export type EstimateInput = {
  /** Logins of each person in the busiest hour: above 0 and at most 60. */
  loginsPerPersonPerHour: number;
  /**
   * Minutes for which each login holds a seat, including the time-out after forgotten logouts: above 0 and at most
   * 1,440.
   */
  minutesPerLogin: number;
  /** Number of people: 1 to 100,000. */
  people: number;
  /** Share of logins that must get a seat: at least 0.5 and below 1. */
  serviceLevel?: number;
};

/** Devices to log out. */
export type ForceLogoutDevicesInput = {
  /** Ids of the devices, from `Device.id`: 1 to 100, all of one customer. */
  deviceIds: Array<string | number>;
  /** Reason shown on the devices and kept in the records: at most 500 characters. */
  reason?: string | null | undefined;
};

/** A device to log out. */
export type ForceLogoutInput = {
  /** Id of the device, from `Device.id`. */
  deviceId: string | number;
  /** Reason shown on the device and kept in the records: at most 500 characters. */
  reason?: string | null | undefined;
};

/** An app user to import. Invalid values are reported as problems, not as an error. */
export type ImportAppUserRowInput = {
  /** True: the user is added as disabled and cannot log in until enabled. */
  disabled?: boolean;
  /** Display name, as in `CreateAppUserInput`. */
  displayName: string;
  /**
   * Password, as in `CreateAppUserInput`. Left out: the user can log in only where the pool trusts the application
   * (TRUSTED).
   */
  password?: string | null | undefined;
  /** User name, as in `CreateAppUserInput`. */
  userName: string;
};

/** Ways to deliver the link of an invitation. */
export type InvitationDelivery =
  /** Returned to the caller, who passes it on. */
  | 'LINK'
  /** By e-mail. `CONFLICT` if no mail server or no public address is configured. */
  | 'MAIL';

/** A person to invite. */
export type InvitePortalUserInput = {
  /** Id of the customer, from `Customer.id`. Required for customer roles, left out for the vendor's. */
  customerId?: string | number | null | undefined;
  /** Delivery of the link. Left out: by e-mail if the server can send any, else returned. */
  delivery?: InvitationDelivery | null | undefined;
  /** Display name: 1 to 200 characters. The person can change it when accepting. */
  displayName: string;
  /** E-mail address with which the person will sign in. */
  email: string;
  /** Role of the new account. */
  role: PortalRole;
};

/** Reasons a lease ends (L27). */
export type LeaseEndReason =
  /** The device was removed. */
  | 'DEVICE_REMOVED'
  /** The time-out, or the date of a registration, passed. */
  | 'EXPIRED'
  /** A portal user logged the device out, disabled its user or released its licence. */
  | 'FORCED'
  /** The device logged out. */
  | 'LOGOUT'
  /** The pool was switched between NAMED and CONCURRENT. */
  | 'MODE_CHANGED'
  /** Another person logged in on the device. */
  | 'REPLACED'
  /**
   * Only in `Device.logoutReason`: the installation was registered again without the current token of the device. The
   * lease it ended has the reason LOGOUT (L10).
   */
  | 'REREGISTERED';

/** Ways in which a pool uses its licences (L2, L8). */
export type LicensingMode =
  /** Any number of devices may be registered; at most the licensed quantity holds a seat at once. */
  | 'CONCURRENT'
  /** A licence belongs to a registered device until its re-registration date. */
  | 'NAMED';

/** Answers of a recipient. */
export type MailRequestAnswer =
  /** The recipient agrees to the e-mails. */
  | 'CONFIRMED'
  /** The recipient does not want the e-mails. */
  | 'DECLINED'
  /** No answer yet. */
  | 'NONE';

/** Direction of a sort. */
export type OrderDirection =
  /** Ascending: smallest or earliest first. */
  | 'ASC'
  /** Descending: largest or latest first. */
  | 'DESC';

/**
 * Actions that not every portal user may perform. A permission applies to the objects that the caller can see: those of
 * every customer for the vendor's staff, those of their own customer for all others. Actions without a permission are
 * open to everyone who can see the object (L32).
 */
export type Permission =
  /** Acknowledge alerts of a customer. */
  | 'ACKNOWLEDGE_ALERTS'
  /** Change the alert settings of a customer, and send a test e-mail to their own address. */
  | 'CHANGE_ALERT_SETTINGS'
  /** Change the inactivity time-out of a pool within the bounds of its application (L4). */
  | 'CHANGE_INACTIVITY_TIMEOUT'
  /** Change and confirm their own password, and end all their sessions. */
  | 'CHANGE_OWN_ACCOUNT'
  /** Turn e-mails of alerts and reports of their own customer to their own address on and off. The vendor's staff get none. */
  | 'CHANGE_OWN_ALERT_MAIL'
  /** Change their own name, language and time zone with `updateProfile`. */
  | 'CHANGE_OWN_PROFILE'
  /** Change all settings of a pool except the time-out, for instance quantity, mode and suspension. */
  | 'CHANGE_SEAT_POOLS'
  /** Add and change the webhook endpoints of a customer, and replace their signing secrets. Needs a confirmed password. */
  | 'CHANGE_WEBHOOKS'
  /** Create own API tokens. Needs a confirmed password. */
  | 'CREATE_API_TOKENS'
  /** Give a customer an application by creating a pool. */
  | 'CREATE_SEAT_POOLS'
  /** Log devices out, which frees their seats immediately (L15). */
  | 'LOG_OUT_DEVICES'
  /** Add applications and change their names, check-points and time-out bounds. */
  | 'MANAGE_APPLICATIONS'
  /** Add, import, change and disable a customer's app users, and end their hold-off after failed logins. */
  | 'MANAGE_APP_USERS'
  /** Add and rename customers. */
  | 'MANAGE_CUSTOMERS'
  /** Create, change and revoke the display links of a customer. All but revoking needs a confirmed password. */
  | 'MANAGE_DISPLAY_LINKS'
  /**
   * Add, invite, change and disable the portal users of a customer. All but withdrawing an invitation needs a confirmed
   * password.
   */
  | 'MANAGE_TEAM'
  /**
   * Add, invite, change and disable the vendor's own portal users. All but withdrawing an invitation needs a confirmed
   * password.
   */
  | 'MANAGE_VENDOR_TEAM'
  /** Test and remove the webhook endpoints of a customer, and replay deliveries. */
  | 'OPERATE_WEBHOOKS'
  /** Release the licence of a NAMED registration before its re-registration date (L9). */
  | 'RELEASE_LICENSES'
  /** Remove devices, and see the installation ids that identify them (L16). */
  | 'REMOVE_DEVICES'
  /** Replace the registration key of a pool. */
  | 'ROTATE_REGISTRATION_KEYS'
  /** See the alert settings of a customer: kinds, times and recipients of alert e-mails. */
  | 'SEE_ALERT_SETTINGS'
  /**
   * Read the vendor's own audit trail (`Query.auditEntries`) and the trails of all customers together
   * (`Query.allAuditEntries`).
   */
  | 'SEE_ALL_AUDIT_ENTRIES'
  /** See every customer, application and pool of the installation, instead of only their own customer's (L31). */
  | 'SEE_ALL_CUSTOMERS'
  /** See the display links of a customer. */
  | 'SEE_DISPLAY_LINKS'
  /** See the portal users and the open invitations of a customer. */
  | 'SEE_TEAM'
  /** See the vendor's own portal users and their open invitations. */
  | 'SEE_VENDOR_TEAM'
  /** See the webhook endpoints of a customer and their deliveries. */
  | 'SEE_WEBHOOKS'
  /** Send the monthly report of a customer to their own e-mail address. */
  | 'SEND_REPORTS_TO_SELF';

/** Changes that a plan can advise. */
export type PlanAction =
  /** Add licences: no shorter time-out that was replayed keeps the service level. */
  | 'ADD_LICENSES'
  /** No change: the current licences and time-out keep the service level. */
  | 'KEEP'
  /**
   * Shorten the time-out to that of `outcome`: the longest one replayed that keeps the service level with the current
   * licences and leaves fewer episodes (L28).
   */
  | 'SHORTEN_TIMEOUT';

/** Reasons a plan may be unreliable. */
export type PlanDoubt =
  /** Records cover less than seven days. */
  | 'FEW_DAYS'
  /** The mode of the pool was changed in the period. Only its use while CONCURRENT shows demand. */
  | 'MODE_CHANGED'
  /** The replay does not reproduce the records: `isFaithful` is false. */
  | 'NOT_FAITHFUL'
  /** The pool was suspended for part of the period (L33), when nobody could log in. */
  | 'SUSPENDED';

/** Numbers of seats, time-outs and period to replay in a plan. */
export type PlanInput = {
  /**
   * Fewest seats to replay. Left out: as many below `mostSeats` as the limits allow. Both left out: at most 40
   * consecutive numbers of seats that include the licences owned and the recommendation for every time-out; if these
   * do not fit, the recommendation for the current time-out; if that does not fit, the numbers next to the licences
   * owned in its direction.
   */
  fewestSeats?: number | null | undefined;
  /**
   * Time-outs to replay, in seconds, within the bounds of the application: at most 20, or 12 if `denialsLow` or
   * `denialsHigh` of the cells is requested. Left out: twelve, including the current one.
   */
  inactivityTimeoutsSeconds?: Array<number> | null | undefined;
  /**
   * Most seats to replay: at most 200 more than the fewest, and at most 500 cells (numbers of seats times time-outs).
   * Left out, with `fewestSeats` given: as many as the limits allow, up to twice the licences owned or two more than
   * the peak demand.
   */
  mostSeats?: number | null | undefined;
  /** Share of logins that must get a seat at the first try: above 0 and at most 1. Recommendations keep it. */
  serviceLevel?: number;
  /** Start of the period. Null or left out: sixty days ago. */
  since?: string | null | undefined;
  /** End of the period. Null or left out: now. */
  until?: string | null | undefined;
};

/** Roles of portal users (L32). */
export type PortalRole =
  /**
   * Manages their own customer: time-out, app users, devices, force logout, portal users. May not change the quantity or
   * the mode.
   */
  | 'CUSTOMER_ADMIN'
  /** May only view their own customer. */
  | 'CUSTOMER_VIEWER'
  /** May view every customer, log devices out and release NAMED licences. May not change settings. */
  | 'SUPPORT'
  /** May do everything. */
  | 'VENDOR_ADMIN';

/**
 * Whether a recipient of alerts and reports has agreed to them. Portal users of the customer need not confirm once their
 * address is verified: the vendor added them, they accepted an e-mailed invitation, or they signed in through the
 * identity provider.
 */
export type RecipientConsent =
  /** Recipient has confirmed. E-mails are sent. */
  | 'CONFIRMED'
  /** Recipient has declined or unsubscribed. No e-mails are sent. */
  | 'DECLINED'
  /** Address verified as that of a portal user of the customer. E-mails are sent. */
  | 'NOT_NEEDED'
  /**
   * Recipient has not confirmed. Until `AlertRecipient.graceUntil` e-mails are sent; otherwise only the confirmation
   * e-mail is.
   */
  | 'PENDING';

/** A NAMED licence to release. */
export type ReleaseLicenseInput = {
  /** Id of the device, from `Device.id`. */
  deviceId: string | number;
  /** Reason kept in the records: 1 to 500 characters. Required. */
  reason: string;
};

/** A device to remove. */
export type RemoveDeviceInput = {
  /** Id of the device, from `Device.id`. */
  deviceId: string | number;
  /** Reason kept in the records: at most 500 characters. */
  reason?: string | null | undefined;
};

/** Devices to remove. */
export type RemoveDevicesInput = {
  /** Ids of the devices, from `Device.id`: 1 to 100, all of one customer. */
  deviceIds: Array<string | number>;
  /** Reason kept in the records: at most 500 characters. */
  reason?: string | null | undefined;
};

/** A delivery to post again. */
export type ReplayWebhookDeliveryInput = {
  /** Id of the webhook delivery, from `WebhookDelivery.id`. */
  webhookDeliveryId: string | number;
};

/** A recipient who gets another confirmation e-mail. */
export type ResendMailConfirmationInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: string | number;
  /** Address of the recipient, or of the portal user who is the recipient. */
  email: string;
};

/** An invitation to send again. */
export type ResendPortalInvitationInput = {
  /** Delivery of the link. Left out: by e-mail if the server can send any, else returned. */
  delivery?: InvitationDelivery | null | undefined;
  /** Id of the invitation, from `PortalInvitation.id`. */
  invitationId: string | number;
};

/** An API token to revoke. */
export type RevokeApiTokenInput = {
  /** Id of the API token, from `ApiToken.id`. */
  apiTokenId: string | number;
};

/** A display link to revoke. */
export type RevokeDisplayLinkInput = {
  /** Id of the display link, from `DisplayLink.id`. */
  displayLinkId: string | number;
};

/** A pool that gets a new registration key. */
export type RotateRegistrationKeyInput = {
  /** Id of the pool, from `SeatPool.id`. */
  seatPoolId: string | number;
};

/** Kinds of events. More may be added. */
export type SeatEventKind =
  /**
   * The device called at a check-point or reported an activity, which renewed the lease if it held a seat. Only in the
   * timeline of a device.
   */
  | 'CHECKED'
  /** The device was refused because no seat was free. */
  | 'DENIED'
  /** The device was removed. */
  | 'DEVICE_REMOVED'
  /** A portal user logged the device out, disabled its user or released its licence. */
  | 'FORCED_OUT'
  /** A person logged in and took a seat. */
  | 'GRANTED'
  /** The time-out, or the date of a registration, passed. */
  | 'LAPSED'
  /** The device logged out. */
  | 'LOGGED_OUT'
  /** The pool was switched between NAMED and CONCURRENT. */
  | 'MODE_CHANGED'
  /** A lapsed device regained a seat at a check-point. */
  | 'REGAINED'
  /** The device was registered. Only in the timeline of a device, unless a NAMED licence was taken. */
  | 'REGISTERED'
  /** The device registered again with its current token, which kept the login. Only in the timeline of a device (L10). */
  | 'REREGISTERED'
  /**
   * The device registered again without its current token, which ended the login. Only in the timeline of a device
   * (L10).
   */
  | 'REREGISTERED_WITHOUT_TOKEN'
  /** Another person logged in on the device that held the seat. */
  | 'TAKEN_OVER';

/** Settings of a pool to preview. Fields left out stay as they are. */
export type SeatPoolChangeInput = {
  /** Time-out to preview, in seconds. */
  inactivityTimeoutSeconds?: number | null | undefined;
  /** Licences owned to preview: 0 to 10,000. */
  licensedQuantity?: number | null | undefined;
  /** Licensing mode to preview. */
  mode?: LicensingMode | null | undefined;
  /** Whether the pool would be suspended. */
  suspended?: boolean | null | undefined;
};

/** Names a monthly report to e-mail. */
export type SendMonthlyReportInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: string | number;
  /** Month of the report, for instance `2026-10`. One of `Customer.reportMonths`. */
  month: string;
};

/** A test e-mail to request. */
export type SendTestMailInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: string | number;
};

/** Units of pool settings. */
export type SettingUnit =
  /** The value is a number of hours. */
  | 'HOURS'
  /** The value is a number of licences. */
  | 'LICENSES'
  /** The value is a number of seconds. */
  | 'SECONDS';

/** Further credentials to end with the caller's sessions. */
export type SignOutEverywhereInput = {
  /** True: also revoke the caller's API tokens. Left out: they stay valid. */
  revokeApiTokens?: boolean | null | undefined;
};

/**
 * Alert settings to change. Fields that are left out or null stay as they are, except quiet hours: null for both turns
 * them off.
 */
export type UpdateAlertSettingsInput = {
  /** Minimum minutes between two notifications of the same kind about the same pool: 5 to 10080. */
  coolDownMinutes?: number | null | undefined;
  /** Id of the customer, from `Customer.id`. */
  customerId: string | number;
  /** Minutes after an alert e-mail during which further alerts are grouped into the next one: 0 to 1440. */
  digestMinutes?: number | null | undefined;
  /** Alert kinds in use. Active alerts of other kinds are resolved immediately. */
  kinds?: Array<AlertKind> | null | undefined;
  /** Percentage of licences in use from which a pool is nearly full: 50 to 99. */
  nearlyFullPercent?: number | null | undefined;
  /** Start of quiet hours, for instance `22:00`. Set it together with `quietUntil`; null for both: no quiet hours. */
  quietFrom?: string | null | undefined;
  /** End of quiet hours, for instance `07:00`. Set it together with `quietFrom`; null for both: no quiet hours. */
  quietUntil?: string | null | undefined;
  /**
   * Complete list of recipients, at most 50. Recipients left out get no more e-mails. A new address that does not
   * belong to a portal user first gets a confirmation e-mail, and nothing else until it is confirmed.
   */
  recipients?: Array<AlertRecipientInput> | null | undefined;
  /** Time zone of the IANA database, for instance `Europe/Berlin`. */
  timeZone?: string | null | undefined;
};

/** Fields of an app user to change. Fields left out stay as they are. */
export type UpdateAppUserInput = {
  /** Id of the app user, from `AppUser.id`. */
  appUserId: string | number;
  /** True logs the person out on every device and refuses further logins (L16). */
  disabled?: boolean | null | undefined;
  /** Display name: 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** New password: 8 to 200 characters, at least one visible. Logs the person out on every device (L16). */
  password?: string | null | undefined;
};

/** Fields of an application to change. Fields left out stay as they are. */
export type UpdateApplicationInput = {
  /** Id of the application, from `Application.id`. */
  applicationId: string | number;
  /** Complete list of check-points, as in `CreateApplicationInput` (L17). */
  checkpoints?: Array<string> | null | undefined;
  /** Longest time-out a customer may set, in seconds: at most 604,800 (L4). */
  maxInactivityTimeoutSeconds?: number | null | undefined;
  /** Shortest time-out a customer may set, in seconds: at least 1 (L4). */
  minInactivityTimeoutSeconds?: number | null | undefined;
  /** Name of the application: 1 to 200 characters. */
  name?: string | null | undefined;
  /** Whether pools of the application may be CONCURRENT (L5). */
  supportsConcurrent?: boolean | null | undefined;
};

/** Fields of a customer to change. Fields left out stay as they are. */
export type UpdateCustomerInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: string | number;
  /** Name of the customer: 1 to 200 characters. */
  name?: string | null | undefined;
};

/** Fields of a display link to change. */
export type UpdateDisplayLinkInput = {
  /** Id of the display link, from `DisplayLink.id`. */
  displayLinkId: string | number;
  /** Name of the link: 1 to 100 characters. Null or left out: unchanged. */
  name?: string | null | undefined;
  /** Pools to show, from `SeatPool.id`: 1 to 12 pools of the customer, in display order. Null or left out: unchanged. */
  seatPoolIds?: Array<string | number> | null | undefined;
};

/** E-mails to turn on or off. Fields left out stay as they are. */
export type UpdateOwnAlertMailInput = {
  /** Whether the caller gets alert e-mails. */
  alerts?: boolean | null | undefined;
  /** Whether the caller gets the monthly report. */
  monthlyReport?: boolean | null | undefined;
};

/** Fields of a portal user to change. Fields left out stay as they are. */
export type UpdatePortalUserInput = {
  /** True ends every session and refuses further sign-ins. */
  disabled?: boolean | null | undefined;
  /** Display name: 1 to 200 characters. */
  displayName?: string | null | undefined;
  /**
   * New password of another person: 12 to 200 characters, at least one visible. For the caller's own password use
   * `changePassword`.
   */
  password?: string | null | undefined;
  /** Id of the portal user, from `PortalUser.id`. */
  portalUserId: string | number;
  /** New role of the same kind: vendor roles stay with the vendor, customer roles with the customer. */
  role?: PortalRole | null | undefined;
};

/** Fields of the profile to change. Fields left out stay as they are; null clears a field. */
export type UpdateProfileInput = {
  /** Display name: 1 to 200 characters. Cannot be cleared. */
  displayName?: string | null | undefined;
  /** Language of the portal: `en` or `de`. Null: the language of the browser. */
  language?: string | null | undefined;
  /** Time zone of the IANA database, for instance `Europe/Berlin`. Null: the time zone of the browser. */
  timeZone?: string | null | undefined;
};

/** Settings of a pool to change. Fields left out stay as they are. */
export type UpdateSeatPoolInput = {
  /** Hold-off after a force logout in seconds, 0 to 3,600, during which the device cannot take a seat (L15). */
  forceLogoutHoldOffSeconds?: number | null | undefined;
  /** Time-out in seconds, within the bounds of the application. Applies to every device immediately (L4, L22). */
  inactivityTimeoutSeconds?: number | null | undefined;
  /** Licences owned: 0 to 10,000. Below the seats in use, nobody loses a seat and none is granted until it fits (L13). */
  licensedQuantity?: number | null | undefined;
  /**
   * Licensing mode. CONCURRENT to NAMED fails with `CONFLICT`, and the number of devices to remove, while more devices
   * are registered than licences owned (L23).
   */
  mode?: LicensingMode | null | undefined;
  /** NAMED: validity in hours, 1 to 8,760, of registrations made from now on. */
  reregistrationDelayHours?: number | null | undefined;
  /** Id of the pool, from `SeatPool.id`. */
  seatPoolId: string | number;
  /** Whether the pool is suspended. A suspended pool grants, renews and registers nothing (L33). */
  suspended?: boolean | null | undefined;
  /** Way to authenticate app users. */
  userAuthentication?: UserAuthentication | null | undefined;
};

/** Fields of a webhook endpoint to change. Fields left out stay as they are. */
export type UpdateWebhookEndpointInput = {
  /** Purpose of the endpoint: at most 200 characters. Null or blank clears it. */
  description?: string | null | undefined;
  /** Whether the endpoint is turned on. False turns it off. */
  enabled?: boolean | null | undefined;
  /** Alert kinds to post: at least one. */
  kinds?: Array<AlertKind> | null | undefined;
  /** Address of the endpoint: an https address of the public internet, at most 2000 characters. */
  url?: string | null | undefined;
  /** Id of the webhook endpoint, from `WebhookEndpoint.id`. */
  webhookEndpointId: string | number;
};

/** Ways to authenticate app users. */
export type UserAuthentication =
  /** Seatwise checks the password: `login` needs it. */
  | 'PASSWORD'
  /** The application has authenticated its user: `login` needs only the user name. */
  | 'TRUSTED';

/** States of a delivery. */
export type WebhookDeliveryStatus =
  /** The receiver answered with a status of 200 to 299. */
  | 'DELIVERED'
  /** The delivery failed for three days, its endpoint was turned off, or it was a test that failed. It can be replayed. */
  | 'GIVEN_UP'
  /** Not yet accepted; it will be tried again. */
  | 'PENDING';

/** Reasons an endpoint is turned off. */
export type WebhookDisabledReason =
  /** A portal user turned it off. */
  | 'BY_HAND'
  /** Every attempt failed for five days, with at least one attempt on each day. */
  | 'FAILING'
  /** The receiver answered 410 Gone. */
  | 'GONE';

/** Names a webhook endpoint. */
export type WebhookEndpointInput = {
  /** Id of the webhook endpoint, from `WebhookEndpoint.id`. */
  webhookEndpointId: string | number;
};

/** Types of events posted to webhooks. */
export type WebhookEventType =
  /** Event `alert.cleared`: an alert that was posted is resolved. */
  | 'ALERT_CLEARED'
  /** Event `alert.raised`: an alert began. */
  | 'ALERT_RAISED'
  /** Event `test`: a portal user tested the endpoint. */
  | 'TEST';

/** An invitation to withdraw. */
export type WithdrawPortalInvitationInput = {
  /** Id of the invitation, from `PortalInvitation.id`. */
  invitationId: string | number;
};

export type AlertRowFragment = { id: string, kind: AlertKind, raisedAt: string, clearedAt: string | null, toldAt: string | null, inUse: number, licensedQuantity: number, idleLicenses: number | null, denialId: string | null, deviceName: string | null, userName: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, seatPool: { id: string, application: { id: string, code: string, name: string } }, customer: { id: string, name: string } };

export type OpenAlertCountQueryVariables = Exact<{
  kinds: Array<AlertKind> | AlertKind;
}>;


export type OpenAlertCountQuery = { alerts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, acknowledgedAt: string | null } }> } };

export type OpenAlertsQueryVariables = Exact<{
  first: number;
  kinds: Array<AlertKind> | AlertKind;
}>;


export type OpenAlertsQuery = { alerts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, kind: AlertKind, raisedAt: string, clearedAt: string | null, toldAt: string | null, inUse: number, licensedQuantity: number, idleLicenses: number | null, denialId: string | null, deviceName: string | null, userName: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, seatPool: { id: string, application: { id: string, code: string, name: string } }, customer: { id: string, name: string } } }> } };

export type CustomerAlertsQueryVariables = Exact<{
  customerId: string | number;
  seatPoolId?: string | number | null | undefined;
  open?: boolean | null | undefined;
  kinds?: Array<AlertKind> | AlertKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerAlertsQuery = { alerts: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, kind: AlertKind, raisedAt: string, clearedAt: string | null, toldAt: string | null, inUse: number, licensedQuantity: number, idleLicenses: number | null, denialId: string | null, deviceName: string | null, userName: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, seatPool: { id: string, application: { id: string, code: string, name: string } }, customer: { id: string, name: string } } }> } };

export type CustomerAlertPoolsQueryVariables = Exact<{
  customerId: string | number;
}>;


export type CustomerAlertPoolsQuery = { customer: { id: string, seatPools: Array<{ id: string, application: { id: string, name: string } }> } | null };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { alert: { id: string, kind: AlertKind, raisedAt: string, clearedAt: string | null, toldAt: string | null, inUse: number, licensedQuantity: number, idleLicenses: number | null, denialId: string | null, deviceName: string | null, userName: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, seatPool: { id: string, application: { id: string, code: string, name: string } }, customer: { id: string, name: string } } } };

export type AlertSettingsFieldsFragment = { kinds: Array<AlertKind>, nearlyFullPercent: number, timeZone: string, quietFrom: string | null, quietUntil: string | null, digestMinutes: number, coolDownMinutes: number, mailConfigured: boolean, publicUrlConfigured: boolean, recipients: Array<{ email: string | null, language: string | null, alerts: boolean, monthlyReport: boolean, consent: RecipientConsent | null, askedAt: string | null, graceUntil: string | null, mayBeAsked: boolean, portalUser: { id: string, displayName: string, email: string, disabled: boolean } | null }> };

export type CustomerAlertSettingsQueryVariables = Exact<{
  customerId: string | number;
}>;


export type CustomerAlertSettingsQuery = { customer: { id: string, name: string, alertSettings: { kinds: Array<AlertKind>, nearlyFullPercent: number, timeZone: string, quietFrom: string | null, quietUntil: string | null, digestMinutes: number, coolDownMinutes: number, mailConfigured: boolean, publicUrlConfigured: boolean, recipients: Array<{ email: string | null, language: string | null, alerts: boolean, monthlyReport: boolean, consent: RecipientConsent | null, askedAt: string | null, graceUntil: string | null, mayBeAsked: boolean, portalUser: { id: string, displayName: string, email: string, disabled: boolean } | null }> }, portalUsers: Array<{ id: string, displayName: string, email: string, disabled: boolean }> } | null };

export type UpdateAlertSettingsMutationVariables = Exact<{
  input: UpdateAlertSettingsInput;
}>;


export type UpdateAlertSettingsMutation = { updateAlertSettings: { settings: { kinds: Array<AlertKind>, nearlyFullPercent: number, timeZone: string, quietFrom: string | null, quietUntil: string | null, digestMinutes: number, coolDownMinutes: number, mailConfigured: boolean, publicUrlConfigured: boolean, recipients: Array<{ email: string | null, language: string | null, alerts: boolean, monthlyReport: boolean, consent: RecipientConsent | null, askedAt: string | null, graceUntil: string | null, mayBeAsked: boolean, portalUser: { id: string, displayName: string, email: string, disabled: boolean } | null }> } } };

export type ResendMailConfirmationMutationVariables = Exact<{
  input: ResendMailConfirmationInput;
}>;


export type ResendMailConfirmationMutation = { resendMailConfirmation: { settings: { kinds: Array<AlertKind>, nearlyFullPercent: number, timeZone: string, quietFrom: string | null, quietUntil: string | null, digestMinutes: number, coolDownMinutes: number, mailConfigured: boolean, publicUrlConfigured: boolean, recipients: Array<{ email: string | null, language: string | null, alerts: boolean, monthlyReport: boolean, consent: RecipientConsent | null, askedAt: string | null, graceUntil: string | null, mayBeAsked: boolean, portalUser: { id: string, displayName: string, email: string, disabled: boolean } | null }> } } };

export type OwnAlertMailQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAlertMailQuery = { viewer: { id: string, alertMail: { alerts: boolean, monthlyReport: boolean, consent: RecipientConsent | null, mailConfigured: boolean, publicUrlConfigured: boolean } | null } | null };

export type UpdateOwnAlertMailMutationVariables = Exact<{
  input: UpdateOwnAlertMailInput;
}>;


export type UpdateOwnAlertMailMutation = { updateOwnAlertMail: { ownAlertMail: { alerts: boolean, monthlyReport: boolean, consent: RecipientConsent | null } } };

export type SendTestMailMutationVariables = Exact<{
  input: SendTestMailInput;
}>;


export type SendTestMailMutation = { sendTestMail: { sentTo: string, error: string | null } };

export type WebhookRowFragment = { id: string, url: string, description: string | null, kinds: Array<AlertKind>, enabled: boolean, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string };

export type CustomerWebhooksQueryVariables = Exact<{
  customerId: string | number;
}>;


export type CustomerWebhooksQuery = { customer: { id: string, webhookEndpoints: Array<{ id: string, url: string, description: string | null, kinds: Array<AlertKind>, enabled: boolean, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string }> } | null };

export type DeliveryRowFragment = { id: string, messageId: string, type: WebhookEventType, payload: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, finishedAt: string | null, attempts: Array<{ number: number, at: string, durationMs: number, statusCode: number | null, error: string | null, responseExcerpt: string | null }> };

export type OneWebhookQueryVariables = Exact<{
  id: string | number;
}>;


export type OneWebhookQuery = { webhookEndpoint: { id: string, url: string, description: string | null, kinds: Array<AlertKind>, enabled: boolean, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string } | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  statuses?: Array<WebhookDeliveryStatus> | WebhookDeliveryStatus | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookEndpoint: { id: string, deliveries: { pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, messageId: string, type: WebhookEventType, payload: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, finishedAt: string | null, attempts: Array<{ number: number, at: string, durationMs: number, statusCode: number | null, error: string | null, responseExcerpt: string | null }> } }> } } | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint: { secret: string, webhookEndpoint: { id: string, url: string, description: string | null, kinds: Array<AlertKind>, enabled: boolean, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string } } };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { updateWebhookEndpoint: { webhookEndpoint: { id: string, url: string, description: string | null, kinds: Array<AlertKind>, enabled: boolean, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string } } };

export type RemoveWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type RemoveWebhookEndpointMutation = { removeWebhookEndpoint: { webhookEndpointId: string } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string, webhookEndpoint: { id: string, url: string, description: string | null, kinds: Array<AlertKind>, enabled: boolean, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string } } };

export type SendTestWebhookMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook: { webhookDelivery: { id: string, messageId: string, type: WebhookEventType, payload: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, finishedAt: string | null, attempts: Array<{ number: number, at: string, durationMs: number, statusCode: number | null, error: string | null, responseExcerpt: string | null }> } } };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayWebhookDeliveryMutation = { replayWebhookDelivery: { webhookDelivery: { id: string, messageId: string, type: WebhookEventType, payload: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, finishedAt: string | null, attempts: Array<{ number: number, at: string, durationMs: number, statusCode: number | null, error: string | null, responseExcerpt: string | null }> } } };

export type AppUserFieldsFragment = { id: string, userName: string, displayName: string, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, lastLoginAt: string | null, createdAt: string };

export type AppUsersQueryVariables = Exact<{
  customerId: string | number;
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  disabled?: boolean | null | undefined;
  isCounted: boolean;
}>;


export type AppUsersQuery = { customer: { id: string, appUsers: { totalCount?: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, userName: string, displayName: string, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, lastLoginAt: string | null, createdAt: string } }> } } | null };

export type AddAppUserMutationVariables = Exact<{
  input: CreateAppUserInput;
}>;


export type AddAppUserMutation = { createAppUser: { appUser: { id: string, userName: string, displayName: string, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, lastLoginAt: string | null, createdAt: string } } };

export type LiftAppUserHoldOffMutationVariables = Exact<{
  appUserId: string | number;
}>;


export type LiftAppUserHoldOffMutation = { liftAppUserHoldOff: { appUser: { id: string, userName: string, displayName: string, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, lastLoginAt: string | null, createdAt: string } } };

export type ChangeAppUserMutationVariables = Exact<{
  input: UpdateAppUserInput;
}>;


export type ChangeAppUserMutation = { updateAppUser: { appUser: { id: string, userName: string, displayName: string, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, lastLoginAt: string | null, createdAt: string } } };

export type ImportAppUsersMutationVariables = Exact<{
  customerId: string | number;
  rows: Array<ImportAppUserRowInput> | ImportAppUserRowInput;
  dryRun: boolean;
}>;


export type ImportAppUsersMutation = { importAppUsers: { importedCount: number, problems: Array<{ row: number, field: string, message: string, reason: string | null, otherRows: Array<number> }> } };

export type ApplicationFieldsFragment = { id: string, code: string, name: string, supportsConcurrent: boolean, checkpoints: Array<string>, minInactivityTimeoutSeconds: number, maxInactivityTimeoutSeconds: number, seatPoolCount: number, settingBounds: Array<{ setting: string, unit: SettingUnit, min: number, max: number, usual: number | null, permission: Permission }> };

export type SettingBoundsFieldsFragment = { setting: string, unit: SettingUnit, min: number, max: number, usual: number | null, permission: Permission };

export type ApplicationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ApplicationsQuery = { applications: Array<{ id: string, code: string, name: string, supportsConcurrent: boolean, checkpoints: Array<string>, minInactivityTimeoutSeconds: number, maxInactivityTimeoutSeconds: number, seatPoolCount: number, settingBounds: Array<{ setting: string, unit: SettingUnit, min: number, max: number, usual: number | null, permission: Permission }> }> };

export type CreateApplicationMutationVariables = Exact<{
  input: CreateApplicationInput;
}>;


export type CreateApplicationMutation = { createApplication: { application: { id: string, code: string, name: string, supportsConcurrent: boolean, checkpoints: Array<string>, minInactivityTimeoutSeconds: number, maxInactivityTimeoutSeconds: number, seatPoolCount: number, settingBounds: Array<{ setting: string, unit: SettingUnit, min: number, max: number, usual: number | null, permission: Permission }> } } };

export type UpdateApplicationMutationVariables = Exact<{
  input: UpdateApplicationInput;
}>;


export type UpdateApplicationMutation = { updateApplication: { application: { id: string, code: string, name: string, supportsConcurrent: boolean, checkpoints: Array<string>, minInactivityTimeoutSeconds: number, maxInactivityTimeoutSeconds: number, seatPoolCount: number, settingBounds: Array<{ setting: string, unit: SettingUnit, min: number, max: number, usual: number | null, permission: Permission }> } } };

export type AuditRowFragment = { id: string, at: string, actorName: string, actorRole: PortalRole | null, apiTokenName: string | null, action: string, subjectId: string, subjectName: string, reason: string | null, customer: { id: string, name: string } | null, onBehalfOf: { id: string, name: string } | null, seatPool: { id: string } | null, changes: Array<{ field: string, from: string | null, to: string | null }> };

export type AuditPageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, at: string, actorName: string, actorRole: PortalRole | null, apiTokenName: string | null, action: string, subjectId: string, subjectName: string, reason: string | null, customer: { id: string, name: string } | null, onBehalfOf: { id: string, name: string } | null, seatPool: { id: string } | null, changes: Array<{ field: string, from: string | null, to: string | null }> } }> };

export type CustomerAuditQueryVariables = Exact<{
  customerId: string | number;
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type CustomerAuditQuery = { customer: { id: string, name: string, auditEntries: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, at: string, actorName: string, actorRole: PortalRole | null, apiTokenName: string | null, action: string, subjectId: string, subjectName: string, reason: string | null, customer: { id: string, name: string } | null, onBehalfOf: { id: string, name: string } | null, seatPool: { id: string } | null, changes: Array<{ field: string, from: string | null, to: string | null }> } }> } } | null };

export type VendorAuditQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type VendorAuditQuery = { auditEntries: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, at: string, actorName: string, actorRole: PortalRole | null, apiTokenName: string | null, action: string, subjectId: string, subjectName: string, reason: string | null, customer: { id: string, name: string } | null, onBehalfOf: { id: string, name: string } | null, seatPool: { id: string } | null, changes: Array<{ field: string, from: string | null, to: string | null }> } }> } };

export type AllAuditQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type AllAuditQuery = { allAuditEntries: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, at: string, actorName: string, actorRole: PortalRole | null, apiTokenName: string | null, action: string, subjectId: string, subjectName: string, reason: string | null, customer: { id: string, name: string } | null, onBehalfOf: { id: string, name: string } | null, seatPool: { id: string } | null, changes: Array<{ field: string, from: string | null, to: string | null }> } }> } };

export type CustomerNamesQueryVariables = Exact<{
  first: number;
}>;


export type CustomerNamesQuery = { customers: { edges: Array<{ node: { id: string, name: string } }> } };

export type CustomerFieldsFragment = { id: string, code: string, name: string };

export type CustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerQuery = { customer: { id: string, code: string, name: string } | null };

export type CustomersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type CustomersQuery = { customers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, name: string, seatPools: Array<{ id: string, mode: LicensingMode, suspended: boolean, application: { id: string, code: string }, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } }> } }> } };

export type CustomerPoolsQueryVariables = Exact<{
  customerId: string | number;
  weekAgo: string;
  today: string;
}>;


export type CustomerPoolsQuery = { customer: { id: string, seatPools: Array<{ id: string, mode: LicensingMode, suspended: boolean, denialsLast7Days: number, peakToday: number, customer: { id: string, code: string, name: string }, application: { id: string, code: string, name: string }, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } }> } | null };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { createCustomer: { customer: { id: string, code: string, name: string } } };

export type UpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { updateCustomer: { customer: { id: string, code: string, name: string } } };

export type CreateSeatPoolMutationVariables = Exact<{
  input: CreateSeatPoolInput;
}>;


export type CreateSeatPoolMutation = { createSeatPool: { registrationKey: string | null, seatPool: { id: string, application: { id: string, code: string } } } };

export type HeldSeatFragment = { number: number, since: string, expiresAt: string, inactivityTimeoutSeconds: number, lastCallAt: string, lastAction: string, user: { displayName: string, userName: string } | null, device: { id: string, name: string, state: DeviceState } };

export type HeldSeatsFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { number: number, since: string, expiresAt: string, inactivityTimeoutSeconds: number, lastCallAt: string, lastAction: string, user: { displayName: string, userName: string } | null, device: { id: string, name: string, state: DeviceState } } }> };

export type PoolEventsFragment = { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, at: string, kind: SeatEventKind, deviceName: string, userName: string | null, action: string | null, by: string | null, note: string | null, device: { id: string } | null } }> };

export type LivePoolQueryVariables = Exact<{
  seatPoolId: string | number;
  today: string;
}>;


export type LivePoolQuery = { seatPool: { id: string, denialCount: number, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number }, seats: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { number: number, since: string, expiresAt: string, inactivityTimeoutSeconds: number, lastCallAt: string, lastAction: string, user: { displayName: string, userName: string } | null, device: { id: string, name: string, state: DeviceState } } }> }, events: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, at: string, kind: SeatEventKind, deviceName: string, userName: string | null, action: string | null, by: string | null, note: string | null, device: { id: string } | null } }> } } | null };

export type SeatChangesSubscriptionVariables = Exact<{
  seatPoolId: string | number;
}>;


export type SeatChangesSubscription = { seatChanges: { sinceVersion: number | null, freedSeats: Array<number>, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number }, seats: Array<{ number: number, deviceId: string, deviceName: string, deviceRemoved: boolean, userName: string | null, userDisplayName: string | null, since: string, expiresAt: string, inactivityTimeoutSeconds: number, lastCallAt: string, lastAction: string }>, events: Array<{ cursor: string, id: string, at: string, kind: SeatEventKind, deviceId: string | null, deviceName: string, userName: string | null, action: string | null, by: string | null, note: string | null }> } };

export type MoreSeatsQueryVariables = Exact<{
  seatPoolId: string | number;
  after?: string | null | undefined;
}>;


export type MoreSeatsQuery = { seatPool: { id: string, seats: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { number: number, since: string, expiresAt: string, inactivityTimeoutSeconds: number, lastCallAt: string, lastAction: string, user: { displayName: string, userName: string } | null, device: { id: string, name: string, state: DeviceState } } }> } } | null };

export type MoreEventsQueryVariables = Exact<{
  seatPoolId: string | number;
  after?: string | null | undefined;
}>;


export type MoreEventsQuery = { seatPool: { id: string, events: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, at: string, kind: SeatEventKind, deviceName: string, userName: string | null, action: string | null, by: string | null, note: string | null, device: { id: string } | null } }> } } | null };

export type DayOfUseQueryVariables = Exact<{
  seatPoolId: string | number;
  since: string;
}>;


export type DayOfUseQuery = { seatPool: { id: string, denialCount: number, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number }, usageHistory: Array<{ at: string, inUse: number, licensedQuantity: number }> } | null };

export type DenialInstantsQueryVariables = Exact<{
  seatPoolId: string | number;
  since: string;
  after?: string | null | undefined;
}>;


export type DenialInstantsQuery = { seatPool: { id: string, denials: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { at: string } }> } } | null };

export type SeatDeviceQueryVariables = Exact<{
  deviceId: string | number;
}>;


export type SeatDeviceQuery = { device: { id: string, name: string, installationId: string, platform: string | null, appVersion: string | null, state: DeviceState, hardLogin: boolean, registeredAt: string, reregisterBy: string | null, loggedInAt: string | null, lastUsedAt: string | null, lastAction: string | null, user: { id: string, userName: string, displayName: string } | null, lease: { expiresAt: string } | null } | null };

export type DenialFieldsFragment = { id: string, at: string, deviceName: string, userName: string | null, action: string, licensedQuantity: number, inUse: number, device: { id: string } | null };

export type PoolDenialsQueryVariables = Exact<{
  seatPoolId: string | number;
  first: number;
  after?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  search?: string | null | undefined;
  actions?: Array<string> | string | null | undefined;
}>;


export type PoolDenialsQuery = { seatPool: { id: string, denials: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, at: string, deviceName: string, userName: string | null, action: string, licensedQuantity: number, inUse: number, device: { id: string } | null } }> } } | null };

export type PoolDenialEpisodesQueryVariables = Exact<{
  seatPoolId: string | number;
  first: number;
  after?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  search?: string | null | undefined;
  actions?: Array<string> | string | null | undefined;
}>;


export type PoolDenialEpisodesQuery = { seatPool: { id: string, denialEpisodes: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { startedAt: string, endedAt: string, denialCount: number, deviceName: string, userName: string | null, admittedAt: string | null, device: { id: string } | null } }> } } | null };

export type DenialDetailsQueryVariables = Exact<{
  seatPoolId: string | number;
  id: string | number;
}>;


export type DenialDetailsQuery = { seatPool: { id: string, mode: LicensingMode, inactivityTimeoutSeconds: number, denial: { id: string, at: string, deviceName: string, userName: string | null, action: string, licensedQuantity: number, inUse: number, holders: Array<{ deviceName: string, userName: string | null, since: string | null, idleSeconds: number, device: { id: string } | null }>, device: { id: string } | null } | null } | null };

export type DenialSummaryQueryVariables = Exact<{
  seatPoolId: string | number;
  timeZone: string;
}>;


export type DenialSummaryQuery = { seatPool: { id: string, denialSummary: { since: string, denialCount: number, episodeCount: number, deviceCount: number, days: Array<{ date: string, startsAt: string, endsAt: string, denialCount: number, episodeCount: number, peakInUse: number, fullSeconds: number }>, hours: Array<{ weekday: number, hour: number, denialCount: number }>, actions: Array<{ action: string, denialCount: number }> } } | null };

export type DeviceFieldsFragment = { id: string, name: string, installationId: string, platform: string | null, appVersion: string | null, state: DeviceState, hardLogin: boolean, registeredAt: string, reregisterBy: string | null, loggedInAt: string | null, lastUsedAt: string | null, lastAction: string | null, user: { id: string, userName: string, displayName: string } | null, lease: { expiresAt: string } | null };

export type PoolDevicesQueryVariables = Exact<{
  seatPoolId: string | number;
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  states?: Array<DeviceState> | DeviceState | null | undefined;
  registeredSince?: string | null | undefined;
  registeredBefore?: string | null | undefined;
  neverLoggedIn?: boolean | null | undefined;
  orderBy?: DeviceOrder | null | undefined;
  isCounted: boolean;
}>;


export type PoolDevicesQuery = { seatPool: { id: string, devices: { totalCount?: number, readAt?: string, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, name: string, installationId: string, platform: string | null, appVersion: string | null, state: DeviceState, hardLogin: boolean, registeredAt: string, reregisterBy: string | null, loggedInAt: string | null, lastUsedAt: string | null, lastAction: string | null, user: { id: string, userName: string, displayName: string } | null, lease: { expiresAt: string } | null } }> } } | null };

export type DeviceRulesQueryVariables = Exact<{
  seatPoolId: string | number;
}>;


export type DeviceRulesQuery = { seatPool: { id: string, mode: LicensingMode, forceLogoutHoldOffSeconds: number } | null };

export type DeviceDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type DeviceDetailsQuery = { device: { removedAt: string | null, logoutReason: LeaseEndReason | null, loggedOutBy: string | null, logoutNote: string | null, heldOffUntil: string | null, id: string, name: string, installationId: string, platform: string | null, appVersion: string | null, state: DeviceState, hardLogin: boolean, registeredAt: string, reregisterBy: string | null, loggedInAt: string | null, lastUsedAt: string | null, lastAction: string | null, seatPool: { id: string, mode: LicensingMode }, user: { id: string, userName: string, displayName: string } | null, lease: { expiresAt: string } | null } | null };

export type TimelineEventFragment = { id: string, at: string, kind: SeatEventKind, userName: string | null, action: string | null, by: string | null, note: string | null, grantNumber: number | null, denialId: string | null };

export type DeviceTimelineQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  kinds?: Array<SeatEventKind> | SeatEventKind | null | undefined;
  until?: string | null | undefined;
}>;


export type DeviceTimelineQuery = { device: { id: string, timeline: { pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { id: string, at: string, kind: SeatEventKind, userName: string | null, action: string | null, by: string | null, note: string | null, grantNumber: number | null, denialId: string | null } }> } } | null };

export type ForceLogoutMutationVariables = Exact<{
  input: ForceLogoutInput;
}>;


export type ForceLogoutMutation = { forceLogout: { changed: boolean, device: { id: string, name: string, installationId: string, platform: string | null, appVersion: string | null, state: DeviceState, hardLogin: boolean, registeredAt: string, reregisterBy: string | null, loggedInAt: string | null, lastUsedAt: string | null, lastAction: string | null, user: { id: string, userName: string, displayName: string } | null, lease: { expiresAt: string } | null } } };

export type ForceLogoutDevicesMutationVariables = Exact<{
  input: ForceLogoutDevicesInput;
}>;


export type ForceLogoutDevicesMutation = { forceLogoutDevices: { results: Array<{ changed: boolean }> } };

export type RemoveDeviceMutationVariables = Exact<{
  input: RemoveDeviceInput;
}>;


export type RemoveDeviceMutation = { removeDevice: { deviceId: string, licenseFreedAt: string } };

export type RemoveDevicesMutationVariables = Exact<{
  input: RemoveDevicesInput;
}>;


export type RemoveDevicesMutation = { removeDevices: { results: Array<{ changed: boolean }> } };

export type ReleaseLicenseMutationVariables = Exact<{
  input: ReleaseLicenseInput;
}>;


export type ReleaseLicenseMutation = { releaseLicense: { device: { id: string } } };

export type ChoosablePoolFragment = { id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } };

export type ChoosablePoolsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ChoosablePoolsQuery = { seatPools: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } } }> } };

export type WallPoolQueryVariables = Exact<{
  id: string | number;
  hourAgo: string;
}>;


export type WallPoolQuery = { seatPool: { id: string, mode: LicensingMode, suspended: boolean, denialsLastHour: number, customer: { id: string, name: string }, application: { id: string, code: string, name: string }, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } } | null };

export type DisplayLinkRowFragment = { id: string, name: string, createdBy: string, createdAt: string, expiresAt: string | null, expired: boolean, lastUsedAt: string | null, seatPools: Array<{ id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } }> };

export type DisplayLinksQueryVariables = Exact<{
  customerId: string | number;
}>;


export type DisplayLinksQuery = { customer: { id: string, displayLinks: Array<{ id: string, name: string, createdBy: string, createdAt: string, expiresAt: string | null, expired: boolean, lastUsedAt: string | null, seatPools: Array<{ id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } }> }>, seatPools: Array<{ id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } }> } | null };

export type CreateDisplayLinkMutationVariables = Exact<{
  input: CreateDisplayLinkInput;
}>;


export type CreateDisplayLinkMutation = { createDisplayLink: { link: string, displayLink: { id: string, name: string, createdBy: string, createdAt: string, expiresAt: string | null, expired: boolean, lastUsedAt: string | null, seatPools: Array<{ id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } }> } } };

export type UpdateDisplayLinkMutationVariables = Exact<{
  input: UpdateDisplayLinkInput;
}>;


export type UpdateDisplayLinkMutation = { updateDisplayLink: { displayLink: { id: string, name: string, createdBy: string, createdAt: string, expiresAt: string | null, expired: boolean, lastUsedAt: string | null, seatPools: Array<{ id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } }> } } };

export type RevokeDisplayLinkMutationVariables = Exact<{
  input: RevokeDisplayLinkInput;
}>;


export type RevokeDisplayLinkMutation = { revokeDisplayLink: { displayLinkId: string } };

export type DisplayQueryVariables = Exact<{ [key: string]: never; }>;


export type DisplayQuery = { display: { name: string, customerName: string, expiresAt: string | null, pools: Array<{ id: string, applicationCode: string, applicationName: string, mode: LicensingMode, suspended: boolean, denialsLastHour: number, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } }> } };

export type DisplayUsagesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DisplayUsagesSubscription = { displayUsages: Array<{ seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number }> };

export type DenialExplanationQueryVariables = Exact<{
  seatPoolId: string | number;
  id: string | number;
}>;


export type DenialExplanationQuery = { seatPool: { id: string, mode: LicensingMode, licensedQuantity: number, inactivityTimeoutSeconds: number, application: { id: string, minInactivityTimeoutSeconds: number }, denial: { id: string, at: string, action: string, licensedQuantity: number, inUse: number, holders: Array<{ deviceName: string, userName: string | null }>, explanation: { cause: DenialCause, nextSeatFreedAt: string | null, admittedAt: string | null, tries: number, lastRefusedAt: string, waitedSeconds: number, longestHelpfulTimeoutSeconds: number | null, idleSeats: number, othersWaiting: number, quantityLoweredAt: string | null, quantityLoweredFrom: number | null, quantityLoweredTo: number | null, removedDevices: Array<string>, firstDenial: { id: string, at: string }, nextSeatFreedBy: { deviceName: string, how: DenialFreedBy } | null, forgotten: Array<{ deviceName: string, userName: string | null, idleSeconds: number, usualIdleSeconds: number, device: { id: string } | null }> } } | null } | null };

export type DenialsNearQueryVariables = Exact<{
  search: string;
  at: string;
}>;


export type DenialsNearQuery = { denialsNear: Array<{ id: string, at: string, deviceName: string, userName: string | null, action: string, licensedQuantity: number, inUse: number, seatPool: { id: string, customer: { id: string, name: string }, application: { id: string, code: string } }, device: { id: string } | null }> };

export type PoolHistoryQueryVariables = Exact<{
  seatPoolId: string | number;
  since: string;
  until?: string | null | undefined;
  timeZone: string;
}>;


export type PoolHistoryQuery = { seatPool: { id: string, mode: LicensingMode, inactivityTimeoutSeconds: number, usageReport: { since: string, until: string, licensedQuantity: number, peakInUse: number, peakAt: string | null, levels: Array<{ inUse: number, seconds: number }>, days: Array<{ date: string, peakInUse: number, licensedQuantity: number, fullSeconds: number, denialCount: number }>, hours: Array<{ weekday: number, hour: number, peakInUse: number, averageInUse: number }>, people: Array<{ name: string, userName: string | null, sessions: number, heldSeconds: number, activeSeconds: number, denialCount: number }>, devices: Array<{ name: string, userName: string | null, sessions: number, heldSeconds: number, activeSeconds: number, denialCount: number }> } } | null };

export type PoolCurveQueryVariables = Exact<{
  seatPoolId: string | number;
  since: string;
  until?: string | null | undefined;
}>;


export type PoolCurveQuery = { seatPool: { id: string, usageHistory: Array<{ at: string, inUse: number, licensedQuantity: number }> } | null };

export type RefusalMarksQueryVariables = Exact<{
  seatPoolId: string | number;
  since: string;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RefusalMarksQuery = { seatPool: { id: string, denialEpisodes: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { startedAt: string, denialCount: number } }> } } | null };

export type PoolIdleTailQueryVariables = Exact<{
  seatPoolId: string | number;
  since: string;
  until?: string | null | undefined;
  timeZone: string;
}>;


export type PoolIdleTailQuery = { seatPool: { id: string, usageReport: { idle: { heldSeconds: number, idleTailSeconds: number, forgottenLeases: number, regainedLeases: number, savings: Array<{ inactivityTimeoutSeconds: number, savedSeatSeconds: number, regains: number }> } } } | null };

export type PoolLedgerQueryVariables = Exact<{
  seatPoolId: string | number;
  at: string;
}>;


export type PoolLedgerQuery = { seatPool: { id: string, mode: LicensingMode, ledger: { at: string, licensedQuantity: number, inUse: number, seats: Array<{ deviceName: string, userName: string | null, displayName: string | null, since: string, grantNumber: number, lastCallAt: string, idleSeconds: number, endedAt: string | null, endReason: LeaseEndReason | null, device: { id: string } | null }> } } | null };

export type OpenInvitationFragment = { id: string, email: string, displayName: string, role: PortalRole, invitedBy: string, mailed: boolean, expiresAt: string, expired: boolean };

export type InvitationDeliveredFragment = { link: string | null, mailError: string | null, invitation: { id: string, email: string, displayName: string, role: PortalRole, invitedBy: string, mailed: boolean, expiresAt: string, expired: boolean } };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { email: string, displayName: string, role: PortalRole, customerName: string | null, expiresAt: string, expired: boolean } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { email: string, customerId: string | null } };

export type InvitePortalUserMutationVariables = Exact<{
  input: InvitePortalUserInput;
}>;


export type InvitePortalUserMutation = { invitePortalUser: { link: string | null, mailError: string | null, invitation: { id: string, email: string, displayName: string, role: PortalRole, invitedBy: string, mailed: boolean, expiresAt: string, expired: boolean } } };

export type ResendInvitationMutationVariables = Exact<{
  input: ResendPortalInvitationInput;
}>;


export type ResendInvitationMutation = { resendPortalInvitation: { link: string | null, mailError: string | null, invitation: { id: string, email: string, displayName: string, role: PortalRole, invitedBy: string, mailed: boolean, expiresAt: string, expired: boolean } } };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawPortalInvitationInput;
}>;


export type WithdrawInvitationMutation = { withdrawPortalInvitation: { invitationId: string } };

export type MailRequestFieldsFragment = { email: string, customerName: string, answer: MailRequestAnswer, expiresAt: string | null, expired: boolean };

export type MailRequestQueryVariables = Exact<{
  token: string;
}>;


export type MailRequestQuery = { mailRequest: { email: string, customerName: string, answer: MailRequestAnswer, expiresAt: string | null, expired: boolean } | null };

export type AnswerMailRequestMutationVariables = Exact<{
  input: AnswerMailRequestInput;
}>;


export type AnswerMailRequestMutation = { answerMailRequest: { mailRequest: { email: string, customerName: string, answer: MailRequestAnswer, expiresAt: string | null, expired: boolean } } };

export type PoolRowFieldsFragment = { id: string, mode: LicensingMode, suspended: boolean, denialsLast7Days: number, peakToday: number, customer: { id: string, code: string, name: string }, application: { id: string, code: string, name: string }, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } };

export type PoolRowsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  weekAgo: string;
  today: string;
}>;


export type PoolRowsQuery = { seatPools: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, mode: LicensingMode, suspended: boolean, denialsLast7Days: number, peakToday: number, customer: { id: string, code: string, name: string }, application: { id: string, code: string, name: string }, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } } }> } };

export type SeatUsagesSubscriptionVariables = Exact<{
  customerId?: string | number | null | undefined;
}>;


export type SeatUsagesSubscription = { seatUsages: Array<{ seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number }> };

export type PaletteSearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type PaletteSearchQuery = { search: Array<
    | { __typename: 'AppUser', id: string, userName: string, displayName: string, disabled: boolean, customer: { id: string, name: string } }
    | { __typename: 'Customer', id: string, code: string, name: string }
    | { __typename: 'Device', id: string, name: string, state: DeviceState, hardLogin: boolean, user: { id: string, displayName: string } | null, seatPool: { id: string, application: { id: string, code: string }, customer: { id: string, name: string } } }
    | { __typename: 'SeatPool', id: string, suspended: boolean, application: { id: string, code: string, name: string }, customer: { id: string, name: string } }
  > };

export type PalettePoolsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PalettePoolsQuery = { seatPools: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, application: { id: string, code: string, name: string }, customer: { id: string, name: string } } }> } };

export type PlanCellFieldsFragment = { seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null };

export type PlanCellWithRangeFragment = { denialsLow: number, denialsHigh: number, seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null };

export type PlannedPoolQueryVariables = Exact<{
  seatPoolId: string | number;
}>;


export type PlannedPoolQuery = { seatPool: { id: string, settingsVersion: number, mode: LicensingMode, licensedQuantity: number, inactivityTimeoutSeconds: number, application: { id: string, minInactivityTimeoutSeconds: number, maxInactivityTimeoutSeconds: number, settingBounds: Array<{ setting: string, unit: SettingUnit, min: number, max: number, usual: number | null, permission: Permission }> } } | null };

export type PoolPlanQueryVariables = Exact<{
  seatPoolId: string | number;
  input: PlanInput;
}>;


export type PoolPlanQuery = { seatPool: { id: string, settingsVersion: number, plan: { since: string, until: string, present: { denialsLow: number, denialsHigh: number, seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null }, reproduction: { recordedDenials: number, replayedDenials: number, matchingDenials: number, tries: number, isFaithful: boolean, doubts: Array<PlanDoubt> }, timeouts: Array<{ inactivityTimeoutSeconds: number, peakWanted: number, recommendedSeats: number | null, cells: Array<{ seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null }> }>, advice: { action: PlanAction, additionalLicenses: number, outcome: { seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null } } | null } } | null };

export type PlanAdviceFieldsFragment = { action: PlanAction, additionalLicenses: number, outcome: { seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null } };

export type PoolAdviceQueryVariables = Exact<{
  seatPoolId: string | number;
}>;


export type PoolAdviceQuery = { seatPool: { id: string, settingsVersion: number, plan: { since: string, until: string, present: { seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null }, reproduction: { isFaithful: boolean }, advice: { action: PlanAction, additionalLicenses: number, outcome: { seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null } } | null } } | null };

export type PoolWhatIfQueryVariables = Exact<{
  seatPoolId: string | number;
  seats: number;
  inactivityTimeoutSeconds: number;
}>;


export type PoolWhatIfQuery = { seatPool: { id: string, whatIf: { denialsLow: number, denialsHigh: number, seats: number, inactivityTimeoutSeconds: number, denials: number, episodes: number, peopleHit: number, longestWaitSeconds: number, logins: number, loginsAdmitted: number, serviceLevel: number | null } } | null };

export type FirstEstimateQueryVariables = Exact<{
  input: EstimateInput;
}>;


export type FirstEstimateQuery = { estimateSeats: { offeredErlangs: number, erlangB: { seats: number, refusedShare: number }, engset: { seats: number, refusedShare: number } } };

export type PoolFieldsFragment = { id: string, mode: LicensingMode, suspended: boolean, customer: { id: string, name: string }, application: { id: string, code: string, name: string }, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } };

export type SeatPoolQueryVariables = Exact<{
  id: string | number;
}>;


export type SeatPoolQuery = { seatPool: { id: string, mode: LicensingMode, suspended: boolean, customer: { id: string, name: string }, application: { id: string, code: string, name: string }, usage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } } | null };

export type ProfileFieldsFragment = { id: string, displayName: string, email: string, role: PortalRole, timeZone: string | null, language: string | null, hasPassword: boolean, lastSignInAt: string | null };

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { viewer: { id: string, displayName: string, email: string, role: PortalRole, timeZone: string | null, language: string | null, hasPassword: boolean, lastSignInAt: string | null } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { portalUser: { id: string, displayName: string, email: string, role: PortalRole, timeZone: string | null, language: string | null, hasPassword: boolean, lastSignInAt: string | null } } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { endedSessions: number } };

export type SignOutEverywhereMutationVariables = Exact<{
  input?: SignOutEverywhereInput | null | undefined;
}>;


export type SignOutEverywhereMutation = { signOutEverywhere: { endedSessions: number } };

export type ConfirmPasswordMutationVariables = Exact<{
  input: ConfirmPasswordInput;
}>;


export type ConfirmPasswordMutation = { confirmPassword: { confirmedUntil: string } };

export type ReportMonthsQueryVariables = Exact<{
  customerId: string | number;
  withSettings: boolean;
}>;


export type ReportMonthsQuery = { customer: { id: string, reportMonths: Array<string>, alertSettings?: { mailConfigured: boolean } } | null };

export type ReportDayFragment = { date: string, licensedQuantity: number, peakInUse: number, fullSeconds: number, denialCount: number, episodeCount: number };

export type ReportPoolFragment = { licensedQuantity: number, peakInUse: number, fullSeconds: number, denialCount: number, episodeCount: number, peopleHit: number, idleLicenses: number, seatPool: { id: string, mode: LicensingMode, application: { id: string, code: string, name: string } }, busiestDay: { date: string, peakInUse: number, denialCount: number } | null, days: Array<{ date: string, licensedQuantity: number, peakInUse: number, fullSeconds: number, denialCount: number, episodeCount: number }> };

export type MonthlyReportOfQueryVariables = Exact<{
  customerId: string | number;
  month: string;
}>;


export type MonthlyReportOfQuery = { customer: { id: string, name: string, code: string, monthlyReport: { month: string, timeZone: string, since: string, until: string, isComplete: boolean, isTruncated: boolean, pools: Array<{ licensedQuantity: number, peakInUse: number, fullSeconds: number, denialCount: number, episodeCount: number, peopleHit: number, idleLicenses: number, seatPool: { id: string, mode: LicensingMode, application: { id: string, code: string, name: string } }, busiestDay: { date: string, peakInUse: number, denialCount: number } | null, days: Array<{ date: string, licensedQuantity: number, peakInUse: number, fullSeconds: number, denialCount: number, episodeCount: number }> }> } } | null };

export type SendMonthlyReportMutationVariables = Exact<{
  input: SendMonthlyReportInput;
}>;


export type SendMonthlyReportMutation = { sendMonthlyReport: { sentTo: string, error: string | null } };

export type PoolSettingsFieldsFragment = { id: string, mode: LicensingMode, licensedQuantity: number, inactivityTimeoutSeconds: number, reregistrationDelayHours: number, forceLogoutHoldOffSeconds: number, userAuthentication: UserAuthentication, suspended: boolean, settingsVersion: number };

export type PoolSettingsQueryVariables = Exact<{
  seatPoolId: string | number;
}>;


export type PoolSettingsQuery = { seatPool: { id: string, mode: LicensingMode, licensedQuantity: number, inactivityTimeoutSeconds: number, reregistrationDelayHours: number, forceLogoutHoldOffSeconds: number, userAuthentication: UserAuthentication, suspended: boolean, settingsVersion: number, customer: { id: string }, application: { id: string, name: string, supportsConcurrent: boolean, minInactivityTimeoutSeconds: number, maxInactivityTimeoutSeconds: number, settingBounds: Array<{ setting: string, unit: SettingUnit, min: number, max: number, usual: number | null, permission: Permission }> }, auditEntries: { edges: Array<{ node: { id: string, at: string, actorName: string, action: string, changes: Array<{ field: string, from: string | null, to: string | null }> } }> } } | null };

export type SettingChangePreviewQueryVariables = Exact<{
  seatPoolId: string | number;
  change: SeatPoolChangeInput;
}>;


export type SettingChangePreviewQuery = { seatPool: { id: string, changePreview: { seatsHeld: number, seatsLapsing: number, seatsReturning: number, seatsOver: number, leasesEnding: number, licensesTaken: number, devicesToRemove: number, refusal: string | null } } | null };

export type UpdatePoolSettingsMutationVariables = Exact<{
  input: UpdateSeatPoolInput;
}>;


export type UpdatePoolSettingsMutation = { updateSeatPool: { seatPool: { id: string, mode: LicensingMode, licensedQuantity: number, inactivityTimeoutSeconds: number, reregistrationDelayHours: number, forceLogoutHoldOffSeconds: number, userAuthentication: UserAuthentication, suspended: boolean, settingsVersion: number } } };

export type RotateRegistrationKeyMutationVariables = Exact<{
  input: RotateRegistrationKeyInput;
}>;


export type RotateRegistrationKeyMutation = { rotateRegistrationKey: { registrationKey: string } };

export type TeamMemberFragment = { id: string, email: string, displayName: string, role: PortalRole, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, openInvitationCount: number, lastSignInAt: string | null };

export type CustomerTeamQueryVariables = Exact<{
  customerId: string | number;
}>;


export type CustomerTeamQuery = { viewer: { id: string } | null, customer: { id: string, name: string, portalUsers: Array<{ id: string, email: string, displayName: string, role: PortalRole, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, openInvitationCount: number, lastSignInAt: string | null }>, portalInvitations: Array<{ id: string, email: string, displayName: string, role: PortalRole, invitedBy: string, mailed: boolean, expiresAt: string, expired: boolean }> } | null };

export type VendorTeamQueryVariables = Exact<{ [key: string]: never; }>;


export type VendorTeamQuery = { viewer: { id: string } | null, portalUsers: Array<{ id: string, email: string, displayName: string, role: PortalRole, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, openInvitationCount: number, lastSignInAt: string | null }>, portalInvitations: Array<{ id: string, email: string, displayName: string, role: PortalRole, invitedBy: string, mailed: boolean, expiresAt: string, expired: boolean }> };

export type LiftPortalUserHoldOffMutationVariables = Exact<{
  portalUserId: string | number;
}>;


export type LiftPortalUserHoldOffMutation = { liftPortalUserHoldOff: { portalUser: { id: string, email: string, displayName: string, role: PortalRole, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, openInvitationCount: number, lastSignInAt: string | null } } };

export type ChangePortalUserMutationVariables = Exact<{
  input: UpdatePortalUserInput;
}>;


export type ChangePortalUserMutation = { updatePortalUser: { portalUser: { id: string, email: string, displayName: string, role: PortalRole, disabled: boolean, hasPassword: boolean, heldOffUntil: string | null, openInvitationCount: number, lastSignInAt: string | null } } };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { viewer: { id: string, apiTokens: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null, scope: ApiTokenScope, expiresAt: string | null, expired: boolean, revoked: boolean }> } | null };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { token: string } };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { apiToken: { id: string, revoked: boolean } } };

export type UsageFieldsFragment = { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number };

export type SeatUsageSubscriptionVariables = Exact<{
  seatPoolId: string | number;
}>;


export type SeatUsageSubscription = { seatUsage: { seatPoolId: string, licensedQuantity: number, inUse: number, free: number, registeredDevices: number, denialsLast24Hours: number, nextLapseAt: string | null, settingsVersion: number, asOf: string, version: number } };

export const AlertRowFragmentDoc = /*#__PURE__*/ gql`
    fragment AlertRow on Alert {
  id
  kind
  raisedAt
  clearedAt
  toldAt
  inUse
  licensedQuantity
  idleLicenses
  denialId
  deviceName
  userName
  acknowledgedAt
  acknowledgedBy
  seatPool {
    id
    application {
      id
      code
      name
    }
  }
  customer {
    id
    name
  }
}
    ` as unknown as DocumentNode<AlertRowFragment, unknown>;
export const AlertSettingsFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment AlertSettingsFields on AlertSettings {
  kinds
  nearlyFullPercent
  timeZone
  quietFrom
  quietUntil
  digestMinutes
  coolDownMinutes
  mailConfigured
  publicUrlConfigured
  recipients {
    portalUser {
      id
      displayName
      email
      disabled
    }
    email
    language
    alerts
    monthlyReport
    consent
    askedAt
    graceUntil
    mayBeAsked
  }
}
    ` as unknown as DocumentNode<AlertSettingsFieldsFragment, unknown>;
export const WebhookRowFragmentDoc = /*#__PURE__*/ gql`
    fragment WebhookRow on WebhookEndpoint {
  id
  url
  description
  kinds
  enabled
  disabledReason
  failingSince
  previousSecretUntil
  createdAt
}
    ` as unknown as DocumentNode<WebhookRowFragment, unknown>;
export const DeliveryRowFragmentDoc = /*#__PURE__*/ gql`
    fragment DeliveryRow on WebhookDelivery {
  id
  messageId
  type
  payload
  status
  createdAt
  nextAttemptAt
  finishedAt
  attempts {
    number
    at
    durationMs
    statusCode
    error
    responseExcerpt
  }
}
    ` as unknown as DocumentNode<DeliveryRowFragment, unknown>;
export const AppUserFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment AppUserFields on AppUser {
  id
  userName
  displayName
  disabled
  hasPassword
  heldOffUntil
  lastLoginAt
  createdAt
}
    ` as unknown as DocumentNode<AppUserFieldsFragment, unknown>;
export const SettingBoundsFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment SettingBoundsFields on SettingBounds {
  setting
  unit
  min
  max
  usual
  permission
}
    ` as unknown as DocumentNode<SettingBoundsFieldsFragment, unknown>;
export const ApplicationFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment ApplicationFields on Application {
  id
  code
  name
  supportsConcurrent
  checkpoints
  minInactivityTimeoutSeconds
  maxInactivityTimeoutSeconds
  settingBounds {
    ...SettingBoundsFields
  }
  seatPoolCount
}
    ` as unknown as DocumentNode<ApplicationFieldsFragment, unknown>;
export const AuditRowFragmentDoc = /*#__PURE__*/ gql`
    fragment AuditRow on AuditEntry {
  id
  at
  customer {
    id
    name
  }
  actorName
  actorRole
  apiTokenName
  onBehalfOf {
    id
    name
  }
  action
  subjectId
  subjectName
  seatPool {
    id
  }
  changes {
    field
    from
    to
  }
  reason
}
    ` as unknown as DocumentNode<AuditRowFragment, unknown>;
export const AuditPageFragmentDoc = /*#__PURE__*/ gql`
    fragment AuditPage on AuditEntryConnection {
  totalCount
  pageInfo {
    hasNextPage
  }
  edges {
    cursor
    node {
      ...AuditRow
    }
  }
}
    ` as unknown as DocumentNode<AuditPageFragment, unknown>;
export const CustomerFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment CustomerFields on Customer {
  id
  code
  name
}
    ` as unknown as DocumentNode<CustomerFieldsFragment, unknown>;
export const HeldSeatFragmentDoc = /*#__PURE__*/ gql`
    fragment HeldSeat on Seat {
  number
  since
  expiresAt
  inactivityTimeoutSeconds
  lastCallAt
  lastAction
  user {
    displayName
    userName
  }
  device {
    id
    name
    state
  }
}
    ` as unknown as DocumentNode<HeldSeatFragment, unknown>;
export const HeldSeatsFragmentDoc = /*#__PURE__*/ gql`
    fragment HeldSeats on SeatConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    node {
      ...HeldSeat
    }
  }
}
    ` as unknown as DocumentNode<HeldSeatsFragment, unknown>;
export const PoolEventsFragmentDoc = /*#__PURE__*/ gql`
    fragment PoolEvents on SeatEventConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    cursor
    node {
      id
      at
      kind
      deviceName
      userName
      action
      by
      note
      device {
        id
      }
    }
  }
}
    ` as unknown as DocumentNode<PoolEventsFragment, unknown>;
export const DenialFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment DenialFields on Denial {
  id
  at
  device {
    id
  }
  deviceName
  userName
  action
  licensedQuantity
  inUse
}
    ` as unknown as DocumentNode<DenialFieldsFragment, unknown>;
export const DeviceFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment DeviceFields on Device {
  id
  name
  installationId
  platform
  appVersion
  state
  hardLogin
  user {
    id
    userName
    displayName
  }
  lease {
    expiresAt
  }
  registeredAt
  reregisterBy
  loggedInAt
  lastUsedAt
  lastAction
}
    ` as unknown as DocumentNode<DeviceFieldsFragment, unknown>;
export const TimelineEventFragmentDoc = /*#__PURE__*/ gql`
    fragment TimelineEvent on SeatEvent {
  id
  at
  kind
  userName
  action
  by
  note
  grantNumber
  denialId
}
    ` as unknown as DocumentNode<TimelineEventFragment, unknown>;
export const ChoosablePoolFragmentDoc = /*#__PURE__*/ gql`
    fragment ChoosablePool on SeatPool {
  id
  application {
    id
    code
    name
  }
  customer {
    id
    name
  }
}
    ` as unknown as DocumentNode<ChoosablePoolFragment, unknown>;
export const DisplayLinkRowFragmentDoc = /*#__PURE__*/ gql`
    fragment DisplayLinkRow on DisplayLink {
  id
  name
  createdBy
  createdAt
  expiresAt
  expired
  lastUsedAt
  seatPools {
    ...ChoosablePool
  }
}
    ` as unknown as DocumentNode<DisplayLinkRowFragment, unknown>;
export const OpenInvitationFragmentDoc = /*#__PURE__*/ gql`
    fragment OpenInvitation on PortalInvitation {
  id
  email
  displayName
  role
  invitedBy
  mailed
  expiresAt
  expired
}
    ` as unknown as DocumentNode<OpenInvitationFragment, unknown>;
export const InvitationDeliveredFragmentDoc = /*#__PURE__*/ gql`
    fragment InvitationDelivered on PortalInvitationPayload {
  invitation {
    ...OpenInvitation
  }
  link
  mailError
}
    ` as unknown as DocumentNode<InvitationDeliveredFragment, unknown>;
export const MailRequestFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment MailRequestFields on MailRequest {
  email
  customerName
  answer
  expiresAt
  expired
}
    ` as unknown as DocumentNode<MailRequestFieldsFragment, unknown>;
export const UsageFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment UsageFields on SeatUsage {
  seatPoolId
  licensedQuantity
  inUse
  free
  registeredDevices
  denialsLast24Hours
  nextLapseAt
  settingsVersion
  asOf
  version
}
    ` as unknown as DocumentNode<UsageFieldsFragment, unknown>;
export const PoolFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment PoolFields on SeatPool {
  id
  mode
  suspended
  customer {
    id
    name
  }
  application {
    id
    code
    name
  }
  usage {
    ...UsageFields
  }
}
    ` as unknown as DocumentNode<PoolFieldsFragment, unknown>;
export const PoolRowFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment PoolRowFields on SeatPool {
  ...PoolFields
  customer {
    id
    code
  }
  denialsLast7Days: denialCount(since: $weekAgo)
  peakToday: peakInUse(since: $today)
}
    ` as unknown as DocumentNode<PoolRowFieldsFragment, unknown>;
export const PlanCellFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment PlanCellFields on PlanCell {
  seats
  inactivityTimeoutSeconds
  denials
  episodes
  peopleHit
  longestWaitSeconds
  logins
  loginsAdmitted
  serviceLevel
}
    ` as unknown as DocumentNode<PlanCellFieldsFragment, unknown>;
export const PlanCellWithRangeFragmentDoc = /*#__PURE__*/ gql`
    fragment PlanCellWithRange on PlanCell {
  ...PlanCellFields
  denialsLow
  denialsHigh
}
    ` as unknown as DocumentNode<PlanCellWithRangeFragment, unknown>;
export const PlanAdviceFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment PlanAdviceFields on PlanAdvice {
  action
  additionalLicenses
  outcome {
    ...PlanCellFields
  }
}
    ` as unknown as DocumentNode<PlanAdviceFieldsFragment, unknown>;
export const ProfileFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment ProfileFields on PortalUser {
  id
  displayName
  email
  role
  timeZone
  language
  hasPassword
  lastSignInAt
}
    ` as unknown as DocumentNode<ProfileFieldsFragment, unknown>;
export const ReportDayFragmentDoc = /*#__PURE__*/ gql`
    fragment ReportDay on MonthlyReportDay {
  date
  licensedQuantity
  peakInUse
  fullSeconds
  denialCount
  episodeCount
}
    ` as unknown as DocumentNode<ReportDayFragment, unknown>;
export const ReportPoolFragmentDoc = /*#__PURE__*/ gql`
    fragment ReportPool on MonthlyReportPool {
  seatPool {
    id
    mode
    application {
      id
      code
      name
    }
  }
  licensedQuantity
  peakInUse
  fullSeconds
  denialCount
  episodeCount
  peopleHit
  idleLicenses
  busiestDay {
    date
    peakInUse
    denialCount
  }
  days {
    ...ReportDay
  }
}
    ` as unknown as DocumentNode<ReportPoolFragment, unknown>;
export const PoolSettingsFieldsFragmentDoc = /*#__PURE__*/ gql`
    fragment PoolSettingsFields on SeatPool {
  id
  mode
  licensedQuantity
  inactivityTimeoutSeconds
  reregistrationDelayHours
  forceLogoutHoldOffSeconds
  userAuthentication
  suspended
  settingsVersion
}
    ` as unknown as DocumentNode<PoolSettingsFieldsFragment, unknown>;
export const TeamMemberFragmentDoc = /*#__PURE__*/ gql`
    fragment TeamMember on PortalUser {
  id
  email
  displayName
  role
  disabled
  hasPassword
  heldOffUntil
  openInvitationCount
  lastSignInAt
}
    ` as unknown as DocumentNode<TeamMemberFragment, unknown>;
export const OpenAlertCountDocument = /*#__PURE__*/ gql`
    query OpenAlertCount($kinds: [AlertKind!]!) {
  alerts(first: 1, open: true, kinds: $kinds) {
    totalCount
    edges {
      cursor
      node {
        id
        acknowledgedAt
      }
    }
  }
}
    ` as unknown as DocumentNode<OpenAlertCountQuery, OpenAlertCountQueryVariables>;
export const OpenAlertsDocument = /*#__PURE__*/ gql`
    query OpenAlerts($first: Int!, $kinds: [AlertKind!]!) {
  alerts(first: $first, open: true, kinds: $kinds, orderBy: SEVERITY) {
    totalCount
    edges {
      cursor
      node {
        ...AlertRow
      }
    }
  }
}
    ${AlertRowFragmentDoc}` as unknown as DocumentNode<OpenAlertsQuery, OpenAlertsQueryVariables>;
export const CustomerAlertsDocument = /*#__PURE__*/ gql`
    query CustomerAlerts($customerId: ID!, $seatPoolId: ID, $open: Boolean, $kinds: [AlertKind!], $first: Int!, $after: String) {
  alerts(
    customerId: $customerId
    seatPoolId: $seatPoolId
    open: $open
    kinds: $kinds
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        ...AlertRow
      }
    }
  }
}
    ${AlertRowFragmentDoc}` as unknown as DocumentNode<CustomerAlertsQuery, CustomerAlertsQueryVariables>;
export const CustomerAlertPoolsDocument = /*#__PURE__*/ gql`
    query CustomerAlertPools($customerId: ID!) {
  customer(id: $customerId) {
    id
    seatPools {
      id
      application {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<CustomerAlertPoolsQuery, CustomerAlertPoolsQueryVariables>;
export const AcknowledgeAlertDocument = /*#__PURE__*/ gql`
    mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    alert {
      ...AlertRow
    }
  }
}
    ${AlertRowFragmentDoc}` as unknown as DocumentNode<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const CustomerAlertSettingsDocument = /*#__PURE__*/ gql`
    query CustomerAlertSettings($customerId: ID!) {
  customer(id: $customerId) {
    id
    name
    alertSettings {
      ...AlertSettingsFields
    }
    portalUsers {
      id
      displayName
      email
      disabled
    }
  }
}
    ${AlertSettingsFieldsFragmentDoc}` as unknown as DocumentNode<CustomerAlertSettingsQuery, CustomerAlertSettingsQueryVariables>;
export const UpdateAlertSettingsDocument = /*#__PURE__*/ gql`
    mutation UpdateAlertSettings($input: UpdateAlertSettingsInput!) {
  updateAlertSettings(input: $input) {
    settings {
      ...AlertSettingsFields
    }
  }
}
    ${AlertSettingsFieldsFragmentDoc}` as unknown as DocumentNode<UpdateAlertSettingsMutation, UpdateAlertSettingsMutationVariables>;
export const ResendMailConfirmationDocument = /*#__PURE__*/ gql`
    mutation ResendMailConfirmation($input: ResendMailConfirmationInput!) {
  resendMailConfirmation(input: $input) {
    settings {
      ...AlertSettingsFields
    }
  }
}
    ${AlertSettingsFieldsFragmentDoc}` as unknown as DocumentNode<ResendMailConfirmationMutation, ResendMailConfirmationMutationVariables>;
export const OwnAlertMailDocument = /*#__PURE__*/ gql`
    query OwnAlertMail {
  viewer {
    id
    alertMail {
      alerts
      monthlyReport
      consent
      mailConfigured
      publicUrlConfigured
    }
  }
}
    ` as unknown as DocumentNode<OwnAlertMailQuery, OwnAlertMailQueryVariables>;
export const UpdateOwnAlertMailDocument = /*#__PURE__*/ gql`
    mutation UpdateOwnAlertMail($input: UpdateOwnAlertMailInput!) {
  updateOwnAlertMail(input: $input) {
    ownAlertMail {
      alerts
      monthlyReport
      consent
    }
  }
}
    ` as unknown as DocumentNode<UpdateOwnAlertMailMutation, UpdateOwnAlertMailMutationVariables>;
export const SendTestMailDocument = /*#__PURE__*/ gql`
    mutation SendTestMail($input: SendTestMailInput!) {
  sendTestMail(input: $input) {
    sentTo
    error
  }
}
    ` as unknown as DocumentNode<SendTestMailMutation, SendTestMailMutationVariables>;
export const CustomerWebhooksDocument = /*#__PURE__*/ gql`
    query CustomerWebhooks($customerId: ID!) {
  customer(id: $customerId) {
    id
    webhookEndpoints {
      ...WebhookRow
    }
  }
}
    ${WebhookRowFragmentDoc}` as unknown as DocumentNode<CustomerWebhooksQuery, CustomerWebhooksQueryVariables>;
export const OneWebhookDocument = /*#__PURE__*/ gql`
    query OneWebhook($id: ID!) {
  webhookEndpoint(id: $id) {
    ...WebhookRow
  }
}
    ${WebhookRowFragmentDoc}` as unknown as DocumentNode<OneWebhookQuery, OneWebhookQueryVariables>;
export const WebhookDeliveriesDocument = /*#__PURE__*/ gql`
    query WebhookDeliveries($id: ID!, $first: Int!, $after: String, $statuses: [WebhookDeliveryStatus!]) {
  webhookEndpoint(id: $id) {
    id
    deliveries(first: $first, after: $after, statuses: $statuses) {
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          ...DeliveryRow
        }
      }
    }
  }
}
    ${DeliveryRowFragmentDoc}` as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const CreateWebhookEndpointDocument = /*#__PURE__*/ gql`
    mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    secret
    webhookEndpoint {
      ...WebhookRow
    }
  }
}
    ${WebhookRowFragmentDoc}` as unknown as DocumentNode<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const UpdateWebhookEndpointDocument = /*#__PURE__*/ gql`
    mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) {
    webhookEndpoint {
      ...WebhookRow
    }
  }
}
    ${WebhookRowFragmentDoc}` as unknown as DocumentNode<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const RemoveWebhookEndpointDocument = /*#__PURE__*/ gql`
    mutation RemoveWebhookEndpoint($input: WebhookEndpointInput!) {
  removeWebhookEndpoint(input: $input) {
    webhookEndpointId
  }
}
    ` as unknown as DocumentNode<RemoveWebhookEndpointMutation, RemoveWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = /*#__PURE__*/ gql`
    mutation RotateWebhookSecret($input: WebhookEndpointInput!) {
  rotateWebhookSecret(input: $input) {
    secret
    webhookEndpoint {
      ...WebhookRow
    }
  }
}
    ${WebhookRowFragmentDoc}` as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = /*#__PURE__*/ gql`
    mutation SendTestWebhook($input: WebhookEndpointInput!) {
  sendTestWebhook(input: $input) {
    webhookDelivery {
      ...DeliveryRow
    }
  }
}
    ${DeliveryRowFragmentDoc}` as unknown as DocumentNode<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const ReplayWebhookDeliveryDocument = /*#__PURE__*/ gql`
    mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) {
    webhookDelivery {
      ...DeliveryRow
    }
  }
}
    ${DeliveryRowFragmentDoc}` as unknown as DocumentNode<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
export const AppUsersDocument = /*#__PURE__*/ gql`
    query AppUsers($customerId: ID!, $first: Int!, $after: String, $search: String, $disabled: Boolean, $isCounted: Boolean!) {
  customer(id: $customerId) {
    id
    appUsers(first: $first, after: $after, search: $search, disabled: $disabled) {
      totalCount @include(if: $isCounted)
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...AppUserFields
        }
      }
    }
  }
}
    ${AppUserFieldsFragmentDoc}` as unknown as DocumentNode<AppUsersQuery, AppUsersQueryVariables>;
export const AddAppUserDocument = /*#__PURE__*/ gql`
    mutation AddAppUser($input: CreateAppUserInput!) {
  createAppUser(input: $input) {
    appUser {
      ...AppUserFields
    }
  }
}
    ${AppUserFieldsFragmentDoc}` as unknown as DocumentNode<AddAppUserMutation, AddAppUserMutationVariables>;
export const LiftAppUserHoldOffDocument = /*#__PURE__*/ gql`
    mutation LiftAppUserHoldOff($appUserId: ID!) {
  liftAppUserHoldOff(input: {appUserId: $appUserId}) {
    appUser {
      ...AppUserFields
    }
  }
}
    ${AppUserFieldsFragmentDoc}` as unknown as DocumentNode<LiftAppUserHoldOffMutation, LiftAppUserHoldOffMutationVariables>;
export const ChangeAppUserDocument = /*#__PURE__*/ gql`
    mutation ChangeAppUser($input: UpdateAppUserInput!) {
  updateAppUser(input: $input) {
    appUser {
      ...AppUserFields
    }
  }
}
    ${AppUserFieldsFragmentDoc}` as unknown as DocumentNode<ChangeAppUserMutation, ChangeAppUserMutationVariables>;
export const ImportAppUsersDocument = /*#__PURE__*/ gql`
    mutation ImportAppUsers($customerId: ID!, $rows: [ImportAppUserRowInput!]!, $dryRun: Boolean!) {
  importAppUsers(input: {customerId: $customerId, rows: $rows, dryRun: $dryRun}) {
    importedCount
    problems {
      row
      field
      message
      reason
      otherRows
    }
  }
}
    ` as unknown as DocumentNode<ImportAppUsersMutation, ImportAppUsersMutationVariables>;
export const ApplicationsDocument = /*#__PURE__*/ gql`
    query Applications {
  applications {
    ...ApplicationFields
  }
}
    ${ApplicationFieldsFragmentDoc}
${SettingBoundsFieldsFragmentDoc}` as unknown as DocumentNode<ApplicationsQuery, ApplicationsQueryVariables>;
export const CreateApplicationDocument = /*#__PURE__*/ gql`
    mutation CreateApplication($input: CreateApplicationInput!) {
  createApplication(input: $input) {
    application {
      ...ApplicationFields
    }
  }
}
    ${ApplicationFieldsFragmentDoc}
${SettingBoundsFieldsFragmentDoc}` as unknown as DocumentNode<CreateApplicationMutation, CreateApplicationMutationVariables>;
export const UpdateApplicationDocument = /*#__PURE__*/ gql`
    mutation UpdateApplication($input: UpdateApplicationInput!) {
  updateApplication(input: $input) {
    application {
      ...ApplicationFields
    }
  }
}
    ${ApplicationFieldsFragmentDoc}
${SettingBoundsFieldsFragmentDoc}` as unknown as DocumentNode<UpdateApplicationMutation, UpdateApplicationMutationVariables>;
export const CustomerAuditDocument = /*#__PURE__*/ gql`
    query CustomerAudit($customerId: ID!, $first: Int!, $after: String, $filter: AuditFilter) {
  customer(id: $customerId) {
    id
    name
    auditEntries(first: $first, after: $after, filter: $filter) {
      ...AuditPage
    }
  }
}
    ${AuditPageFragmentDoc}
${AuditRowFragmentDoc}` as unknown as DocumentNode<CustomerAuditQuery, CustomerAuditQueryVariables>;
export const VendorAuditDocument = /*#__PURE__*/ gql`
    query VendorAudit($first: Int!, $after: String, $filter: AuditFilter) {
  auditEntries(first: $first, after: $after, filter: $filter) {
    ...AuditPage
  }
}
    ${AuditPageFragmentDoc}
${AuditRowFragmentDoc}` as unknown as DocumentNode<VendorAuditQuery, VendorAuditQueryVariables>;
export const AllAuditDocument = /*#__PURE__*/ gql`
    query AllAudit($customerId: ID, $first: Int!, $after: String, $filter: AuditFilter) {
  allAuditEntries(
    first: $first
    after: $after
    customerId: $customerId
    filter: $filter
  ) {
    ...AuditPage
  }
}
    ${AuditPageFragmentDoc}
${AuditRowFragmentDoc}` as unknown as DocumentNode<AllAuditQuery, AllAuditQueryVariables>;
export const CustomerNamesDocument = /*#__PURE__*/ gql`
    query CustomerNames($first: Int!) {
  customers(first: $first) {
    edges {
      node {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<CustomerNamesQuery, CustomerNamesQueryVariables>;
export const CustomerDocument = /*#__PURE__*/ gql`
    query Customer($id: ID!) {
  customer(id: $id) {
    ...CustomerFields
  }
}
    ${CustomerFieldsFragmentDoc}` as unknown as DocumentNode<CustomerQuery, CustomerQueryVariables>;
export const CustomersDocument = /*#__PURE__*/ gql`
    query Customers($first: Int!, $after: String, $search: String) {
  customers(first: $first, after: $after, search: $search) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...CustomerFields
        seatPools {
          id
          mode
          suspended
          application {
            id
            code
          }
          usage {
            ...UsageFields
          }
        }
      }
    }
  }
}
    ${CustomerFieldsFragmentDoc}
${UsageFieldsFragmentDoc}` as unknown as DocumentNode<CustomersQuery, CustomersQueryVariables>;
export const CustomerPoolsDocument = /*#__PURE__*/ gql`
    query CustomerPools($customerId: ID!, $weekAgo: DateTime!, $today: DateTime!) {
  customer(id: $customerId) {
    id
    seatPools {
      ...PoolRowFields
    }
  }
}
    ${PoolRowFieldsFragmentDoc}
${PoolFieldsFragmentDoc}
${UsageFieldsFragmentDoc}` as unknown as DocumentNode<CustomerPoolsQuery, CustomerPoolsQueryVariables>;
export const CreateCustomerDocument = /*#__PURE__*/ gql`
    mutation CreateCustomer($input: CreateCustomerInput!) {
  createCustomer(input: $input) {
    customer {
      ...CustomerFields
    }
  }
}
    ${CustomerFieldsFragmentDoc}` as unknown as DocumentNode<CreateCustomerMutation, CreateCustomerMutationVariables>;
export const UpdateCustomerDocument = /*#__PURE__*/ gql`
    mutation UpdateCustomer($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer {
      ...CustomerFields
    }
  }
}
    ${CustomerFieldsFragmentDoc}` as unknown as DocumentNode<UpdateCustomerMutation, UpdateCustomerMutationVariables>;
export const CreateSeatPoolDocument = /*#__PURE__*/ gql`
    mutation CreateSeatPool($input: CreateSeatPoolInput!) {
  createSeatPool(input: $input) {
    registrationKey
    seatPool {
      id
      application {
        id
        code
      }
    }
  }
}
    ` as unknown as DocumentNode<CreateSeatPoolMutation, CreateSeatPoolMutationVariables>;
export const LivePoolDocument = /*#__PURE__*/ gql`
    query LivePool($seatPoolId: ID!, $today: DateTime!) {
  seatPool(id: $seatPoolId) {
    id
    denialCount(since: $today)
    usage {
      ...UsageFields
    }
    seats(first: 100) {
      ...HeldSeats
    }
    events(first: 40) {
      ...PoolEvents
    }
  }
}
    ${UsageFieldsFragmentDoc}
${HeldSeatsFragmentDoc}
${HeldSeatFragmentDoc}
${PoolEventsFragmentDoc}` as unknown as DocumentNode<LivePoolQuery, LivePoolQueryVariables>;
export const SeatChangesDocument = /*#__PURE__*/ gql`
    subscription SeatChanges($seatPoolId: ID!) {
  seatChanges(seatPoolId: $seatPoolId) {
    sinceVersion
    usage {
      ...UsageFields
    }
    seats {
      number
      deviceId
      deviceName
      deviceRemoved
      userName
      userDisplayName
      since
      expiresAt
      inactivityTimeoutSeconds
      lastCallAt
      lastAction
    }
    freedSeats
    events {
      cursor
      id
      at
      kind
      deviceId
      deviceName
      userName
      action
      by
      note
    }
  }
}
    ${UsageFieldsFragmentDoc}` as unknown as DocumentNode<SeatChangesSubscription, SeatChangesSubscriptionVariables>;
export const MoreSeatsDocument = /*#__PURE__*/ gql`
    query MoreSeats($seatPoolId: ID!, $after: String) {
  seatPool(id: $seatPoolId) {
    id
    seats(first: 100, after: $after) {
      ...HeldSeats
    }
  }
}
    ${HeldSeatsFragmentDoc}
${HeldSeatFragmentDoc}` as unknown as DocumentNode<MoreSeatsQuery, MoreSeatsQueryVariables>;
export const MoreEventsDocument = /*#__PURE__*/ gql`
    query MoreEvents($seatPoolId: ID!, $after: String) {
  seatPool(id: $seatPoolId) {
    id
    events(first: 40, after: $after) {
      ...PoolEvents
    }
  }
}
    ${PoolEventsFragmentDoc}` as unknown as DocumentNode<MoreEventsQuery, MoreEventsQueryVariables>;
export const DayOfUseDocument = /*#__PURE__*/ gql`
    query DayOfUse($seatPoolId: ID!, $since: DateTime!) {
  seatPool(id: $seatPoolId) {
    id
    usage {
      ...UsageFields
    }
    usageHistory(since: $since, mostSteps: 600) {
      at
      inUse
      licensedQuantity
    }
    denialCount(since: $since)
  }
}
    ${UsageFieldsFragmentDoc}` as unknown as DocumentNode<DayOfUseQuery, DayOfUseQueryVariables>;
export const DenialInstantsDocument = /*#__PURE__*/ gql`
    query DenialInstants($seatPoolId: ID!, $since: DateTime!, $after: String) {
  seatPool(id: $seatPoolId) {
    id
    denials(first: 100, since: $since, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          at
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<DenialInstantsQuery, DenialInstantsQueryVariables>;
export const SeatDeviceDocument = /*#__PURE__*/ gql`
    query SeatDevice($deviceId: ID!) {
  device(id: $deviceId) {
    ...DeviceFields
  }
}
    ${DeviceFieldsFragmentDoc}` as unknown as DocumentNode<SeatDeviceQuery, SeatDeviceQueryVariables>;
export const PoolDenialsDocument = /*#__PURE__*/ gql`
    query PoolDenials($seatPoolId: ID!, $first: Int!, $after: String, $since: DateTime, $until: DateTime, $search: String, $actions: [String!]) {
  seatPool(id: $seatPoolId) {
    id
    denials(
      first: $first
      after: $after
      since: $since
      until: $until
      search: $search
      actions: $actions
    ) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          ...DenialFields
        }
      }
    }
  }
}
    ${DenialFieldsFragmentDoc}` as unknown as DocumentNode<PoolDenialsQuery, PoolDenialsQueryVariables>;
export const PoolDenialEpisodesDocument = /*#__PURE__*/ gql`
    query PoolDenialEpisodes($seatPoolId: ID!, $first: Int!, $after: String, $since: DateTime, $until: DateTime, $search: String, $actions: [String!]) {
  seatPool(id: $seatPoolId) {
    id
    denialEpisodes(
      first: $first
      after: $after
      since: $since
      until: $until
      search: $search
      actions: $actions
    ) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          startedAt
          endedAt
          denialCount
          device {
            id
          }
          deviceName
          userName
          admittedAt
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<PoolDenialEpisodesQuery, PoolDenialEpisodesQueryVariables>;
export const DenialDetailsDocument = /*#__PURE__*/ gql`
    query DenialDetails($seatPoolId: ID!, $id: ID!) {
  seatPool(id: $seatPoolId) {
    id
    mode
    inactivityTimeoutSeconds
    denial(id: $id) {
      ...DenialFields
      holders {
        device {
          id
        }
        deviceName
        userName
        since
        idleSeconds
      }
    }
  }
}
    ${DenialFieldsFragmentDoc}` as unknown as DocumentNode<DenialDetailsQuery, DenialDetailsQueryVariables>;
export const DenialSummaryDocument = /*#__PURE__*/ gql`
    query DenialSummary($seatPoolId: ID!, $timeZone: String!) {
  seatPool(id: $seatPoolId) {
    id
    denialSummary(timeZone: $timeZone) {
      since
      denialCount
      episodeCount
      deviceCount
      days {
        date
        startsAt
        endsAt
        denialCount
        episodeCount
        peakInUse
        fullSeconds
      }
      hours {
        weekday
        hour
        denialCount
      }
      actions {
        action
        denialCount
      }
    }
  }
}
    ` as unknown as DocumentNode<DenialSummaryQuery, DenialSummaryQueryVariables>;
export const PoolDevicesDocument = /*#__PURE__*/ gql`
    query PoolDevices($seatPoolId: ID!, $first: Int!, $after: String, $search: String, $states: [DeviceState!], $registeredSince: DateTime, $registeredBefore: DateTime, $neverLoggedIn: Boolean, $orderBy: DeviceOrder, $isCounted: Boolean!) {
  seatPool(id: $seatPoolId) {
    id
    devices(
      first: $first
      after: $after
      search: $search
      states: $states
      registeredSince: $registeredSince
      registeredBefore: $registeredBefore
      neverLoggedIn: $neverLoggedIn
      orderBy: $orderBy
    ) {
      totalCount @include(if: $isCounted)
      readAt @include(if: $isCounted)
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          ...DeviceFields
        }
      }
    }
  }
}
    ${DeviceFieldsFragmentDoc}` as unknown as DocumentNode<PoolDevicesQuery, PoolDevicesQueryVariables>;
export const DeviceRulesDocument = /*#__PURE__*/ gql`
    query DeviceRules($seatPoolId: ID!) {
  seatPool(id: $seatPoolId) {
    id
    mode
    forceLogoutHoldOffSeconds
  }
}
    ` as unknown as DocumentNode<DeviceRulesQuery, DeviceRulesQueryVariables>;
export const DeviceDetailsDocument = /*#__PURE__*/ gql`
    query DeviceDetails($id: ID!) {
  device(id: $id) {
    ...DeviceFields
    removedAt
    logoutReason
    loggedOutBy
    logoutNote
    heldOffUntil
    seatPool {
      id
      mode
    }
  }
}
    ${DeviceFieldsFragmentDoc}` as unknown as DocumentNode<DeviceDetailsQuery, DeviceDetailsQueryVariables>;
export const DeviceTimelineDocument = /*#__PURE__*/ gql`
    query DeviceTimeline($id: ID!, $first: Int!, $after: String, $kinds: [SeatEventKind!], $until: DateTime) {
  device(id: $id) {
    id
    timeline(first: $first, after: $after, kinds: $kinds, until: $until) {
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        node {
          ...TimelineEvent
        }
      }
    }
  }
}
    ${TimelineEventFragmentDoc}` as unknown as DocumentNode<DeviceTimelineQuery, DeviceTimelineQueryVariables>;
export const ForceLogoutDocument = /*#__PURE__*/ gql`
    mutation ForceLogout($input: ForceLogoutInput!) {
  forceLogout(input: $input) {
    changed
    device {
      ...DeviceFields
    }
  }
}
    ${DeviceFieldsFragmentDoc}` as unknown as DocumentNode<ForceLogoutMutation, ForceLogoutMutationVariables>;
export const ForceLogoutDevicesDocument = /*#__PURE__*/ gql`
    mutation ForceLogoutDevices($input: ForceLogoutDevicesInput!) {
  forceLogoutDevices(input: $input) {
    results {
      changed
    }
  }
}
    ` as unknown as DocumentNode<ForceLogoutDevicesMutation, ForceLogoutDevicesMutationVariables>;
export const RemoveDeviceDocument = /*#__PURE__*/ gql`
    mutation RemoveDevice($input: RemoveDeviceInput!) {
  removeDevice(input: $input) {
    deviceId
    licenseFreedAt
  }
}
    ` as unknown as DocumentNode<RemoveDeviceMutation, RemoveDeviceMutationVariables>;
export const RemoveDevicesDocument = /*#__PURE__*/ gql`
    mutation RemoveDevices($input: RemoveDevicesInput!) {
  removeDevices(input: $input) {
    results {
      changed
    }
  }
}
    ` as unknown as DocumentNode<RemoveDevicesMutation, RemoveDevicesMutationVariables>;
export const ReleaseLicenseDocument = /*#__PURE__*/ gql`
    mutation ReleaseLicense($input: ReleaseLicenseInput!) {
  releaseLicense(input: $input) {
    device {
      id
    }
  }
}
    ` as unknown as DocumentNode<ReleaseLicenseMutation, ReleaseLicenseMutationVariables>;
export const ChoosablePoolsDocument = /*#__PURE__*/ gql`
    query ChoosablePools($first: Int!, $after: String) {
  seatPools(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...ChoosablePool
      }
    }
  }
}
    ${ChoosablePoolFragmentDoc}` as unknown as DocumentNode<ChoosablePoolsQuery, ChoosablePoolsQueryVariables>;
export const WallPoolDocument = /*#__PURE__*/ gql`
    query WallPool($id: ID!, $hourAgo: DateTime!) {
  seatPool(id: $id) {
    ...PoolFields
    denialsLastHour: denialCount(since: $hourAgo)
  }
}
    ${PoolFieldsFragmentDoc}
${UsageFieldsFragmentDoc}` as unknown as DocumentNode<WallPoolQuery, WallPoolQueryVariables>;
export const DisplayLinksDocument = /*#__PURE__*/ gql`
    query DisplayLinks($customerId: ID!) {
  customer(id: $customerId) {
    id
    displayLinks {
      ...DisplayLinkRow
    }
    seatPools {
      ...ChoosablePool
    }
  }
}
    ${DisplayLinkRowFragmentDoc}
${ChoosablePoolFragmentDoc}` as unknown as DocumentNode<DisplayLinksQuery, DisplayLinksQueryVariables>;
export const CreateDisplayLinkDocument = /*#__PURE__*/ gql`
    mutation CreateDisplayLink($input: CreateDisplayLinkInput!) {
  createDisplayLink(input: $input) {
    link
    displayLink {
      ...DisplayLinkRow
    }
  }
}
    ${DisplayLinkRowFragmentDoc}
${ChoosablePoolFragmentDoc}` as unknown as DocumentNode<CreateDisplayLinkMutation, CreateDisplayLinkMutationVariables>;
export const UpdateDisplayLinkDocument = /*#__PURE__*/ gql`
    mutation UpdateDisplayLink($input: UpdateDisplayLinkInput!) {
  updateDisplayLink(input: $input) {
    displayLink {
      ...DisplayLinkRow
    }
  }
}
    ${DisplayLinkRowFragmentDoc}
${ChoosablePoolFragmentDoc}` as unknown as DocumentNode<UpdateDisplayLinkMutation, UpdateDisplayLinkMutationVariables>;
export const RevokeDisplayLinkDocument = /*#__PURE__*/ gql`
    mutation RevokeDisplayLink($input: RevokeDisplayLinkInput!) {
  revokeDisplayLink(input: $input) {
    displayLinkId
  }
}
    ` as unknown as DocumentNode<RevokeDisplayLinkMutation, RevokeDisplayLinkMutationVariables>;
export const DisplayDocument = /*#__PURE__*/ gql`
    query Display {
  display {
    name
    customerName
    expiresAt
    pools {
      id
      applicationCode
      applicationName
      mode
      suspended
      denialsLastHour
      usage {
        ...UsageFields
      }
    }
  }
}
    ${UsageFieldsFragmentDoc}` as unknown as DocumentNode<DisplayQuery, DisplayQueryVariables>;
export const DisplayUsagesDocument = /*#__PURE__*/ gql`
    subscription DisplayUsages {
  displayUsages {
    ...UsageFields
  }
}
    ${UsageFieldsFragmentDoc}` as unknown as DocumentNode<DisplayUsagesSubscription, DisplayUsagesSubscriptionVariables>;
export const DenialExplanationDocument = /*#__PURE__*/ gql`
    query DenialExplanation($seatPoolId: ID!, $id: ID!) {
  seatPool(id: $seatPoolId) {
    id
    mode
    licensedQuantity
    inactivityTimeoutSeconds
    application {
      id
      minInactivityTimeoutSeconds
    }
    denial(id: $id) {
      id
      at
      action
      licensedQuantity
      inUse
      holders {
        deviceName
        userName
      }
      explanation {
        firstDenial {
          id
          at
        }
        cause
        nextSeatFreedAt
        nextSeatFreedBy {
          deviceName
          how
        }
        admittedAt
        tries
        lastRefusedAt
        waitedSeconds
        longestHelpfulTimeoutSeconds
        idleSeats
        othersWaiting
        forgotten {
          device {
            id
          }
          deviceName
          userName
          idleSeconds
          usualIdleSeconds
        }
        quantityLoweredAt
        quantityLoweredFrom
        quantityLoweredTo
        removedDevices
      }
    }
  }
}
    ` as unknown as DocumentNode<DenialExplanationQuery, DenialExplanationQueryVariables>;
export const DenialsNearDocument = /*#__PURE__*/ gql`
    query DenialsNear($search: String!, $at: DateTime!) {
  denialsNear(search: $search, at: $at, first: 50) {
    ...DenialFields
    seatPool {
      id
      customer {
        id
        name
      }
      application {
        id
        code
      }
    }
  }
}
    ${DenialFieldsFragmentDoc}` as unknown as DocumentNode<DenialsNearQuery, DenialsNearQueryVariables>;
export const PoolHistoryDocument = /*#__PURE__*/ gql`
    query PoolHistory($seatPoolId: ID!, $since: DateTime!, $until: DateTime, $timeZone: String!) {
  seatPool(id: $seatPoolId) {
    id
    mode
    inactivityTimeoutSeconds
    usageReport(since: $since, until: $until, timeZone: $timeZone) {
      since
      until
      licensedQuantity
      peakInUse
      peakAt
      levels {
        inUse
        seconds
      }
      days {
        date
        peakInUse
        licensedQuantity
        fullSeconds
        denialCount
      }
      hours {
        weekday
        hour
        peakInUse
        averageInUse
      }
      people {
        name
        userName
        sessions
        heldSeconds
        activeSeconds
        denialCount
      }
      devices {
        name
        userName
        sessions
        heldSeconds
        activeSeconds
        denialCount
      }
    }
  }
}
    ` as unknown as DocumentNode<PoolHistoryQuery, PoolHistoryQueryVariables>;
export const PoolCurveDocument = /*#__PURE__*/ gql`
    query PoolCurve($seatPoolId: ID!, $since: DateTime!, $until: DateTime) {
  seatPool(id: $seatPoolId) {
    id
    usageHistory(since: $since, until: $until, mostSteps: 1500) {
      at
      inUse
      licensedQuantity
    }
  }
}
    ` as unknown as DocumentNode<PoolCurveQuery, PoolCurveQueryVariables>;
export const RefusalMarksDocument = /*#__PURE__*/ gql`
    query RefusalMarks($seatPoolId: ID!, $since: DateTime!, $until: DateTime, $after: String) {
  seatPool(id: $seatPoolId) {
    id
    denialEpisodes(first: 100, since: $since, until: $until, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          startedAt
          denialCount
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<RefusalMarksQuery, RefusalMarksQueryVariables>;
export const PoolIdleTailDocument = /*#__PURE__*/ gql`
    query PoolIdleTail($seatPoolId: ID!, $since: DateTime!, $until: DateTime, $timeZone: String!) {
  seatPool(id: $seatPoolId) {
    id
    usageReport(since: $since, until: $until, timeZone: $timeZone) {
      idle {
        heldSeconds
        idleTailSeconds
        forgottenLeases
        regainedLeases
        savings {
          inactivityTimeoutSeconds
          savedSeatSeconds
          regains
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<PoolIdleTailQuery, PoolIdleTailQueryVariables>;
export const PoolLedgerDocument = /*#__PURE__*/ gql`
    query PoolLedger($seatPoolId: ID!, $at: DateTime!) {
  seatPool(id: $seatPoolId) {
    id
    mode
    ledger(at: $at) {
      at
      licensedQuantity
      inUse
      seats {
        device {
          id
        }
        deviceName
        userName
        displayName
        since
        grantNumber
        lastCallAt
        idleSeconds
        endedAt
        endReason
      }
    }
  }
}
    ` as unknown as DocumentNode<PoolLedgerQuery, PoolLedgerQueryVariables>;
export const InvitationDocument = /*#__PURE__*/ gql`
    query Invitation($token: String!) {
  invitation(token: $token) {
    email
    displayName
    role
    customerName
    expiresAt
    expired
  }
}
    ` as unknown as DocumentNode<InvitationQuery, InvitationQueryVariables>;
export const AcceptInvitationDocument = /*#__PURE__*/ gql`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    email
    customerId
  }
}
    ` as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const InvitePortalUserDocument = /*#__PURE__*/ gql`
    mutation InvitePortalUser($input: InvitePortalUserInput!) {
  invitePortalUser(input: $input) {
    ...InvitationDelivered
  }
}
    ${InvitationDeliveredFragmentDoc}
${OpenInvitationFragmentDoc}` as unknown as DocumentNode<InvitePortalUserMutation, InvitePortalUserMutationVariables>;
export const ResendInvitationDocument = /*#__PURE__*/ gql`
    mutation ResendInvitation($input: ResendPortalInvitationInput!) {
  resendPortalInvitation(input: $input) {
    ...InvitationDelivered
  }
}
    ${InvitationDeliveredFragmentDoc}
${OpenInvitationFragmentDoc}` as unknown as DocumentNode<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const WithdrawInvitationDocument = /*#__PURE__*/ gql`
    mutation WithdrawInvitation($input: WithdrawPortalInvitationInput!) {
  withdrawPortalInvitation(input: $input) {
    invitationId
  }
}
    ` as unknown as DocumentNode<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const MailRequestDocument = /*#__PURE__*/ gql`
    query MailRequest($token: String!) {
  mailRequest(token: $token) {
    ...MailRequestFields
  }
}
    ${MailRequestFieldsFragmentDoc}` as unknown as DocumentNode<MailRequestQuery, MailRequestQueryVariables>;
export const AnswerMailRequestDocument = /*#__PURE__*/ gql`
    mutation AnswerMailRequest($input: AnswerMailRequestInput!) {
  answerMailRequest(input: $input) {
    mailRequest {
      ...MailRequestFields
    }
  }
}
    ${MailRequestFieldsFragmentDoc}` as unknown as DocumentNode<AnswerMailRequestMutation, AnswerMailRequestMutationVariables>;
export const PoolRowsDocument = /*#__PURE__*/ gql`
    query PoolRows($first: Int!, $after: String, $weekAgo: DateTime!, $today: DateTime!) {
  seatPools(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...PoolRowFields
      }
    }
  }
}
    ${PoolRowFieldsFragmentDoc}
${PoolFieldsFragmentDoc}
${UsageFieldsFragmentDoc}` as unknown as DocumentNode<PoolRowsQuery, PoolRowsQueryVariables>;
export const SeatUsagesDocument = /*#__PURE__*/ gql`
    subscription SeatUsages($customerId: ID) {
  seatUsages(customerId: $customerId) {
    ...UsageFields
  }
}
    ${UsageFieldsFragmentDoc}` as unknown as DocumentNode<SeatUsagesSubscription, SeatUsagesSubscriptionVariables>;
export const PaletteSearchDocument = /*#__PURE__*/ gql`
    query PaletteSearch($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    __typename
    ... on Customer {
      id
      code
      name
    }
    ... on SeatPool {
      id
      suspended
      application {
        id
        code
        name
      }
      customer {
        id
        name
      }
    }
    ... on Device {
      id
      name
      state
      hardLogin
      user {
        id
        displayName
      }
      seatPool {
        id
        application {
          id
          code
        }
        customer {
          id
          name
        }
      }
    }
    ... on AppUser {
      id
      userName
      displayName
      disabled
      customer {
        id
        name
      }
    }
  }
}
    ` as unknown as DocumentNode<PaletteSearchQuery, PaletteSearchQueryVariables>;
export const PalettePoolsDocument = /*#__PURE__*/ gql`
    query PalettePools($first: Int!, $after: String) {
  seatPools(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        application {
          id
          code
          name
        }
        customer {
          id
          name
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<PalettePoolsQuery, PalettePoolsQueryVariables>;
export const PlannedPoolDocument = /*#__PURE__*/ gql`
    query PlannedPool($seatPoolId: ID!) {
  seatPool(id: $seatPoolId) {
    id
    settingsVersion
    mode
    licensedQuantity
    inactivityTimeoutSeconds
    application {
      id
      minInactivityTimeoutSeconds
      maxInactivityTimeoutSeconds
      settingBounds {
        ...SettingBoundsFields
      }
    }
  }
}
    ${SettingBoundsFieldsFragmentDoc}` as unknown as DocumentNode<PlannedPoolQuery, PlannedPoolQueryVariables>;
export const PoolPlanDocument = /*#__PURE__*/ gql`
    query PoolPlan($seatPoolId: ID!, $input: PlanInput!) {
  seatPool(id: $seatPoolId) {
    id
    settingsVersion
    plan(input: $input) {
      since
      until
      present {
        ...PlanCellWithRange
      }
      reproduction {
        recordedDenials
        replayedDenials
        matchingDenials
        tries
        isFaithful
        doubts
      }
      timeouts {
        inactivityTimeoutSeconds
        peakWanted
        recommendedSeats
        cells {
          ...PlanCellFields
        }
      }
      advice {
        ...PlanAdviceFields
      }
    }
  }
}
    ${PlanCellWithRangeFragmentDoc}
${PlanCellFieldsFragmentDoc}
${PlanAdviceFieldsFragmentDoc}` as unknown as DocumentNode<PoolPlanQuery, PoolPlanQueryVariables>;
export const PoolAdviceDocument = /*#__PURE__*/ gql`
    query PoolAdvice($seatPoolId: ID!) {
  seatPool(id: $seatPoolId) {
    id
    settingsVersion
    plan(input: {}) {
      since
      until
      present {
        ...PlanCellFields
      }
      reproduction {
        isFaithful
      }
      advice {
        ...PlanAdviceFields
      }
    }
  }
}
    ${PlanCellFieldsFragmentDoc}
${PlanAdviceFieldsFragmentDoc}` as unknown as DocumentNode<PoolAdviceQuery, PoolAdviceQueryVariables>;
export const PoolWhatIfDocument = /*#__PURE__*/ gql`
    query PoolWhatIf($seatPoolId: ID!, $seats: Int!, $inactivityTimeoutSeconds: Int!) {
  seatPool(id: $seatPoolId) {
    id
    whatIf(seats: $seats, inactivityTimeoutSeconds: $inactivityTimeoutSeconds) {
      ...PlanCellWithRange
    }
  }
}
    ${PlanCellWithRangeFragmentDoc}
${PlanCellFieldsFragmentDoc}` as unknown as DocumentNode<PoolWhatIfQuery, PoolWhatIfQueryVariables>;
export const FirstEstimateDocument = /*#__PURE__*/ gql`
    query FirstEstimate($input: EstimateInput!) {
  estimateSeats(input: $input) {
    offeredErlangs
    erlangB {
      seats
      refusedShare
    }
    engset {
      seats
      refusedShare
    }
  }
}
    ` as unknown as DocumentNode<FirstEstimateQuery, FirstEstimateQueryVariables>;
export const SeatPoolDocument = /*#__PURE__*/ gql`
    query SeatPool($id: ID!) {
  seatPool(id: $id) {
    ...PoolFields
  }
}
    ${PoolFieldsFragmentDoc}
${UsageFieldsFragmentDoc}` as unknown as DocumentNode<SeatPoolQuery, SeatPoolQueryVariables>;
export const ProfileDocument = /*#__PURE__*/ gql`
    query Profile {
  viewer {
    ...ProfileFields
  }
}
    ${ProfileFieldsFragmentDoc}` as unknown as DocumentNode<ProfileQuery, ProfileQueryVariables>;
export const UpdateProfileDocument = /*#__PURE__*/ gql`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    portalUser {
      ...ProfileFields
    }
  }
}
    ${ProfileFieldsFragmentDoc}` as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const ChangePasswordDocument = /*#__PURE__*/ gql`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    endedSessions
  }
}
    ` as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SignOutEverywhereDocument = /*#__PURE__*/ gql`
    mutation SignOutEverywhere($input: SignOutEverywhereInput) {
  signOutEverywhere(input: $input) {
    endedSessions
  }
}
    ` as unknown as DocumentNode<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ConfirmPasswordDocument = /*#__PURE__*/ gql`
    mutation ConfirmPassword($input: ConfirmPasswordInput!) {
  confirmPassword(input: $input) {
    confirmedUntil
  }
}
    ` as unknown as DocumentNode<ConfirmPasswordMutation, ConfirmPasswordMutationVariables>;
export const ReportMonthsDocument = /*#__PURE__*/ gql`
    query ReportMonths($customerId: ID!, $withSettings: Boolean!) {
  customer(id: $customerId) {
    id
    reportMonths
    alertSettings @include(if: $withSettings) {
      mailConfigured
    }
  }
}
    ` as unknown as DocumentNode<ReportMonthsQuery, ReportMonthsQueryVariables>;
export const MonthlyReportOfDocument = /*#__PURE__*/ gql`
    query MonthlyReportOf($customerId: ID!, $month: String!) {
  customer(id: $customerId) {
    id
    name
    code
    monthlyReport(month: $month) {
      month
      timeZone
      since
      until
      isComplete
      isTruncated
      pools {
        ...ReportPool
      }
    }
  }
}
    ${ReportPoolFragmentDoc}
${ReportDayFragmentDoc}` as unknown as DocumentNode<MonthlyReportOfQuery, MonthlyReportOfQueryVariables>;
export const SendMonthlyReportDocument = /*#__PURE__*/ gql`
    mutation SendMonthlyReport($input: SendMonthlyReportInput!) {
  sendMonthlyReport(input: $input) {
    sentTo
    error
  }
}
    ` as unknown as DocumentNode<SendMonthlyReportMutation, SendMonthlyReportMutationVariables>;
export const PoolSettingsDocument = /*#__PURE__*/ gql`
    query PoolSettings($seatPoolId: ID!) {
  seatPool(id: $seatPoolId) {
    ...PoolSettingsFields
    customer {
      id
    }
    application {
      id
      name
      supportsConcurrent
      minInactivityTimeoutSeconds
      maxInactivityTimeoutSeconds
      settingBounds {
        ...SettingBoundsFields
      }
    }
    auditEntries(first: 10) {
      edges {
        node {
          id
          at
          actorName
          action
          changes {
            field
            from
            to
          }
        }
      }
    }
  }
}
    ${PoolSettingsFieldsFragmentDoc}
${SettingBoundsFieldsFragmentDoc}` as unknown as DocumentNode<PoolSettingsQuery, PoolSettingsQueryVariables>;
export const SettingChangePreviewDocument = /*#__PURE__*/ gql`
    query SettingChangePreview($seatPoolId: ID!, $change: SeatPoolChangeInput!) {
  seatPool(id: $seatPoolId) {
    id
    changePreview(change: $change) {
      seatsHeld
      seatsLapsing
      seatsReturning
      seatsOver
      leasesEnding
      licensesTaken
      devicesToRemove
      refusal
    }
  }
}
    ` as unknown as DocumentNode<SettingChangePreviewQuery, SettingChangePreviewQueryVariables>;
export const UpdatePoolSettingsDocument = /*#__PURE__*/ gql`
    mutation UpdatePoolSettings($input: UpdateSeatPoolInput!) {
  updateSeatPool(input: $input) {
    seatPool {
      ...PoolSettingsFields
    }
  }
}
    ${PoolSettingsFieldsFragmentDoc}` as unknown as DocumentNode<UpdatePoolSettingsMutation, UpdatePoolSettingsMutationVariables>;
export const RotateRegistrationKeyDocument = /*#__PURE__*/ gql`
    mutation RotateRegistrationKey($input: RotateRegistrationKeyInput!) {
  rotateRegistrationKey(input: $input) {
    registrationKey
  }
}
    ` as unknown as DocumentNode<RotateRegistrationKeyMutation, RotateRegistrationKeyMutationVariables>;
export const CustomerTeamDocument = /*#__PURE__*/ gql`
    query CustomerTeam($customerId: ID!) {
  viewer {
    id
  }
  customer(id: $customerId) {
    id
    name
    portalUsers {
      ...TeamMember
    }
    portalInvitations {
      ...OpenInvitation
    }
  }
}
    ${TeamMemberFragmentDoc}
${OpenInvitationFragmentDoc}` as unknown as DocumentNode<CustomerTeamQuery, CustomerTeamQueryVariables>;
export const VendorTeamDocument = /*#__PURE__*/ gql`
    query VendorTeam {
  viewer {
    id
  }
  portalUsers {
    ...TeamMember
  }
  portalInvitations {
    ...OpenInvitation
  }
}
    ${TeamMemberFragmentDoc}
${OpenInvitationFragmentDoc}` as unknown as DocumentNode<VendorTeamQuery, VendorTeamQueryVariables>;
export const LiftPortalUserHoldOffDocument = /*#__PURE__*/ gql`
    mutation LiftPortalUserHoldOff($portalUserId: ID!) {
  liftPortalUserHoldOff(input: {portalUserId: $portalUserId}) {
    portalUser {
      ...TeamMember
    }
  }
}
    ${TeamMemberFragmentDoc}` as unknown as DocumentNode<LiftPortalUserHoldOffMutation, LiftPortalUserHoldOffMutationVariables>;
export const ChangePortalUserDocument = /*#__PURE__*/ gql`
    mutation ChangePortalUser($input: UpdatePortalUserInput!) {
  updatePortalUser(input: $input) {
    portalUser {
      ...TeamMember
    }
  }
}
    ${TeamMemberFragmentDoc}` as unknown as DocumentNode<ChangePortalUserMutation, ChangePortalUserMutationVariables>;
export const ApiTokensDocument = /*#__PURE__*/ gql`
    query ApiTokens {
  viewer {
    id
    apiTokens {
      id
      name
      createdAt
      lastUsedAt
      scope
      expiresAt
      expired
      revoked
    }
  }
}
    ` as unknown as DocumentNode<ApiTokensQuery, ApiTokensQueryVariables>;
export const CreateApiTokenDocument = /*#__PURE__*/ gql`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    token
  }
}
    ` as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = /*#__PURE__*/ gql`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    apiToken {
      id
      revoked
    }
  }
}
    ` as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const SeatUsageDocument = /*#__PURE__*/ gql`
    subscription SeatUsage($seatPoolId: ID!) {
  seatUsage(seatPoolId: $seatPoolId) {
    ...UsageFields
  }
}
    ${UsageFieldsFragmentDoc}` as unknown as DocumentNode<SeatUsageSubscription, SeatUsageSubscriptionVariables>;