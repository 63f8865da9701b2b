import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerRecord, ApplicationRecord, SeatRecord, SeatPoolRecord, DeviceRecord, AppUserRecord, PortalUserRecord, ApiTokenRecord, PortalInvitationRecord, InvitationOfferRecord, MailRequestRecord, DisplayLinkRecord, DisplayRecord, DisplayPoolRecord, DenialRecord, DenialEpisodeRecord, SearchHitRecord, SeatHolderRecord, LeaseRecord, SeatEventRecord, LiveSeatRecord, LiveSeatEventRecord, UsageStepRecord, DenialSummaryRecord, SeatPoolChangePreviewRecord, AuditEntryRecord, LedgerRecord, LedgerSeatRecord, UsageReportRecord, PlanCellRecord, DenialExplanationRecord, ForgottenSeatRecord, AlertRecord, AlertSettingsRecord, OwnAlertMailRecord, MonthlyReportRecord, MonthlyReportPoolRecord, MonthlyReportDayRecord, WebhookEndpointRecord, WebhookDeliveryRecord, WebhookAttemptRecord, SeatUsage as SeatUsageModel, SeatChanges as SeatChangesModel, LicenseGranted as LicenseGrantedModel, LicenseRefused as LicenseRefusedModel, DeviceStatus as DeviceStatusModel } from '../../licensing';
import type { GraphqlContext } from '../context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 8601 instant in UTC with milliseconds, for instance `2026-11-22T08:02:13.512Z`, always by the clock of the server. */
  DateTime: { input: Date; output: Date; }
};

/** Acceptance of an invitation. */
export type AcceptInvitationInput = {
  /** Name shown to others: 1 to 200 characters. */
  displayName: Scalars['String']['input'];
  /** Password of the new account: 12 to 200 characters, at least one visible. */
  password: Scalars['String']['input'];
  /** Part of the link after the `#`: `swi_…`. */
  token: Scalars['String']['input'];
};

/** Result of accepting an invitation. */
export type AcceptInvitationPayload = {
  __typename?: 'AcceptInvitationPayload';
  /** Id of the customer of the account, to pass when signing in. Null for the vendor's staff. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** E-mail address with which the person signs in. */
  email: Scalars['String']['output'];
};

/** Names an alert to acknowledge. */
export type AcknowledgeAlertInput = {
  /** Id of the alert, from `Alert.id`. */
  alertId: Scalars['ID']['input'];
};

/** The activity was recorded. */
export type ActivityRecorded = {
  __typename?: 'ActivityRecorded';
  /** Seat of the device. Null if it holds none. */
  lease?: Maybe<SeatLease>;
  /** Clock of the server when the activity was recorded. */
  serverTime: Scalars['DateTime']['output'];
};

/** A problem in a pool, with its start and end. A pool has at most one active alert of each kind. */
export type Alert = {
  __typename?: 'Alert';
  /** Time of the acknowledgement. Null if the alert is not acknowledged. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the portal user who acknowledged the alert. Null if the alert is not acknowledged. */
  acknowledgedBy?: Maybe<Scalars['String']['output']>;
  /**
   * Time at which the problem ended. Set after it has stayed resolved for as long as its kind requires. Null while the
   * alert is active.
   */
  clearedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Customer that owns the pool. */
  customer: Customer;
  /** FIRST_DENIAL_OF_DAY only: id of the denial, for `SeatPool.denial`. Null for other kinds. */
  denialId?: Maybe<Scalars['ID']['output']>;
  /** FIRST_DENIAL_OF_DAY only: name of the refused device. Null for other kinds. */
  deviceName?: Maybe<Scalars['String']['output']>;
  /** Opaque, stable identifier of the alert. */
  id: Scalars['ID']['output'];
  /** IDLE_LICENSES only: number of licences not needed. Null for other kinds. */
  idleLicenses?: Maybe<Scalars['Int']['output']>;
  /** Seats held when the alert began. */
  inUse: Scalars['Int']['output'];
  /** Kind of the problem. */
  kind: AlertKind;
  /** Licences owned when the alert began. */
  licensedQuantity: Scalars['Int']['output'];
  /** Time at which the problem began, accurate to 15 seconds (the interval between checks). */
  raisedAt: Scalars['DateTime']['output'];
  /** Pool the alert is about. */
  seatPool: SeatPool;
  /**
   * Time at which notifications were due. Null if none were: the alert is shown in the portal only, because of the
   * cool-down or because a more severe alert covers it.
   */
  toldAt?: Maybe<Scalars['DateTime']['output']>;
  /** FIRST_DENIAL_OF_DAY only: user name of the refused person. Null for other kinds, and for a denial at registration. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of alerts. */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  /** Alerts of this page, in the requested order. */
  edges: Array<AlertEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** An alert in a list. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The alert at this position. */
  node: Alert;
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

/** Sort order of a list of alerts. */
export type AlertOrder =
  /** By `raisedAt`, newest first. */
  | 'NEWEST'
  /**
   * By kind, most severe first: OVER_QUANTITY, FULL, REGISTRATION_LIMIT, FIRST_DENIAL_OF_DAY, NEARLY_FULL,
   * IDLE_LICENSES. Within a kind, newest first.
   */
  | 'SEVERITY';

/** Result of acknowledging an alert. */
export type AlertPayload = {
  __typename?: 'AlertPayload';
  /** The alert after the acknowledgement. */
  alert: Alert;
};

/** A recipient of e-mails: a portal user of the customer, or an address. */
export type AlertRecipient = {
  __typename?: 'AlertRecipient';
  /** Whether this recipient gets alert e-mails. */
  alerts: Scalars['Boolean']['output'];
  /** Time at which the last confirmation e-mail was requested. Null if none was. */
  askedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether this recipient has agreed to the e-mails. Null for a portal user who no longer exists or may not sign in. */
  consent?: Maybe<RecipientConsent>;
  /** E-mail address. Null for a portal user, whose own address is used. */
  email?: Maybe<Scalars['String']['output']>;
  /**
   * Time until which this recipient gets e-mails without confirming, because they did before confirmations existed.
   * Extended while the server cannot send confirmation links (`AlertSettings.publicUrlConfigured`). Null: no such
   * period.
   */
  graceUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Language of the e-mails: `en` or `de`. Null: the portal user's own language, else English. */
  language?: Maybe<Scalars['String']['output']>;
  /**
   * Whether `resendMailConfirmation` may send them a confirmation e-mail: the server can send links, and they have
   * neither confirmed nor declined within the last thirty days.
   */
  mayBeAsked: Scalars['Boolean']['output'];
  /**
   * Whether this recipient gets the monthly report, sent on the first of the month at 06:00 in the customer's time
   * zone, or at the end of quiet hours.
   */
  monthlyReport: Scalars['Boolean']['output'];
  /** Portal user who gets the e-mails. Null for an address, and for a portal user who no longer exists. */
  portalUser?: Maybe<PortalUser>;
};

/** A recipient to set: either a portal user or an address. */
export type AlertRecipientInput = {
  /** Whether the recipient gets alert e-mails. */
  alerts?: InputMaybe<Scalars['Boolean']['input']>;
  /** E-mail address. Required unless `portalUserId` is given. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Language of the e-mails: `en` or `de`. Null: the portal user's own language, else English. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Whether the recipient gets the monthly report. */
  monthlyReport?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of a portal user of this customer, from `PortalUser.id`. Required unless `email` is given. */
  portalUserId?: InputMaybe<Scalars['ID']['input']>;
};

/** Alert settings of a customer. E-mails follow the grouping time and quiet hours; webhooks are sent immediately. */
export type AlertSettings = {
  __typename?: 'AlertSettings';
  /** Minimum minutes between two notifications of the same kind about the same pool: 5 to 10080. */
  coolDownMinutes: Scalars['Int']['output'];
  /** Minutes after an alert e-mail during which further alerts are grouped into the next one: 0 to 1440. */
  digestMinutes: Scalars['Int']['output'];
  /** Alert kinds in use. Alerts of other kinds are neither shown nor sent. */
  kinds: Array<AlertKind>;
  /** Whether the server can send e-mails. If false, alerts appear in the portal and go to webhooks only. */
  mailConfigured: Scalars['Boolean']['output'];
  /** Percentage of licences in use from which a pool is nearly full: 50 to 99. */
  nearlyFullPercent: Scalars['Int']['output'];
  /**
   * Whether the server knows its public address (`PUBLIC_URL`), which links in e-mails need. If false, e-mails have no
   * links and recipients can neither confirm nor unsubscribe: recipients from before confirmations existed still get
   * e-mails, new ones get none.
   */
  publicUrlConfigured: Scalars['Boolean']['output'];
  /**
   * Time of day at which quiet hours start, for instance `22:00`. No alert e-mails are sent during quiet hours. Null:
   * no quiet hours.
   */
  quietFrom?: Maybe<Scalars['String']['output']>;
  /**
   * Time of day at which quiet hours end; held-back alerts are then sent as one e-mail. May be earlier than
   * `quietFrom`: then the next day. Null: no quiet hours.
   */
  quietUntil?: Maybe<Scalars['String']['output']>;
  /** Recipients of alert e-mails and reports. */
  recipients: Array<AlertRecipient>;
  /** Time zone of days, quiet hours, e-mails and reports: a name of the IANA database. */
  timeZone: Scalars['String']['output'];
};

/** Result of changing alert settings. */
export type AlertSettingsPayload = {
  __typename?: 'AlertSettingsPayload';
  /** Alert settings after the change. */
  settings: AlertSettings;
};

/** Answer of a recipient. */
export type AnswerMailRequestInput = {
  /** Part of the link after the `#`: `swc_…` or `swu_…`. */
  token: Scalars['String']['input'];
  /** Whether the recipient agrees to the e-mails. */
  wanted: Scalars['Boolean']['input'];
};

/** A token for scripts. */
export type ApiToken = {
  __typename?: 'ApiToken';
  /** Time at which the token was created. */
  createdAt: Scalars['DateTime']['output'];
  /**
   * Whether `expiresAt` has passed. Calls then fail with `UNAUTHENTICATED` and the `extensions.reason`
   * `API_TOKEN_EXPIRED`.
   */
  expired: Scalars['Boolean']['output'];
  /** Time at which the token expires. Null for tokens created before expiry existed: they work until they are revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, stable identifier of the API token. */
  id: Scalars['ID']['output'];
  /** Time of the last use, accurate to one minute. Null if never used. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Purpose of the token. */
  name: Scalars['String']['output'];
  /**
   * Whether the token was revoked. Calls then fail with `UNAUTHENTICATED` and the `extensions.reason`
   * `API_TOKEN_REVOKED`.
   */
  revoked: Scalars['Boolean']['output'];
  /** Scope of the token. */
  scope: ApiTokenScope;
};

/** Result of creating an API token. */
export type ApiTokenPayload = {
  __typename?: 'ApiTokenPayload';
  /** The token as listed, without its secret. */
  apiToken: ApiToken;
  /** The secret token. Returned once; the server keeps only its hash. */
  token: Scalars['String']['output'];
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

/** A person who works in the apps. */
export type AppUser = {
  __typename?: 'AppUser';
  /** Time at which the app user was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Customer the app user belongs to. */
  customer: Customer;
  /** Whether the account is disabled and cannot log in. */
  disabled: Scalars['Boolean']['output'];
  /** Display name of the person. */
  displayName: Scalars['String']['output'];
  /** Whether a password is set. Without one the user can log in only where the pool trusts the application. */
  hasPassword: Scalars['Boolean']['output'];
  /**
   * Time until which some or all logins of this user are refused after failed attempts. Null if none are. Devices the
   * user has used before are counted separately, so strangers' failed attempts do not affect them.
   * `liftAppUserHoldOff` ends the delay.
   */
  heldOffUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, stable identifier of the app user. */
  id: Scalars['ID']['output'];
  /** Time of the last login on any device. Null if the user has never logged in. */
  lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name the person logs in with. */
  userName: Scalars['String']['output'];
};

/** A page of app users. */
export type AppUserConnection = {
  __typename?: 'AppUserConnection';
  /** App users of this page. */
  edges: Array<AppUserEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** An app user in a list. */
export type AppUserEdge = {
  __typename?: 'AppUserEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The app user at this position. */
  node: AppUser;
};

/** Result of changing an app user. */
export type AppUserPayload = {
  __typename?: 'AppUserPayload';
  /** The app user after the change. */
  appUser: AppUser;
};

/** A mobile app of the vendor. */
export type Application = {
  __typename?: 'Application';
  /** Check-points: user actions at which the app calls `checkLicense` (L17). */
  checkpoints: Array<Scalars['String']['output']>;
  /** Short unique code, for instance `MIMS`. */
  code: Scalars['String']['output'];
  /** Opaque, stable identifier of the application. */
  id: Scalars['ID']['output'];
  /** Longest time-out a customer may set, in seconds (L4). */
  maxInactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Shortest time-out a customer may set, in seconds (L4). */
  minInactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Name of the application. */
  name: Scalars['String']['output'];
  /** Number of customers that have the application. Only their own customer is counted for users of a customer. */
  seatPoolCount: Scalars['Int']['output'];
  /**
   * Bounds of every pool setting that is a whole number, for pools of this application, and the permission to change it.
   * Rules L3, L4, L32.
   */
  settingBounds: Array<SettingBounds>;
  /** Whether pools of the application may be CONCURRENT (L5). */
  supportsConcurrent: Scalars['Boolean']['output'];
};

/** Result of adding or changing an application. */
export type ApplicationPayload = {
  __typename?: 'ApplicationPayload';
  /** The application after the change. */
  application: Application;
};

/** One changed field of an audit entry. */
export type AuditChange = {
  __typename?: 'AuditChange';
  /** Name of the field. */
  field: Scalars['String']['output'];
  /** Value before the change. Null if there was none. */
  from?: Maybe<Scalars['String']['output']>;
  /** Value after the change. Null if there is none. */
  to?: Maybe<Scalars['String']['output']>;
};

/** A recorded change: who changed what, and when. Entries are never altered (L15, L24). */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** Action, for instance `seat-pool.updated`. */
  action: Scalars['String']['output'];
  /** Name of the person or process that made the change. */
  actorName: Scalars['String']['output'];
  /** Role of that person at the time. Null if no portal user made the change, and for entries older than this field. */
  actorRole?: Maybe<PortalRole>;
  /** Name of the API token that was used. Null if the change was made in the portal. */
  apiTokenName?: Maybe<Scalars['String']['output']>;
  /** Time of the change. */
  at: Scalars['DateTime']['output'];
  /** Changed fields, each with its old and new value. Empty for actions that change no field. */
  changes: Array<AuditChange>;
  /** Customer whose audit trail holds the entry. Null for the vendor's own data. */
  customer?: Maybe<Customer>;
  /** Opaque, stable identifier of the audit entry. */
  id: Scalars['ID']['output'];
  /**
   * Customer on whose behalf a member of the vendor's staff acted. Null for the customer's own users and for the
   * vendor's own data.
   */
  onBehalfOf?: Maybe<Customer>;
  /** Reason given by the person. Null if none was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Pool that was changed, or pool of the device that was changed. Null for other objects. */
  seatPool?: Maybe<SeatPool>;
  /** Opaque id of the object that was changed. */
  subjectId: Scalars['String']['output'];
  /** Name of that object at the time. */
  subjectName: Scalars['String']['output'];
};

/** A page of the audit trail. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** Entries of this page, newest first. */
  edges: Array<AuditEntryEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** An audit entry in a list. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The audit entry at this position. */
  node: AuditEntry;
};

/** Filter of an audit trail. Conditions left out do not restrict it. */
export type AuditFilter = {
  /** Only entries with these actions, for instance `seat-pool.updated`. */
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Part of the name of the actor or of the subject. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only entries at or after this time. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only entries before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A person or device that held seats for long. */
export type Busiest = {
  __typename?: 'Busiest';
  /** Seconds from the start to the last call of each lease, summed: the part of `heldSeconds` with activity. */
  activeSeconds: Scalars['Float']['output'];
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
  /** Seconds during which a seat was held. */
  heldSeconds: Scalars['Float']['output'];
  /** Display name of the person, or name of the device. */
  name: Scalars['String']['output'];
  /** Number of logins that took a seat. Seats regained at a check-point count with the login before them. */
  sessions: Scalars['Int']['output'];
  /** User name of the person. Null for a device. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A change of the caller's own password. */
export type ChangePasswordInput = {
  /** Current password. */
  currentPassword: Scalars['String']['input'];
  /** New password: 12 to 200 characters, at least one visible. */
  newPassword: Scalars['String']['input'];
  /** True: also revoke the caller's API tokens. Left out: they stay valid. */
  revokeApiTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of changing the password. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** Number of other sessions that were ended. */
  endedSessions: Scalars['Int']['output'];
  /** Number of API tokens that were revoked. */
  revokedApiTokens: Scalars['Int']['output'];
};

/** A check-point that was reached. */
export type CheckLicenseInput = {
  /**
   * Check-point of the application, for instance `START_JOB`. `BAD_USER_INPUT`, with the list of check-points, for any
   * other value (L17).
   */
  action: Scalars['String']['input'];
};

/** The caller's password, to confirm. */
export type ConfirmPasswordInput = {
  /** Current password. */
  password: Scalars['String']['input'];
};

/** Result of confirming the password. */
export type ConfirmPasswordPayload = {
  __typename?: 'ConfirmPasswordPayload';
  /** Time until which the confirmation is valid. */
  confirmedUntil: Scalars['DateTime']['output'];
};

/** An API token to create. */
export type CreateApiTokenInput = {
  /** Time at which the token expires: in the future, at most 366 days from now. Left out: 365 days from now. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Purpose of the token: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Scope of the token. Left out: `EVERYTHING`. */
  scope?: InputMaybe<ApiTokenScope>;
};

/** An app user to add. */
export type CreateAppUserInput = {
  /** Id of the customer of the app user, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** Display name: 1 to 200 characters. */
  displayName: Scalars['String']['input'];
  /**
   * Password: 8 to 200 characters, at least one visible. Left out: the user can log in only where the pool trusts the
   * application (TRUSTED).
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /**
   * User name: 1 to 128 printable characters, at least one visible, with letters of one alphabet. Unique within the
   * customer, ignoring case, width, composed or decomposed letters and invisible characters.
   */
  userName: Scalars['String']['input'];
};

/** An application to add. */
export type CreateApplicationInput = {
  /**
   * Check-points: user actions at which the app calls `checkLicense`. At most 50, each at most 64 capital letters,
   * digits and underscores (L17).
   */
  checkpoints?: Array<Scalars['String']['input']>;
  /** Code of the application, unique: 1 to 32 capital letters, digits, `-` and `_`. */
  code: Scalars['String']['input'];
  /** Longest time-out a customer may set, in seconds: at most 604,800 (L4). */
  maxInactivityTimeoutSeconds?: Scalars['Int']['input'];
  /** Shortest time-out a customer may set, in seconds: at least 1 (L4). */
  minInactivityTimeoutSeconds?: Scalars['Int']['input'];
  /** Name of the application: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Whether pools of the application may be CONCURRENT. False: they are NAMED and cannot be switched (L5). */
  supportsConcurrent?: Scalars['Boolean']['input'];
};

/** A customer to add. */
export type CreateCustomerInput = {
  /** Code of the customer, unique: 1 to 32 capital letters, digits, `-` and `_`. */
  code: Scalars['String']['input'];
  /** Name of the customer: 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** A display link to create. */
export type CreateDisplayLinkInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** Time at which the link expires, at most 366 days from now. Left out: 90 days from now. Null: never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Name of the link, for instance the place of the screen: 1 to 100 characters. Shown on the display. */
  name: Scalars['String']['input'];
  /** Pools to show, from `SeatPool.id`: 1 to 12 pools of the customer, in display order. Duplicates count once. */
  seatPoolIds: Array<Scalars['ID']['input']>;
};

/** Result of creating a display link. */
export type CreateDisplayLinkPayload = {
  __typename?: 'CreateDisplayLinkPayload';
  /** The new link, without its secret. */
  displayLink: DisplayLink;
  /**
   * Path and fragment of the page to open on the screen. Returned once; the server keeps only a hash of the part after
   * the `#`.
   */
  link: Scalars['String']['output'];
};

/** A portal user to add. */
export type CreatePortalUserInput = {
  /** Id of the customer, from `Customer.id`. Required for customer roles, left out for the vendor's. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Display name: 1 to 200 characters. */
  displayName: Scalars['String']['input'];
  /** E-mail address with which the person signs in, unique within the customer. */
  email: Scalars['String']['input'];
  /** Password: 12 to 200 characters, at least one visible. */
  password: Scalars['String']['input'];
  /** Role of the portal user. */
  role: PortalRole;
};

/** A pool to create. */
export type CreateSeatPoolInput = {
  /** Id of the application of the pool, from `Application.id`. */
  applicationId: Scalars['ID']['input'];
  /** Id of the customer of the pool, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /**
   * Hold-off after a force logout in seconds, 0 to 3,600, during which the device cannot take a seat (L15). Left out:
   * 60.
   */
  forceLogoutHoldOffSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Time-out in seconds, within the bounds of the application (L4). Left out: 1,800, or the nearest bound. */
  inactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Licences owned: 0 to 10,000. */
  licensedQuantity: Scalars['Int']['input'];
  /** Licensing mode of the pool. */
  mode: LicensingMode;
  /** NAMED: validity of a registration in hours, 1 to 8,760. Left out: 720. */
  reregistrationDelayHours?: InputMaybe<Scalars['Int']['input']>;
  /** Way to authenticate app users. Left out: PASSWORD. */
  userAuthentication?: InputMaybe<UserAuthentication>;
};

/** A webhook endpoint to add. */
export type CreateWebhookEndpointInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** Purpose of the endpoint: at most 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Alert kinds to post: at least one. */
  kinds: Array<AlertKind>;
  /** Address of the endpoint: an https address of the public internet, at most 2000 characters. */
  url: Scalars['String']['input'];
};

/** An organisation that has bought applications. */
export type Customer = {
  __typename?: 'Customer';
  /**
   * Alert settings of the customer: alert kinds, thresholds, recipients and e-mail timing. Roles: VENDOR_ADMIN,
   * SUPPORT, CUSTOMER_ADMIN.
   */
  alertSettings: AlertSettings;
  /** App users of the customer, by user name. */
  appUsers: AppUserConnection;
  /** Changes to the data of the customer, newest first (L24). */
  auditEntries: AuditEntryConnection;
  /** Short unique code of the customer. */
  code: Scalars['String']['output'];
  /** Display links of the customer that are not revoked, by name. Roles: CUSTOMER_ADMIN, SUPPORT, VENDOR_ADMIN. */
  displayLinks: Array<DisplayLink>;
  /** Opaque, stable identifier of the customer. */
  id: Scalars['ID']['output'];
  /**
   * Licence use of the customer in one month of its own time zone (`AlertSettings.timeZone`). `BAD_USER_INPUT` for a
   * month not in `reportMonths`. Records are kept for sixty days (L26), so late in a month the report of the previous
   * month may begin a day or two late; `MonthlyReport.isTruncated` is then true.
   */
  monthlyReport: MonthlyReport;
  /** Name of the customer. */
  name: Scalars['String']['output'];
  /** Open invitations of the customer, by e-mail address. Roles: CUSTOMER_ADMIN, SUPPORT, VENDOR_ADMIN. */
  portalInvitations: Array<PortalInvitation>;
  /** Portal users of the customer, by e-mail address. Roles: CUSTOMER_ADMIN, SUPPORT, VENDOR_ADMIN. */
  portalUsers: Array<PortalUser>;
  /**
   * Months that have a report, newest first, for instance `2026-10`: the current month, the one before it, and older
   * months whose records are all kept (L26).
   */
  reportMonths: Array<Scalars['String']['output']>;
  /** Pools of the customer, by application code. */
  seatPools: Array<SeatPool>;
  /** Webhook endpoints of the customer, oldest first, at most twenty. Roles: VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
  webhookEndpoints: Array<WebhookEndpoint>;
};


/** An organisation that has bought applications. */
export type CustomerAppUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation that has bought applications. */
export type CustomerAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


/** An organisation that has bought applications. */
export type CustomerMonthlyReportArgs = {
  month: Scalars['String']['input'];
};

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** Customers of this page, by name. */
  edges: Array<CustomerEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** A customer in a list. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The customer at this position. */
  node: Customer;
};

/** Result of adding or changing a customer. */
export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  /** The customer after the change. */
  customer: Customer;
};

/** A refusal because no seat was free. Kept for sixty days. Names are those at the time (L25). */
export type Denial = {
  __typename?: 'Denial';
  /** Check-point at which the device was refused, or LOGIN or REGISTER. */
  action: Scalars['String']['output'];
  /** Time of the denial. */
  at: Scalars['DateTime']['output'];
  /** Refused device. Null for a device that was refused registration and so was never added. */
  device?: Maybe<Device>;
  /** Name of the refused device. */
  deviceName: Scalars['String']['output'];
  /** Cause of the denial and what followed. Takes several queries: request it for one denial, not for a list. */
  explanation: DenialExplanation;
  /** Devices that held the seats at the time, longest idle first. */
  holders: Array<SeatHolder>;
  /** Opaque, stable identifier of the denial. */
  id: Scalars['ID']['output'];
  /** Seats held at the time. */
  inUse: Scalars['Int']['output'];
  /** Licences owned at the time. */
  licensedQuantity: Scalars['Int']['output'];
  /** Pool in which the denial happened. */
  seatPool: SeatPool;
  /** User name of the refused person. Null at registration. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** Denials at one check-point. */
export type DenialAction = {
  __typename?: 'DenialAction';
  /** Check-point, or LOGIN or REGISTER. */
  action: Scalars['String']['output'];
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
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

/** A page of denials. */
export type DenialConnection = {
  __typename?: 'DenialConnection';
  /** Denials of this page, newest first. */
  edges: Array<DenialEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** Denials and use of a pool on one day. */
export type DenialDay = {
  __typename?: 'DenialDay';
  /** Day in the requested time zone, for instance `2026-11-22`. */
  date: Scalars['String']['output'];
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
  /** End of the day. */
  endsAt: Scalars['DateTime']['output'];
  /** Number of denial episodes that started (L28). */
  episodeCount: Scalars['Int']['output'];
  /** Seconds during which every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** Most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** Start of the day. */
  startsAt: Scalars['DateTime']['output'];
};

/** A denial in a list. */
export type DenialEdge = {
  __typename?: 'DenialEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The denial at this position. */
  node: Denial;
};

/** Denials of one device, each at most five minutes after the previous one, without a seat in between (L28). */
export type DenialEpisode = {
  __typename?: 'DenialEpisode';
  /**
   * Time at which the device got a seat: start of its first lease within an hour of the last denial. Null if there is
   * none.
   */
  admittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of denials in the episode. */
  denialCount: Scalars['Int']['output'];
  /** Refused device. Null for a device that was refused registration. */
  device?: Maybe<Device>;
  /** Name of the device at the last denial. */
  deviceName: Scalars['String']['output'];
  /** Time of the last denial. */
  endedAt: Scalars['DateTime']['output'];
  /** Time of the first denial. */
  startedAt: Scalars['DateTime']['output'];
  /** User name of the person at the last denial. Null at registration. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of denial episodes. */
export type DenialEpisodeConnection = {
  __typename?: 'DenialEpisodeConnection';
  /** Denial episodes of this page, newest first. */
  edges: Array<DenialEpisodeEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A denial episode in a list. */
export type DenialEpisodeEdge = {
  __typename?: 'DenialEpisodeEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The denial episode at this position. */
  node: DenialEpisode;
};

/**
 * Explanation of a denial and its outcome. Cause and figures describe the first denial of the episode (L28)
 * and are the same for all its denials, unless their description says otherwise. `idleSeats`, `nextSeatFreedAt` and
 * `nextSeatFreedBy` describe the requested denial. For ways to reduce denials overall see `Plan.advice`.
 */
export type DenialExplanation = {
  __typename?: 'DenialExplanation';
  /**
   * Time at which the device got a seat: start of its first lease within an hour of `lastRefusedAt` (L28). Null if
   * there is none.
   */
  admittedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Cause of the first denial of the episode. If several apply, the one that is easiest to correct: removed devices,
   * lowered quantity, forgotten logout, shorter time-out, in this order.
   */
  cause: DenialCause;
  /**
   * First denial of the episode. `cause`, `longestHelpfulTimeoutSeconds`, `othersWaiting`, `forgotten`,
   * `removedDevices` and the lowered quantity describe this moment.
   */
  firstDenial: Denial;
  /**
   * Holders at the first denial of the episode that had been idle longer than usual, made no further call before the
   * seat lapsed, and none within an hour after.
   */
  forgotten: Array<ForgottenSeat>;
  /**
   * Number of `holders` of the requested denial that had been idle for at least the shortest time-out the application
   * allows. 0 for NAMED.
   */
  idleSeats: Scalars['Int']['output'];
  /** Time of the last denial of the episode. */
  lastRefusedAt: Scalars['DateTime']['output'];
  /**
   * Longest time-out in seconds (whole minutes, from two minutes, within the bounds of the application) with which a
   * seat would have been free at the first denial of the episode, after setting one aside for each of `othersWaiting`
   * that could have taken it. Null if none would certainly have helped. It may cause other denials.
   */
  longestHelpfulTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /**
   * First time after the requested denial at which fewer seats were held than licences owned. Null if that has not
   * happened.
   */
  nextSeatFreedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Device that freed the seat of `nextSeatFreedAt`. Null if no seat was freed yet, or licences were added instead. */
  nextSeatFreedBy?: Maybe<DenialSeatFreed>;
  /**
   * Other devices waiting at the first denial of the episode: refused within a day, without a seat since, and in
   * contact within the last hour (or since the longest idle seat was last used, if that is longer).
   */
  othersWaiting: Scalars['Int']['output'];
  /**
   * Time at which the quantity was lowered before the first denial of the episode, if the earlier quantity would have
   * been enough. Null otherwise.
   */
  quantityLoweredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Licences before `quantityLoweredAt`. Null if that is null. */
  quantityLoweredFrom?: Maybe<Scalars['Int']['output']>;
  /** Licences from `quantityLoweredAt` on, which may have changed again before the denial. Null if that is null. */
  quantityLoweredTo?: Maybe<Scalars['Int']['output']>;
  /**
   * NAMED: names of removed devices that still held a licence at the first denial of the episode. Empty if there are
   * none.
   */
  removedDevices: Array<Scalars['String']['output']>;
  /** Number of denials in the episode, counted from at most a day before the requested denial to a day after it. */
  tries: Scalars['Int']['output'];
  /** Seconds from the first denial of the episode to `admittedAt`, or to `lastRefusedAt` if that is null. */
  waitedSeconds: Scalars['Int']['output'];
};

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

/** Denials in one hour of the week, summed over all weeks. */
export type DenialHour = {
  __typename?: 'DenialHour';
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
  /** Hour of the day: 0 to 23, in the requested time zone. */
  hour: Scalars['Int']['output'];
  /** Day of the week: 1 Monday to 7 Sunday, in the requested time zone. */
  weekday: Scalars['Int']['output'];
};

/** A device that freed a seat. */
export type DenialSeatFreed = {
  __typename?: 'DenialSeatFreed';
  /** Current name of the device. */
  deviceName: Scalars['String']['output'];
  /** Way in which the device freed the seat. */
  how: DenialFreedBy;
};

/** Counts of the denials of a pool in the last sixty days. */
export type DenialSummary = {
  __typename?: 'DenialSummary';
  /** Counts by check-point, most frequent first. Check-points without denials are left out. */
  actions: Array<DenialAction>;
  /** Counts of each of the sixty days, oldest first. */
  days: Array<DenialDay>;
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
  /** Number of different devices that were refused. */
  deviceCount: Scalars['Int']['output'];
  /** Number of denial episodes (L28). */
  episodeCount: Scalars['Int']['output'];
  /** Counts by hour of the week. Hours without denials are left out. */
  hours: Array<DenialHour>;
  /** Start of the counted period. Older denials are not kept (L26). */
  since: Scalars['DateTime']['output'];
};

/** One registered installation of an application at a customer. */
export type Device = {
  __typename?: 'Device';
  /** Version of the app last reported. Null if not reported. */
  appVersion?: Maybe<Scalars['String']['output']>;
  /** Whether a person has logged in on the device and has not been logged out. Stays true when the seat lapses. */
  hardLogin: Scalars['Boolean']['output'];
  /** Time until which the device cannot take a seat after a force logout (L15). Null if it can. */
  heldOffUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque identifier, stable for the life of the device. */
  id: Scalars['ID']['output'];
  /**
   * Identifier of the installation, made by the app. Empty for portal users who may not remove the device, because
   * together with the registration key of the pool it can end the login of the device (L10).
   */
  installationId: Scalars['String']['output'];
  /** Last check-point or activity, or LOGIN, LOGOUT or REGISTER. */
  lastAction?: Maybe<Scalars['String']['output']>;
  /** Time of the last call of any kind from the device. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Seat the device holds now; NAMED: its licence. Null if it holds none. */
  lease?: Maybe<SeatLease>;
  /** Leases of the device in the last sixty days, newest first (L26). */
  leases: LeaseConnection;
  /** Time at which the current person logged in. Null if nobody is logged in. */
  loggedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the portal user who logged the device out. Null if no one did. */
  loggedOutBy?: Maybe<Scalars['String']['output']>;
  /** Note of the portal user who logged the device out. Null if there is none. */
  logoutNote?: Maybe<Scalars['String']['output']>;
  /**
   * Reason nobody is logged in: `LOGOUT` by the device, `FORCED` in the portal, or another reason. Null while a person
   * is logged in, and before the first login.
   */
  logoutReason?: Maybe<LeaseEndReason>;
  /** Name by which people recognise the device. */
  name: Scalars['String']['output'];
  /** Platform reported by the app, for instance `Android 15`. Null if not reported. */
  platform?: Maybe<Scalars['String']['output']>;
  /** Time of the registration. */
  registeredAt: Scalars['DateTime']['output'];
  /** Time at which the device was removed in the portal. Null if it was not. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** NAMED pools only: time at which the registration ends unless the device registers again (L9). Null in other pools. */
  reregisterBy?: Maybe<Scalars['DateTime']['output']>;
  /** Pool whose seats the device uses. */
  seatPool: SeatPool;
  /** Current state of the device. */
  state: DeviceState;
  /**
   * Events of the device in the last sixty days, newest first: registrations, grants, checks, lapses, denials,
   * logouts. Only the latest logout without a seat is kept.
   */
  timeline: SeatEventConnection;
  /** App user logged in on the device. Null if nobody is. */
  user?: Maybe<AppUser>;
};


/** One registered installation of an application at a customer. */
export type DeviceLeasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** One registered installation of an application at a customer. */
export type DeviceTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<SeatEventKind>>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of devices. */
export type DeviceConnection = {
  __typename?: 'DeviceConnection';
  /** Devices of this page, in the requested order. */
  edges: Array<DeviceEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /**
   * Database time just before the list was read. Pass it as `registeredBefore` to leave out later registrations on
   * further pages.
   */
  readAt: Scalars['DateTime']['output'];
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A device in a list. */
export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The device at this position. */
  node: Device;
};

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

/** The installation is registered. */
export type DeviceRegistered = {
  __typename?: 'DeviceRegistered';
  /** The registered device. */
  device: Device;
  /** Secret that the device sends from now on. Returned once; the server keeps only its hash. */
  deviceToken: Scalars['String']['output'];
  /**
   * NAMED pools only: time until which the app may work, even offline, and before which it must register again (L9).
   * Null in other pools.
   */
  reregisterBy?: Maybe<Scalars['DateTime']['output']>;
  /** Whole seconds from this response to `reregisterBy`, independent of the device clock. Null in other pools. */
  reregisterInSeconds?: Maybe<Scalars['Int']['output']>;
  /** Clock of the server at the response. */
  serverTime: Scalars['DateTime']['output'];
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

/** State of a device, for its app to show. */
export type DeviceStatus = {
  __typename?: 'DeviceStatus';
  /**
   * Name of the portal user who logged the device out, without an address. Null unless the reason is FORCED_LOGOUT
   * (L15).
   */
  byName?: Maybe<Scalars['String']['output']>;
  /** Seat of the device. Null if it holds none. */
  lease?: Maybe<SeatLease>;
  /** Message for that reason, to show to the person. Null if the person can continue. */
  message?: Maybe<Scalars['String']['output']>;
  /** Note of the portal user who logged the device out. Null if there is none, or the reason is not FORCED_LOGOUT (L15). */
  note?: Maybe<Scalars['String']['output']>;
  /**
   * Reason a check is refused at present, whether or not seats are free; in a NAMED pool also while nobody is logged in.
   * Null if no such reason applies. Rules L9, L16, L19, L33.
   */
  reason?: Maybe<RefusalReason>;
  /** Current state of the device. */
  state: DeviceState;
  /** User name of the person logged in on the device. Null if nobody is. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** Content of a display. It names no person and no device. */
export type Display = {
  __typename?: 'Display';
  /** Name of the customer. */
  customerName: Scalars['String']['output'];
  /** Time at which the link expires. Null: it works until it is revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the display link. */
  name: Scalars['String']['output'];
  /** Pools of the display, in display order. */
  pools: Array<DisplayPool>;
};

/** A link that shows pools on a screen without a session. */
export type DisplayLink = {
  __typename?: 'DisplayLink';
  /** Time at which the link was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Name and address of the person who created the link. */
  createdBy: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** Time at which the link expires. Null: it works until it is revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, stable identifier of the display link. */
  id: Scalars['ID']['output'];
  /** Time of the last use by a screen, accurate to one minute. Null if never used. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the link. */
  name: Scalars['String']['output'];
  /** Pools the link shows, in display order. */
  seatPools: Array<SeatPool>;
};

/** Result of changing a display link. */
export type DisplayLinkPayload = {
  __typename?: 'DisplayLinkPayload';
  /** The display link after the change. */
  displayLink: DisplayLink;
};

/** A pool on a display. */
export type DisplayPool = {
  __typename?: 'DisplayPool';
  /** Code of the application. */
  applicationCode: Scalars['String']['output'];
  /** Name of the application. */
  applicationName: Scalars['String']['output'];
  /** Denials within the last hour. */
  denialsLastHour: Scalars['Int']['output'];
  /** Id of the pool, as in `SeatPool.id` and `SeatUsage.seatPoolId`. */
  id: Scalars['ID']['output'];
  /** Licensing mode of the pool. */
  mode: LicensingMode;
  /** Whether the vendor has suspended the pool (L33). */
  suspended: Scalars['Boolean']['output'];
  /** Current use of the pool. */
  usage: SeatUsage;
};

/** Expected use of a pool without a history. */
export type EstimateInput = {
  /** Logins of each person in the busiest hour: above 0 and at most 60. */
  loginsPerPersonPerHour: Scalars['Float']['input'];
  /**
   * Minutes for which each login holds a seat, including the time-out after forgotten logouts: above 0 and at most
   * 1,440.
   */
  minutesPerLogin: Scalars['Float']['input'];
  /** Number of people: 1 to 100,000. */
  people: Scalars['Int']['input'];
  /** Share of logins that must get a seat: at least 0.5 and below 1. */
  serviceLevel?: Scalars['Float']['input'];
};

/** Devices to log out. */
export type ForceLogoutDevicesInput = {
  /** Ids of the devices, from `Device.id`: 1 to 100, all of one customer. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** Reason shown on the devices and kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of logging many devices out. */
export type ForceLogoutDevicesPayload = {
  __typename?: 'ForceLogoutDevicesPayload';
  /** One result for each device, in the order of `deviceIds`. */
  results: Array<ForceLogoutPayload>;
};

/** A device to log out. */
export type ForceLogoutInput = {
  /** Id of the device, from `Device.id`. */
  deviceId: Scalars['ID']['input'];
  /** Reason shown on the device and kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of logging a device out. */
export type ForceLogoutPayload = {
  __typename?: 'ForceLogoutPayload';
  /** False if nobody was logged in on the device. */
  changed: Scalars['Boolean']['output'];
  /** The device after the logout. */
  device: Device;
};

/** A seat left by a person who did not log out. */
export type ForgottenSeat = {
  __typename?: 'ForgottenSeat';
  /** Device that held the seat. Null if its record no longer exists. */
  device?: Maybe<Device>;
  /** Current name of the device. */
  deviceName: Scalars['String']['output'];
  /** Seconds the seat had been idle at the first denial of the episode. */
  idleSeconds: Scalars['Int']['output'];
  /** User name of the person. Null for a NAMED licence. */
  userName?: Maybe<Scalars['String']['output']>;
  /** Usual idle time of the device between two calls, in seconds: the median of its last sixty days. */
  usualIdleSeconds: Scalars['Int']['output'];
};

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

/** Seat time that another time-out would have saved. */
export type IdleSaving = {
  __typename?: 'IdleSaving';
  /** Time-out in seconds. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Leases that would have ended between two calls, with the seat regained at the second call if one was free. */
  regains: Scalars['Int']['output'];
  /** Seat-seconds that would not have been held. Negative for a longer time-out. */
  savedSeatSeconds: Scalars['Float']['output'];
};

/** Seat time of a period, with the part after the last call of each lease, in which the seat was idle. */
export type IdleTail = {
  __typename?: 'IdleTail';
  /** Leases that lapsed because nobody logged out. */
  forgottenLeases: Scalars['Int']['output'];
  /** Seat-seconds held in total. */
  heldSeconds: Scalars['Float']['output'];
  /** Seat-seconds from the last call of each lease until it ended; for a running lease, until now. */
  idleTailSeconds: Scalars['Float']['output'];
  /** Lapsed leases after which the device regained a seat at a check-point: the person had only paused. */
  regainedLeases: Scalars['Int']['output'];
  /** Seat time that other time-outs would have saved, shortest time-out first. */
  savings: Array<IdleSaving>;
};

/** An app user to import. Invalid values are reported as problems, not as an error. */
export type ImportAppUserRowInput = {
  /** True: the user is added as disabled and cannot log in until enabled. */
  disabled?: Scalars['Boolean']['input'];
  /** Display name, as in `CreateAppUserInput`. */
  displayName: Scalars['String']['input'];
  /**
   * Password, as in `CreateAppUserInput`. Left out: the user can log in only where the pool trusts the application
   * (TRUSTED).
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** User name, as in `CreateAppUserInput`. */
  userName: Scalars['String']['input'];
};

/** App users to add at once. */
export type ImportAppUsersInput = {
  /** Id of the customer of the app users, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** True: only check the rows and report problems; nobody is added. */
  dryRun?: Scalars['Boolean']['input'];
  /** App users to add: 1 to 1,000. */
  rows: Array<ImportAppUserRowInput>;
};

/** Result of an import. */
export type ImportAppUsersPayload = {
  __typename?: 'ImportAppUsersPayload';
  /** Number of app users added: all, or 0 if there are problems or it was a dry run. */
  importedCount: Scalars['Int']['output'];
  /** All problems, by row. Empty if there are none. */
  problems: Array<ImportProblem>;
};

/** A problem in one row of an import. */
export type ImportProblem = {
  __typename?: 'ImportProblem';
  /** Field with the problem: `userName`, `displayName` or `password`. */
  field: Scalars['String']['output'];
  /** Description of the problem and how to correct it. */
  message: Scalars['String']['output'];
  /** Other rows with the same user name, for `USER_NAME_TWICE`. Empty for other problems. */
  otherRows: Array<Scalars['Int']['output']>;
  /**
   * Code of the problem, as in `extensions.reason` of errors, for instance `LENGTH`, `USER_NAME_TAKEN`,
   * `USER_NAME_TWICE` or `USER_NAME_LOOKS_ALIKE`. Null if the value has the wrong type. More codes may be added.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of the row, starting at 1. */
  row: Scalars['Int']['output'];
};

/** Ways to deliver the link of an invitation. */
export type InvitationDelivery =
  /** Returned to the caller, who passes it on. */
  | 'LINK'
  /** By e-mail. `CONFLICT` if no mail server or no public address is configured. */
  | 'MAIL';

/** Offer behind the link of an invitation. */
export type InvitationOffer = {
  __typename?: 'InvitationOffer';
  /** Name of the customer. Null for the vendor's own staff. */
  customerName?: Maybe<Scalars['String']['output']>;
  /** Display name given in the invitation. */
  displayName: Scalars['String']['output'];
  /** E-mail address of the future account. */
  email: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** Time at which the link expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Role of the future account. */
  role: PortalRole;
};

/** A person to invite. */
export type InvitePortalUserInput = {
  /** Id of the customer, from `Customer.id`. Required for customer roles, left out for the vendor's. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Delivery of the link. Left out: by e-mail if the server can send any, else returned. */
  delivery?: InputMaybe<InvitationDelivery>;
  /** Display name: 1 to 200 characters. The person can change it when accepting. */
  displayName: Scalars['String']['input'];
  /** E-mail address with which the person will sign in. */
  email: Scalars['String']['input'];
  /** Role of the new account. */
  role: PortalRole;
};

/** A period in which a device, with one person, held a seat. Kept for sixty days after its end (L26, L27). */
export type Lease = {
  __typename?: 'Lease';
  /** Device that held the seat. */
  device: Device;
  /** Note of the portal user who ended the lease. Null if there is none. */
  endNote?: Maybe<Scalars['String']['output']>;
  /** Reason the lease ended. Null while it runs. */
  endReason?: Maybe<LeaseEndReason>;
  /** End of the lease; for a lapse, the moment of the lapse (L27). Null while it runs. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the portal user who ended the lease. Null if no one in the portal did. */
  endedBy?: Maybe<Scalars['String']['output']>;
  /** Number of the grant with which the lease began. A shift change on the device keeps it. */
  grantNumber: Scalars['Int']['output'];
  /** Opaque, stable identifier of the lease. */
  id: Scalars['ID']['output'];
  /** Way in which the lease began. */
  origin: LeaseOrigin;
  /** Start of the lease. */
  startedAt: Scalars['DateTime']['output'];
  /** Person who held the seat. Null for a NAMED licence. */
  user?: Maybe<AppUser>;
};

/** A page of leases. */
export type LeaseConnection = {
  __typename?: 'LeaseConnection';
  /** Leases of this page, newest first. */
  edges: Array<LeaseEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A lease in a list. */
export type LeaseEdge = {
  __typename?: 'LeaseEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The lease at this position. */
  node: Lease;
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

/** Ways in which a lease begins. */
export type LeaseOrigin =
  /** A person logged in. */
  | 'LOGIN'
  /** A lapsed device regained a seat at a check-point. */
  | 'REGAIN'
  /** A device was registered in a NAMED pool. */
  | 'REGISTRATION'
  /** Another person logged in on the device that held the seat. */
  | 'TAKEOVER';

/** Holders of the seats of a pool at an instant. */
export type Ledger = {
  __typename?: 'Ledger';
  /** Instant of the ledger. */
  at: Scalars['DateTime']['output'];
  /** Seats held at that instant. */
  inUse: Scalars['Int']['output'];
  /** Licences owned at that instant. */
  licensedQuantity: Scalars['Int']['output'];
  /** Seats held at that instant, longest idle first. */
  seats: Array<LedgerSeat>;
};

/** A seat held at the instant of a ledger. */
export type LedgerSeat = {
  __typename?: 'LedgerSeat';
  /** Device that held the seat. Null if its record no longer exists. */
  device?: Maybe<Device>;
  /** Current name of the device. */
  deviceName: Scalars['String']['output'];
  /** Display name of the person. Null for a NAMED licence. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Reason the lease ended (L27). Null if it still runs. */
  endReason?: Maybe<LeaseEndReason>;
  /** Time at which the lease ended. Null if it still runs. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of the grant. Only grows within a pool. */
  grantNumber: Scalars['Int']['output'];
  /** Seconds the seat had been idle at the instant. */
  idleSeconds: Scalars['Int']['output'];
  /** Last call that counted, at or before the instant. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Time from which the seat was held. */
  since: Scalars['DateTime']['output'];
  /** User name of the person. Null for a NAMED licence. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** Decision whether the person may continue. */
export type LicenseDecision = LicenseGranted | LicenseRefused;

/** The person may continue. */
export type LicenseGranted = {
  __typename?: 'LicenseGranted';
  /** Way in which the seat was obtained. */
  grant: GrantKind;
  /** Seat now held. Null where no seat is involved (NAMED pools). */
  lease?: Maybe<SeatLease>;
  /** Clock of the server at the decision. */
  serverTime: Scalars['DateTime']['output'];
};

/** The person may not continue. */
export type LicenseRefused = {
  __typename?: 'LicenseRefused';
  /**
   * Name of the portal user who logged the device out, without an address. Null unless the reason is FORCED_LOGOUT
   * (L15).
   */
  byName?: Maybe<Scalars['String']['output']>;
  /** Message to show to the person. For NO_LICENSE_AVAILABLE exactly: No available licenses, please contact IT */
  message: Scalars['String']['output'];
  /** Note of the portal user who logged the device out. Null if there is none, or the reason is not FORCED_LOGOUT (L15). */
  note?: Maybe<Scalars['String']['output']>;
  /** Reason, for the app to act on. */
  reason: RefusalReason;
  /**
   * Seconds after which a retry may first succeed: the latest time of the next lapse, or the end of a hold-off. Null
   * if not known.
   */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** Clock of the server at the decision. */
  serverTime: Scalars['DateTime']['output'];
};

/** Ways in which a pool uses its licences (L2, L8). */
export type LicensingMode =
  /** Any number of devices may be registered; at most the licensed quantity holds a seat at once. */
  | 'CONCURRENT'
  /** A licence belongs to a registered device until its re-registration date. */
  | 'NAMED';

/** Names an app user whose hold-off ends. */
export type LiftAppUserHoldOffInput = {
  /** Id of the app user, from `AppUser.id`. */
  appUserId: Scalars['ID']['input'];
};

/** A portal user whose hold-off ends. */
export type LiftPortalUserHoldOffInput = {
  /** Id of the portal user, from `PortalUser.id`. */
  portalUserId: Scalars['ID']['input'];
};

/** A seat that is held now, as reported by `seatChanges`. NAMED: a licence that is taken (L9). */
export type LiveSeat = {
  __typename?: 'LiveSeat';
  /** Id of the device that holds the seat, as in `Device.id`. */
  deviceId: Scalars['ID']['output'];
  /** Name of that device. */
  deviceName: Scalars['String']['output'];
  /** Whether the device was removed. Its NAMED licence is then taken until its date (L9). */
  deviceRemoved: Scalars['Boolean']['output'];
  /** Time at which the seat lapses unless the device makes a call that counts. NAMED: end of the registration. */
  expiresAt: Scalars['DateTime']['output'];
  /** Inactivity after which the seat lapses, in seconds. NAMED: validity of a registration. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Last call that counted: a check-point, an activity, LOGIN or REGISTER. */
  lastAction: Scalars['String']['output'];
  /** Time of the last call that counted. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Number of the seat within the pool, from 1. Above the licensed quantity, the pool is over (L13). */
  number: Scalars['Int']['output'];
  /** Time from which this device and person have held the seat. */
  since: Scalars['DateTime']['output'];
  /** Display name of that person. Null for a NAMED licence. */
  userDisplayName?: Maybe<Scalars['String']['output']>;
  /** User name of the person who holds the seat. Null for a NAMED licence. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** An event of a seat, or of a device that requested one, as reported by `seatChanges`. */
export type LiveSeatEvent = {
  __typename?: 'LiveSeatEvent';
  /** Check-point or activity. Null if there was none. */
  action?: Maybe<Scalars['String']['output']>;
  /** Time of the event; for a lapse, the moment of the lapse (L27). */
  at: Scalars['DateTime']['output'];
  /** Name of the portal user who caused the event. Null if the device or the time-out did. */
  by?: Maybe<Scalars['String']['output']>;
  /** Cursor of this event, to pass as `after` to `SeatPool.events`. */
  cursor: Scalars['String']['output'];
  /**
   * Id of the device, as in `Device.id`. Null for a device that was refused registration, or whose record no longer
   * exists.
   */
  deviceId?: Maybe<Scalars['ID']['output']>;
  /** Name of the device; for a denial, its name at the time. */
  deviceName: Scalars['String']['output'];
  /** Id of the event, as in `SeatEvent.id`. The same event always has the same id. */
  id: Scalars['ID']['output'];
  /** Kind of the event. */
  kind: SeatEventKind;
  /** Note of the portal user who caused the event. Null if there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** User name of the person. Null if nobody was logged in. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** The device is logged out. */
export type LoggedOut = {
  __typename?: 'LoggedOut';
  /** False if the device was already logged out. */
  changed: Scalars['Boolean']['output'];
  /** Clock of the server at the logout. */
  serverTime: Scalars['DateTime']['output'];
};

/** A person who logs in. */
export type LoginInput = {
  /** Version of the app now running, at most 100 characters. Needed only if it changed since the registration. */
  appVersion?: InputMaybe<Scalars['String']['input']>;
  /**
   * Password of the app user. Required unless the pool trusts the application to authenticate its users
   * (`userAuthentication: TRUSTED`).
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** User name of the app user. Upper and lower case are equivalent. */
  userName: Scalars['String']['input'];
};

/** Request of a customer to send alerts and reports about its licences to an address. */
export type MailRequest = {
  __typename?: 'MailRequest';
  /** Latest answer of the recipient. */
  answer: MailRequestAnswer;
  /** Name of the customer. */
  customerName: Scalars['String']['output'];
  /** Address the e-mails go to. */
  email: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** Time at which the link expires. Null if it does not. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Answers of a recipient. */
export type MailRequestAnswer =
  /** The recipient agrees to the e-mails. */
  | 'CONFIRMED'
  /** The recipient does not want the e-mails. */
  | 'DECLINED'
  /** No answer yet. */
  | 'NONE';

/** Result of answering. */
export type MailRequestPayload = {
  __typename?: 'MailRequestPayload';
  /** The request after the answer. */
  mailRequest: MailRequest;
};

/** Licence use of a customer in one month. */
export type MonthlyReport = {
  __typename?: 'MonthlyReport';
  /** Customer the report is about. */
  customer: Customer;
  /** Whether the month is over. If false, the figures are those until now. */
  isComplete: Scalars['Boolean']['output'];
  /**
   * Whether the first days of the month are missing because their records are older than sixty days (L26). All figures
   * leave these days out.
   */
  isTruncated: Scalars['Boolean']['output'];
  /** Month of the report, for instance `2026-10`. */
  month: Scalars['String']['output'];
  /** Figures of each pool, by application code. Pools created after the month are left out. */
  pools: Array<MonthlyReportPool>;
  /** Start of the first day in the report: the first of the month, or later if the report is truncated. */
  since: Scalars['DateTime']['output'];
  /** Time zone in which the days of the report begin and end. */
  timeZone: Scalars['String']['output'];
  /** End of the report: the end of the month, or now for the current month. */
  until: Scalars['DateTime']['output'];
};

/** Figures of one day in a monthly report. */
export type MonthlyReportDay = {
  __typename?: 'MonthlyReportDay';
  /** Day in the time zone of the report, for instance `2026-10-22`. */
  date: Scalars['String']['output'];
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
  /** End of the day. */
  endsAt: Scalars['DateTime']['output'];
  /** Number of denial episodes that started (L28). */
  episodeCount: Scalars['Int']['output'];
  /** Seconds during which every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** Licences owned at the end of the day, or at the end of the report if earlier. */
  licensedQuantity: Scalars['Int']['output'];
  /** Most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** Start of the day. */
  startsAt: Scalars['DateTime']['output'];
};

/** Figures of one pool in a monthly report. */
export type MonthlyReportPool = {
  __typename?: 'MonthlyReportPool';
  /**
   * Day with the most seats in use at once; if several, the one with the most denials, then the longest time full,
   * then the earliest. Null if no seat was used.
   */
  busiestDay?: Maybe<MonthlyReportDay>;
  /** Days that have begun, oldest first. */
  days: Array<MonthlyReportDay>;
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
  /** Number of denial episodes that started (L28). */
  episodeCount: Scalars['Int']['output'];
  /** Seconds during which every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** Licences owned throughout and needed at no instant. */
  idleLicenses: Scalars['Int']['output'];
  /** Licences owned at the end of the report. */
  licensedQuantity: Scalars['Int']['output'];
  /** Most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** Different people refused for want of a seat, counted by account; at registration, counted by installation. */
  peopleHit: Scalars['Int']['output'];
  /** The pool with its current settings. */
  seatPool: SeatPool;
};

/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Creates the account of an invitation. Works once. `NOT_FOUND` if the link was used, withdrawn or replaced,
   * `CONFLICT` if it has expired or a portal user of the customer has the address by now. Accounts with the same
   * address at other customers are separate and keep their own passwords. Needs only the link.
   */
  acceptInvitation: AcceptInvitationPayload;
  /** Acknowledges an alert. Idempotent: the first acknowledgement stays. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN. */
  acknowledgeAlert: AlertPayload;
  /**
   * Confirms or declines the alerts and reports of a customer for a recipient. The link of a confirmation e-mail works
   * once, for seven days; the unsubscribe link always works. `NOT_FOUND` if the link was used or replaced, `CONFLICT`
   * if it has expired. Needs only the link.
   */
  answerMailRequest: MailRequestPayload;
  /**
   * Changes the caller's own password and ends all their other sessions. `BAD_USER_INPUT` if the current password is
   * wrong, `RATE_LIMITED` after too many failed attempts. Needs a portal session.
   */
  changePassword: ChangePasswordPayload;
  /**
   * Checks at a check-point whether the person may continue. Renews the lease, or regains a seat without notice if it
   * had lapsed and one is free. Never logs anyone in. Cheap and safe to repeat. Needs a device token. Rules L17 to
   * L19.
   */
  checkLicense: LicenseDecision;
  /**
   * Confirms the caller's password, which allows this session to change portal users, API tokens and webhook secrets
   * for ten minutes; signing in counts as confirming. Mutations that need it fail with `FORBIDDEN` and the
   * `extensions.reason` `PASSWORD_CONFIRMATION_REQUIRED`. `BAD_USER_INPUT` if the password is wrong, `RATE_LIMITED`
   * after too many failed attempts, `CONFLICT` for a person without a password, who signs in again through the
   * identity provider instead. Needs a portal session.
   */
  confirmPassword: ConfirmPasswordPayload;
  /**
   * Creates a token for scripts with the caller's own rights, limited by its scope. With only a name: scope
   * `EVERYTHING`, expires after 365 days. Needs a portal session whose password was confirmed within the last ten
   * minutes; `FORBIDDEN` for API tokens. On the server, `npm run token:create` creates one without a session.
   */
  createApiToken: ApiTokenPayload;
  /** Adds an app user. `CONFLICT` if the user name is taken. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. */
  createAppUser: AppUserPayload;
  /** Adds an application of the vendor. `CONFLICT` if the code is taken. Role: VENDOR_ADMIN. */
  createApplication: ApplicationPayload;
  /** Adds a customer. `CONFLICT` if the code is taken. Role: VENDOR_ADMIN. */
  createCustomer: CustomerPayload;
  /**
   * Creates a link that shows pools of one customer on a screen without a session. Its secret is returned once. The
   * link belongs to the customer and stays valid when its creator is disabled. `CONFLICT` if the customer already has
   * fifty working links. Recorded in the audit trail. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Needs a
   * portal session whose password was confirmed within the last ten minutes; `FORBIDDEN` for API tokens.
   */
  createDisplayLink: CreateDisplayLinkPayload;
  /**
   * Adds a portal user with a given password; with `invitePortalUser` the person chooses it. `CONFLICT` if a portal
   * user of this customer has the e-mail address; portal users of other customers may have it. Roles: VENDOR_ADMIN;
   * CUSTOMER_ADMIN for customer roles in their own customer. Needs a portal session whose password was confirmed
   * within the last ten minutes; `FORBIDDEN` for API tokens.
   */
  createPortalUser: PortalUserPayload;
  /**
   * Creates a pool: gives a customer an application. `CONFLICT` if the customer already has it; `BAD_USER_INPUT`, with
   * the bounds, for values out of range, and for CONCURRENT with an application that does not support it (L5). Role:
   * VENDOR_ADMIN.
   */
  createSeatPool: SeatPoolPayload;
  /**
   * Adds a webhook endpoint. `BAD_USER_INPUT` for an address in a private network, `CONFLICT` for more than twenty
   * endpoints. The secret is returned once. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN. Needs a portal session whose password
   * was confirmed within the last ten minutes; `FORBIDDEN` for API tokens, because an endpoint would outlive the
   * token.
   */
  createWebhookEndpoint: WebhookSecretPayload;
  /**
   * Logs a device out from the portal: frees its seat, notifies the device, and refuses it a seat for the hold-off of
   * the pool. Idempotent. Roles: SUPPORT, VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Rule L15.
   */
  forceLogout: ForceLogoutPayload;
  /**
   * Logs many devices out, each like `forceLogout`. If one of them is unknown or not allowed, none is logged out.
   * Idempotent: repeat the call after a lost response. Roles: SUPPORT, VENDOR_ADMIN, CUSTOMER_ADMIN of that customer.
   * Rule L15.
   */
  forceLogoutDevices: ForceLogoutDevicesPayload;
  /**
   * Adds many app users at once. If any row is invalid, none is added and every invalid row is reported.
   * `RATE_LIMITED` while another import into the customer, or two other imports, are hashing passwords. Roles:
   * VENDOR_ADMIN, CUSTOMER_ADMIN of that customer.
   */
  importAppUsers: ImportAppUsersPayload;
  /**
   * Invites a person to the portal. The account is created when they open the link and choose a password; the link
   * works once, for seven days. `CONFLICT` if a portal user of this customer has the address, or it is already
   * invited; portal users of other customers may have it. `RATE_LIMITED` after twenty e-mails within an hour. The
   * invitation is withdrawn if its sender is disabled or gets another role or password. Roles: VENDOR_ADMIN;
   * CUSTOMER_ADMIN for customer roles in their own customer. Needs a portal session whose password was confirmed
   * within the last ten minutes; `FORBIDDEN` for API tokens.
   */
  invitePortalUser: PortalInvitationPayload;
  /**
   * Lets an app user log in again immediately after failed attempts (`AppUser.heldOffUntil`). Idempotent. Roles:
   * VENDOR_ADMIN, CUSTOMER_ADMIN of that customer (L32).
   */
  liftAppUserHoldOff: AppUserPayload;
  /**
   * Lets a portal user sign in again immediately after failed attempts (`PortalUser.heldOffUntil`). Idempotent. Roles:
   * VENDOR_ADMIN; CUSTOMER_ADMIN for their own customer (L32). Needs a portal session whose password was confirmed
   * within the last ten minutes; `FORBIDDEN` for API tokens.
   */
  liftPortalUserHoldOff: PortalUserPayload;
  /**
   * Logs a person in on the calling device and takes a seat, or renews the one the device holds. On a shift change the
   * new person takes the seat over. Safe to repeat after a lost response. Needs a device token. Rules L11, L12.
   */
  login: LicenseDecision;
  /** Logs the person out and frees the seat immediately. Idempotent. Needs a device token. Rule L14. */
  logout: LoggedOut;
  /**
   * Reports that the device was in use, for instance for a synchronisation. Renews a lease that is still held; never
   * takes or regains a seat and is never refused for want of one. Needs a device token. Rule L20.
   */
  recordActivity: ActivityRecorded;
  /**
   * Registers an installation of an application and returns its device token. Needs only the registration key of the
   * pool. CONCURRENT: takes no seat. NAMED: takes a licence until `reregisterBy`, or is refused and recorded as a
   * denial. An installation that is already registered is renewed and gets a new token, which replaces the old one. To
   * keep a running login, send the current token of the device as `Authorization: Bearer`; without it, or with an
   * older one, the login ends and `device.hardLogin` is false. Rules L7 to L10.
   */
  registerDevice: RegisterDeviceResult;
  /**
   * Frees the licence of a NAMED registration before its date. `CONFLICT` if the device holds no NAMED licence. Roles:
   * SUPPORT, VENDOR_ADMIN. Rule L9.
   */
  releaseLicense: ReleaseLicensePayload;
  /**
   * Removes a device and invalidates its token. CONCURRENT: its seat is free immediately. NAMED: its licence is free
   * at the re-registration date. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Rules L9, L16.
   */
  removeDevice: RemoveDevicePayload;
  /**
   * Removes many devices, each like `removeDevice`. If one of them is unknown or not allowed, none is removed.
   * Idempotent: repeat the call after a lost response. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Rules L9,
   * L16.
   */
  removeDevices: RemoveDevicesPayload;
  /** Removes an endpoint and its deliveries. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN. */
  removeWebhookEndpoint: RemoveWebhookEndpointPayload;
  /**
   * Posts a delivery again, with the same `webhook-id` and content, and returns the response. Takes up to ten seconds;
   * if it fails, it is retried for another three days. `CONFLICT` if the endpoint is turned off, `RATE_LIMITED` after
   * twenty tests and replays within a minute. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN.
   */
  replayWebhookDelivery: WebhookDeliveryPayload;
  /**
   * Sends a recipient of alerts or reports another confirmation e-mail, with the same link unless it has expired.
   * `CONFLICT` if no e-mail can be sent, or the recipient has confirmed, or declined within the last thirty days.
   * `RATE_LIMITED` after three e-mails to the address in a day, twenty to addresses of the customer in an hour, or
   * twenty requested by the caller in an hour. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN.
   */
  resendMailConfirmation: AlertSettingsPayload;
  /**
   * Gives an open invitation a new link for seven days; the previous link stops working. Roles and session as for
   * `invitePortalUser`.
   */
  resendPortalInvitation: PortalInvitationPayload;
  /** Revokes an API token immediately. Only its owner may; a token can revoke itself and no other. Idempotent. */
  revokeApiToken: RevokeApiTokenPayload;
  /**
   * Ends a display link; open displays go dark within seconds. Recorded in the audit trail. Roles: VENDOR_ADMIN,
   * CUSTOMER_ADMIN of that customer. Needs a portal session.
   */
  revokeDisplayLink: RevokeDisplayLinkPayload;
  /**
   * Replaces the registration key of a pool; the old key stops working for new registrations. Roles: VENDOR_ADMIN,
   * CUSTOMER_ADMIN of that customer.
   */
  rotateRegistrationKey: RegistrationKeyPayload;
  /**
   * Gives an endpoint a new secret, returned once. For 24 hours events are also signed with the old one. Roles:
   * VENDOR_ADMIN, CUSTOMER_ADMIN. Needs a portal session whose password was confirmed within the last ten minutes;
   * `FORBIDDEN` for API tokens.
   */
  rotateWebhookSecret: WebhookSecretPayload;
  /**
   * E-mails a monthly report to the caller's own address immediately. `CONFLICT` if no mail server is configured,
   * `BAD_USER_INPUT` for a month without a report, `RATE_LIMITED` after twenty e-mails within an hour. Open to
   * everyone who may see the customer.
   */
  sendMonthlyReport: SentMail;
  /**
   * Sends a test e-mail to the caller's own address immediately and returns the mail server's reply. `CONFLICT` if no
   * mail server is configured (`AlertSettings.mailConfigured`), `RATE_LIMITED` after twenty e-mails within an hour.
   * Roles: VENDOR_ADMIN, CUSTOMER_ADMIN.
   */
  sendTestMail: SentMail;
  /**
   * Posts one event of the type `test` and returns the response. Takes up to ten seconds and is not repeated.
   * `CONFLICT` if the endpoint is turned off, `RATE_LIMITED` after twenty tests and replays within a minute. Roles:
   * VENDOR_ADMIN, CUSTOMER_ADMIN.
   */
  sendTestWebhook: WebhookDeliveryPayload;
  /**
   * Ends all portal sessions of the caller, including this one. API tokens stay valid unless `revokeApiTokens` is
   * true. Needs a portal session.
   */
  signOutEverywhere: SignOutEverywherePayload;
  /**
   * Changes the alert settings of a customer: alert kinds, thresholds, recipients and e-mail timing. Recorded in the
   * audit trail (L24). Roles: VENDOR_ADMIN, CUSTOMER_ADMIN.
   */
  updateAlertSettings: AlertSettingsPayload;
  /**
   * Changes or disables an app user. Disabling, or setting a password, logs the person out on every device (L16).
   * Roles: VENDOR_ADMIN, CUSTOMER_ADMIN of that customer.
   */
  updateAppUser: AppUserPayload;
  /**
   * Changes an application. `CONFLICT`, with the number of pools, if existing pools prevent it: CONCURRENT pools when
   * support for it is turned off, or time-outs outside the new bounds. Role: VENDOR_ADMIN. Rules L4, L5, L17.
   */
  updateApplication: ApplicationPayload;
  /** Renames a customer. Role: VENDOR_ADMIN. */
  updateCustomer: CustomerPayload;
  /**
   * Renames a display link or changes its pools. Fields left out stay as they are; open displays update within
   * seconds. Recorded in the audit trail. Roles and session as for `createDisplayLink`.
   */
  updateDisplayLink: DisplayLinkPayload;
  /**
   * Changes which e-mails the caller gets about their own customer. If their address is not confirmed, turning e-mails
   * on sends a confirmation e-mail, even if one was sent before: at most three to an address in a day and twenty to
   * addresses of the customer in an hour. Roles: CUSTOMER_ADMIN, CUSTOMER_VIEWER.
   */
  updateOwnAlertMail: OwnAlertMailPayload;
  /**
   * Changes or disables a portal user. A new role, a new password or disabling ends the person's sessions and
   * withdraws their open invitations (`PortalUser.openInvitationCount`); disabling or a new password also revokes
   * their API tokens. `BAD_USER_INPUT` for the caller's own password: use `changePassword`. Roles: VENDOR_ADMIN;
   * CUSTOMER_ADMIN for customer roles in their own customer; everyone for their own name. Needs a portal session whose
   * password was confirmed within the last ten minutes; `FORBIDDEN` for API tokens.
   */
  updatePortalUser: PortalUserPayload;
  /** Changes the caller's own profile. Open to every portal user. */
  updateProfile: PortalUserPayload;
  /**
   * Changes settings of a pool. Fields left out stay as they are. Recorded in the audit trail. Roles: VENDOR_ADMIN for
   * all settings, CUSTOMER_ADMIN only for `inactivityTimeoutSeconds`. Rules L4, L13, L22 to L24, L33.
   */
  updateSeatPool: SeatPoolPayload;
  /**
   * Changes an endpoint, or turns it on or off. When it is turned off, its pending deliveries are given up; they can
   * be replayed later. Roles: VENDOR_ADMIN, CUSTOMER_ADMIN. Needs a portal session whose password was confirmed within
   * the last ten minutes; `FORBIDDEN` for API tokens.
   */
  updateWebhookEndpoint: WebhookEndpointPayload;
  /**
   * Withdraws an open invitation; its link stops working. Roles: VENDOR_ADMIN; CUSTOMER_ADMIN of that customer. Needs
   * a portal session.
   */
  withdrawPortalInvitation: WithdrawPortalInvitationPayload;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationAcknowledgeAlertArgs = {
  input: AcknowledgeAlertInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationAnswerMailRequestArgs = {
  input: AnswerMailRequestInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCheckLicenseArgs = {
  input: CheckLicenseInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationConfirmPasswordArgs = {
  input: ConfirmPasswordInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateAppUserArgs = {
  input: CreateAppUserInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateApplicationArgs = {
  input: CreateApplicationInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateDisplayLinkArgs = {
  input: CreateDisplayLinkInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreatePortalUserArgs = {
  input: CreatePortalUserInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateSeatPoolArgs = {
  input: CreateSeatPoolInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateWebhookEndpointArgs = {
  input: CreateWebhookEndpointInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationForceLogoutArgs = {
  input: ForceLogoutInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationForceLogoutDevicesArgs = {
  input: ForceLogoutDevicesInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationImportAppUsersArgs = {
  input: ImportAppUsersInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationInvitePortalUserArgs = {
  input: InvitePortalUserInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationLiftAppUserHoldOffArgs = {
  input: LiftAppUserHoldOffInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationLiftPortalUserHoldOffArgs = {
  input: LiftPortalUserHoldOffInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationLoginArgs = {
  input: LoginInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRecordActivityArgs = {
  input: RecordActivityInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationReleaseLicenseArgs = {
  input: ReleaseLicenseInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRemoveDeviceArgs = {
  input: RemoveDeviceInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRemoveDevicesArgs = {
  input: RemoveDevicesInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRemoveWebhookEndpointArgs = {
  input: WebhookEndpointInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationResendMailConfirmationArgs = {
  input: ResendMailConfirmationInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationResendPortalInvitationArgs = {
  input: ResendPortalInvitationInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRevokeApiTokenArgs = {
  input: RevokeApiTokenInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRevokeDisplayLinkArgs = {
  input: RevokeDisplayLinkInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRotateRegistrationKeyArgs = {
  input: RotateRegistrationKeyInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRotateWebhookSecretArgs = {
  input: WebhookEndpointInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSendMonthlyReportArgs = {
  input: SendMonthlyReportInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSendTestMailArgs = {
  input: SendTestMailInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSendTestWebhookArgs = {
  input: WebhookEndpointInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSignOutEverywhereArgs = {
  input?: InputMaybe<SignOutEverywhereInput>;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateAlertSettingsArgs = {
  input: UpdateAlertSettingsInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateAppUserArgs = {
  input: UpdateAppUserInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateApplicationArgs = {
  input: UpdateApplicationInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateDisplayLinkArgs = {
  input: UpdateDisplayLinkInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateOwnAlertMailArgs = {
  input: UpdateOwnAlertMailInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdatePortalUserArgs = {
  input: UpdatePortalUserInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateSeatPoolArgs = {
  input: UpdateSeatPoolInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateWebhookEndpointArgs = {
  input: UpdateWebhookEndpointInput;
};


/**
 * Calls of mobile apps and of the portal. A device sends `Authorization: Bearer <deviceToken>`. Outcomes to show to a
 * person are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationWithdrawPortalInvitationArgs = {
  input: WithdrawPortalInvitationInput;
};

/** Direction of a sort. */
export type OrderDirection =
  /** Ascending: smallest or earliest first. */
  | 'ASC'
  /** Descending: largest or latest first. */
  | 'DESC';

/** E-mails that a portal user gets about their customer. */
export type OwnAlertMail = {
  __typename?: 'OwnAlertMail';
  /** Whether the person gets alert e-mails. */
  alerts: Scalars['Boolean']['output'];
  /** Whether the person has confirmed their address. Null if they get neither kind of e-mail. */
  consent?: Maybe<RecipientConsent>;
  /** True if the server can send e-mail. Also readable without the permission `SEE_ALERT_SETTINGS`. */
  mailConfigured: Scalars['Boolean']['output'];
  /** Whether the person gets the monthly report. */
  monthlyReport: Scalars['Boolean']['output'];
  /** True if the server knows its public address. If false, confirmation links cannot be sent. Also readable without the permission `SEE_ALERT_SETTINGS`. */
  publicUrlConfigured: Scalars['Boolean']['output'];
};

/** Result of changing the caller's e-mails. */
export type OwnAlertMailPayload = {
  __typename?: 'OwnAlertMailPayload';
  /** E-mails of the caller after the change. */
  ownAlertMail: OwnAlertMail;
};

/** Position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row of this page. Null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page. Read them with `after: endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are rows before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of this page. Null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

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

/** Results of replaying the demand with other numbers of seats and other time-outs. */
export type Plan = {
  __typename?: 'Plan';
  /** Cheapest change that keeps the service level. Null if there were no logins in the period. */
  advice?: Maybe<PlanAdvice>;
  /** Result for the current number of seats and time-out, applied to the whole period. */
  present: PlanCell;
  /** Accuracy check: a replay with the settings in force at the time, compared with the records. */
  reproduction: PlanReproduction;
  /** Start of the counted demand. */
  since: Scalars['DateTime']['output'];
  /** Results by time-out, shortest first. */
  timeouts: Array<PlanTimeout>;
  /** End of the counted demand. */
  until: Scalars['DateTime']['output'];
};

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

/** Cheapest change to a pool that keeps the service level of the plan over its whole period. */
export type PlanAdvice = {
  __typename?: 'PlanAdvice';
  /** Change that is advised. */
  action: PlanAction;
  /** Licences to add. 0 unless `action` is `ADD_LICENSES`. */
  additionalLicenses: Scalars['Int']['output'];
  /**
   * Result with the change applied; `present` if no change is advised. For a changed setting, `denialsLow` and
   * `denialsHigh` equal `denials`.
   */
  outcome: PlanCell;
};

/** Result of replaying the demand with one number of seats and one time-out. */
export type PlanCell = {
  __typename?: 'PlanCell';
  /** Calls that would have been denied a seat. */
  denials: Scalars['Int']['output'];
  /**
   * Upper bound of `denials`: assumes that refused people who gave up would have stayed as long as only few people do.
   * Requesting it for all cells of a plan doubles its duration.
   */
  denialsHigh: Scalars['Int']['output'];
  /**
   * Lower bound of `denials`: assumes that refused people who gave up would have stayed only for a short time.
   * Requesting it for all cells of a plan doubles its duration.
   */
  denialsLow: Scalars['Int']['output'];
  /** Denial episodes: denials with the retries of one device joined (L28). */
  episodes: Scalars['Int']['output'];
  /** Time-out in seconds. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Number of login attempts by people, each counted once with its retries. */
  logins: Scalars['Int']['output'];
  /** Number of those logins that got a seat at the first try. */
  loginsAdmitted: Scalars['Int']['output'];
  /** Longest wait in seconds: from the first denial of an episode until the seat, or until the last try. */
  longestWaitSeconds: Scalars['Int']['output'];
  /** People denied at least once; devices, where nobody was logged in. */
  peopleHit: Scalars['Int']['output'];
  /** Number of seats. */
  seats: Scalars['Int']['output'];
  /** Share of logins that got a seat at the first try, 0 to 1. Null if there were no logins. */
  serviceLevel?: Maybe<Scalars['Float']['output']>;
};

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
  fewestSeats?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Time-outs to replay, in seconds, within the bounds of the application: at most 20, or 12 if `denialsLow` or
   * `denialsHigh` of the cells is requested. Left out: twelve, including the current one.
   */
  inactivityTimeoutsSeconds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /**
   * Most seats to replay: at most 200 more than the fewest, and at most 500 cells (numbers of seats times time-outs).
   * Left out, with `fewestSeats` given: as many as the limits allow, up to twice the licences owned or two more than
   * the peak demand.
   */
  mostSeats?: InputMaybe<Scalars['Int']['input']>;
  /** Share of logins that must get a seat at the first try: above 0 and at most 1. Recommendations keep it. */
  serviceLevel?: Scalars['Float']['input'];
  /** Start of the period. Null or left out: sixty days ago. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** End of the period. Null or left out: now. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Comparison of a replay with the records. */
export type PlanReproduction = {
  __typename?: 'PlanReproduction';
  /** Reasons the plan may be unreliable, most important first. Empty if there are none. */
  doubts: Array<PlanDoubt>;
  /**
   * Whether the replay reproduces at least 98 % of the recorded denials, with a total at most 2 % above or below. A
   * replay of a lengthened time-out (L22) returns a lapsed seat if any seat is free, the server only if that same seat
   * is, so a few denials may differ.
   */
  isFaithful: Scalars['Boolean']['output'];
  /** Calls refused for want of a seat both on record and in the replay. */
  matchingDenials: Scalars['Int']['output'];
  /** The reasons in plain English. Null if there are none. */
  note?: Maybe<Scalars['String']['output']>;
  /** Denials on record. */
  recordedDenials: Scalars['Int']['output'];
  /** Denials in the replay. */
  replayedDenials: Scalars['Int']['output'];
  /** Calls that requested a seat. */
  tries: Scalars['Int']['output'];
};

/** Results of one time-out. */
export type PlanTimeout = {
  __typename?: 'PlanTimeout';
  /** Results by number of seats, fewest first. */
  cells: Array<PlanCell>;
  /** Time-out in seconds. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Most seats that would have been held at once if there had been enough. */
  peakWanted: Scalars['Int']['output'];
  /** Fewest seats that keep the service level. Null if there were no logins. */
  recommendedSeats?: Maybe<Scalars['Int']['output']>;
};

/** An invitation that has been neither accepted nor withdrawn. */
export type PortalInvitation = {
  __typename?: 'PortalInvitation';
  /** Time of the invitation. */
  createdAt: Scalars['DateTime']['output'];
  /** Display name given in the invitation. */
  displayName: Scalars['String']['output'];
  /** Address that was invited. */
  email: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** Time at which the link expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque, stable identifier of the portal invitation. */
  id: Scalars['ID']['output'];
  /** Name and address of the person who invited, or who last sent the invitation. */
  invitedBy: Scalars['String']['output'];
  /** Whether the link was e-mailed. False: it was returned to be passed on. */
  mailed: Scalars['Boolean']['output'];
  /** Role of the future account. */
  role: PortalRole;
};

/** Result of creating or resending an invitation. */
export type PortalInvitationPayload = {
  __typename?: 'PortalInvitationPayload';
  /** The invitation after the call. */
  invitation: PortalInvitation;
  /**
   * Path and fragment of the page on which to accept, to pass on to the person. Returned once. Null if the link was
   * e-mailed.
   */
  link?: Maybe<Scalars['String']['output']>;
  /**
   * Reply of the mail server if it rejected the e-mail; the invitation stays open. Null if it accepted the e-mail or
   * none was sent.
   */
  mailError?: Maybe<Scalars['String']['output']>;
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

/** A person who uses the portal. */
export type PortalUser = {
  __typename?: 'PortalUser';
  /** E-mails this person gets about their customer. Null for the vendor's staff, and for every caller but the person. */
  alertMail?: Maybe<OwnAlertMail>;
  /** API tokens of the person, newest first. Empty for every caller but the person. */
  apiTokens: Array<ApiToken>;
  /** Customer of the person. Null for the vendor's own staff. */
  customer?: Maybe<Customer>;
  /** Whether the account is disabled and cannot sign in. */
  disabled: Scalars['Boolean']['output'];
  /** Display name of the person. */
  displayName: Scalars['String']['output'];
  /** E-mail address with which the person signs in. */
  email: Scalars['String']['output'];
  /** Whether a password is set. Without one the person signs in through the identity provider only. */
  hasPassword: Scalars['Boolean']['output'];
  /**
   * Time until which some or all sign-ins of this person are refused after failed attempts. Null if none are. Browsers
   * the person has used before are counted separately, so strangers' failed attempts do not affect them.
   * `liftPortalUserHoldOff` ends the delay.
   */
  heldOffUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, stable identifier of the portal user. */
  id: Scalars['ID']['output'];
  /**
   * Language chosen by the person, `en` or `de`. Null: the language of the browser. Null for every caller but the
   * person.
   */
  language?: Maybe<Scalars['String']['output']>;
  /** Time of the last sign-in to the portal. Null if there was none. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Number of open invitations by this person whose links still work. They are withdrawn when the person is disabled
   * or gets another role or password.
   */
  openInvitationCount: Scalars['Int']['output'];
  /**
   * Actions the person may perform with the session or API token of this call: the permissions of their `role`, for a
   * token limited by its `scope`. Whether the password is confirmed (`confirmPassword`), which some of them also need, is
   * not considered. Empty for every caller but the person (L32).
   */
  permissions: Array<Permission>;
  /** Role of the person. */
  role: PortalRole;
  /** Time zone chosen by the person. Null: the time zone of the browser. Null for every caller but the person. */
  timeZone?: Maybe<Scalars['String']['output']>;
};

/** Result of changing a portal user. */
export type PortalUserPayload = {
  __typename?: 'PortalUserPayload';
  /** The portal user after the change. */
  portalUser: PortalUser;
};

/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type Query = {
  __typename?: 'Query';
  /**
   * Alerts of the last sixty days that the caller may see, plus all active ones of any age. Filter by customer or
   * pool, or neither.
   */
  alerts: AlertConnection;
  /** Changes in all customers and in the vendor's own data, newest first. Roles: VENDOR_ADMIN, SUPPORT. */
  allAuditEntries: AuditEntryConnection;
  /** Applications of the vendor, by code. Users of a customer see only the applications of their customer. */
  applications: Array<Application>;
  /**
   * Changes to the vendor's own data (customers, applications, vendor staff), newest first. Roles: VENDOR_ADMIN,
   * SUPPORT.
   */
  auditEntries: AuditEntryConnection;
  /** One customer. Null if it does not exist or the caller may not see it. */
  customer?: Maybe<Customer>;
  /** Customers the caller may see, by name. */
  customers: CustomerConnection;
  /**
   * Denials from two hours before to two hours after an instant, nearest first, in all pools the caller may see: for
   * support staff who know only that a login failed. Other refusals (wrong password, disabled user, suspended pool,
   * hold-off, ended registration) are not listed, so an empty list does not rule them out.
   */
  denialsNear: Array<Denial>;
  /** One device. Null if it does not exist or the caller may not see it. */
  device?: Maybe<Device>;
  /**
   * Content of the calling display, all read at one moment. Needs the token of a display link as Bearer; such a token
   * can call only this and `displayUsages`. `UNAUTHENTICATED` with the reason `DISPLAY_LINK_REVOKED`,
   * `DISPLAY_LINK_EXPIRED` or `DISPLAY_LINK_UNKNOWN` if the link does not work; `RATE_LIMITED` after 120 calls of a
   * link within 30 seconds.
   */
  display: Display;
  /**
   * Estimates the licences that a pool without a history needs, with two formulas of queueing theory. A first
   * estimate: it assumes that people log in at random times. Open to every signed-in portal user.
   */
  estimateSeats: SeatEstimate;
  /**
   * Offer behind the link of an invitation. Null if the invitation was used, withdrawn or replaced, or never existed.
   * Needs no credentials.
   */
  invitation?: Maybe<InvitationOffer>;
  /**
   * Content of the link in an e-mail to a recipient of alerts or reports. Null if the link was used or replaced, or
   * never existed. Needs no credentials.
   */
  mailRequest?: Maybe<MailRequest>;
  /** Open invitations of the vendor's own staff, by e-mail address. Roles: VENDOR_ADMIN, SUPPORT. */
  portalInvitations: Array<PortalInvitation>;
  /** Portal users of the vendor, by e-mail address. Roles: VENDOR_ADMIN, SUPPORT. */
  portalUsers: Array<PortalUser>;
  /**
   * Customers, pools, devices and people the caller may see whose name, code, user name, installation id or id
   * contains a text, closest match first.
   */
  search: Array<SearchHit>;
  /** One pool. Null if it does not exist or the caller may not see it. */
  seatPool?: Maybe<SeatPool>;
  /** Pools the caller may see, by customer name and application code. */
  seatPools: SeatPoolConnection;
  /** The portal user who makes the call. Null for a device, and for a call without credentials. */
  viewer?: Maybe<PortalUser>;
  /**
   * One webhook endpoint. Null if it does not exist or the caller may not see it. Roles: VENDOR_ADMIN, SUPPORT,
   * CUSTOMER_ADMIN.
   */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<AlertKind>>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: AlertOrder;
  seatPoolId?: InputMaybe<Scalars['ID']['input']>;
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryAllAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryDenialsNearArgs = {
  at: Scalars['DateTime']['input'];
  first: Scalars['Int']['input'];
  search: Scalars['String']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryDeviceArgs = {
  id: Scalars['ID']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryEstimateSeatsArgs = {
  input: EstimateInput;
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryMailRequestArgs = {
  token: Scalars['String']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QuerySeatPoolArgs = {
  id: Scalars['ID']['input'];
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QuerySeatPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Queries of the portal and of scripts. Objects of another tenant are answered like objects that do not exist (L31). */
export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};

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

/** An activity that needs no seat. */
export type RecordActivityInput = {
  /** Name of the activity, for instance `SYNC`: at most 64 capital letters, digits and underscores. */
  activity: Scalars['String']['input'];
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
  appVersion?: InputMaybe<Scalars['String']['input']>;
  /** Identifier of the installation, made once by the app: 1 to 128 printable characters. */
  installationId: Scalars['String']['input'];
  /** Name by which people recognise the device, for instance `Scanner 12`: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Platform, for instance `Android 15`: at most 100 characters. Null if not reported. */
  platform?: InputMaybe<Scalars['String']['input']>;
  /** Registration key of the pool, from `createSeatPool` or `rotateRegistrationKey`. */
  registrationKey: Scalars['String']['input'];
};

/** Result of a registration: registered, or refused because a NAMED pool has no free licence or the pool is suspended. */
export type RegisterDeviceResult = DeviceRegistered | LicenseRefused;

/** Result of replacing a registration key. */
export type RegistrationKeyPayload = {
  __typename?: 'RegistrationKeyPayload';
  /** New registration key. Returned once; the server keeps only its hash. */
  registrationKey: Scalars['String']['output'];
};

/** A NAMED licence to release. */
export type ReleaseLicenseInput = {
  /** Id of the device, from `Device.id`. */
  deviceId: Scalars['ID']['input'];
  /** Reason kept in the records: 1 to 500 characters. Required. */
  reason: Scalars['String']['input'];
};

/** Result of releasing a NAMED licence. */
export type ReleaseLicensePayload = {
  __typename?: 'ReleaseLicensePayload';
  /** The device after the release. */
  device: Device;
};

/** A device to remove. */
export type RemoveDeviceInput = {
  /** Id of the device, from `Device.id`. */
  deviceId: Scalars['ID']['input'];
  /** Reason kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of removing a device. */
export type RemoveDevicePayload = {
  __typename?: 'RemoveDevicePayload';
  /** Id of the removed device. */
  deviceId: Scalars['ID']['output'];
  /** Time at which its seat or licence is free again: now, or at the re-registration date in a NAMED pool (L9). */
  licenseFreedAt: Scalars['DateTime']['output'];
};

/** Devices to remove. */
export type RemoveDevicesInput = {
  /** Ids of the devices, from `Device.id`: 1 to 100, all of one customer. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** Reason kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of removing many devices. */
export type RemoveDevicesPayload = {
  __typename?: 'RemoveDevicesPayload';
  /** One result for each device, in the order of `deviceIds`. */
  results: Array<RemovedDevice>;
};

/** Result of removing an endpoint. */
export type RemoveWebhookEndpointPayload = {
  __typename?: 'RemoveWebhookEndpointPayload';
  /** Id of the removed endpoint. */
  webhookEndpointId: Scalars['ID']['output'];
};

/** Result of removing one of many devices. */
export type RemovedDevice = {
  __typename?: 'RemovedDevice';
  /** False if the device had already been removed. */
  changed: Scalars['Boolean']['output'];
  /** The device after the removal. */
  device: Device;
  /**
   * Time at which its seat or licence is free again: now, or at the re-registration date in a NAMED pool. Null if
   * `changed` is false.
   */
  licenseFreedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A delivery to post again. */
export type ReplayWebhookDeliveryInput = {
  /** Id of the webhook delivery, from `WebhookDelivery.id`. */
  webhookDeliveryId: Scalars['ID']['input'];
};

/** A recipient who gets another confirmation e-mail. */
export type ResendMailConfirmationInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** Address of the recipient, or of the portal user who is the recipient. */
  email: Scalars['String']['input'];
};

/** An invitation to send again. */
export type ResendPortalInvitationInput = {
  /** Delivery of the link. Left out: by e-mail if the server can send any, else returned. */
  delivery?: InputMaybe<InvitationDelivery>;
  /** Id of the invitation, from `PortalInvitation.id`. */
  invitationId: Scalars['ID']['input'];
};

/** An API token to revoke. */
export type RevokeApiTokenInput = {
  /** Id of the API token, from `ApiToken.id`. */
  apiTokenId: Scalars['ID']['input'];
};

/** Result of revoking an API token. */
export type RevokeApiTokenPayload = {
  __typename?: 'RevokeApiTokenPayload';
  /** The token after the revocation. */
  apiToken: ApiToken;
};

/** A display link to revoke. */
export type RevokeDisplayLinkInput = {
  /** Id of the display link, from `DisplayLink.id`. */
  displayLinkId: Scalars['ID']['input'];
};

/** Result of revoking a display link. */
export type RevokeDisplayLinkPayload = {
  __typename?: 'RevokeDisplayLinkPayload';
  /** Id of the revoked display link. */
  displayLinkId: Scalars['ID']['output'];
};

/** A pool that gets a new registration key. */
export type RotateRegistrationKeyInput = {
  /** Id of the pool, from `SeatPool.id`. */
  seatPoolId: Scalars['ID']['input'];
};

/** An object found by a search. More types may be added. */
export type SearchHit = AppUser | Customer | Device | SeatPool;

/** A seat that is held now. NAMED: a licence that is taken, also by a removed device until its date (L9). */
export type Seat = {
  __typename?: 'Seat';
  /** Device that holds the seat. */
  device: Device;
  /** Time at which the seat lapses unless the device makes a call that counts. NAMED: end of the registration. */
  expiresAt: Scalars['DateTime']['output'];
  /** Inactivity after which the seat lapses, in seconds. NAMED: validity of a registration. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Last call that counted: a check-point, an activity, LOGIN or REGISTER. */
  lastAction: Scalars['String']['output'];
  /** Time of the last call that counted. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Number of the seat within the pool, from 1. Above the licensed quantity, the pool is over (L13). */
  number: Scalars['Int']['output'];
  /** Seconds until `expiresAt`. */
  remainingSeconds: Scalars['Int']['output'];
  /** Time from which this device and person have held the seat. */
  since: Scalars['DateTime']['output'];
  /** Person who holds the seat. Null for a NAMED licence. */
  user?: Maybe<AppUser>;
};

/** Changes of a pool between two versions of its use, or its complete state. */
export type SeatChanges = {
  __typename?: 'SeatChanges';
  /**
   * Newest events, newest first, at most 200. They replace all earlier events from the oldest of them on. With
   * `sinceVersion` null, the newest 40.
   */
  events: Array<LiveSeatEvent>;
  /** Numbers of the seats that are no longer held. */
  freedSeats: Array<Scalars['Int']['output']>;
  /**
   * Seats that were taken, taken over or renewed, by number; with `sinceVersion` null, all seats held. Only the first
   * 1,000 seats of a pool are reported.
   */
  seats: Array<LiveSeat>;
  /**
   * Version to which these changes apply. If the last version received is lower, changes are missing: read
   * `SeatPool.seats` and `SeatPool.events` again. Null: this is the complete state and replaces all earlier ones.
   */
  sinceVersion?: Maybe<Scalars['Int']['output']>;
  /** Use of the pool after these changes. Its `version` is the next `sinceVersion`. */
  usage: SeatUsage;
};

/** A page of seats. */
export type SeatConnection = {
  __typename?: 'SeatConnection';
  /** Seats of this page, by seat number. */
  edges: Array<SeatEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** A seat in a list. */
export type SeatEdge = {
  __typename?: 'SeatEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The seat at this position. */
  node: Seat;
};

/** First estimate of the licences a pool needs. */
export type SeatEstimate = {
  __typename?: 'SeatEstimate';
  /** Engset: assumes a group of this size, in which nobody logs in while logged in. */
  engset: SeatsAndRefusals;
  /** Erlang B: assumes endlessly many people. Errs on the side of too many seats, possibly more than people. */
  erlangB: SeatsAndRefusals;
  /** Always true: only a plan made from records is better than a first estimate. */
  isFirstEstimate: Scalars['Boolean']['output'];
  /** Average number of seats in use if there were enough, in erlangs. Never above the number of people. */
  offeredErlangs: Scalars['Float']['output'];
};

/** An event of a seat, or of a device that requested one. */
export type SeatEvent = {
  __typename?: 'SeatEvent';
  /** Check-point or activity. Null if there was none. */
  action?: Maybe<Scalars['String']['output']>;
  /** Time of the event; for a lapse, the moment of the lapse (L27). */
  at: Scalars['DateTime']['output'];
  /** Name of the portal user who caused the event. Null if the device or the time-out did. */
  by?: Maybe<Scalars['String']['output']>;
  /** Id of the denial, as in `Denial.id`. Null for all other kinds. */
  denialId?: Maybe<Scalars['ID']['output']>;
  /** Device of the event. Null for a device that was refused registration, or whose record no longer exists. */
  device?: Maybe<Device>;
  /** Name of the device; for a denial, its name at the time. */
  deviceName: Scalars['String']['output'];
  /** Number of the grant the event belongs to. Null for a denial, a check without a seat or a registration without one. */
  grantNumber?: Maybe<Scalars['Int']['output']>;
  /** Opaque, stable identifier of the event. The same event always has the same id. */
  id: Scalars['ID']['output'];
  /** Kind of the event. */
  kind: SeatEventKind;
  /** Note of the portal user who caused the event. Null if there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** User name of the person. Null if nobody was logged in. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of events. */
export type SeatEventConnection = {
  __typename?: 'SeatEventConnection';
  /** Events of this page, newest first. */
  edges: Array<SeatEventEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
};

/** An event in a list. */
export type SeatEventEdge = {
  __typename?: 'SeatEventEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The event at this position. */
  node: SeatEvent;
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

/** A device that held a seat at the time of a denial. */
export type SeatHolder = {
  __typename?: 'SeatHolder';
  /** Device that held the seat. Null if its record no longer exists. */
  device?: Maybe<Device>;
  /** Current name of the device. */
  deviceName: Scalars['String']['output'];
  /** Seconds the device had been idle at the time of the denial. */
  idleSeconds: Scalars['Int']['output'];
  /** Last call of the device that counted before the denial. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Time from which the device held the seat. Null if the lease is older than the records kept (L26). */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** User name of the person who held the seat. Null for a NAMED licence. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A seat held by a device as long as it makes calls that count. */
export type SeatLease = {
  __typename?: 'SeatLease';
  /** Time at which the seat lapses unless the device makes a call that counts. NAMED: end of the registration. */
  expiresAt: Scalars['DateTime']['output'];
  /** Number of the grant. Grows with every seat granted to this device (NEW and REGAINED) and is never reused for it. */
  grantNumber: Scalars['Int']['output'];
  /** Inactivity after which the seat lapses, in seconds. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Seconds from the response to `expiresAt`, independent of the device clock. */
  remainingSeconds: Scalars['Int']['output'];
};

/** Licences of one customer for one application, with their settings. */
export type SeatPool = {
  __typename?: 'SeatPool';
  /** Application of the pool. */
  application: Application;
  /** Changes to the settings of this pool, newest first (L24). */
  auditEntries: AuditEntryConnection;
  /** Effect that a change of settings would have now. Changes nothing. Rules L4, L13, L22, L23, L33. */
  changePreview: SeatPoolChangePreview;
  /** Customer that owns the pool. */
  customer: Customer;
  /** One denial of the last sixty days. Null if it does not exist. */
  denial?: Maybe<Denial>;
  /** Number of denials since a time at most sixty days ago. */
  denialCount: Scalars['Int']['output'];
  /**
   * Denial episodes of the pool in the last sixty days, newest first: denials with the retries of one device joined
   * (L28).
   */
  denialEpisodes: DenialEpisodeConnection;
  /** Denials of the pool in the last sixty days, counted by day and by hour of the week (L26). */
  denialSummary: DenialSummary;
  /** Denials of the pool in the last sixty days, newest first (L25, L26). */
  denials: DenialConnection;
  /** Devices of the pool, last used first. Removed devices are included only if `states` contains REMOVED. */
  devices: DeviceConnection;
  /**
   * Events of the pool in the last sixty days, newest first: grants, ends of leases and denials. Sorted by the time of
   * the event; a lapse appears at its own moment (L27).
   */
  events: SeatEventConnection;
  /** Hold-off after a force logout, in seconds, during which the device cannot take a seat (L15). */
  forceLogoutHoldOffSeconds: Scalars['Int']['output'];
  /** Opaque, stable identifier of the pool. */
  id: Scalars['ID']['output'];
  /** Inactivity after which a seat lapses, in seconds. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Leases of the pool in the last sixty days, newest first (L26, L27). */
  leases: LeaseConnection;
  /**
   * Holders of each seat at an instant, and how long each had been idle. `BAD_USER_INPUT` if `at` is more than sixty
   * days ago (L26) or in the future.
   */
  ledger: Ledger;
  /** Licences owned. */
  licensedQuantity: Scalars['Int']['output'];
  /** Licensing mode of the pool. */
  mode: LicensingMode;
  /** Most seats (NAMED: licences) held at one instant since a time at most sixty days ago, exact from the leases. */
  peakInUse: Scalars['Int']['output'];
  /**
   * Replay of the recorded demand with other numbers of seats and other time-outs, to see how many calls would have
   * been refused. CONCURRENT pools only; `BAD_USER_INPUT` for NAMED. Uses the current settings. Results may be up to
   * half a minute old, and minutes old for very many records. `UNAVAILABLE` if it takes too long: try again, or for a
   * shorter period.
   */
  plan: Plan;
  /** NAMED: validity of a registration, in hours. */
  reregistrationDelayHours: Scalars['Int']['output'];
  /** Seats held now (NAMED: licences taken), by seat number. */
  seats: SeatConnection;
  /** Version of the settings. Grows with every change; read the settings again when it does. */
  settingsVersion: Scalars['Int']['output'];
  /** Whether the vendor has suspended the pool (L33). */
  suspended: Scalars['Boolean']['output'];
  /** Current use of the pool. */
  usage: SeatUsage;
  /**
   * Seats held over time, exact from the leases: one step for each change. If there are more than `mostSteps`,
   * neighbouring steps are merged and keep the highest number.
   */
  usageHistory: Array<UsageStep>;
  /**
   * Use of the pool in a period, computed from its leases (L27): time at each number of seats, days, hours of the
   * week, busiest people and devices, and idle seats. At most sixty days: an earlier `since` is moved there, a later
   * `until` to now. Results may be up to half a minute old, and minutes old for a very large pool, where `idle` takes
   * a moment.
   */
  usageReport: UsageReport;
  /** Way to authenticate app users. */
  userAuthentication: UserAuthentication;
  /**
   * One cell of `plan`, for any number of seats and any time-out within the bounds of the application. CONCURRENT
   * pools only; `BAD_USER_INPUT` for NAMED.
   */
  whatIf: PlanCell;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolChangePreviewArgs = {
  change: SeatPoolChangeInput;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolDenialArgs = {
  id: Scalars['ID']['input'];
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolDenialCountArgs = {
  since: Scalars['DateTime']['input'];
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolDenialEpisodesArgs = {
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolDenialSummaryArgs = {
  timeZone: Scalars['String']['input'];
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolDenialsArgs = {
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  neverLoggedIn?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<DeviceOrder>;
  registeredBefore?: InputMaybe<Scalars['DateTime']['input']>;
  registeredSince?: InputMaybe<Scalars['DateTime']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<Array<DeviceState>>;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolLeasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolLedgerArgs = {
  at: Scalars['DateTime']['input'];
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolPeakInUseArgs = {
  since: Scalars['DateTime']['input'];
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolPlanArgs = {
  input: PlanInput;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolSeatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolUsageHistoryArgs = {
  mostSteps?: Scalars['Int']['input'];
  since: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolUsageReportArgs = {
  since: Scalars['DateTime']['input'];
  timeZone: Scalars['String']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Licences of one customer for one application, with their settings. */
export type SeatPoolWhatIfArgs = {
  inactivityTimeoutSeconds: Scalars['Int']['input'];
  seats: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Settings of a pool to preview. Fields left out stay as they are. */
export type SeatPoolChangeInput = {
  /** Time-out to preview, in seconds. */
  inactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Licences owned to preview: 0 to 10,000. */
  licensedQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Licensing mode to preview. */
  mode?: InputMaybe<LicensingMode>;
  /** Whether the pool would be suspended. */
  suspended?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Effect of a change of settings on the seats held now. */
export type SeatPoolChangePreview = {
  __typename?: 'SeatPoolChangePreview';
  /** Devices to remove before a change from CONCURRENT to NAMED. Above 0 the change is refused (L23). */
  devicesToRemove: Scalars['Int']['output'];
  /** Leases that would end because the mode changes. */
  leasesEnding: Scalars['Int']['output'];
  /** Licences that registrations would take because the mode becomes NAMED. */
  licensesTaken: Scalars['Int']['output'];
  /** Message with which the change would be refused. Null if it would be made. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** Seats (NAMED: licences) held now. */
  seatsHeld: Scalars['Int']['output'];
  /** Seats that would lapse immediately, because their devices have been idle longer than the new time-out. */
  seatsLapsing: Scalars['Int']['output'];
  /** Seats that would be held above the licensed quantity. No seat is granted until they are gone (L13). */
  seatsOver: Scalars['Int']['output'];
  /** Lapsed devices that would hold their seat again, because the new time-out is longer and their seat was not taken. */
  seatsReturning: Scalars['Int']['output'];
};

/** A page of pools. */
export type SeatPoolConnection = {
  __typename?: 'SeatPoolConnection';
  /** Pools of this page, by customer name and application code. */
  edges: Array<SeatPoolEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** A pool in a list. */
export type SeatPoolEdge = {
  __typename?: 'SeatPoolEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The pool at this position. */
  node: SeatPool;
};

/** Result of creating or changing a pool. */
export type SeatPoolPayload = {
  __typename?: 'SeatPoolPayload';
  /** Registration key with which devices register. Returned once, by `createSeatPool`; null otherwise. */
  registrationKey?: Maybe<Scalars['String']['output']>;
  /** The pool after the change. */
  seatPool: SeatPool;
};

/** Use of a pool at one instant, counted from the seats (L6). */
export type SeatUsage = {
  __typename?: 'SeatUsage';
  /** Instant that this state describes. */
  asOf: Scalars['DateTime']['output'];
  /** Denials in the 24 hours before `asOf`. */
  denialsLast24Hours: Scalars['Int']['output'];
  /** Licences left. Never negative. */
  free: Scalars['Int']['output'];
  /** Seats held at `asOf` (CONCURRENT), or licences taken by registrations (NAMED). */
  inUse: Scalars['Int']['output'];
  /** Licences owned. */
  licensedQuantity: Scalars['Int']['output'];
  /** Time of the next lapse if no device calls before. Null if no seat can lapse. */
  nextLapseAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of registered devices. */
  registeredDevices: Scalars['Int']['output'];
  /** Id of the pool, as in `SeatPool.id`. */
  seatPoolId: Scalars['ID']['output'];
  /** Version of the settings, as in `SeatPool.settingsVersion`. A new one means the settings have changed. */
  settingsVersion: Scalars['Int']['output'];
  /**
   * Version of the state. Grows within a pool with every change, lapses included. Of two states with the same version,
   * the one with the later `asOf` is newer (L29).
   */
  version: Scalars['Int']['output'];
};

/** A number of seats and the share of logins it refuses. */
export type SeatsAndRefusals = {
  __typename?: 'SeatsAndRefusals';
  /** Share of logins refused with that many seats, 0 to 1. */
  refusedShare: Scalars['Float']['output'];
  /** Fewest seats that keep the service level. */
  seats: Scalars['Int']['output'];
};

/** Names a monthly report to e-mail. */
export type SendMonthlyReportInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** Month of the report, for instance `2026-10`. One of `Customer.reportMonths`. */
  month: Scalars['String']['input'];
};

/** A test e-mail to request. */
export type SendTestMailInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
};

/** Result of sending an e-mail. */
export type SentMail = {
  __typename?: 'SentMail';
  /** Reply of the mail server if it rejected the e-mail. Null if it accepted it. */
  error?: Maybe<Scalars['String']['output']>;
  /** Address the e-mail was sent to. */
  sentTo: Scalars['String']['output'];
};

/**
 * Bounds of a pool setting that is a whole number, for pools of one application. A value outside the bounds is
 * `BAD_USER_INPUT`. Rules L3, L4.
 */
export type SettingBounds = {
  __typename?: 'SettingBounds';
  /** Largest value allowed, in `unit`. */
  max: Scalars['Int']['output'];
  /** Smallest value allowed, in `unit`. */
  min: Scalars['Int']['output'];
  /** Permission needed to change the setting (L32). */
  permission: Permission;
  /** Name of the setting's field in `SeatPool` and in `UpdateSeatPoolInput`, for instance `licensedQuantity`. */
  setting: Scalars['String']['output'];
  /** Unit of the value and of its bounds. */
  unit: SettingUnit;
  /** Default of a new pool, in `unit`. Null: there is no default, and `createSeatPool` requires a value. */
  usual?: Maybe<Scalars['Int']['output']>;
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
  revokeApiTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of signing out everywhere. */
export type SignOutEverywherePayload = {
  __typename?: 'SignOutEverywherePayload';
  /** Number of sessions that were ended. */
  endedSessions: Scalars['Int']['output'];
  /** Number of API tokens that were revoked. */
  revokedApiTokens: Scalars['Int']['output'];
};

/** Live state of a device, of pools and of displays. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Current state of the calling device, then every change made elsewhere: logout in the portal, removal, lapse of the
   * seat. The stream ends after `REMOVED`. Needs a device token.
   */
  deviceStatus: DeviceStatus;
  /**
   * Live use of the pools of the calling display: first the current state of all pools, then every pool that changes,
   * within one second. Completes when the link is changed: subscribe again and read `display` again. Needs the token
   * of a display link; at most ten sockets for each link and server process. Rules L29, L30.
   */
  displayUsages: Array<SeatUsage>;
  /**
   * Seats and events of one pool, for a view that stays current: first the complete state, then every change, lapses
   * included, within one second. Changes are merged to at most ten messages a second, and to fewer for a slow reader;
   * no change is lost. Renewals are included at most every four seconds. Open to everyone who may see the pool. Rules
   * L29, L30.
   */
  seatChanges: SeatChanges;
  /**
   * Live use of one pool: first the current state, then every change, lapses included, within one second. Changes are
   * merged to at most five messages a second; the last state is always sent. `version` grows with every change: ignore
   * a state whose version is not above the last one received. Open to everyone who may see the pool. Rules L29, L30.
   */
  seatUsage: SeatUsage;
  /**
   * Live use of all pools the caller may see: first the current state of all pools, then every pool that changes,
   * lapses and new pools included, within one second. Changes are merged to at most five messages a second; the last
   * state of each pool is always sent. `version` as in `seatUsage`. Rules L29 to L31.
   */
  seatUsages: Array<SeatUsage>;
};


/** Live state of a device, of pools and of displays. */
export type SubscriptionSeatChangesArgs = {
  seatPoolId: Scalars['ID']['input'];
};


/** Live state of a device, of pools and of displays. */
export type SubscriptionSeatUsageArgs = {
  seatPoolId: Scalars['ID']['input'];
};


/** Live state of a device, of pools and of displays. */
export type SubscriptionSeatUsagesArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Alert settings to change. Fields that are left out or null stay as they are, except quiet hours: null for both turns
 * them off.
 */
export type UpdateAlertSettingsInput = {
  /** Minimum minutes between two notifications of the same kind about the same pool: 5 to 10080. */
  coolDownMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the customer, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** Minutes after an alert e-mail during which further alerts are grouped into the next one: 0 to 1440. */
  digestMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Alert kinds in use. Active alerts of other kinds are resolved immediately. */
  kinds?: InputMaybe<Array<AlertKind>>;
  /** Percentage of licences in use from which a pool is nearly full: 50 to 99. */
  nearlyFullPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Start of quiet hours, for instance `22:00`. Set it together with `quietUntil`; null for both: no quiet hours. */
  quietFrom?: InputMaybe<Scalars['String']['input']>;
  /** End of quiet hours, for instance `07:00`. Set it together with `quietFrom`; null for both: no quiet hours. */
  quietUntil?: InputMaybe<Scalars['String']['input']>;
  /**
   * Complete list of recipients, at most 50. Recipients left out get no more e-mails. A new address that does not
   * belong to a portal user first gets a confirmation e-mail, and nothing else until it is confirmed.
   */
  recipients?: InputMaybe<Array<AlertRecipientInput>>;
  /** Time zone of the IANA database, for instance `Europe/Berlin`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of an app user to change. Fields left out stay as they are. */
export type UpdateAppUserInput = {
  /** Id of the app user, from `AppUser.id`. */
  appUserId: Scalars['ID']['input'];
  /** True logs the person out on every device and refuses further logins (L16). */
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Display name: 1 to 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** New password: 8 to 200 characters, at least one visible. Logs the person out on every device (L16). */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of an application to change. Fields left out stay as they are. */
export type UpdateApplicationInput = {
  /** Id of the application, from `Application.id`. */
  applicationId: Scalars['ID']['input'];
  /** Complete list of check-points, as in `CreateApplicationInput` (L17). */
  checkpoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Longest time-out a customer may set, in seconds: at most 604,800 (L4). */
  maxInactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Shortest time-out a customer may set, in seconds: at least 1 (L4). */
  minInactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Name of the application: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether pools of the application may be CONCURRENT (L5). */
  supportsConcurrent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Fields of a customer to change. Fields left out stay as they are. */
export type UpdateCustomerInput = {
  /** Id of the customer, from `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** Name of the customer: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a display link to change. */
export type UpdateDisplayLinkInput = {
  /** Id of the display link, from `DisplayLink.id`. */
  displayLinkId: Scalars['ID']['input'];
  /** Name of the link: 1 to 100 characters. Null or left out: unchanged. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Pools to show, from `SeatPool.id`: 1 to 12 pools of the customer, in display order. Null or left out: unchanged. */
  seatPoolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** E-mails to turn on or off. Fields left out stay as they are. */
export type UpdateOwnAlertMailInput = {
  /** Whether the caller gets alert e-mails. */
  alerts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the caller gets the monthly report. */
  monthlyReport?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Fields of a portal user to change. Fields left out stay as they are. */
export type UpdatePortalUserInput = {
  /** True ends every session and refuses further sign-ins. */
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Display name: 1 to 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /**
   * New password of another person: 12 to 200 characters, at least one visible. For the caller's own password use
   * `changePassword`.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Id of the portal user, from `PortalUser.id`. */
  portalUserId: Scalars['ID']['input'];
  /** New role of the same kind: vendor roles stay with the vendor, customer roles with the customer. */
  role?: InputMaybe<PortalRole>;
};

/** Fields of the profile to change. Fields left out stay as they are; null clears a field. */
export type UpdateProfileInput = {
  /** Display name: 1 to 200 characters. Cannot be cleared. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Language of the portal: `en` or `de`. Null: the language of the browser. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Time zone of the IANA database, for instance `Europe/Berlin`. Null: the time zone of the browser. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Settings of a pool to change. Fields left out stay as they are. */
export type UpdateSeatPoolInput = {
  /** Hold-off after a force logout in seconds, 0 to 3,600, during which the device cannot take a seat (L15). */
  forceLogoutHoldOffSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Time-out in seconds, within the bounds of the application. Applies to every device immediately (L4, L22). */
  inactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Licences owned: 0 to 10,000. Below the seats in use, nobody loses a seat and none is granted until it fits (L13). */
  licensedQuantity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Licensing mode. CONCURRENT to NAMED fails with `CONFLICT`, and the number of devices to remove, while more devices
   * are registered than licences owned (L23).
   */
  mode?: InputMaybe<LicensingMode>;
  /** NAMED: validity in hours, 1 to 8,760, of registrations made from now on. */
  reregistrationDelayHours?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the pool, from `SeatPool.id`. */
  seatPoolId: Scalars['ID']['input'];
  /** Whether the pool is suspended. A suspended pool grants, renews and registers nothing (L33). */
  suspended?: InputMaybe<Scalars['Boolean']['input']>;
  /** Way to authenticate app users. */
  userAuthentication?: InputMaybe<UserAuthentication>;
};

/** Fields of a webhook endpoint to change. Fields left out stay as they are. */
export type UpdateWebhookEndpointInput = {
  /** Purpose of the endpoint: at most 200 characters. Null or blank clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether the endpoint is turned on. False turns it off. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Alert kinds to post: at least one. */
  kinds?: InputMaybe<Array<AlertKind>>;
  /** Address of the endpoint: an https address of the public internet, at most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** Id of the webhook endpoint, from `WebhookEndpoint.id`. */
  webhookEndpointId: Scalars['ID']['input'];
};

/** Use of a pool on one day. */
export type UsageDay = {
  __typename?: 'UsageDay';
  /** Day in the requested time zone, for instance `2026-11-22`. */
  date: Scalars['String']['output'];
  /** Number of denials. */
  denialCount: Scalars['Int']['output'];
  /** End of the day. */
  endsAt: Scalars['DateTime']['output'];
  /** Seconds during which every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** Licences owned at the end of the day, or at the end of the report if earlier. */
  licensedQuantity: Scalars['Int']['output'];
  /** Most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** Start of the day. */
  startsAt: Scalars['DateTime']['output'];
};

/** Use of a pool in one hour of the week, over all weeks. */
export type UsageHour = {
  __typename?: 'UsageHour';
  /** Average number of seats held in that hour. */
  averageInUse: Scalars['Float']['output'];
  /** Hour of the day: 0 to 23, in the requested time zone. */
  hour: Scalars['Int']['output'];
  /** Most seats held at one instant of that hour, over all weeks. */
  peakInUse: Scalars['Int']['output'];
  /** Day of the week: 1 Monday to 7 Sunday, in the requested time zone. */
  weekday: Scalars['Int']['output'];
};

/** Time during which a number of seats was in use. */
export type UsageLevel = {
  __typename?: 'UsageLevel';
  /** Number of seats in use. */
  inUse: Scalars['Int']['output'];
  /** Seconds during which exactly that many seats were in use. */
  seconds: Scalars['Int']['output'];
};

/** Use of a pool in a period of at most sixty days. */
export type UsageReport = {
  __typename?: 'UsageReport';
  /** Every day of the period, oldest first. */
  days: Array<UsageDay>;
  /** Ten devices that held seats longest. */
  devices: Array<Busiest>;
  /** Every hour of the week that the period touches, starting on Monday. */
  hours: Array<UsageHour>;
  /** Seats that were held without being used. CONCURRENT pools only; `BAD_USER_INPUT` for NAMED. */
  idle: IdleTail;
  /** Time at each number of seats in use, fewest first. Numbers that never occurred are left out. */
  levels: Array<UsageLevel>;
  /** Licences owned now. */
  licensedQuantity: Scalars['Int']['output'];
  /** First time at which that peak was reached. Null if no seat was held. */
  peakAt?: Maybe<Scalars['DateTime']['output']>;
  /** Most seats held at one instant of the period. */
  peakInUse: Scalars['Int']['output'];
  /** Ten people who held seats longest. */
  people: Array<Busiest>;
  /** Start of the counted period: not before the records kept, nor before the pool was created. */
  since: Scalars['DateTime']['output'];
  /** End of the counted period. */
  until: Scalars['DateTime']['output'];
};

/** Use of a pool from one time until the next step. */
export type UsageStep = {
  __typename?: 'UsageStep';
  /** Start of the step. */
  at: Scalars['DateTime']['output'];
  /** Seats held; for merged steps, the highest number. */
  inUse: Scalars['Int']['output'];
  /** Licences owned; for merged steps, the lowest number. */
  licensedQuantity: Scalars['Int']['output'];
};

/** Ways to authenticate app users. */
export type UserAuthentication =
  /** Seatwise checks the password: `login` needs it. */
  | 'PASSWORD'
  /** The application has authenticated its user: `login` needs only the user name. */
  | 'TRUSTED';

/** One attempt to post a delivery. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** Time of the attempt. */
  at: Scalars['DateTime']['output'];
  /** Duration of the attempt in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** Reason there was no response. Null if there was one. */
  error?: Maybe<Scalars['String']['output']>;
  /** Number of the attempt, starting at 1. */
  number: Scalars['Int']['output'];
  /** Start of the response body, at most 500 characters. Null if there was none. */
  responseExcerpt?: Maybe<Scalars['String']['output']>;
  /** HTTP status of the response. Null if there was no response. */
  statusCode?: Maybe<Scalars['Int']['output']>;
};

/** One event for one endpoint, posted at least once. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** Attempts to post the delivery, oldest first. */
  attempts: Array<WebhookAttempt>;
  /** Time at which the delivery was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Time at which the delivery was accepted or given up. Null while it is PENDING. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, stable identifier of the webhook delivery. */
  id: Scalars['ID']['output'];
  /** Value of the `webhook-id` header, the same in every attempt, with which the receiver recognises duplicates. */
  messageId: Scalars['String']['output'];
  /**
   * Earliest time of the next attempt; earlier deliveries to the endpoint go first. `alert.cleared` is held back until
   * the `alert.raised` of the same alert is accepted or given up. Null unless the state is PENDING.
   */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Body that is posted, as JSON. */
  payload: Scalars['String']['output'];
  /** State of the delivery. */
  status: WebhookDeliveryStatus;
  /** Type of the event. */
  type: WebhookEventType;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** Deliveries of this page, newest first. */
  edges: Array<WebhookDeliveryEdge>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** Number of rows in the whole list, exact up to 10,000; 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A delivery in a list. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Cursor of this row, to pass as `after`. */
  cursor: Scalars['String']['output'];
  /** The delivery at this position. */
  node: WebhookDelivery;
};

/** Result of posting a delivery. */
export type WebhookDeliveryPayload = {
  __typename?: 'WebhookDeliveryPayload';
  /** The delivery after the attempt. */
  webhookDelivery: WebhookDelivery;
};

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

/** An address to which alerts are posted, following Standard Webhooks (docs/alerts.md). */
export type WebhookEndpoint = {
  __typename?: 'WebhookEndpoint';
  /** Time at which the endpoint was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Deliveries to the endpoint in the last sixty days, newest first. */
  deliveries: WebhookDeliveryConnection;
  /** Purpose of the endpoint. Null if none was given. */
  description?: Maybe<Scalars['String']['output']>;
  /** Reason the endpoint is turned off. Null while it is on. */
  disabledReason?: Maybe<WebhookDisabledReason>;
  /** Whether the endpoint is turned on. */
  enabled: Scalars['Boolean']['output'];
  /**
   * Time from which every attempt has failed, not counting tests. Null if the last attempt succeeded or there was
   * none.
   */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, stable identifier of the webhook endpoint. */
  id: Scalars['ID']['output'];
  /** Alert kinds that are posted. */
  kinds: Array<AlertKind>;
  /** Time until which events are also signed with the previous secret. Null if there is none. */
  previousSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Address to which events are posted. */
  url: Scalars['String']['output'];
};


/** An address to which alerts are posted, following Standard Webhooks (docs/alerts.md). */
export type WebhookEndpointDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  statuses?: InputMaybe<Array<WebhookDeliveryStatus>>;
};

/** Names a webhook endpoint. */
export type WebhookEndpointInput = {
  /** Id of the webhook endpoint, from `WebhookEndpoint.id`. */
  webhookEndpointId: Scalars['ID']['input'];
};

/** Result of changing an endpoint. */
export type WebhookEndpointPayload = {
  __typename?: 'WebhookEndpointPayload';
  /** The endpoint after the change. */
  webhookEndpoint: WebhookEndpoint;
};

/** Types of events posted to webhooks. */
export type WebhookEventType =
  /** Event `alert.cleared`: an alert that was posted is resolved. */
  | 'ALERT_CLEARED'
  /** Event `alert.raised`: an alert began. */
  | 'ALERT_RAISED'
  /** Event `test`: a portal user tested the endpoint. */
  | 'TEST';

/** An endpoint and its new secret. */
export type WebhookSecretPayload = {
  __typename?: 'WebhookSecretPayload';
  /** Secret that signs what is posted, `whsec_…`. Returned once. */
  secret: Scalars['String']['output'];
  /** The endpoint after the change. */
  webhookEndpoint: WebhookEndpoint;
};

/** An invitation to withdraw. */
export type WithdrawPortalInvitationInput = {
  /** Id of the invitation, from `PortalInvitation.id`. */
  invitationId: Scalars['ID']['input'];
};

/** Result of withdrawing an invitation. */
export type WithdrawPortalInvitationPayload = {
  __typename?: 'WithdrawPortalInvitationPayload';
  /** Id of the withdrawn invitation. */
  invitationId: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  LicenseDecision:
    | ( LicenseGrantedModel )
    | ( LicenseRefusedModel )
  ;
  RegisterDeviceResult:
    | ( Omit<DeviceRegistered, 'device'> & { device: _RefType['Device'] } )
    | ( LicenseRefusedModel )
  ;
  SearchHit:
    | ( AppUserRecord )
    | ( CustomerRecord )
    | ( DeviceRecord )
    | ( SeatPoolRecord )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: ResolverTypeWrapper<AcceptInvitationPayload>;
  AcknowledgeAlertInput: AcknowledgeAlertInput;
  ActivityRecorded: ResolverTypeWrapper<ActivityRecorded>;
  Alert: ResolverTypeWrapper<AlertRecord>;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'edges'> & { edges: Array<ResolversTypes['AlertEdge']> }>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertKind: AlertKind;
  AlertOrder: AlertOrder;
  AlertPayload: ResolverTypeWrapper<Omit<AlertPayload, 'alert'> & { alert: ResolversTypes['Alert'] }>;
  AlertRecipient: ResolverTypeWrapper<Omit<AlertRecipient, 'portalUser'> & { portalUser?: Maybe<ResolversTypes['PortalUser']> }>;
  AlertRecipientInput: AlertRecipientInput;
  AlertSettings: ResolverTypeWrapper<AlertSettingsRecord>;
  AlertSettingsPayload: ResolverTypeWrapper<Omit<AlertSettingsPayload, 'settings'> & { settings: ResolversTypes['AlertSettings'] }>;
  AnswerMailRequestInput: AnswerMailRequestInput;
  ApiToken: ResolverTypeWrapper<ApiTokenRecord>;
  ApiTokenPayload: ResolverTypeWrapper<Omit<ApiTokenPayload, 'apiToken'> & { apiToken: ResolversTypes['ApiToken'] }>;
  ApiTokenScope: ApiTokenScope;
  AppUser: ResolverTypeWrapper<AppUserRecord>;
  AppUserConnection: ResolverTypeWrapper<Omit<AppUserConnection, 'edges'> & { edges: Array<ResolversTypes['AppUserEdge']> }>;
  AppUserEdge: ResolverTypeWrapper<Omit<AppUserEdge, 'node'> & { node: ResolversTypes['AppUser'] }>;
  AppUserPayload: ResolverTypeWrapper<Omit<AppUserPayload, 'appUser'> & { appUser: ResolversTypes['AppUser'] }>;
  Application: ResolverTypeWrapper<ApplicationRecord>;
  ApplicationPayload: ResolverTypeWrapper<Omit<ApplicationPayload, 'application'> & { application: ResolversTypes['Application'] }>;
  AuditChange: ResolverTypeWrapper<AuditChange>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRecord>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Busiest: ResolverTypeWrapper<Busiest>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<ChangePasswordPayload>;
  CheckLicenseInput: CheckLicenseInput;
  ConfirmPasswordInput: ConfirmPasswordInput;
  ConfirmPasswordPayload: ResolverTypeWrapper<ConfirmPasswordPayload>;
  CreateApiTokenInput: CreateApiTokenInput;
  CreateAppUserInput: CreateAppUserInput;
  CreateApplicationInput: CreateApplicationInput;
  CreateCustomerInput: CreateCustomerInput;
  CreateDisplayLinkInput: CreateDisplayLinkInput;
  CreateDisplayLinkPayload: ResolverTypeWrapper<Omit<CreateDisplayLinkPayload, 'displayLink'> & { displayLink: ResolversTypes['DisplayLink'] }>;
  CreatePortalUserInput: CreatePortalUserInput;
  CreateSeatPoolInput: CreateSeatPoolInput;
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  Customer: ResolverTypeWrapper<CustomerRecord>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges'> & { edges: Array<ResolversTypes['CustomerEdge']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerPayload: ResolverTypeWrapper<Omit<CustomerPayload, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Denial: ResolverTypeWrapper<DenialRecord>;
  DenialAction: ResolverTypeWrapper<DenialAction>;
  DenialCause: DenialCause;
  DenialConnection: ResolverTypeWrapper<Omit<DenialConnection, 'edges'> & { edges: Array<ResolversTypes['DenialEdge']> }>;
  DenialDay: ResolverTypeWrapper<DenialDay>;
  DenialEdge: ResolverTypeWrapper<Omit<DenialEdge, 'node'> & { node: ResolversTypes['Denial'] }>;
  DenialEpisode: ResolverTypeWrapper<DenialEpisodeRecord>;
  DenialEpisodeConnection: ResolverTypeWrapper<Omit<DenialEpisodeConnection, 'edges'> & { edges: Array<ResolversTypes['DenialEpisodeEdge']> }>;
  DenialEpisodeEdge: ResolverTypeWrapper<Omit<DenialEpisodeEdge, 'node'> & { node: ResolversTypes['DenialEpisode'] }>;
  DenialExplanation: ResolverTypeWrapper<DenialExplanationRecord>;
  DenialFreedBy: DenialFreedBy;
  DenialHour: ResolverTypeWrapper<DenialHour>;
  DenialSeatFreed: ResolverTypeWrapper<DenialSeatFreed>;
  DenialSummary: ResolverTypeWrapper<DenialSummaryRecord>;
  Device: ResolverTypeWrapper<DeviceRecord>;
  DeviceConnection: ResolverTypeWrapper<Omit<DeviceConnection, 'edges'> & { edges: Array<ResolversTypes['DeviceEdge']> }>;
  DeviceEdge: ResolverTypeWrapper<Omit<DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  DeviceOrder: DeviceOrder;
  DeviceOrderField: DeviceOrderField;
  DeviceRegistered: ResolverTypeWrapper<Omit<DeviceRegistered, 'device'> & { device: ResolversTypes['Device'] }>;
  DeviceState: DeviceState;
  DeviceStatus: ResolverTypeWrapper<DeviceStatusModel>;
  Display: ResolverTypeWrapper<DisplayRecord>;
  DisplayLink: ResolverTypeWrapper<DisplayLinkRecord>;
  DisplayLinkPayload: ResolverTypeWrapper<Omit<DisplayLinkPayload, 'displayLink'> & { displayLink: ResolversTypes['DisplayLink'] }>;
  DisplayPool: ResolverTypeWrapper<DisplayPoolRecord>;
  EstimateInput: EstimateInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ForceLogoutDevicesInput: ForceLogoutDevicesInput;
  ForceLogoutDevicesPayload: ResolverTypeWrapper<Omit<ForceLogoutDevicesPayload, 'results'> & { results: Array<ResolversTypes['ForceLogoutPayload']> }>;
  ForceLogoutInput: ForceLogoutInput;
  ForceLogoutPayload: ResolverTypeWrapper<Omit<ForceLogoutPayload, 'device'> & { device: ResolversTypes['Device'] }>;
  ForgottenSeat: ResolverTypeWrapper<ForgottenSeatRecord>;
  GrantKind: GrantKind;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdleSaving: ResolverTypeWrapper<IdleSaving>;
  IdleTail: ResolverTypeWrapper<IdleTail>;
  ImportAppUserRowInput: ImportAppUserRowInput;
  ImportAppUsersInput: ImportAppUsersInput;
  ImportAppUsersPayload: ResolverTypeWrapper<ImportAppUsersPayload>;
  ImportProblem: ResolverTypeWrapper<ImportProblem>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvitationDelivery: InvitationDelivery;
  InvitationOffer: ResolverTypeWrapper<InvitationOfferRecord>;
  InvitePortalUserInput: InvitePortalUserInput;
  Lease: ResolverTypeWrapper<LeaseRecord>;
  LeaseConnection: ResolverTypeWrapper<Omit<LeaseConnection, 'edges'> & { edges: Array<ResolversTypes['LeaseEdge']> }>;
  LeaseEdge: ResolverTypeWrapper<Omit<LeaseEdge, 'node'> & { node: ResolversTypes['Lease'] }>;
  LeaseEndReason: LeaseEndReason;
  LeaseOrigin: LeaseOrigin;
  Ledger: ResolverTypeWrapper<LedgerRecord>;
  LedgerSeat: ResolverTypeWrapper<LedgerSeatRecord>;
  LicenseDecision: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LicenseDecision']>;
  LicenseGranted: ResolverTypeWrapper<LicenseGrantedModel>;
  LicenseRefused: ResolverTypeWrapper<LicenseRefusedModel>;
  LicensingMode: LicensingMode;
  LiftAppUserHoldOffInput: LiftAppUserHoldOffInput;
  LiftPortalUserHoldOffInput: LiftPortalUserHoldOffInput;
  LiveSeat: ResolverTypeWrapper<LiveSeatRecord>;
  LiveSeatEvent: ResolverTypeWrapper<LiveSeatEventRecord>;
  LoggedOut: ResolverTypeWrapper<LoggedOut>;
  LoginInput: LoginInput;
  MailRequest: ResolverTypeWrapper<MailRequestRecord>;
  MailRequestAnswer: MailRequestAnswer;
  MailRequestPayload: ResolverTypeWrapper<Omit<MailRequestPayload, 'mailRequest'> & { mailRequest: ResolversTypes['MailRequest'] }>;
  MonthlyReport: ResolverTypeWrapper<MonthlyReportRecord>;
  MonthlyReportDay: ResolverTypeWrapper<MonthlyReportDayRecord>;
  MonthlyReportPool: ResolverTypeWrapper<MonthlyReportPoolRecord>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  OwnAlertMail: ResolverTypeWrapper<OwnAlertMailRecord>;
  OwnAlertMailPayload: ResolverTypeWrapper<Omit<OwnAlertMailPayload, 'ownAlertMail'> & { ownAlertMail: ResolversTypes['OwnAlertMail'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  Plan: ResolverTypeWrapper<Omit<Plan, 'advice' | 'present' | 'timeouts'> & { advice?: Maybe<ResolversTypes['PlanAdvice']>, present: ResolversTypes['PlanCell'], timeouts: Array<ResolversTypes['PlanTimeout']> }>;
  PlanAction: PlanAction;
  PlanAdvice: ResolverTypeWrapper<Omit<PlanAdvice, 'outcome'> & { outcome: ResolversTypes['PlanCell'] }>;
  PlanCell: ResolverTypeWrapper<PlanCellRecord>;
  PlanDoubt: PlanDoubt;
  PlanInput: PlanInput;
  PlanReproduction: ResolverTypeWrapper<PlanReproduction>;
  PlanTimeout: ResolverTypeWrapper<Omit<PlanTimeout, 'cells'> & { cells: Array<ResolversTypes['PlanCell']> }>;
  PortalInvitation: ResolverTypeWrapper<PortalInvitationRecord>;
  PortalInvitationPayload: ResolverTypeWrapper<Omit<PortalInvitationPayload, 'invitation'> & { invitation: ResolversTypes['PortalInvitation'] }>;
  PortalRole: PortalRole;
  PortalUser: ResolverTypeWrapper<PortalUserRecord>;
  PortalUserPayload: ResolverTypeWrapper<Omit<PortalUserPayload, 'portalUser'> & { portalUser: ResolversTypes['PortalUser'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecipientConsent: RecipientConsent;
  RecordActivityInput: RecordActivityInput;
  RefusalReason: RefusalReason;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterDeviceResult']>;
  RegistrationKeyPayload: ResolverTypeWrapper<RegistrationKeyPayload>;
  ReleaseLicenseInput: ReleaseLicenseInput;
  ReleaseLicensePayload: ResolverTypeWrapper<Omit<ReleaseLicensePayload, 'device'> & { device: ResolversTypes['Device'] }>;
  RemoveDeviceInput: RemoveDeviceInput;
  RemoveDevicePayload: ResolverTypeWrapper<RemoveDevicePayload>;
  RemoveDevicesInput: RemoveDevicesInput;
  RemoveDevicesPayload: ResolverTypeWrapper<Omit<RemoveDevicesPayload, 'results'> & { results: Array<ResolversTypes['RemovedDevice']> }>;
  RemoveWebhookEndpointPayload: ResolverTypeWrapper<RemoveWebhookEndpointPayload>;
  RemovedDevice: ResolverTypeWrapper<Omit<RemovedDevice, 'device'> & { device: ResolversTypes['Device'] }>;
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  ResendMailConfirmationInput: ResendMailConfirmationInput;
  ResendPortalInvitationInput: ResendPortalInvitationInput;
  RevokeApiTokenInput: RevokeApiTokenInput;
  RevokeApiTokenPayload: ResolverTypeWrapper<Omit<RevokeApiTokenPayload, 'apiToken'> & { apiToken: ResolversTypes['ApiToken'] }>;
  RevokeDisplayLinkInput: RevokeDisplayLinkInput;
  RevokeDisplayLinkPayload: ResolverTypeWrapper<RevokeDisplayLinkPayload>;
  RotateRegistrationKeyInput: RotateRegistrationKeyInput;
  SearchHit: ResolverTypeWrapper<SearchHitRecord>;
  Seat: ResolverTypeWrapper<SeatRecord>;
  SeatChanges: ResolverTypeWrapper<SeatChangesModel>;
  SeatConnection: ResolverTypeWrapper<Omit<SeatConnection, 'edges'> & { edges: Array<ResolversTypes['SeatEdge']> }>;
  SeatEdge: ResolverTypeWrapper<Omit<SeatEdge, 'node'> & { node: ResolversTypes['Seat'] }>;
  SeatEstimate: ResolverTypeWrapper<SeatEstimate>;
  SeatEvent: ResolverTypeWrapper<SeatEventRecord>;
  SeatEventConnection: ResolverTypeWrapper<Omit<SeatEventConnection, 'edges'> & { edges: Array<ResolversTypes['SeatEventEdge']> }>;
  SeatEventEdge: ResolverTypeWrapper<Omit<SeatEventEdge, 'node'> & { node: ResolversTypes['SeatEvent'] }>;
  SeatEventKind: SeatEventKind;
  SeatHolder: ResolverTypeWrapper<SeatHolderRecord>;
  SeatLease: ResolverTypeWrapper<SeatLease>;
  SeatPool: ResolverTypeWrapper<SeatPoolRecord>;
  SeatPoolChangeInput: SeatPoolChangeInput;
  SeatPoolChangePreview: ResolverTypeWrapper<SeatPoolChangePreviewRecord>;
  SeatPoolConnection: ResolverTypeWrapper<Omit<SeatPoolConnection, 'edges'> & { edges: Array<ResolversTypes['SeatPoolEdge']> }>;
  SeatPoolEdge: ResolverTypeWrapper<Omit<SeatPoolEdge, 'node'> & { node: ResolversTypes['SeatPool'] }>;
  SeatPoolPayload: ResolverTypeWrapper<Omit<SeatPoolPayload, 'seatPool'> & { seatPool: ResolversTypes['SeatPool'] }>;
  SeatUsage: ResolverTypeWrapper<SeatUsageModel>;
  SeatsAndRefusals: ResolverTypeWrapper<SeatsAndRefusals>;
  SendMonthlyReportInput: SendMonthlyReportInput;
  SendTestMailInput: SendTestMailInput;
  SentMail: ResolverTypeWrapper<SentMail>;
  SettingBounds: ResolverTypeWrapper<SettingBounds>;
  SettingUnit: SettingUnit;
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutEverywherePayload: ResolverTypeWrapper<SignOutEverywherePayload>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateAlertSettingsInput: UpdateAlertSettingsInput;
  UpdateAppUserInput: UpdateAppUserInput;
  UpdateApplicationInput: UpdateApplicationInput;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateDisplayLinkInput: UpdateDisplayLinkInput;
  UpdateOwnAlertMailInput: UpdateOwnAlertMailInput;
  UpdatePortalUserInput: UpdatePortalUserInput;
  UpdateProfileInput: UpdateProfileInput;
  UpdateSeatPoolInput: UpdateSeatPoolInput;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UsageDay: ResolverTypeWrapper<UsageDay>;
  UsageHour: ResolverTypeWrapper<UsageHour>;
  UsageLevel: ResolverTypeWrapper<UsageLevel>;
  UsageReport: ResolverTypeWrapper<UsageReportRecord>;
  UsageStep: ResolverTypeWrapper<UsageStepRecord>;
  UserAuthentication: UserAuthentication;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttemptRecord>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryRecord>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges'> & { edges: Array<ResolversTypes['WebhookDeliveryEdge']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryPayload: ResolverTypeWrapper<Omit<WebhookDeliveryPayload, 'webhookDelivery'> & { webhookDelivery: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookDisabledReason: WebhookDisabledReason;
  WebhookEndpoint: ResolverTypeWrapper<WebhookEndpointRecord>;
  WebhookEndpointInput: WebhookEndpointInput;
  WebhookEndpointPayload: ResolverTypeWrapper<Omit<WebhookEndpointPayload, 'webhookEndpoint'> & { webhookEndpoint: ResolversTypes['WebhookEndpoint'] }>;
  WebhookEventType: WebhookEventType;
  WebhookSecretPayload: ResolverTypeWrapper<Omit<WebhookSecretPayload, 'webhookEndpoint'> & { webhookEndpoint: ResolversTypes['WebhookEndpoint'] }>;
  WithdrawPortalInvitationInput: WithdrawPortalInvitationInput;
  WithdrawPortalInvitationPayload: ResolverTypeWrapper<WithdrawPortalInvitationPayload>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: AcceptInvitationPayload;
  AcknowledgeAlertInput: AcknowledgeAlertInput;
  ActivityRecorded: ActivityRecorded;
  Alert: AlertRecord;
  AlertConnection: Omit<AlertConnection, 'edges'> & { edges: Array<ResolversParentTypes['AlertEdge']> };
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertPayload: Omit<AlertPayload, 'alert'> & { alert: ResolversParentTypes['Alert'] };
  AlertRecipient: Omit<AlertRecipient, 'portalUser'> & { portalUser?: Maybe<ResolversParentTypes['PortalUser']> };
  AlertRecipientInput: AlertRecipientInput;
  AlertSettings: AlertSettingsRecord;
  AlertSettingsPayload: Omit<AlertSettingsPayload, 'settings'> & { settings: ResolversParentTypes['AlertSettings'] };
  AnswerMailRequestInput: AnswerMailRequestInput;
  ApiToken: ApiTokenRecord;
  ApiTokenPayload: Omit<ApiTokenPayload, 'apiToken'> & { apiToken: ResolversParentTypes['ApiToken'] };
  AppUser: AppUserRecord;
  AppUserConnection: Omit<AppUserConnection, 'edges'> & { edges: Array<ResolversParentTypes['AppUserEdge']> };
  AppUserEdge: Omit<AppUserEdge, 'node'> & { node: ResolversParentTypes['AppUser'] };
  AppUserPayload: Omit<AppUserPayload, 'appUser'> & { appUser: ResolversParentTypes['AppUser'] };
  Application: ApplicationRecord;
  ApplicationPayload: Omit<ApplicationPayload, 'application'> & { application: ResolversParentTypes['Application'] };
  AuditChange: AuditChange;
  AuditEntry: AuditEntryRecord;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  Busiest: Busiest;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ChangePasswordPayload;
  CheckLicenseInput: CheckLicenseInput;
  ConfirmPasswordInput: ConfirmPasswordInput;
  ConfirmPasswordPayload: ConfirmPasswordPayload;
  CreateApiTokenInput: CreateApiTokenInput;
  CreateAppUserInput: CreateAppUserInput;
  CreateApplicationInput: CreateApplicationInput;
  CreateCustomerInput: CreateCustomerInput;
  CreateDisplayLinkInput: CreateDisplayLinkInput;
  CreateDisplayLinkPayload: Omit<CreateDisplayLinkPayload, 'displayLink'> & { displayLink: ResolversParentTypes['DisplayLink'] };
  CreatePortalUserInput: CreatePortalUserInput;
  CreateSeatPoolInput: CreateSeatPoolInput;
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  Customer: CustomerRecord;
  CustomerConnection: Omit<CustomerConnection, 'edges'> & { edges: Array<ResolversParentTypes['CustomerEdge']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerPayload: Omit<CustomerPayload, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  DateTime: Scalars['DateTime']['output'];
  Denial: DenialRecord;
  DenialAction: DenialAction;
  DenialConnection: Omit<DenialConnection, 'edges'> & { edges: Array<ResolversParentTypes['DenialEdge']> };
  DenialDay: DenialDay;
  DenialEdge: Omit<DenialEdge, 'node'> & { node: ResolversParentTypes['Denial'] };
  DenialEpisode: DenialEpisodeRecord;
  DenialEpisodeConnection: Omit<DenialEpisodeConnection, 'edges'> & { edges: Array<ResolversParentTypes['DenialEpisodeEdge']> };
  DenialEpisodeEdge: Omit<DenialEpisodeEdge, 'node'> & { node: ResolversParentTypes['DenialEpisode'] };
  DenialExplanation: DenialExplanationRecord;
  DenialHour: DenialHour;
  DenialSeatFreed: DenialSeatFreed;
  DenialSummary: DenialSummaryRecord;
  Device: DeviceRecord;
  DeviceConnection: Omit<DeviceConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeviceEdge']> };
  DeviceEdge: Omit<DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  DeviceOrder: DeviceOrder;
  DeviceRegistered: Omit<DeviceRegistered, 'device'> & { device: ResolversParentTypes['Device'] };
  DeviceStatus: DeviceStatusModel;
  Display: DisplayRecord;
  DisplayLink: DisplayLinkRecord;
  DisplayLinkPayload: Omit<DisplayLinkPayload, 'displayLink'> & { displayLink: ResolversParentTypes['DisplayLink'] };
  DisplayPool: DisplayPoolRecord;
  EstimateInput: EstimateInput;
  Float: Scalars['Float']['output'];
  ForceLogoutDevicesInput: ForceLogoutDevicesInput;
  ForceLogoutDevicesPayload: Omit<ForceLogoutDevicesPayload, 'results'> & { results: Array<ResolversParentTypes['ForceLogoutPayload']> };
  ForceLogoutInput: ForceLogoutInput;
  ForceLogoutPayload: Omit<ForceLogoutPayload, 'device'> & { device: ResolversParentTypes['Device'] };
  ForgottenSeat: ForgottenSeatRecord;
  ID: Scalars['ID']['output'];
  IdleSaving: IdleSaving;
  IdleTail: IdleTail;
  ImportAppUserRowInput: ImportAppUserRowInput;
  ImportAppUsersInput: ImportAppUsersInput;
  ImportAppUsersPayload: ImportAppUsersPayload;
  ImportProblem: ImportProblem;
  Int: Scalars['Int']['output'];
  InvitationOffer: InvitationOfferRecord;
  InvitePortalUserInput: InvitePortalUserInput;
  Lease: LeaseRecord;
  LeaseConnection: Omit<LeaseConnection, 'edges'> & { edges: Array<ResolversParentTypes['LeaseEdge']> };
  LeaseEdge: Omit<LeaseEdge, 'node'> & { node: ResolversParentTypes['Lease'] };
  Ledger: LedgerRecord;
  LedgerSeat: LedgerSeatRecord;
  LicenseDecision: ResolversUnionTypes<ResolversParentTypes>['LicenseDecision'];
  LicenseGranted: LicenseGrantedModel;
  LicenseRefused: LicenseRefusedModel;
  LiftAppUserHoldOffInput: LiftAppUserHoldOffInput;
  LiftPortalUserHoldOffInput: LiftPortalUserHoldOffInput;
  LiveSeat: LiveSeatRecord;
  LiveSeatEvent: LiveSeatEventRecord;
  LoggedOut: LoggedOut;
  LoginInput: LoginInput;
  MailRequest: MailRequestRecord;
  MailRequestPayload: Omit<MailRequestPayload, 'mailRequest'> & { mailRequest: ResolversParentTypes['MailRequest'] };
  MonthlyReport: MonthlyReportRecord;
  MonthlyReportDay: MonthlyReportDayRecord;
  MonthlyReportPool: MonthlyReportPoolRecord;
  Mutation: Record<PropertyKey, never>;
  OwnAlertMail: OwnAlertMailRecord;
  OwnAlertMailPayload: Omit<OwnAlertMailPayload, 'ownAlertMail'> & { ownAlertMail: ResolversParentTypes['OwnAlertMail'] };
  PageInfo: PageInfo;
  Plan: Omit<Plan, 'advice' | 'present' | 'timeouts'> & { advice?: Maybe<ResolversParentTypes['PlanAdvice']>, present: ResolversParentTypes['PlanCell'], timeouts: Array<ResolversParentTypes['PlanTimeout']> };
  PlanAdvice: Omit<PlanAdvice, 'outcome'> & { outcome: ResolversParentTypes['PlanCell'] };
  PlanCell: PlanCellRecord;
  PlanInput: PlanInput;
  PlanReproduction: PlanReproduction;
  PlanTimeout: Omit<PlanTimeout, 'cells'> & { cells: Array<ResolversParentTypes['PlanCell']> };
  PortalInvitation: PortalInvitationRecord;
  PortalInvitationPayload: Omit<PortalInvitationPayload, 'invitation'> & { invitation: ResolversParentTypes['PortalInvitation'] };
  PortalUser: PortalUserRecord;
  PortalUserPayload: Omit<PortalUserPayload, 'portalUser'> & { portalUser: ResolversParentTypes['PortalUser'] };
  Query: Record<PropertyKey, never>;
  RecordActivityInput: RecordActivityInput;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDeviceResult: ResolversUnionTypes<ResolversParentTypes>['RegisterDeviceResult'];
  RegistrationKeyPayload: RegistrationKeyPayload;
  ReleaseLicenseInput: ReleaseLicenseInput;
  ReleaseLicensePayload: Omit<ReleaseLicensePayload, 'device'> & { device: ResolversParentTypes['Device'] };
  RemoveDeviceInput: RemoveDeviceInput;
  RemoveDevicePayload: RemoveDevicePayload;
  RemoveDevicesInput: RemoveDevicesInput;
  RemoveDevicesPayload: Omit<RemoveDevicesPayload, 'results'> & { results: Array<ResolversParentTypes['RemovedDevice']> };
  RemoveWebhookEndpointPayload: RemoveWebhookEndpointPayload;
  RemovedDevice: Omit<RemovedDevice, 'device'> & { device: ResolversParentTypes['Device'] };
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  ResendMailConfirmationInput: ResendMailConfirmationInput;
  ResendPortalInvitationInput: ResendPortalInvitationInput;
  RevokeApiTokenInput: RevokeApiTokenInput;
  RevokeApiTokenPayload: Omit<RevokeApiTokenPayload, 'apiToken'> & { apiToken: ResolversParentTypes['ApiToken'] };
  RevokeDisplayLinkInput: RevokeDisplayLinkInput;
  RevokeDisplayLinkPayload: RevokeDisplayLinkPayload;
  RotateRegistrationKeyInput: RotateRegistrationKeyInput;
  SearchHit: SearchHitRecord;
  Seat: SeatRecord;
  SeatChanges: SeatChangesModel;
  SeatConnection: Omit<SeatConnection, 'edges'> & { edges: Array<ResolversParentTypes['SeatEdge']> };
  SeatEdge: Omit<SeatEdge, 'node'> & { node: ResolversParentTypes['Seat'] };
  SeatEstimate: SeatEstimate;
  SeatEvent: SeatEventRecord;
  SeatEventConnection: Omit<SeatEventConnection, 'edges'> & { edges: Array<ResolversParentTypes['SeatEventEdge']> };
  SeatEventEdge: Omit<SeatEventEdge, 'node'> & { node: ResolversParentTypes['SeatEvent'] };
  SeatHolder: SeatHolderRecord;
  SeatLease: SeatLease;
  SeatPool: SeatPoolRecord;
  SeatPoolChangeInput: SeatPoolChangeInput;
  SeatPoolChangePreview: SeatPoolChangePreviewRecord;
  SeatPoolConnection: Omit<SeatPoolConnection, 'edges'> & { edges: Array<ResolversParentTypes['SeatPoolEdge']> };
  SeatPoolEdge: Omit<SeatPoolEdge, 'node'> & { node: ResolversParentTypes['SeatPool'] };
  SeatPoolPayload: Omit<SeatPoolPayload, 'seatPool'> & { seatPool: ResolversParentTypes['SeatPool'] };
  SeatUsage: SeatUsageModel;
  SeatsAndRefusals: SeatsAndRefusals;
  SendMonthlyReportInput: SendMonthlyReportInput;
  SendTestMailInput: SendTestMailInput;
  SentMail: SentMail;
  SettingBounds: SettingBounds;
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutEverywherePayload: SignOutEverywherePayload;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  UpdateAlertSettingsInput: UpdateAlertSettingsInput;
  UpdateAppUserInput: UpdateAppUserInput;
  UpdateApplicationInput: UpdateApplicationInput;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateDisplayLinkInput: UpdateDisplayLinkInput;
  UpdateOwnAlertMailInput: UpdateOwnAlertMailInput;
  UpdatePortalUserInput: UpdatePortalUserInput;
  UpdateProfileInput: UpdateProfileInput;
  UpdateSeatPoolInput: UpdateSeatPoolInput;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UsageDay: UsageDay;
  UsageHour: UsageHour;
  UsageLevel: UsageLevel;
  UsageReport: UsageReportRecord;
  UsageStep: UsageStepRecord;
  WebhookAttempt: WebhookAttemptRecord;
  WebhookDelivery: WebhookDeliveryRecord;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges'> & { edges: Array<ResolversParentTypes['WebhookDeliveryEdge']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryPayload: Omit<WebhookDeliveryPayload, 'webhookDelivery'> & { webhookDelivery: ResolversParentTypes['WebhookDelivery'] };
  WebhookEndpoint: WebhookEndpointRecord;
  WebhookEndpointInput: WebhookEndpointInput;
  WebhookEndpointPayload: Omit<WebhookEndpointPayload, 'webhookEndpoint'> & { webhookEndpoint: ResolversParentTypes['WebhookEndpoint'] };
  WebhookSecretPayload: Omit<WebhookSecretPayload, 'webhookEndpoint'> & { webhookEndpoint: ResolversParentTypes['WebhookEndpoint'] };
  WithdrawPortalInvitationInput: WithdrawPortalInvitationInput;
  WithdrawPortalInvitationPayload: WithdrawPortalInvitationPayload;
};

export type AloneDirectiveArgs = { };

export type AloneDirectiveResolver<Result, Parent, ContextType = GraphqlContext, Args = AloneDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BulkDirectiveArgs = { };

export type BulkDirectiveResolver<Result, Parent, ContextType = GraphqlContext, Args = BulkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  atLeast?: Maybe<Scalars['Int']['input']>;
  rows?: Maybe<Scalars['Int']['input']>;
};

export type CostDirectiveResolver<Result, Parent, ContextType = GraphqlContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DeadlineDirectiveArgs = {
  seconds: Scalars['Int']['input'];
};

export type DeadlineDirectiveResolver<Result, Parent, ContextType = GraphqlContext, Args = DeadlineDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SharedDirectiveArgs = { };

export type SharedDirectiveResolver<Result, Parent, ContextType = GraphqlContext, Args = SharedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptInvitationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActivityRecordedResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ActivityRecorded'] = ResolversParentTypes['ActivityRecorded']> = {
  lease?: Resolver<Maybe<ResolversTypes['SeatLease']>, ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AlertResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  denialId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idleLicenses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  inUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seatPool?: Resolver<ResolversTypes['SeatPool'], ParentType, ContextType>;
  toldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AlertPayload'] = ResolversParentTypes['AlertPayload']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertRecipientResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AlertRecipient'] = ResolversParentTypes['AlertRecipient']> = {
  alerts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  askedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['RecipientConsent']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  graceUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mayBeAsked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  monthlyReport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  portalUser?: Resolver<Maybe<ResolversTypes['PortalUser']>, ParentType, ContextType>;
};

export type AlertSettingsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AlertSettings'] = ResolversParentTypes['AlertSettings']> = {
  coolDownMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digestMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['AlertKind']>, ParentType, ContextType>;
  mailConfigured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nearlyFullPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicUrlConfigured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quietFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quietUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['AlertRecipient']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertSettingsPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AlertSettingsPayload'] = ResolversParentTypes['AlertSettingsPayload']> = {
  settings?: Resolver<ResolversTypes['AlertSettings'], ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ApiTokenScope'], ParentType, ContextType>;
};

export type ApiTokenPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ApiTokenPayload'] = ResolversParentTypes['ApiTokenPayload']> = {
  apiToken?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppUserResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AppUser'] = ResolversParentTypes['AppUser']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heldOffUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppUserConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AppUserConnection'] = ResolversParentTypes['AppUserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppUserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AppUserEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AppUserEdge'] = ResolversParentTypes['AppUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AppUser'], ParentType, ContextType>;
};

export type AppUserPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AppUserPayload'] = ResolversParentTypes['AppUserPayload']> = {
  appUser?: Resolver<ResolversTypes['AppUser'], ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  checkpoints?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxInactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minInactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seatPoolCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settingBounds?: Resolver<Array<ResolversTypes['SettingBounds']>, ParentType, ContextType>;
  supportsConcurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApplicationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ApplicationPayload'] = ResolversParentTypes['ApplicationPayload']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
};

export type AuditChangeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditChange'] = ResolversParentTypes['AuditChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorRole?: Resolver<Maybe<ResolversTypes['PortalRole']>, ParentType, ContextType>;
  apiTokenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AuditChange']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seatPool?: Resolver<Maybe<ResolversTypes['SeatPool']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type BusiestResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Busiest'] = ResolversParentTypes['Busiest']> = {
  activeSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedApiTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfirmPasswordPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ConfirmPasswordPayload'] = ResolversParentTypes['ConfirmPasswordPayload']> = {
  confirmedUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateDisplayLinkPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CreateDisplayLinkPayload'] = ResolversParentTypes['CreateDisplayLinkPayload']> = {
  displayLink?: Resolver<ResolversTypes['DisplayLink'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  alertSettings?: Resolver<ResolversTypes['AlertSettings'], ParentType, ContextType>;
  appUsers?: Resolver<ResolversTypes['AppUserConnection'], ParentType, ContextType, RequireFields<CustomerAppUsersArgs, 'first'>>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<CustomerAuditEntriesArgs, 'first'>>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayLinks?: Resolver<Array<ResolversTypes['DisplayLink']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  monthlyReport?: Resolver<ResolversTypes['MonthlyReport'], ParentType, ContextType, RequireFields<CustomerMonthlyReportArgs, 'month'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  portalInvitations?: Resolver<Array<ResolversTypes['PortalInvitation']>, ParentType, ContextType>;
  portalUsers?: Resolver<Array<ResolversTypes['PortalUser']>, ParentType, ContextType>;
  reportMonths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  seatPools?: Resolver<Array<ResolversTypes['SeatPool']>, ParentType, ContextType>;
  webhookEndpoints?: Resolver<Array<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DenialResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Denial'] = ResolversParentTypes['Denial']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['DenialExplanation'], ParentType, ContextType>;
  holders?: Resolver<Array<ResolversTypes['SeatHolder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatPool?: Resolver<ResolversTypes['SeatPool'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DenialActionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialAction'] = ResolversParentTypes['DenialAction']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DenialConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialConnection'] = ResolversParentTypes['DenialConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DenialEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DenialDayResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialDay'] = ResolversParentTypes['DenialDay']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  episodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fullSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peakInUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DenialEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialEdge'] = ResolversParentTypes['DenialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Denial'], ParentType, ContextType>;
};

export type DenialEpisodeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialEpisode'] = ResolversParentTypes['DenialEpisode']> = {
  admittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DenialEpisodeConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialEpisodeConnection'] = ResolversParentTypes['DenialEpisodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DenialEpisodeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DenialEpisodeEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialEpisodeEdge'] = ResolversParentTypes['DenialEpisodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DenialEpisode'], ParentType, ContextType>;
};

export type DenialExplanationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialExplanation'] = ResolversParentTypes['DenialExplanation']> = {
  admittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['DenialCause'], ParentType, ContextType>;
  firstDenial?: Resolver<ResolversTypes['Denial'], ParentType, ContextType>;
  forgotten?: Resolver<Array<ResolversTypes['ForgottenSeat']>, ParentType, ContextType>;
  idleSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastRefusedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  longestHelpfulTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextSeatFreedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextSeatFreedBy?: Resolver<Maybe<ResolversTypes['DenialSeatFreed']>, ParentType, ContextType>;
  othersWaiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantityLoweredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  quantityLoweredFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantityLoweredTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  removedDevices?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitedSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DenialHourResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialHour'] = ResolversParentTypes['DenialHour']> = {
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DenialSeatFreedResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialSeatFreed'] = ResolversParentTypes['DenialSeatFreed']> = {
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['DenialFreedBy'], ParentType, ContextType>;
};

export type DenialSummaryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DenialSummary'] = ResolversParentTypes['DenialSummary']> = {
  actions?: Resolver<Array<ResolversTypes['DenialAction']>, ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DenialDay']>, ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deviceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hours?: Resolver<Array<ResolversTypes['DenialHour']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  appVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hardLogin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heldOffUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lease?: Resolver<Maybe<ResolversTypes['SeatLease']>, ParentType, ContextType>;
  leases?: Resolver<ResolversTypes['LeaseConnection'], ParentType, ContextType, RequireFields<DeviceLeasesArgs, 'first'>>;
  loggedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loggedOutBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logoutNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logoutReason?: Resolver<Maybe<ResolversTypes['LeaseEndReason']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reregisterBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seatPool?: Resolver<ResolversTypes['SeatPool'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeviceState'], ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['SeatEventConnection'], ParentType, ContextType, RequireFields<DeviceTimelineArgs, 'first'>>;
  user?: Resolver<Maybe<ResolversTypes['AppUser']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeviceConnection'] = ResolversParentTypes['DeviceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeviceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type DeviceRegisteredResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeviceRegistered'] = ResolversParentTypes['DeviceRegistered']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  deviceToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reregisterBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reregisterInSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceStatusResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeviceStatus'] = ResolversParentTypes['DeviceStatus']> = {
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lease?: Resolver<Maybe<ResolversTypes['SeatLease']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['RefusalReason']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeviceState'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DisplayResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Display'] = ResolversParentTypes['Display']> = {
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pools?: Resolver<Array<ResolversTypes['DisplayPool']>, ParentType, ContextType>;
};

export type DisplayLinkResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DisplayLink'] = ResolversParentTypes['DisplayLink']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seatPools?: Resolver<Array<ResolversTypes['SeatPool']>, ParentType, ContextType>;
};

export type DisplayLinkPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DisplayLinkPayload'] = ResolversParentTypes['DisplayLinkPayload']> = {
  displayLink?: Resolver<ResolversTypes['DisplayLink'], ParentType, ContextType>;
};

export type DisplayPoolResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DisplayPool'] = ResolversParentTypes['DisplayPool']> = {
  applicationCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  applicationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denialsLastHour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['LicensingMode'], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['SeatUsage'], ParentType, ContextType>;
};

export type ForceLogoutDevicesPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ForceLogoutDevicesPayload'] = ResolversParentTypes['ForceLogoutDevicesPayload']> = {
  results?: Resolver<Array<ResolversTypes['ForceLogoutPayload']>, ParentType, ContextType>;
};

export type ForceLogoutPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ForceLogoutPayload'] = ResolversParentTypes['ForceLogoutPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type ForgottenSeatResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ForgottenSeat'] = ResolversParentTypes['ForgottenSeat']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idleSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usualIdleSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdleSavingResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['IdleSaving'] = ResolversParentTypes['IdleSaving']> = {
  inactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regains?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedSeatSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IdleTailResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['IdleTail'] = ResolversParentTypes['IdleTail']> = {
  forgottenLeases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  idleTailSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  regainedLeases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savings?: Resolver<Array<ResolversTypes['IdleSaving']>, ParentType, ContextType>;
};

export type ImportAppUsersPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ImportAppUsersPayload'] = ResolversParentTypes['ImportAppUsersPayload']> = {
  importedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['ImportProblem']>, ParentType, ContextType>;
};

export type ImportProblemResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ImportProblem'] = ResolversParentTypes['ImportProblem']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherRows?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationOfferResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['InvitationOffer'] = ResolversParentTypes['InvitationOffer']> = {
  customerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PortalRole'], ParentType, ContextType>;
};

export type LeaseResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Lease'] = ResolversParentTypes['Lease']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  endNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['LeaseEndReason']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grantNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['LeaseOrigin'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['AppUser']>, ParentType, ContextType>;
};

export type LeaseConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LeaseConnection'] = ResolversParentTypes['LeaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LeaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeaseEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LeaseEdge'] = ResolversParentTypes['LeaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lease'], ParentType, ContextType>;
};

export type LedgerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Ledger'] = ResolversParentTypes['Ledger']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<Array<ResolversTypes['LedgerSeat']>, ParentType, ContextType>;
};

export type LedgerSeatResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LedgerSeat'] = ResolversParentTypes['LedgerSeat']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['LeaseEndReason']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  idleSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCallAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LicenseDecisionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LicenseDecision'] = ResolversParentTypes['LicenseDecision']> = {
  __resolveType: TypeResolveFn<'LicenseGranted' | 'LicenseRefused', ParentType, ContextType>;
};

export type LicenseGrantedResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LicenseGranted'] = ResolversParentTypes['LicenseGranted']> = {
  grant?: Resolver<ResolversTypes['GrantKind'], ParentType, ContextType>;
  lease?: Resolver<Maybe<ResolversTypes['SeatLease']>, ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenseRefusedResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LicenseRefused'] = ResolversParentTypes['LicenseRefused']> = {
  byName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RefusalReason'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveSeatResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LiveSeat'] = ResolversParentTypes['LiveSeat']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deviceRemoved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastCallAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LiveSeatEventResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LiveSeatEvent'] = ResolversParentTypes['LiveSeatEvent']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SeatEventKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LoggedOutResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LoggedOut'] = ResolversParentTypes['LoggedOut']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MailRequestResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MailRequest'] = ResolversParentTypes['MailRequest']> = {
  answer?: Resolver<ResolversTypes['MailRequestAnswer'], ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MailRequestPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MailRequestPayload'] = ResolversParentTypes['MailRequestPayload']> = {
  mailRequest?: Resolver<ResolversTypes['MailRequest'], ParentType, ContextType>;
};

export type MonthlyReportResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MonthlyReport'] = ResolversParentTypes['MonthlyReport']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pools?: Resolver<Array<ResolversTypes['MonthlyReportPool']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MonthlyReportDayResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MonthlyReportDay'] = ResolversParentTypes['MonthlyReportDay']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  episodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fullSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peakInUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MonthlyReportPoolResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MonthlyReportPool'] = ResolversParentTypes['MonthlyReportPool']> = {
  busiestDay?: Resolver<Maybe<ResolversTypes['MonthlyReportDay']>, ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['MonthlyReportDay']>, ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fullSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  idleLicenses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peakInUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peopleHit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatPool?: Resolver<ResolversTypes['SeatPool'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationPayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  acknowledgeAlert?: Resolver<ResolversTypes['AlertPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeAlertArgs, 'input'>>;
  answerMailRequest?: Resolver<ResolversTypes['MailRequestPayload'], ParentType, ContextType, RequireFields<MutationAnswerMailRequestArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  checkLicense?: Resolver<ResolversTypes['LicenseDecision'], ParentType, ContextType, RequireFields<MutationCheckLicenseArgs, 'input'>>;
  confirmPassword?: Resolver<ResolversTypes['ConfirmPasswordPayload'], ParentType, ContextType, RequireFields<MutationConfirmPasswordArgs, 'input'>>;
  createApiToken?: Resolver<ResolversTypes['ApiTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateApiTokenArgs, 'input'>>;
  createAppUser?: Resolver<ResolversTypes['AppUserPayload'], ParentType, ContextType, RequireFields<MutationCreateAppUserArgs, 'input'>>;
  createApplication?: Resolver<ResolversTypes['ApplicationPayload'], ParentType, ContextType, RequireFields<MutationCreateApplicationArgs, 'input'>>;
  createCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  createDisplayLink?: Resolver<ResolversTypes['CreateDisplayLinkPayload'], ParentType, ContextType, RequireFields<MutationCreateDisplayLinkArgs, 'input'>>;
  createPortalUser?: Resolver<ResolversTypes['PortalUserPayload'], ParentType, ContextType, RequireFields<MutationCreatePortalUserArgs, 'input'>>;
  createSeatPool?: Resolver<ResolversTypes['SeatPoolPayload'], ParentType, ContextType, RequireFields<MutationCreateSeatPoolArgs, 'input'>>;
  createWebhookEndpoint?: Resolver<ResolversTypes['WebhookSecretPayload'], ParentType, ContextType, RequireFields<MutationCreateWebhookEndpointArgs, 'input'>>;
  forceLogout?: Resolver<ResolversTypes['ForceLogoutPayload'], ParentType, ContextType, RequireFields<MutationForceLogoutArgs, 'input'>>;
  forceLogoutDevices?: Resolver<ResolversTypes['ForceLogoutDevicesPayload'], ParentType, ContextType, RequireFields<MutationForceLogoutDevicesArgs, 'input'>>;
  importAppUsers?: Resolver<ResolversTypes['ImportAppUsersPayload'], ParentType, ContextType, RequireFields<MutationImportAppUsersArgs, 'input'>>;
  invitePortalUser?: Resolver<ResolversTypes['PortalInvitationPayload'], ParentType, ContextType, RequireFields<MutationInvitePortalUserArgs, 'input'>>;
  liftAppUserHoldOff?: Resolver<ResolversTypes['AppUserPayload'], ParentType, ContextType, RequireFields<MutationLiftAppUserHoldOffArgs, 'input'>>;
  liftPortalUserHoldOff?: Resolver<ResolversTypes['PortalUserPayload'], ParentType, ContextType, RequireFields<MutationLiftPortalUserHoldOffArgs, 'input'>>;
  login?: Resolver<ResolversTypes['LicenseDecision'], ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LoggedOut'], ParentType, ContextType>;
  recordActivity?: Resolver<ResolversTypes['ActivityRecorded'], ParentType, ContextType, RequireFields<MutationRecordActivityArgs, 'input'>>;
  registerDevice?: Resolver<ResolversTypes['RegisterDeviceResult'], ParentType, ContextType, RequireFields<MutationRegisterDeviceArgs, 'input'>>;
  releaseLicense?: Resolver<ResolversTypes['ReleaseLicensePayload'], ParentType, ContextType, RequireFields<MutationReleaseLicenseArgs, 'input'>>;
  removeDevice?: Resolver<ResolversTypes['RemoveDevicePayload'], ParentType, ContextType, RequireFields<MutationRemoveDeviceArgs, 'input'>>;
  removeDevices?: Resolver<ResolversTypes['RemoveDevicesPayload'], ParentType, ContextType, RequireFields<MutationRemoveDevicesArgs, 'input'>>;
  removeWebhookEndpoint?: Resolver<ResolversTypes['RemoveWebhookEndpointPayload'], ParentType, ContextType, RequireFields<MutationRemoveWebhookEndpointArgs, 'input'>>;
  replayWebhookDelivery?: Resolver<ResolversTypes['WebhookDeliveryPayload'], ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveryArgs, 'input'>>;
  resendMailConfirmation?: Resolver<ResolversTypes['AlertSettingsPayload'], ParentType, ContextType, RequireFields<MutationResendMailConfirmationArgs, 'input'>>;
  resendPortalInvitation?: Resolver<ResolversTypes['PortalInvitationPayload'], ParentType, ContextType, RequireFields<MutationResendPortalInvitationArgs, 'input'>>;
  revokeApiToken?: Resolver<ResolversTypes['RevokeApiTokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiTokenArgs, 'input'>>;
  revokeDisplayLink?: Resolver<ResolversTypes['RevokeDisplayLinkPayload'], ParentType, ContextType, RequireFields<MutationRevokeDisplayLinkArgs, 'input'>>;
  rotateRegistrationKey?: Resolver<ResolversTypes['RegistrationKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateRegistrationKeyArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['WebhookSecretPayload'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  sendMonthlyReport?: Resolver<ResolversTypes['SentMail'], ParentType, ContextType, RequireFields<MutationSendMonthlyReportArgs, 'input'>>;
  sendTestMail?: Resolver<ResolversTypes['SentMail'], ParentType, ContextType, RequireFields<MutationSendTestMailArgs, 'input'>>;
  sendTestWebhook?: Resolver<ResolversTypes['WebhookDeliveryPayload'], ParentType, ContextType, RequireFields<MutationSendTestWebhookArgs, 'input'>>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywherePayload'], ParentType, ContextType, Partial<MutationSignOutEverywhereArgs>>;
  updateAlertSettings?: Resolver<ResolversTypes['AlertSettingsPayload'], ParentType, ContextType, RequireFields<MutationUpdateAlertSettingsArgs, 'input'>>;
  updateAppUser?: Resolver<ResolversTypes['AppUserPayload'], ParentType, ContextType, RequireFields<MutationUpdateAppUserArgs, 'input'>>;
  updateApplication?: Resolver<ResolversTypes['ApplicationPayload'], ParentType, ContextType, RequireFields<MutationUpdateApplicationArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateDisplayLink?: Resolver<ResolversTypes['DisplayLinkPayload'], ParentType, ContextType, RequireFields<MutationUpdateDisplayLinkArgs, 'input'>>;
  updateOwnAlertMail?: Resolver<ResolversTypes['OwnAlertMailPayload'], ParentType, ContextType, RequireFields<MutationUpdateOwnAlertMailArgs, 'input'>>;
  updatePortalUser?: Resolver<ResolversTypes['PortalUserPayload'], ParentType, ContextType, RequireFields<MutationUpdatePortalUserArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['PortalUserPayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateSeatPool?: Resolver<ResolversTypes['SeatPoolPayload'], ParentType, ContextType, RequireFields<MutationUpdateSeatPoolArgs, 'input'>>;
  updateWebhookEndpoint?: Resolver<ResolversTypes['WebhookEndpointPayload'], ParentType, ContextType, RequireFields<MutationUpdateWebhookEndpointArgs, 'input'>>;
  withdrawPortalInvitation?: Resolver<ResolversTypes['WithdrawPortalInvitationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawPortalInvitationArgs, 'input'>>;
};

export type OwnAlertMailResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OwnAlertMail'] = ResolversParentTypes['OwnAlertMail']> = {
  alerts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['RecipientConsent']>, ParentType, ContextType>;
  mailConfigured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  monthlyReport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publicUrlConfigured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OwnAlertMailPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OwnAlertMailPayload'] = ResolversParentTypes['OwnAlertMailPayload']> = {
  ownAlertMail?: Resolver<ResolversTypes['OwnAlertMail'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  advice?: Resolver<Maybe<ResolversTypes['PlanAdvice']>, ParentType, ContextType>;
  present?: Resolver<ResolversTypes['PlanCell'], ParentType, ContextType>;
  reproduction?: Resolver<ResolversTypes['PlanReproduction'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeouts?: Resolver<Array<ResolversTypes['PlanTimeout']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PlanAdviceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PlanAdvice'] = ResolversParentTypes['PlanAdvice']> = {
  action?: Resolver<ResolversTypes['PlanAction'], ParentType, ContextType>;
  additionalLicenses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PlanCell'], ParentType, ContextType>;
};

export type PlanCellResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PlanCell'] = ResolversParentTypes['PlanCell']> = {
  denials?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  denialsHigh?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  denialsLow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  logins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loginsAdmitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longestWaitSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peopleHit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceLevel?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PlanReproductionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PlanReproduction'] = ResolversParentTypes['PlanReproduction']> = {
  doubts?: Resolver<Array<ResolversTypes['PlanDoubt']>, ParentType, ContextType>;
  isFaithful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  matchingDenials?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedDenials?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replayedDenials?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanTimeoutResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PlanTimeout'] = ResolversParentTypes['PlanTimeout']> = {
  cells?: Resolver<Array<ResolversTypes['PlanCell']>, ParentType, ContextType>;
  inactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peakWanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recommendedSeats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PortalInvitationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PortalInvitation'] = ResolversParentTypes['PortalInvitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mailed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PortalRole'], ParentType, ContextType>;
};

export type PortalInvitationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PortalInvitationPayload'] = ResolversParentTypes['PortalInvitationPayload']> = {
  invitation?: Resolver<ResolversTypes['PortalInvitation'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PortalUserResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PortalUser'] = ResolversParentTypes['PortalUser']> = {
  alertMail?: Resolver<Maybe<ResolversTypes['OwnAlertMail']>, ParentType, ContextType>;
  apiTokens?: Resolver<Array<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heldOffUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openInvitationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PortalRole'], ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PortalUserPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PortalUserPayload'] = ResolversParentTypes['PortalUserPayload']> = {
  portalUser?: Resolver<ResolversTypes['PortalUser'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alerts?: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first' | 'orderBy'>>;
  allAuditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAllAuditEntriesArgs, 'first'>>;
  applications?: Resolver<Array<ResolversTypes['Application']>, ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  denialsNear?: Resolver<Array<ResolversTypes['Denial']>, ParentType, ContextType, RequireFields<QueryDenialsNearArgs, 'at' | 'first' | 'search'>>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'id'>>;
  display?: Resolver<ResolversTypes['Display'], ParentType, ContextType>;
  estimateSeats?: Resolver<ResolversTypes['SeatEstimate'], ParentType, ContextType, RequireFields<QueryEstimateSeatsArgs, 'input'>>;
  invitation?: Resolver<Maybe<ResolversTypes['InvitationOffer']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'token'>>;
  mailRequest?: Resolver<Maybe<ResolversTypes['MailRequest']>, ParentType, ContextType, RequireFields<QueryMailRequestArgs, 'token'>>;
  portalInvitations?: Resolver<Array<ResolversTypes['PortalInvitation']>, ParentType, ContextType>;
  portalUsers?: Resolver<Array<ResolversTypes['PortalUser']>, ParentType, ContextType>;
  search?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  seatPool?: Resolver<Maybe<ResolversTypes['SeatPool']>, ParentType, ContextType, RequireFields<QuerySeatPoolArgs, 'id'>>;
  seatPools?: Resolver<ResolversTypes['SeatPoolConnection'], ParentType, ContextType, RequireFields<QuerySeatPoolsArgs, 'first'>>;
  viewer?: Resolver<Maybe<ResolversTypes['PortalUser']>, ParentType, ContextType>;
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType, RequireFields<QueryWebhookEndpointArgs, 'id'>>;
};

export type RegisterDeviceResultResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RegisterDeviceResult'] = ResolversParentTypes['RegisterDeviceResult']> = {
  __resolveType: TypeResolveFn<'DeviceRegistered' | 'LicenseRefused', ParentType, ContextType>;
};

export type RegistrationKeyPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RegistrationKeyPayload'] = ResolversParentTypes['RegistrationKeyPayload']> = {
  registrationKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReleaseLicensePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ReleaseLicensePayload'] = ResolversParentTypes['ReleaseLicensePayload']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type RemoveDevicePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RemoveDevicePayload'] = ResolversParentTypes['RemoveDevicePayload']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licenseFreedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RemoveDevicesPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RemoveDevicesPayload'] = ResolversParentTypes['RemoveDevicesPayload']> = {
  results?: Resolver<Array<ResolversTypes['RemovedDevice']>, ParentType, ContextType>;
};

export type RemoveWebhookEndpointPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RemoveWebhookEndpointPayload'] = ResolversParentTypes['RemoveWebhookEndpointPayload']> = {
  webhookEndpointId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RemovedDeviceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RemovedDevice'] = ResolversParentTypes['RemovedDevice']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  licenseFreedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RevokeApiTokenPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RevokeApiTokenPayload'] = ResolversParentTypes['RevokeApiTokenPayload']> = {
  apiToken?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
};

export type RevokeDisplayLinkPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RevokeDisplayLinkPayload'] = ResolversParentTypes['RevokeDisplayLinkPayload']> = {
  displayLinkId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  __resolveType: TypeResolveFn<'AppUser' | 'Customer' | 'Device' | 'SeatPool', ParentType, ContextType>;
};

export type SeatResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Seat'] = ResolversParentTypes['Seat']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastCallAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remainingSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['AppUser']>, ParentType, ContextType>;
};

export type SeatChangesResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatChanges'] = ResolversParentTypes['SeatChanges']> = {
  events?: Resolver<Array<ResolversTypes['LiveSeatEvent']>, ParentType, ContextType>;
  freedSeats?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  seats?: Resolver<Array<ResolversTypes['LiveSeat']>, ParentType, ContextType>;
  sinceVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['SeatUsage'], ParentType, ContextType>;
};

export type SeatConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatConnection'] = ResolversParentTypes['SeatConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SeatEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatEdge'] = ResolversParentTypes['SeatEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Seat'], ParentType, ContextType>;
};

export type SeatEstimateResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatEstimate'] = ResolversParentTypes['SeatEstimate']> = {
  engset?: Resolver<ResolversTypes['SeatsAndRefusals'], ParentType, ContextType>;
  erlangB?: Resolver<ResolversTypes['SeatsAndRefusals'], ParentType, ContextType>;
  isFirstEstimate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  offeredErlangs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SeatEventResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatEvent'] = ResolversParentTypes['SeatEvent']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denialId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SeatEventKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SeatEventConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatEventConnection'] = ResolversParentTypes['SeatEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SeatEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SeatEventEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatEventEdge'] = ResolversParentTypes['SeatEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SeatEvent'], ParentType, ContextType>;
};

export type SeatHolderResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatHolder'] = ResolversParentTypes['SeatHolder']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idleSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCallAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SeatLeaseResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatLease'] = ResolversParentTypes['SeatLease']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grantNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remainingSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatPoolResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatPool'] = ResolversParentTypes['SeatPool']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<SeatPoolAuditEntriesArgs, 'first'>>;
  changePreview?: Resolver<ResolversTypes['SeatPoolChangePreview'], ParentType, ContextType, RequireFields<SeatPoolChangePreviewArgs, 'change'>>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  denial?: Resolver<Maybe<ResolversTypes['Denial']>, ParentType, ContextType, RequireFields<SeatPoolDenialArgs, 'id'>>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<SeatPoolDenialCountArgs, 'since'>>;
  denialEpisodes?: Resolver<ResolversTypes['DenialEpisodeConnection'], ParentType, ContextType, RequireFields<SeatPoolDenialEpisodesArgs, 'first'>>;
  denialSummary?: Resolver<ResolversTypes['DenialSummary'], ParentType, ContextType, RequireFields<SeatPoolDenialSummaryArgs, 'timeZone'>>;
  denials?: Resolver<ResolversTypes['DenialConnection'], ParentType, ContextType, RequireFields<SeatPoolDenialsArgs, 'first'>>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<SeatPoolDevicesArgs, 'first'>>;
  events?: Resolver<ResolversTypes['SeatEventConnection'], ParentType, ContextType, RequireFields<SeatPoolEventsArgs, 'first'>>;
  forceLogoutHoldOffSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inactivityTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leases?: Resolver<ResolversTypes['LeaseConnection'], ParentType, ContextType, RequireFields<SeatPoolLeasesArgs, 'first'>>;
  ledger?: Resolver<ResolversTypes['Ledger'], ParentType, ContextType, RequireFields<SeatPoolLedgerArgs, 'at'>>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['LicensingMode'], ParentType, ContextType>;
  peakInUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<SeatPoolPeakInUseArgs, 'since'>>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType, RequireFields<SeatPoolPlanArgs, 'input'>>;
  reregistrationDelayHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['SeatConnection'], ParentType, ContextType, RequireFields<SeatPoolSeatsArgs, 'first'>>;
  settingsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['SeatUsage'], ParentType, ContextType>;
  usageHistory?: Resolver<Array<ResolversTypes['UsageStep']>, ParentType, ContextType, RequireFields<SeatPoolUsageHistoryArgs, 'mostSteps' | 'since'>>;
  usageReport?: Resolver<ResolversTypes['UsageReport'], ParentType, ContextType, RequireFields<SeatPoolUsageReportArgs, 'since' | 'timeZone'>>;
  userAuthentication?: Resolver<ResolversTypes['UserAuthentication'], ParentType, ContextType>;
  whatIf?: Resolver<ResolversTypes['PlanCell'], ParentType, ContextType, RequireFields<SeatPoolWhatIfArgs, 'inactivityTimeoutSeconds' | 'seats'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatPoolChangePreviewResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatPoolChangePreview'] = ResolversParentTypes['SeatPoolChangePreview']> = {
  devicesToRemove?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leasesEnding?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensesTaken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seatsHeld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsLapsing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsOver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsReturning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatPoolConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatPoolConnection'] = ResolversParentTypes['SeatPoolConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SeatPoolEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatPoolEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatPoolEdge'] = ResolversParentTypes['SeatPoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SeatPool'], ParentType, ContextType>;
};

export type SeatPoolPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatPoolPayload'] = ResolversParentTypes['SeatPoolPayload']> = {
  registrationKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seatPool?: Resolver<ResolversTypes['SeatPool'], ParentType, ContextType>;
};

export type SeatUsageResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatUsage'] = ResolversParentTypes['SeatUsage']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  denialsLast24Hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextLapseAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registeredDevices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  settingsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatsAndRefusalsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SeatsAndRefusals'] = ResolversParentTypes['SeatsAndRefusals']> = {
  refusedShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SentMailResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SentMail'] = ResolversParentTypes['SentMail']> = {
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentTo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SettingBoundsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SettingBounds'] = ResolversParentTypes['SettingBounds']> = {
  max?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  setting?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['SettingUnit'], ParentType, ContextType>;
  usual?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SignOutEverywherePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revokedApiTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  deviceStatus?: SubscriptionResolver<ResolversTypes['DeviceStatus'], "deviceStatus", ParentType, ContextType>;
  displayUsages?: SubscriptionResolver<Array<ResolversTypes['SeatUsage']>, "displayUsages", ParentType, ContextType>;
  seatChanges?: SubscriptionResolver<ResolversTypes['SeatChanges'], "seatChanges", ParentType, ContextType, RequireFields<SubscriptionSeatChangesArgs, 'seatPoolId'>>;
  seatUsage?: SubscriptionResolver<ResolversTypes['SeatUsage'], "seatUsage", ParentType, ContextType, RequireFields<SubscriptionSeatUsageArgs, 'seatPoolId'>>;
  seatUsages?: SubscriptionResolver<Array<ResolversTypes['SeatUsage']>, "seatUsages", ParentType, ContextType, Partial<SubscriptionSeatUsagesArgs>>;
};

export type UsageDayResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UsageDay'] = ResolversParentTypes['UsageDay']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fullSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peakInUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UsageHourResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UsageHour'] = ResolversParentTypes['UsageHour']> = {
  averageInUse?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peakInUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UsageLevelResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UsageLevel'] = ResolversParentTypes['UsageLevel']> = {
  inUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UsageReportResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UsageReport'] = ResolversParentTypes['UsageReport']> = {
  days?: Resolver<Array<ResolversTypes['UsageDay']>, ParentType, ContextType>;
  devices?: Resolver<Array<ResolversTypes['Busiest']>, ParentType, ContextType>;
  hours?: Resolver<Array<ResolversTypes['UsageHour']>, ParentType, ContextType>;
  idle?: Resolver<ResolversTypes['IdleTail'], ParentType, ContextType>;
  levels?: Resolver<Array<ResolversTypes['UsageLevel']>, ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peakAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  peakInUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['Busiest']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UsageStepResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UsageStep'] = ResolversParentTypes['UsageStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inUse?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licensedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  responseExcerpt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['WebhookEventType'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookDeliveryPayload'] = ResolversParentTypes['WebhookDeliveryPayload']> = {
  webhookDelivery?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, RequireFields<WebhookEndpointDeliveriesArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['WebhookDisabledReason']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['AlertKind']>, ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookEndpointPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookEndpointPayload'] = ResolversParentTypes['WebhookEndpointPayload']> = {
  webhookEndpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
};

export type WebhookSecretPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookSecretPayload'] = ResolversParentTypes['WebhookSecretPayload']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhookEndpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
};

export type WithdrawPortalInvitationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WithdrawPortalInvitationPayload'] = ResolversParentTypes['WithdrawPortalInvitationPayload']> = {
  invitationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphqlContext> = {
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  ActivityRecorded?: ActivityRecordedResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertPayload?: AlertPayloadResolvers<ContextType>;
  AlertRecipient?: AlertRecipientResolvers<ContextType>;
  AlertSettings?: AlertSettingsResolvers<ContextType>;
  AlertSettingsPayload?: AlertSettingsPayloadResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApiTokenPayload?: ApiTokenPayloadResolvers<ContextType>;
  AppUser?: AppUserResolvers<ContextType>;
  AppUserConnection?: AppUserConnectionResolvers<ContextType>;
  AppUserEdge?: AppUserEdgeResolvers<ContextType>;
  AppUserPayload?: AppUserPayloadResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationPayload?: ApplicationPayloadResolvers<ContextType>;
  AuditChange?: AuditChangeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  Busiest?: BusiestResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ConfirmPasswordPayload?: ConfirmPasswordPayloadResolvers<ContextType>;
  CreateDisplayLinkPayload?: CreateDisplayLinkPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Denial?: DenialResolvers<ContextType>;
  DenialAction?: DenialActionResolvers<ContextType>;
  DenialConnection?: DenialConnectionResolvers<ContextType>;
  DenialDay?: DenialDayResolvers<ContextType>;
  DenialEdge?: DenialEdgeResolvers<ContextType>;
  DenialEpisode?: DenialEpisodeResolvers<ContextType>;
  DenialEpisodeConnection?: DenialEpisodeConnectionResolvers<ContextType>;
  DenialEpisodeEdge?: DenialEpisodeEdgeResolvers<ContextType>;
  DenialExplanation?: DenialExplanationResolvers<ContextType>;
  DenialHour?: DenialHourResolvers<ContextType>;
  DenialSeatFreed?: DenialSeatFreedResolvers<ContextType>;
  DenialSummary?: DenialSummaryResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  DeviceRegistered?: DeviceRegisteredResolvers<ContextType>;
  DeviceStatus?: DeviceStatusResolvers<ContextType>;
  Display?: DisplayResolvers<ContextType>;
  DisplayLink?: DisplayLinkResolvers<ContextType>;
  DisplayLinkPayload?: DisplayLinkPayloadResolvers<ContextType>;
  DisplayPool?: DisplayPoolResolvers<ContextType>;
  ForceLogoutDevicesPayload?: ForceLogoutDevicesPayloadResolvers<ContextType>;
  ForceLogoutPayload?: ForceLogoutPayloadResolvers<ContextType>;
  ForgottenSeat?: ForgottenSeatResolvers<ContextType>;
  IdleSaving?: IdleSavingResolvers<ContextType>;
  IdleTail?: IdleTailResolvers<ContextType>;
  ImportAppUsersPayload?: ImportAppUsersPayloadResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  InvitationOffer?: InvitationOfferResolvers<ContextType>;
  Lease?: LeaseResolvers<ContextType>;
  LeaseConnection?: LeaseConnectionResolvers<ContextType>;
  LeaseEdge?: LeaseEdgeResolvers<ContextType>;
  Ledger?: LedgerResolvers<ContextType>;
  LedgerSeat?: LedgerSeatResolvers<ContextType>;
  LicenseDecision?: LicenseDecisionResolvers<ContextType>;
  LicenseGranted?: LicenseGrantedResolvers<ContextType>;
  LicenseRefused?: LicenseRefusedResolvers<ContextType>;
  LiveSeat?: LiveSeatResolvers<ContextType>;
  LiveSeatEvent?: LiveSeatEventResolvers<ContextType>;
  LoggedOut?: LoggedOutResolvers<ContextType>;
  MailRequest?: MailRequestResolvers<ContextType>;
  MailRequestPayload?: MailRequestPayloadResolvers<ContextType>;
  MonthlyReport?: MonthlyReportResolvers<ContextType>;
  MonthlyReportDay?: MonthlyReportDayResolvers<ContextType>;
  MonthlyReportPool?: MonthlyReportPoolResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OwnAlertMail?: OwnAlertMailResolvers<ContextType>;
  OwnAlertMailPayload?: OwnAlertMailPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  PlanAdvice?: PlanAdviceResolvers<ContextType>;
  PlanCell?: PlanCellResolvers<ContextType>;
  PlanReproduction?: PlanReproductionResolvers<ContextType>;
  PlanTimeout?: PlanTimeoutResolvers<ContextType>;
  PortalInvitation?: PortalInvitationResolvers<ContextType>;
  PortalInvitationPayload?: PortalInvitationPayloadResolvers<ContextType>;
  PortalUser?: PortalUserResolvers<ContextType>;
  PortalUserPayload?: PortalUserPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterDeviceResult?: RegisterDeviceResultResolvers<ContextType>;
  RegistrationKeyPayload?: RegistrationKeyPayloadResolvers<ContextType>;
  ReleaseLicensePayload?: ReleaseLicensePayloadResolvers<ContextType>;
  RemoveDevicePayload?: RemoveDevicePayloadResolvers<ContextType>;
  RemoveDevicesPayload?: RemoveDevicesPayloadResolvers<ContextType>;
  RemoveWebhookEndpointPayload?: RemoveWebhookEndpointPayloadResolvers<ContextType>;
  RemovedDevice?: RemovedDeviceResolvers<ContextType>;
  RevokeApiTokenPayload?: RevokeApiTokenPayloadResolvers<ContextType>;
  RevokeDisplayLinkPayload?: RevokeDisplayLinkPayloadResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  SeatChanges?: SeatChangesResolvers<ContextType>;
  SeatConnection?: SeatConnectionResolvers<ContextType>;
  SeatEdge?: SeatEdgeResolvers<ContextType>;
  SeatEstimate?: SeatEstimateResolvers<ContextType>;
  SeatEvent?: SeatEventResolvers<ContextType>;
  SeatEventConnection?: SeatEventConnectionResolvers<ContextType>;
  SeatEventEdge?: SeatEventEdgeResolvers<ContextType>;
  SeatHolder?: SeatHolderResolvers<ContextType>;
  SeatLease?: SeatLeaseResolvers<ContextType>;
  SeatPool?: SeatPoolResolvers<ContextType>;
  SeatPoolChangePreview?: SeatPoolChangePreviewResolvers<ContextType>;
  SeatPoolConnection?: SeatPoolConnectionResolvers<ContextType>;
  SeatPoolEdge?: SeatPoolEdgeResolvers<ContextType>;
  SeatPoolPayload?: SeatPoolPayloadResolvers<ContextType>;
  SeatUsage?: SeatUsageResolvers<ContextType>;
  SeatsAndRefusals?: SeatsAndRefusalsResolvers<ContextType>;
  SentMail?: SentMailResolvers<ContextType>;
  SettingBounds?: SettingBoundsResolvers<ContextType>;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UsageDay?: UsageDayResolvers<ContextType>;
  UsageHour?: UsageHourResolvers<ContextType>;
  UsageLevel?: UsageLevelResolvers<ContextType>;
  UsageReport?: UsageReportResolvers<ContextType>;
  UsageStep?: UsageStepResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDeliveryPayload?: WebhookDeliveryPayloadResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookEndpointPayload?: WebhookEndpointPayloadResolvers<ContextType>;
  WebhookSecretPayload?: WebhookSecretPayloadResolvers<ContextType>;
  WithdrawPortalInvitationPayload?: WithdrawPortalInvitationPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphqlContext> = {
  alone?: AloneDirectiveResolver<any, any, ContextType>;
  bulk?: BulkDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  deadline?: DeadlineDirectiveResolver<any, any, ContextType>;
  shared?: SharedDirectiveResolver<any, any, ContextType>;
};
