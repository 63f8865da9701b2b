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
  /** An ISO 8601 instant in UTC with milliseconds, for instance `2026-11-22T08:02:13.512Z`. The clock is always the server's. */
  DateTime: { input: Date; output: Date; }
};

/** The acceptance of an invitation. */
export type AcceptInvitationInput = {
  /** The name that others see: 1 to 200 characters. */
  displayName: Scalars['String']['input'];
  /** 12 to 200 characters, at least one of them visible. Known to nobody else. */
  password: Scalars['String']['input'];
  /** The part of the link after the `#`: `swi_…`. */
  token: Scalars['String']['input'];
};

/** The account that was made. */
export type AcceptInvitationPayload = {
  __typename?: 'AcceptInvitationPayload';
  /** The customer of the account, to be given when signing in. Null for the vendor's people. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** What the person signs in with. */
  email: Scalars['String']['output'];
};

/** An alert to acknowledge. */
export type AcknowledgeAlertInput = {
  /** From `Alert.id`. */
  alertId: Scalars['ID']['input'];
};

/** The activity was recorded. */
export type ActivityRecorded = {
  __typename?: 'ActivityRecorded';
  /** The seat, if the device (still) holds one. */
  lease?: Maybe<SeatLease>;
  /** The server's clock when it recorded the activity. */
  serverTime: Scalars['DateTime']['output'];
};

/** Something a pool's people should know of, from when it began until it was over. At most one of a kind is open in a pool. */
export type Alert = {
  __typename?: 'Alert';
  /** When somebody said that they had seen to it. Null: nobody has. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who did. */
  acknowledgedBy?: Maybe<Scalars['String']['output']>;
  /** When it was over, known once it has been so for as long as its kind asks for. Null: it is open. */
  clearedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The customer. */
  customer: Customer;
  /** FIRST_DENIAL_OF_DAY: the denial, for `SeatPool.denial`. Null for other kinds. */
  denialId?: Maybe<Scalars['ID']['output']>;
  /** FIRST_DENIAL_OF_DAY: the device that was refused. Null for other kinds. */
  deviceName?: Maybe<Scalars['String']['output']>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** IDLE_LICENSES: how many nobody needed. Null for other kinds. */
  idleLicenses?: Maybe<Scalars['Int']['output']>;
  /** How many seats were held when it began. */
  inUse: Scalars['Int']['output'];
  /** What it is. */
  kind: AlertKind;
  /** How many licences were owned when it began. */
  licensedQuantity: Scalars['Int']['output'];
  /** When it began, to within the quarter of a minute in which pools are looked at. */
  raisedAt: Scalars['DateTime']['output'];
  /** The pool. */
  seatPool: SeatPool;
  /** When messages about it were due. Null: it was or is shown here only, because of the cool-down or because a worse alert says it. */
  toldAt?: Maybe<Scalars['DateTime']['output']>;
  /** FIRST_DENIAL_OF_DAY: the person who was refused. Null for other kinds, and at registration. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of alerts. */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  /** The alerts of this page. */
  edges: Array<AlertEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** An alert in a list. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: Alert;
};

/** What a pool's people can be told of. */
export type AlertKind =
  /** The first time that day, in the customer's time zone, that somebody was refused for want of a licence. Over when the day is. */
  | 'FIRST_DENIAL_OF_DAY'
  /** Every licence is in use. Over when one has been free for five minutes. */
  | 'FULL'
  /** Licences that nobody needed at any instant of thirty days. Looked for once a day, in pools as old as that. */
  | 'IDLE_LICENSES'
  /** For a minute at least the threshold (`nearlyFullPercent`) of the licences has been in use. Over when fewer than ten points below it have been for ten minutes. Never in a pool so small that the threshold is all of it. */
  | 'NEARLY_FULL'
  /** More seats are held than are licensed, because the quantity was lowered. Rule L13. Over when it fits. */
  | 'OVER_QUANTITY'
  /** The registration key has added as many devices as it may within an hour (`REGISTRATIONS_PER_HOUR` of the server): further ones are refused. Replace the key and remove the devices if this is not a roll-out. Over when no registration has been refused for an hour. */
  | 'REGISTRATION_LIMIT';

/** The order of a list of alerts. */
export type AlertOrder =
  /** By `raisedAt`, the newest first. */
  | 'NEWEST'
  /** By kind, the worst first: OVER_QUANTITY, FULL, REGISTRATION_LIMIT, FIRST_DENIAL_OF_DAY, NEARLY_FULL, IDLE_LICENSES. Of a kind the newest first. */
  | 'SEVERITY';

/** An alert after it was acknowledged. */
export type AlertPayload = {
  __typename?: 'AlertPayload';
  /** The alert. */
  alert: Alert;
};

/** Somebody who gets mails: a portal user of the customer, or an address. */
export type AlertRecipient = {
  __typename?: 'AlertRecipient';
  /** Whether they get mails about alerts. */
  alerts: Scalars['Boolean']['output'];
  /** When the last confirmation mail was requested. Null: none was. */
  askedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether they want these mails. Null for somebody who is no longer there or may not sign in. */
  consent?: Maybe<RecipientConsent>;
  /** The address. Null for a portal user, who is written to at their own. */
  email?: Maybe<Scalars['String']['output']>;
  /** Until when they get mails without having confirmed, because they did before confirmations existed. Later and later while nobody can be asked (`AlertSettings.publicUrlConfigured`). Null: they do not. */
  graceUntil?: Maybe<Scalars['DateTime']['output']>;
  /** `en` or `de`. Null: the portal user's own language, else English. */
  language?: Maybe<Scalars['String']['output']>;
  /** Whether `resendMailConfirmation` may ask them: the server can mail links, and they have not confirmed, nor declined within the last thirty days. */
  mayBeAsked: Scalars['Boolean']['output'];
  /** Whether they get the monthly report, on the first at six in the customer's zone or when its quiet hours end. */
  monthlyReport: Scalars['Boolean']['output'];
  /** The portal user. Null for an address, and for somebody who is no longer there. */
  portalUser?: Maybe<PortalUser>;
};

/** Somebody who is to get mails: either a portal user or an address. */
export type AlertRecipientInput = {
  /** Whether they get mails about alerts. */
  alerts?: InputMaybe<Scalars['Boolean']['input']>;
  /** An e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** `en` or `de`. Null: the portal user's own language, else English. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Whether they get the monthly report. */
  monthlyReport?: InputMaybe<Scalars['Boolean']['input']>;
  /** From `PortalUser.id`, of this customer. */
  portalUserId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a customer is told of, when and how. Mails wait for the digest and for quiet hours; webhooks do not. */
export type AlertSettings = {
  __typename?: 'AlertSettings';
  /** The least number of minutes between two messages of one kind about one pool: 5 to 10080. */
  coolDownMinutes: Scalars['Int']['output'];
  /** For how many minutes after a mail about alerts the next ones are gathered into one: 0 to 1440. */
  digestMinutes: Scalars['Int']['output'];
  /** Which kinds of alerts there are; the others are neither shown nor told. */
  kinds: Array<AlertKind>;
  /** Whether the server can send mails at all. If not, alerts are shown in the portal and go to webhooks only. */
  mailConfigured: Scalars['Boolean']['output'];
  /** From how many percent of the licences in use a pool is nearly full: 50 to 99. */
  nearlyFullPercent: Scalars['Int']['output'];
  /**
   * Whether the server knows its own address (`PUBLIC_URL`), for links in mails. If not, mails have no links, and nobody can
   * be asked to confirm or unsubscribe: recipients from before confirmations existed go on getting mails, new ones get none.
   */
  publicUrlConfigured: Scalars['Boolean']['output'];
  /** From which time of day no mail is sent, for instance `22:00`. Null: no quiet hours. */
  quietFrom?: Maybe<Scalars['String']['output']>;
  /** Until which time of day; then all that waited is one mail. May be earlier than `quietFrom`: the next day. */
  quietUntil?: Maybe<Scalars['String']['output']>;
  /** Who gets mails. */
  recipients: Array<AlertRecipient>;
  /** The zone of days, quiet hours, mails and reports, a name of the IANA database. */
  timeZone: Scalars['String']['output'];
};

/** The settings after a change. */
export type AlertSettingsPayload = {
  __typename?: 'AlertSettingsPayload';
  /** The settings. */
  settings: AlertSettings;
};

/** The answer of a recipient. */
export type AnswerMailRequestInput = {
  /** The part of the link after the `#`: `swc_…` or `swu_…`. */
  token: Scalars['String']['input'];
  /** Whether the recipient wants the mails. */
  wanted: Scalars['Boolean']['input'];
};

/** A token for scripts. */
export type ApiToken = {
  __typename?: 'ApiToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether `expiresAt` has passed. It is refused as `UNAUTHENTICATED` with the `extensions.reason` `API_TOKEN_EXPIRED`. */
  expired: Scalars['Boolean']['output'];
  /** When it stops working. Null: it was made before tokens had an end date, and works until it is revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** When it was last used, to within a minute. Null: never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  name: Scalars['String']['output'];
  /** Whether it was revoked. It is refused as `UNAUTHENTICATED` with the `extensions.reason` `API_TOKEN_REVOKED`. */
  revoked: Scalars['Boolean']['output'];
  /** What it may be used for. */
  scope: ApiTokenScope;
};

/** A new API token. */
export type ApiTokenPayload = {
  __typename?: 'ApiTokenPayload';
  /** The token as it is listed from now on. */
  apiToken: ApiToken;
  /** Shown once; the server keeps only its hash. */
  token: Scalars['String']['output'];
};

/** What an API token may be used for, within the rights of its owner. Other calls are `FORBIDDEN` with the `extensions.reason` `API_TOKEN_SCOPE`. */
export type ApiTokenScope =
  /** `READ`, and `forceLogout`, `forceLogoutDevices`, `removeDevice`, `removeDevices` and `releaseLicense`. */
  | 'DEVICES'
  /** All that the owner may do, except for what takes a portal session: portal users, passwords, API tokens and webhook secrets. */
  | 'EVERYTHING'
  /** Queries, subscriptions and exports. */
  | 'READ';

/** A person who works in the apps. */
export type AppUser = {
  __typename?: 'AppUser';
  /** When they were added. */
  createdAt: Scalars['DateTime']['output'];
  /** Whose. */
  customer: Customer;
  /** Whether they may no longer log in. */
  disabled: Scalars['Boolean']['output'];
  /** Their name. */
  displayName: Scalars['String']['output'];
  /** Whether they have a password: without one they can log in only where the pool trusts the application. */
  hasPassword: Scalars['Boolean']['output'];
  /**
   * Until when they cannot log in after failed attempts at some or all places; null: nowhere. Devices and browsers they have used before
   * are counted apart: there, strangers' failures do not matter. `liftAppUserHoldOff` ends it.
   */
  heldOffUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** When they last logged in on any device. */
  lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** What they log in with. */
  userName: Scalars['String']['output'];
};

/** A page of app users. */
export type AppUserConnection = {
  __typename?: 'AppUserConnection';
  /** The app users of this page. */
  edges: Array<AppUserEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** An app user in a list. */
export type AppUserEdge = {
  __typename?: 'AppUserEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: AppUser;
};

/** An app user after a change. */
export type AppUserPayload = {
  __typename?: 'AppUserPayload';
  /** The person as they are now. */
  appUser: AppUser;
};

/** A mobile app of the vendor. */
export type Application = {
  __typename?: 'Application';
  /** The user actions at which the app asks. */
  checkpoints: Array<Scalars['String']['output']>;
  /** Short and unique, for instance `MIMS`. */
  code: Scalars['String']['output'];
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** The longest time-out a customer may set, in seconds. */
  maxInactivityTimeoutSeconds: Scalars['Int']['output'];
  /** The shortest time-out a customer may set, in seconds. */
  minInactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** How many customers have it. Customer people see their own only. */
  seatPoolCount: Scalars['Int']['output'];
  /** The settings of this application's pools that are whole numbers, with their bounds and who may change them. Rules L3, L4, L32. */
  settingBounds: Array<SettingBounds>;
  /** Whether its pools may be CONCURRENT. */
  supportsConcurrent: Scalars['Boolean']['output'];
};

/** An application after it was added. */
export type ApplicationPayload = {
  __typename?: 'ApplicationPayload';
  /** The application. */
  application: Application;
};

/** One field that changed. */
export type AuditChange = {
  __typename?: 'AuditChange';
  /** Which. */
  field: Scalars['String']['output'];
  /** What it was. Null if there was nothing. */
  from?: Maybe<Scalars['String']['output']>;
  /** What it is. Null if there is nothing. */
  to?: Maybe<Scalars['String']['output']>;
};

/** Who changed what. Never altered. Rules L24, L15. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What they did, for instance `seat-pool.updated`. */
  action: Scalars['String']['output'];
  /** Who. */
  actorName: Scalars['String']['output'];
  /** Their role then. Null where no portal user did it, or for entries older than this field. */
  actorRole?: Maybe<PortalRole>;
  /** The name of the API token with which they did it. Null if it was done in the portal. */
  apiTokenName?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** From what, to what. */
  changes: Array<AuditChange>;
  /** The customer whose trail holds the entry. Null for the vendor's own affairs. */
  customer?: Maybe<Customer>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** The customer on whose behalf one of the vendor's people did it. Null for the customer's own people and for the vendor's own affairs. */
  onBehalfOf?: Maybe<Customer>;
  /** What they wrote. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The pool it was done to, or the pool of the device it was done to. Null for everything else. */
  seatPool?: Maybe<SeatPool>;
  /** The opaque id of what they did it to. */
  subjectId: Scalars['String']['output'];
  /** Its name then. */
  subjectName: Scalars['String']['output'];
};

/** A page of the audit trail. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The entries of this page. */
  edges: Array<AuditEntryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** An entry in a list. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** Which entries of an audit trail. */
export type AuditFilter = {
  /** Only these actions, for instance `seat-pool.updated`. */
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Part of the name of who did it or of what it was done to. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Not before. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A person or a device that held seats for long. */
export type Busiest = {
  __typename?: 'Busiest';
  /** Of these, until the last call of each lease. */
  activeSeconds: Scalars['Float']['output'];
  /** How often they were refused. */
  denialCount: Scalars['Int']['output'];
  /** For how many seconds they held a seat. */
  heldSeconds: Scalars['Float']['output'];
  /** The person's display name, or the device's name. */
  name: Scalars['String']['output'];
  /** How often they took a seat by logging in; seats regained at a check-point count with the login before. */
  sessions: Scalars['Int']['output'];
  /** The person's user name. Null for a device. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A change of one's own password. */
export type ChangePasswordInput = {
  /** The present one. */
  currentPassword: Scalars['String']['input'];
  /** 12 to 200 characters, at least one of them visible. */
  newPassword: Scalars['String']['input'];
  /** True: the caller's API tokens are revoked too. Left out: they go on working. */
  revokeApiTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What changing the password did. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** How many other sessions ended. */
  endedSessions: Scalars['Int']['output'];
  /** How many API tokens were revoked. */
  revokedApiTokens: Scalars['Int']['output'];
};

/** A check-point. */
export type CheckLicenseInput = {
  /** A check-point of the application, for instance `START_JOB`. Anything else is answered `BAD_USER_INPUT` naming the check-points. */
  action: Scalars['String']['input'];
};

/** The password of the caller. */
export type ConfirmPasswordInput = {
  /** The present password. */
  password: Scalars['String']['input'];
};

/** The password is confirmed. */
export type ConfirmPasswordPayload = {
  __typename?: 'ConfirmPasswordPayload';
  /** When the password has to be confirmed anew. */
  confirmedUntil: Scalars['DateTime']['output'];
};

/** A token to make. */
export type CreateApiTokenInput = {
  /** When it stops working: in the future, at most 366 days from now. Left out: 365 days from now. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** What it may be used for. Left out: `EVERYTHING`. */
  scope?: InputMaybe<ApiTokenScope>;
};

/** A person to add. */
export type CreateAppUserInput = {
  /** Whose. */
  customerId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  displayName: Scalars['String']['input'];
  /** 8 to 200 characters, at least one of them visible. Left out: can log in only where the pool trusts the application (TRUSTED). */
  password?: InputMaybe<Scalars['String']['input']>;
  /**
   * 1 to 128 printable characters, one of them visible, with letters of one alphabet; unique within the customer, where
   * case, width, composed or decomposed letters and invisible characters make no difference.
   */
  userName: Scalars['String']['input'];
};

/** An application to add. */
export type CreateApplicationInput = {
  /** The user actions at which the app asks: capital letters, digits and underscores, at most 64 each, at most 50 (L17). */
  checkpoints?: Array<Scalars['String']['input']>;
  /** 1 to 32 capital letters, digits, `-` and `_`; unique. */
  code: Scalars['String']['input'];
  /** The longest time-out a customer may set, in seconds: at most 604,800 (L4). */
  maxInactivityTimeoutSeconds?: Scalars['Int']['input'];
  /** The shortest time-out a customer may set, in seconds: at least 1 (L4). */
  minInactivityTimeoutSeconds?: Scalars['Int']['input'];
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** False: its pools are NAMED and cannot be switched (L5). */
  supportsConcurrent?: Scalars['Boolean']['input'];
};

/** A customer to add. */
export type CreateCustomerInput = {
  /** 1 to 32 capital letters, digits, `-` and `_`; unique. */
  code: Scalars['String']['input'];
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** A display link to make. */
export type CreateDisplayLinkInput = {
  /** From `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** When the link stops working: at most 366 days from now. Left out: after 90 days. Null: it works until it is revoked. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 100 characters, for instance where the screen hangs. The display shows it. */
  name: Scalars['String']['input'];
  /** From `SeatPool.id`: 1 to 12 pools of the customer, in the order shown. Duplicates count once. */
  seatPoolIds: Array<Scalars['ID']['input']>;
};

/** A display link that was made. */
export type CreateDisplayLinkPayload = {
  __typename?: 'CreateDisplayLinkPayload';
  /** The link, without its secret. */
  displayLink: DisplayLink;
  /** Path and fragment of the page to open on the screen. Shown once; the server keeps only a hash of the part after the `#`. */
  link: Scalars['String']['output'];
};

/** A person to add. */
export type CreatePortalUserInput = {
  /** Whose. Required for the customer roles, left out for the vendor's. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters. */
  displayName: Scalars['String']['input'];
  /** Unique within the customer; what they sign in with. */
  email: Scalars['String']['input'];
  /** 12 to 200 characters, at least one of them visible. */
  password: Scalars['String']['input'];
  /** What they may do. */
  role: PortalRole;
};

/** A pool to make. */
export type CreateSeatPoolInput = {
  /** For which application. */
  applicationId: Scalars['ID']['input'];
  /** Whose. */
  customerId: Scalars['ID']['input'];
  /** For how many seconds a device cannot take a seat after a force logout: 0 to 3,600. Left out: 60. */
  forceLogoutHoldOffSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** In seconds, within the application's bounds. Left out: 1,800, moved into the bounds. */
  inactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** How many licences: 0 to 10,000. */
  licensedQuantity: Scalars['Int']['input'];
  /** What the licences count. */
  mode: LicensingMode;
  /** NAMED: for how many hours a registration is good: 1 to 8,760. Left out: 720. */
  reregistrationDelayHours?: InputMaybe<Scalars['Int']['input']>;
  /** Who checks passwords. Left out: PASSWORD. */
  userAuthentication?: InputMaybe<UserAuthentication>;
};

/** An endpoint to add. */
export type CreateWebhookEndpointInput = {
  /** From `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** What it is for: at most 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** About which kinds of alerts: at least one. */
  kinds: Array<AlertKind>;
  /** An https address of the public internet, 2000 characters at most. */
  url: Scalars['String']['input'];
};

/** An organisation that has bought applications. */
export type Customer = {
  __typename?: 'Customer';
  /** What the customer is told of, when and how. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
  alertSettings: AlertSettings;
  /** Its people who work in the apps, by user name. */
  appUsers: AppUserConnection;
  /** What was changed in it, newest first. */
  auditEntries: AuditEntryConnection;
  /** Short and unique. */
  code: Scalars['String']['output'];
  /** The display links that were not revoked, by name. CUSTOMER_ADMIN, SUPPORT, VENDOR_ADMIN. */
  displayLinks: Array<DisplayLink>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /**
   * How its licences were used in a month of its own time zone (`AlertSettings.timeZone`). `BAD_USER_INPUT` for a month that
   * is not among `reportMonths`. Records are kept for sixty days (L26), so near the end of a month the report of the month
   * before may begin a day or two late; `MonthlyReport.isTruncated` is then true.
   */
  monthlyReport: MonthlyReport;
  /** Its name. */
  name: Scalars['String']['output'];
  /** The open invitations to its part of the portal, by e-mail address. CUSTOMER_ADMIN, SUPPORT, VENDOR_ADMIN. */
  portalInvitations: Array<PortalInvitation>;
  /** Its people who use the portal, by e-mail address. CUSTOMER_ADMIN, SUPPORT, VENDOR_ADMIN. */
  portalUsers: Array<PortalUser>;
  /**
   * The months of which there is a report, for instance `2026-10`, the newest first: the one under way, the one before it,
   * and older ones of which every record is kept (L26).
   */
  reportMonths: Array<Scalars['String']['output']>;
  /** Its pools, by application code. */
  seatPools: Array<SeatPool>;
  /** The addresses to which its events are posted, the oldest first; twenty at most. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
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
  /** The customers of this page. */
  edges: Array<CustomerEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A customer in a list. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
};

/** A customer after it was added. */
export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  /** The customer. */
  customer: Customer;
};

/** A refusal because no seat was free, kept for sixty days. Names are those of that moment. Rule L25. */
export type Denial = {
  __typename?: 'Denial';
  /** LOGIN, REGISTER, or the check-point. */
  action: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The device. Null for a device that was refused registration and so never existed here. */
  device?: Maybe<Device>;
  /** Its name. */
  deviceName: Scalars['String']['output'];
  /** Why it was refused, and what came of it. Some queries each: ask for it of one denial, not of a list. */
  explanation: DenialExplanation;
  /** Who held the seats at that instant, idlest first. */
  holders: Array<SeatHolder>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** How many seats were held. */
  inUse: Scalars['Int']['output'];
  /** How many licences were owned. */
  licensedQuantity: Scalars['Int']['output'];
  /** The pool that refused. */
  seatPool: SeatPool;
  /** The person's user name. Null at registration. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** The denials at one check-point. */
export type DenialAction = {
  __typename?: 'DenialAction';
  /** LOGIN, REGISTER, or the check-point. */
  action: Scalars['String']['output'];
  /** How many denials. */
  denialCount: Scalars['Int']['output'];
};

/** Why somebody was refused. */
export type DenialCause =
  /** Somebody made no further call and let the seat lapse without logging out. */
  | 'FORGOTTEN_LOGOUT'
  /** None of the others: only more licences would surely have helped. `idleSeats` and `othersWaiting` say more. */
  | 'ONLY_MORE_LICENSES'
  /** There were more licences before, and they would have been enough. */
  | 'QUANTITY_LOWERED'
  /** NAMED: licences were still held by removed devices (L9). */
  | 'REMOVED_DEVICES'
  /** With a shorter time-out a seat would have been free. */
  | 'SHORTER_TIMEOUT';

/** A page of denials. */
export type DenialConnection = {
  __typename?: 'DenialConnection';
  /** The denials of this page. */
  edges: Array<DenialEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** The denials of one day. */
export type DenialDay = {
  __typename?: 'DenialDay';
  /** The day in the reader's zone, for instance `2026-11-22`. */
  date: Scalars['String']['output'];
  /** How many denials. */
  denialCount: Scalars['Int']['output'];
  /** When it ended. */
  endsAt: Scalars['DateTime']['output'];
  /** How many episodes started. Rule L28. */
  episodeCount: Scalars['Int']['output'];
  /** For how many seconds every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** The most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** When it began. */
  startsAt: Scalars['DateTime']['output'];
};

/** A denial in a list. */
export type DenialEdge = {
  __typename?: 'DenialEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The denial. */
  node: Denial;
};

/** The denials of one device, each at most five minutes after the one before and without a seat in between. Rule L28. */
export type DenialEpisode = {
  __typename?: 'DenialEpisode';
  /** Whether and when the device got a seat after all: the first lease that started within an hour of the last refusal. */
  admittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many times the device was refused. */
  denialCount: Scalars['Int']['output'];
  /** The device. Null for one that was refused registration. */
  device?: Maybe<Device>;
  /** Its name at the last refusal. */
  deviceName: Scalars['String']['output'];
  /** The last refusal. */
  endedAt: Scalars['DateTime']['output'];
  /** The first refusal. */
  startedAt: Scalars['DateTime']['output'];
  /** The person at the last refusal. Null at registration. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of denial episodes. */
export type DenialEpisodeConnection = {
  __typename?: 'DenialEpisodeConnection';
  /** The episodes of this page. */
  edges: Array<DenialEpisodeEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A denial episode in a list. */
export type DenialEpisodeEdge = {
  __typename?: 'DenialEpisodeEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The episode. */
  node: DenialEpisode;
};

/**
 * Why a device was refused, and what followed. The cause, and all figures without another moment in their description, are of
 * the first denial of the episode (L28) and the same for each of its denials. `idleSeats`, `nextSeatFreedAt` and
 * `nextSeatFreedBy` are of the denial that was asked for, as its `holders` are. What would reduce denials in all is in
 * `plan`, as `advice`.
 */
export type DenialExplanation = {
  __typename?: 'DenialExplanation';
  /** When the device got a seat after all: the first lease within an hour of `lastRefusedAt` (L28). Null: none, or not yet. */
  admittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The cause at the first denial of the episode. Of several, the one that is easiest to do something about: removed devices, lowered quantity, forgotten logout, shorter time-out, in this order. */
  cause: DenialCause;
  /** The first denial of the episode. `cause`, `longestHelpfulTimeoutSeconds`, `othersWaiting`, `forgotten`, the lowered quantity and `removedDevices` are as of its `at`. */
  firstDenial: Denial;
  /** Who held a seat at the first denial of the episode, had been idle for longer than usual, made no further call until it lapsed and was not heard of within an hour of that. */
  forgotten: Array<ForgottenSeat>;
  /** How many of the `holders` of the denial that was asked for had been idle at its `at` for the shortest time-out the application allows, or longer. 0 for NAMED. */
  idleSeats: Scalars['Int']['output'];
  /** The instant of the last denial of the episode. */
  lastRefusedAt: Scalars['DateTime']['output'];
  /**
   * The longest time-out within the application's bounds, in whole minutes from two minutes on, at which a seat would have
   * lapsed and been free at the first denial of the episode, one set aside for each of `othersWaiting` that may have had one with it. Null:
   * none would surely have helped. It says nothing of other denials: a time-out that would have helped here may cause others.
   */
  longestHelpfulTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** When, for the first time after the denial that was asked for, fewer seats were held than licences owned. Null: not yet. */
  nextSeatFreedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which device gave up the seat of `nextSeatFreedAt`, and how. Null: no seat yet, or licences were added. */
  nextSeatFreedBy?: Maybe<DenialSeatFreed>;
  /**
   * How many other devices were waiting at the first denial of the episode: refused within a day, without a seat since, and heard of in the hour before (or
   * since the idlest seat was used last, if that is longer).
   */
  othersWaiting: Scalars['Int']['output'];
  /** When the quantity was lowered before the first denial of the episode, if the licences before that would have been enough. Null otherwise. */
  quantityLoweredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many licences there were before `quantityLoweredAt`. Null with it. */
  quantityLoweredFrom?: Maybe<Scalars['Int']['output']>;
  /** How many licences there were from `quantityLoweredAt` on. It may have been changed again before the denial. Null with it. */
  quantityLoweredTo?: Maybe<Scalars['Int']['output']>;
  /** NAMED: the names of the removed devices that still held a licence at the first denial of the episode. */
  removedDevices: Array<Scalars['String']['output']>;
  /** How often it was refused in this episode. Counted from at most a day before the denial that was asked for to a day after it. */
  tries: Scalars['Int']['output'];
  /** Seconds from the first denial of the episode until `admittedAt`, or until `lastRefusedAt` if that is null. */
  waitedSeconds: Scalars['Int']['output'];
};

/** How a seat came free. */
export type DenialFreedBy =
  /** The device was removed. */
  | 'DEVICE_REMOVED'
  /** It lapsed. */
  | 'EXPIRED'
  /** Somebody forced the device out, or released its licence. */
  | 'FORCED'
  /** The person logged out. */
  | 'LOGOUT'
  /** The pool's mode was changed. */
  | 'MODE_CHANGED';

/** The denials of one hour of the week, all weeks together. */
export type DenialHour = {
  __typename?: 'DenialHour';
  /** How many denials. */
  denialCount: Scalars['Int']['output'];
  /** 0 to 23, in the reader's zone. */
  hour: Scalars['Int']['output'];
  /** 1 Monday to 7 Sunday, in the reader's zone. */
  weekday: Scalars['Int']['output'];
};

/** Which device gave up a seat. */
export type DenialSeatFreed = {
  __typename?: 'DenialSeatFreed';
  /** Its name now. */
  deviceName: Scalars['String']['output'];
  /** How. */
  how: DenialFreedBy;
};

/** The denials of a pool in the last sixty days, counted. */
export type DenialSummary = {
  __typename?: 'DenialSummary';
  /** The check-points at which there were denials, the most frequent first. */
  actions: Array<DenialAction>;
  /** Every day of the sixty, the oldest first. */
  days: Array<DenialDay>;
  /** How many denials. */
  denialCount: Scalars['Int']['output'];
  /** How many devices were refused. */
  deviceCount: Scalars['Int']['output'];
  /** How many episodes. Rule L28. */
  episodeCount: Scalars['Int']['output'];
  /** The hours of the week in which there were denials. */
  hours: Array<DenialHour>;
  /** The instant before which nothing is kept or counted. */
  since: Scalars['DateTime']['output'];
};

/** One registered installation of an application at a customer. */
export type Device = {
  __typename?: 'Device';
  /** The app version last reported. */
  appVersion?: Maybe<Scalars['String']['output']>;
  /** Whether somebody has logged in on it and has not been logged out. */
  hardLogin: Scalars['Boolean']['output'];
  /** After a force logout: until when it cannot take a seat. Null if it can. Rule L15. */
  heldOffUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stable for the life of the device. */
  id: Scalars['ID']['output'];
  /**
   * The installation's own identity, made by the app. Empty for portal users who may not remove the device: together with
   * the pool's registration key it ends the device's login. Rule L10.
   */
  installationId: Scalars['String']['output'];
  /** The last check-point or activity, or LOGIN, LOGOUT, REGISTER. */
  lastAction?: Maybe<Scalars['String']['output']>;
  /** When it was last heard of at all. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The seat it holds now. NAMED: its licence. */
  lease?: Maybe<SeatLease>;
  /** Its leases of the last sixty days, newest first. */
  leases: LeaseConnection;
  /** When the person now logged in logged in. */
  loggedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who logged it out in the portal. */
  loggedOutBy?: Maybe<Scalars['String']['output']>;
  /** What they wrote. */
  logoutNote?: Maybe<Scalars['String']['output']>;
  /** Why nobody is logged in: `LOGOUT` by the device, `FORCED` in the portal, or another reason. Null while somebody is. */
  logoutReason?: Maybe<LeaseEndReason>;
  /** How people recognise the device. */
  name: Scalars['String']['output'];
  /** For instance `Android 15`. */
  platform?: Maybe<Scalars['String']['output']>;
  /** When it was registered. */
  registeredAt: Scalars['DateTime']['output'];
  /** When it was removed in the portal. Null while it is not. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** NAMED pools only: when the registration ends unless the device registers again. Rule L9. */
  reregisterBy?: Maybe<Scalars['DateTime']['output']>;
  /** The pool whose seats it uses. */
  seatPool: SeatPool;
  /** What the device is now. */
  state: DeviceState;
  /**
   * All that happened to it in the last sixty days, newest first: registration, grants, checks, lapses, denials, logouts.
   * Of the logouts while it held no seat only the latest is kept.
   */
  timeline: SeatEventConnection;
  /** Who is logged in on it. Null while nobody is. */
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
  /** The devices of this page. */
  edges: Array<DeviceEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** The database's time just before the list was read: with it as `registeredBefore`, later registrations are left out of what was counted. */
  readAt: Scalars['DateTime']['output'];
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A device in a list. */
export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The device. */
  node: Device;
};

/** The order of a list of devices. Devices for which the field says nothing come last. */
export type DeviceOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: DeviceOrderField;
};

/** What a list of devices can be sorted by. */
export type DeviceOrderField =
  /** `Device.lease.expiresAt`. */
  | 'LAPSES'
  /** `Device.lastUsedAt`. */
  | 'LAST_USED'
  /** `Device.loggedInAt`. */
  | 'LOGGED_IN'
  /** `Device.name`. */
  | 'NAME'
  /** The display name of the person logged in. */
  | 'PERSON'
  /** `Device.registeredAt`. */
  | 'REGISTERED'
  /** `Device.reregisterBy`. */
  | 'REREGISTER_BY'
  /** `Device.state`: holding a seat or registered, lapsed, logged out, removed. */
  | 'STATE';

/** The installation is registered. */
export type DeviceRegistered = {
  __typename?: 'DeviceRegistered';
  /** The device as the portal shows it. */
  device: Device;
  /** The secret the device sends from now on. Shown once; the server keeps only its hash. */
  deviceToken: Scalars['String']['output'];
  /** NAMED pools only: the app may work until then, also without internet, and must register again before. Rule L9. */
  reregisterBy?: Maybe<Scalars['DateTime']['output']>;
  /** The same as a duration in whole seconds from the answer on, so that a wrong device clock does no harm. */
  reregisterInSeconds?: Maybe<Scalars['Int']['output']>;
  /** The server's clock when it answered. */
  serverTime: Scalars['DateTime']['output'];
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

/** A device's own state, as its app should show it. */
export type DeviceStatus = {
  __typename?: 'DeviceStatus';
  /** Who logged the device out in the portal: a name, without an address. Only with FORCED_LOGOUT. Rule L15. */
  byName?: Maybe<Scalars['String']['output']>;
  /** The seat, if it holds one. */
  lease?: Maybe<SeatLease>;
  /** The same, ready to show. */
  message?: Maybe<Scalars['String']['output']>;
  /** What that person wrote, if anything. Only with FORCED_LOGOUT. Rule L15. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why a check is refused at present, whatever the seats; also in a NAMED pool, while no one is logged in. Null if it is not. Rules L9, L16, L19, L33. */
  reason?: Maybe<RefusalReason>;
  /** What the device is now. */
  state: DeviceState;
  /** The user name of the person who is logged in on it. Null while no one is. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** What a display shows. No person and no device is named. */
export type Display = {
  __typename?: 'Display';
  /** The name of the customer. */
  customerName: Scalars['String']['output'];
  /** When the link stops working. Null: when it is revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the link. */
  name: Scalars['String']['output'];
  /** The pools, in the order to show them. */
  pools: Array<DisplayPool>;
};

/** A link that shows pools on a screen without a session. */
export type DisplayLink = {
  __typename?: 'DisplayLink';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Name and address of whoever made it. */
  createdBy: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** When it stops working. Null: when it is revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** When a screen last used it, to within a minute. Null: never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The pools it shows, in this order. */
  seatPools: Array<SeatPool>;
};

/** A display link after it was changed. */
export type DisplayLinkPayload = {
  __typename?: 'DisplayLinkPayload';
  /** The link as it is now. */
  displayLink: DisplayLink;
};

/** A pool on a display. */
export type DisplayPool = {
  __typename?: 'DisplayPool';
  /** The code of the application. */
  applicationCode: Scalars['String']['output'];
  /** The name of the application. */
  applicationName: Scalars['String']['output'];
  /** Denials within the last hour. */
  denialsLastHour: Scalars['Int']['output'];
  /** As in `SeatPool.id` and `SeatUsage.seatPoolId`. */
  id: Scalars['ID']['output'];
  /** What the licences count. */
  mode: LicensingMode;
  /** Whether the vendor has suspended the pool. */
  suspended: Scalars['Boolean']['output'];
  /** Its use right now. */
  usage: SeatUsage;
};

/** What is expected of the people of a pool that has no history. */
export type EstimateInput = {
  /** How often each of them logs in within the busiest hour: above 0 and at most 60. */
  loginsPerPersonPerHour: Scalars['Float']['input'];
  /** How long each login lasts, the time-out of those who forget to log out included: above 0 and at most 1,440. */
  minutesPerLogin: Scalars['Float']['input'];
  /** How many people there are: 1 to 100,000. */
  people: Scalars['Int']['input'];
  /** The share of logins that must get a seat: at least 0.5 and below 1. */
  serviceLevel?: Scalars['Float']['input'];
};

/** Devices to log out. */
export type ForceLogoutDevicesInput = {
  /** From `Device.id`: 1 to 100, of one customer. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** Shown on the devices and kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The devices after they were logged out. */
export type ForceLogoutDevicesPayload = {
  __typename?: 'ForceLogoutDevicesPayload';
  /** One for each device, in the order they were given. */
  results: Array<ForceLogoutPayload>;
};

/** A device to log out. */
export type ForceLogoutInput = {
  /** From `Device.id`. */
  deviceId: Scalars['ID']['input'];
  /** Shown on the device and kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The device after a force logout. */
export type ForceLogoutPayload = {
  __typename?: 'ForceLogoutPayload';
  /** False if nobody was logged in on it. */
  changed: Scalars['Boolean']['output'];
  /** The device as it is now. */
  device: Device;
};

/** A seat somebody had forgotten. */
export type ForgottenSeat = {
  __typename?: 'ForgottenSeat';
  /** The device. Null if its record is gone. */
  device?: Maybe<Device>;
  /** Its name now. */
  deviceName: Scalars['String']['output'];
  /** For how many seconds it had been idle at the first denial of the episode. */
  idleSeconds: Scalars['Int']['output'];
  /** The person's user name. */
  userName?: Maybe<Scalars['String']['output']>;
  /** How long the device is idle between two calls usually: the median of its last sixty days. */
  usualIdleSeconds: Scalars['Int']['output'];
};

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

/** What another time-out would have saved. */
export type IdleSaving = {
  __typename?: 'IdleSaving';
  /** The time-out. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** How many leases would have ended between two calls and been regained with the second, if a seat was free. */
  regains: Scalars['Int']['output'];
  /** Seat-seconds that would not have been held; negative for a longer time-out. */
  savedSeatSeconds: Scalars['Float']['output'];
};

/** Seats that were held after the last sign of life. */
export type IdleTail = {
  __typename?: 'IdleTail';
  /** How many leases lapsed: nobody logged out. */
  forgottenLeases: Scalars['Int']['output'];
  /** Seat-seconds held in all. */
  heldSeconds: Scalars['Float']['output'];
  /** Seat-seconds from the last call of each lease until it ended. Of a lease that is held still: until now. */
  idleTailSeconds: Scalars['Float']['output'];
  /** After how many of them the device regained a seat at a check-point: somebody had paused, and went on. */
  regainedLeases: Scalars['Int']['output'];
  /** What other time-outs would have saved, shortest first. */
  savings: Array<IdleSaving>;
};

/** A person to add. Whatever is wrong with it is reported, not answered as an error. */
export type ImportAppUserRowInput = {
  /** Whether the person is added as disabled, so that nobody can log in as them until they are enabled. */
  disabled?: Scalars['Boolean']['input'];
  /** As in `CreateAppUserInput`. */
  displayName: Scalars['String']['input'];
  /** As in `CreateAppUserInput`. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** As in `CreateAppUserInput`. */
  userName: Scalars['String']['input'];
};

/** People to add at once. */
export type ImportAppUsersInput = {
  /** Whose. */
  customerId: Scalars['ID']['input'];
  /** True: only report, add nobody. */
  dryRun?: Scalars['Boolean']['input'];
  /** 1 to 1,000 people. */
  rows: Array<ImportAppUserRowInput>;
};

/** What an import did. */
export type ImportAppUsersPayload = {
  __typename?: 'ImportAppUsersPayload';
  /** How many people were added: all, or 0 where there are problems or it was a dry run. */
  importedCount: Scalars['Int']['output'];
  /** Everything that is wrong, by row. Empty: nothing is. */
  problems: Array<ImportProblem>;
};

/** Something wrong with a row of an import. */
export type ImportProblem = {
  __typename?: 'ImportProblem';
  /** Which field: `userName`, `displayName` or `password`. */
  field: Scalars['String']['output'];
  /** What is wrong and what to do. */
  message: Scalars['String']['output'];
  /** The other rows that have the same user name, with the reason `USER_NAME_TWICE`; else none. */
  otherRows: Array<Scalars['Int']['output']>;
  /**
   * What kind of mistake it is, as in `extensions.reason` of errors, for instance `LENGTH`, `USER_NAME_TAKEN`,
   * `USER_NAME_TWICE` or `USER_NAME_LOOKS_ALIKE`. Null for a value of another type than the field's. More may be added.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /** Which row, the first being 1. */
  row: Scalars['Int']['output'];
};

/** How the link of an invitation reaches the person. */
export type InvitationDelivery =
  /** It is returned to the caller, who hands it over. */
  | 'LINK'
  /** By e-mail. `CONFLICT` if no mail server or no public address is configured. */
  | 'MAIL';

/** What an invitation offers. */
export type InvitationOffer = {
  __typename?: 'InvitationOffer';
  /** The customer. Null for the vendor's own people. */
  customerName?: Maybe<Scalars['String']['output']>;
  /** The name that whoever invited them gave. */
  displayName: Scalars['String']['output'];
  /** The address that was invited, which the account will have. */
  email: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** When the link stops working. */
  expiresAt: Scalars['DateTime']['output'];
  /** What the account will be allowed to do. */
  role: PortalRole;
};

/** Somebody to invite. */
export type InvitePortalUserInput = {
  /** Their customer. Required for the customer roles, left out for the vendor's. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Left out: by e-mail if the server can send any, else the link is returned. */
  delivery?: InputMaybe<InvitationDelivery>;
  /** 1 to 200 characters. The person can change it when they accept. */
  displayName: Scalars['String']['input'];
  /** What they will sign in with. */
  email: Scalars['String']['input'];
  /** What they may do. */
  role: PortalRole;
};

/** One stretch of time in which a device, with one person, held a seat. Kept for sixty days after its end. Rules L26, L27. */
export type Lease = {
  __typename?: 'Lease';
  /** The device that held the seat. */
  device: Device;
  /** What they wrote. */
  endNote?: Maybe<Scalars['String']['output']>;
  /** Why it ended. Null while it runs. */
  endReason?: Maybe<LeaseEndReason>;
  /** When it ended; for a lapsed lease the moment it lapsed. Null while it runs. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it, if it was somebody in the portal. */
  endedBy?: Maybe<Scalars['String']['output']>;
  /** The grant it began with; a shift change on the device keeps the number. */
  grantNumber: Scalars['Int']['output'];
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** How it began. */
  origin: LeaseOrigin;
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** The person. Null for a NAMED licence. */
  user?: Maybe<AppUser>;
};

/** A page of leases. */
export type LeaseConnection = {
  __typename?: 'LeaseConnection';
  /** The leases of this page. */
  edges: Array<LeaseEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A lease in a list. */
export type LeaseEdge = {
  __typename?: 'LeaseEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The lease. */
  node: Lease;
};

/** Why a lease ended. */
export type LeaseEndReason =
  /** The device was removed. */
  | 'DEVICE_REMOVED'
  /** The time-out, or the date of a registration, passed. */
  | 'EXPIRED'
  /** Somebody in the portal logged the device out, disabled its user or released its licence. */
  | 'FORCED'
  /** The device logged out. */
  | 'LOGOUT'
  /** The pool was switched between NAMED and CONCURRENT. */
  | 'MODE_CHANGED'
  /** Another person logged in on the device. */
  | 'REPLACED'
  /**
   * Only in `Device.logoutReason`: the installation was registered again without the device's present token. A lease that
   * ends so has the reason LOGOUT. Rule L10.
   */
  | 'REREGISTERED';

/** How a lease began. */
export type LeaseOrigin =
  /** Somebody logged in. */
  | 'LOGIN'
  /** A lapsed device got a seat again at a check-point. */
  | 'REGAIN'
  /** A device was registered in a NAMED pool. */
  | 'REGISTRATION'
  /** Another person logged in on the device that held the seat. */
  | 'TAKEOVER';

/** Who held the seats of a pool at an instant. */
export type Ledger = {
  __typename?: 'Ledger';
  /** The instant. */
  at: Scalars['DateTime']['output'];
  /** How many seats were held. */
  inUse: Scalars['Int']['output'];
  /** How many licences were owned. */
  licensedQuantity: Scalars['Int']['output'];
  /** The seats that were held, idlest first. */
  seats: Array<LedgerSeat>;
};

/** A seat that was held at an instant. */
export type LedgerSeat = {
  __typename?: 'LedgerSeat';
  /** The device. Null if its record is gone. */
  device?: Maybe<Device>;
  /** Its name now. */
  deviceName: Scalars['String']['output'];
  /** The person's display name. Null for a NAMED licence. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Why it ended. Null: it is held still. */
  endReason?: Maybe<LeaseEndReason>;
  /** When the lease ended. Null: it is held still. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The number of the grant. Only grows within a pool. */
  grantNumber: Scalars['Int']['output'];
  /** For how many seconds it had been idle at the instant. */
  idleSeconds: Scalars['Int']['output'];
  /** The last call that counted, at or before the instant. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Since when it was held. */
  since: Scalars['DateTime']['output'];
  /** The person's user name. Null for a NAMED licence. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** May the person go on? */
export type LicenseDecision = LicenseGranted | LicenseRefused;

/** The person may go on. */
export type LicenseGranted = {
  __typename?: 'LicenseGranted';
  /** How the seat came to be held. */
  grant: GrantKind;
  /** The seat now held. Null where no seat is involved (NAMED pools). */
  lease?: Maybe<SeatLease>;
  /** The server's clock when it decided. */
  serverTime: Scalars['DateTime']['output'];
};

/** The person may not go on. */
export type LicenseRefused = {
  __typename?: 'LicenseRefused';
  /** Who logged the device out in the portal: a name, without an address. Only with FORCED_LOGOUT. Rule L15. */
  byName?: Maybe<Scalars['String']['output']>;
  /** Why, ready to show. For NO_LICENSE_AVAILABLE exactly: No available licenses, please contact IT */
  message: Scalars['String']['output'];
  /** What that person wrote, if anything. Only with FORCED_LOGOUT. Rule L15. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why, for the app to act on. */
  reason: RefusalReason;
  /** When trying again may first succeed, in seconds, if that is known: the latest moment at which the next seat lapses, the end of a hold-off. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The server's clock when it decided. */
  serverTime: Scalars['DateTime']['output'];
};

/** What a pool's licences count. Rules L2, L8. */
export type LicensingMode =
  /** Any number of devices is registered; at most the licensed quantity is active at once. */
  | 'CONCURRENT'
  /** A licence belongs to a registered device until its re-registration date. */
  | 'NAMED';

/** An app user who is to log in again. */
export type LiftAppUserHoldOffInput = {
  /** From `AppUser.id`. */
  appUserId: Scalars['ID']['input'];
};

/** A portal user who is to sign in again. */
export type LiftPortalUserHoldOffInput = {
  /** From `PortalUser.id`. */
  portalUserId: Scalars['ID']['input'];
};

/** A seat that is held now, as `seatChanges` reports it. NAMED: a licence that is taken (L9). */
export type LiveSeat = {
  __typename?: 'LiveSeat';
  /** `Device.id` of the device that holds it. */
  deviceId: Scalars['ID']['output'];
  /** The name of that device. */
  deviceName: Scalars['String']['output'];
  /** Whether the device was removed: its NAMED licence is taken until its date (L9). */
  deviceRemoved: Scalars['Boolean']['output'];
  /** When it lapses unless the device makes a call that counts. NAMED: when the registration ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** The time of inactivity after which it lapses, in seconds. NAMED: how long a registration is valid. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** What that call was: a check-point, an activity, LOGIN or REGISTER. */
  lastAction: Scalars['String']['output'];
  /** The last call that counted. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Its number within the pool, from 1; above the licensed quantity it is overdrawn (L13). */
  number: Scalars['Int']['output'];
  /** Since when this device and person have held it. */
  since: Scalars['DateTime']['output'];
  /** Display name of that person. Null for a NAMED licence. */
  userDisplayName?: Maybe<Scalars['String']['output']>;
  /** User name of the person who holds it. Null for a NAMED licence. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** Something that happened to a seat, or to a device that wanted one, as `seatChanges` reports it. */
export type LiveSeatEvent = {
  __typename?: 'LiveSeatEvent';
  /** The check-point or activity. Null where there was none. */
  action?: Maybe<Scalars['String']['output']>;
  /** When. A lapse: the moment of the lapse (L27). */
  at: Scalars['DateTime']['output'];
  /** Who did it in the portal. Null if it was the device or the clock. */
  by?: Maybe<Scalars['String']['output']>;
  /** For `after` of `SeatPool.events`. */
  cursor: Scalars['String']['output'];
  /** `Device.id` of the device. Null for one that was refused registration, or whose record is gone. */
  deviceId?: Maybe<Scalars['ID']['output']>;
  /** Name of the device; for a denial the name it had then. */
  deviceName: Scalars['String']['output'];
  /** `SeatEvent.id`: the same event always has the same id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: SeatEventKind;
  /** The note they wrote. Null if there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** The person's user name. Null where nobody was logged in. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** The device is logged out. */
export type LoggedOut = {
  __typename?: 'LoggedOut';
  /** False if it was logged out already. */
  changed: Scalars['Boolean']['output'];
  /** The server's clock when it logged the device out. */
  serverTime: Scalars['DateTime']['output'];
};

/** A person who logs in. */
export type LoginInput = {
  /** The version now running, if it may have changed since the device was registered: at most 100 characters. */
  appVersion?: InputMaybe<Scalars['String']['input']>;
  /** Required unless the pool trusts the application to have authenticated its user (`userAuthentication: TRUSTED`). */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The app user's name; upper and lower case are the same. */
  userName: Scalars['String']['input'];
};

/** The request of a customer to send alerts and reports about its licences to an address. */
export type MailRequest = {
  __typename?: 'MailRequest';
  /** What was answered last. */
  answer: MailRequestAnswer;
  /** The customer. */
  customerName: Scalars['String']['output'];
  /** The address. */
  email: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** When the link stops working. Null: it does not end. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a recipient has answered. */
export type MailRequestAnswer =
  /** They want the mails. */
  | 'CONFIRMED'
  /** They do not want the mails. */
  | 'DECLINED'
  /** Nothing yet. */
  | 'NONE';

/** The request after it was answered. */
export type MailRequestPayload = {
  __typename?: 'MailRequestPayload';
  /** The request. */
  mailRequest: MailRequest;
};

/** How a customer's licences were used in one month. */
export type MonthlyReport = {
  __typename?: 'MonthlyReport';
  /** The customer. */
  customer: Customer;
  /** Whether it is over. If not, the figures are those until now. */
  isComplete: Scalars['Boolean']['output'];
  /** Whether the first days of the month are missing because their records are older than sixty days (L26). No figure counts them. */
  isTruncated: Scalars['Boolean']['output'];
  /** The month, for instance `2026-10`. */
  month: Scalars['String']['output'];
  /** What happened in each pool, by application code. Pools made later are missing. */
  pools: Array<MonthlyReportPool>;
  /** The start of the first day in the report: the first of the month, or later if the report is truncated. */
  since: Scalars['DateTime']['output'];
  /** The zone of its days. */
  timeZone: Scalars['String']['output'];
  /** When it ended; now, while it is under way. */
  until: Scalars['DateTime']['output'];
};

/** One day of a pool in a report. */
export type MonthlyReportDay = {
  __typename?: 'MonthlyReportDay';
  /** The day in the report's zone, for instance `2026-10-22`. */
  date: Scalars['String']['output'];
  /** How many denials. */
  denialCount: Scalars['Int']['output'];
  /** When it ended. */
  endsAt: Scalars['DateTime']['output'];
  /** How many episodes started. Rule L28. */
  episodeCount: Scalars['Int']['output'];
  /** For how many seconds every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** How many licences were owned, at the end of the day or of the report. */
  licensedQuantity: Scalars['Int']['output'];
  /** The most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** When it began. */
  startsAt: Scalars['DateTime']['output'];
};

/** What happened in one pool. */
export type MonthlyReportPool = {
  __typename?: 'MonthlyReportPool';
  /** The day with the most seats in use at once; of several the one with most denials, then the fullest, then the first. Null if nobody used it. */
  busiestDay?: Maybe<MonthlyReportDay>;
  /** Every day that has begun, the first first. */
  days: Array<MonthlyReportDay>;
  /** How many denials. */
  denialCount: Scalars['Int']['output'];
  /** How many episodes started. Rule L28. */
  episodeCount: Scalars['Int']['output'];
  /** For how many seconds every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** How many licences were owned all the time and needed at no instant. */
  idleLicenses: Scalars['Int']['output'];
  /** How many licences were owned at the end. */
  licensedQuantity: Scalars['Int']['output'];
  /** The most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** How many different people were refused: by their account, at a registration by the installation. */
  peopleHit: Scalars['Int']['output'];
  /** The pool as it is now. */
  seatPool: SeatPool;
};

/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Makes the account that an invitation is for. Anybody who holds its link, once. `NOT_FOUND` if the link was used,
   * withdrawn or replaced, `CONFLICT` if it has ended or the customer has a person with the address by now. Accounts with
   * the same address at other customers stay as they are, with passwords of their own.
   */
  acceptInvitation: AcceptInvitationPayload;
  /** Says that somebody has seen to an alert. VENDOR_ADMIN, CUSTOMER_ADMIN. Idempotent: the first who did stays. */
  acknowledgeAlert: AlertPayload;
  /**
   * Confirms that a recipient wants the alerts and reports of a customer, or declines them. Anybody who has a link from one
   * of the mails: that of a confirmation mail works once, for seven days, the one to unsubscribe always. `NOT_FOUND` if the
   * link was used or replaced, `CONFLICT` if it has ended.
   */
  answerMailRequest: MailRequestPayload;
  /**
   * Changes the caller's own password and ends all their other sessions. `BAD_USER_INPUT` if the current one is wrong,
   * `RATE_LIMITED` after too many wrong ones. Portal session only.
   */
  changePassword: ChangePasswordPayload;
  /**
   * Asks at a check-point whether the person may go on. Renews the lease; silently regains a seat if it had lapsed and
   * one is free. Never logs anyone in. Device token. Cheap, safe to repeat. Rules L17 to L19.
   */
  checkLicense: LicenseDecision;
  /**
   * Confirms the caller's password, so that this session may change portal users, API tokens and webhook secrets for ten
   * minutes. Signing in counts as well. A mutation that needs it is refused as `FORBIDDEN` with the `extensions.reason`
   * `PASSWORD_CONFIRMATION_REQUIRED`. `BAD_USER_INPUT` if the password is wrong, `RATE_LIMITED` after too many wrong ones,
   * `CONFLICT` for people without a password: they sign in again through the identity provider. Portal session only.
   */
  confirmPassword: ConfirmPasswordPayload;
  /**
   * Makes a token for scripts with the caller's own rights, as far as its scope goes. With the name only: scope
   * `EVERYTHING`, ends after 365 days. Portal session with a password confirmed within ten minutes; `FORBIDDEN` for API
   * tokens. On the server, `npm run token:create` makes one without a session.
   */
  createApiToken: ApiTokenPayload;
  /** Adds a person who works in the apps; any number. VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. `CONFLICT` if the user name is taken. */
  createAppUser: AppUserPayload;
  /** Adds an application of the vendor. VENDOR_ADMIN. `CONFLICT` if the code is taken. */
  createApplication: ApplicationPayload;
  /** Adds a customer. VENDOR_ADMIN. `CONFLICT` if the code is taken. */
  createCustomer: CustomerPayload;
  /**
   * Makes a link that shows pools of one customer on a screen without a session. Its secret is returned once. The link
   * belongs to the customer and works on when whoever made it is disabled. `CONFLICT` if fifty links of the customer
   * work already. VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Portal session with a password confirmed within ten
   * minutes; `FORBIDDEN` for API tokens. In the audit trail.
   */
  createDisplayLink: CreateDisplayLinkPayload;
  /**
   * Adds a person who uses the portal, with a password. `invitePortalUser` lets the person choose it instead. VENDOR_ADMIN;
   * CUSTOMER_ADMIN for the roles and the customer of their own. `CONFLICT` if a person of this customer has the e-mail
   * address; it may belong to people of other customers, who are not looked at. Portal session with a password confirmed within ten minutes;
   * `FORBIDDEN` for API tokens.
   */
  createPortalUser: PortalUserPayload;
  /** Gives a customer an application. VENDOR_ADMIN. `CONFLICT` if the customer has it already; `BAD_USER_INPUT` names bounds and, for an application that does not support it, refuses CONCURRENT (L5). */
  createSeatPool: SeatPoolPayload;
  /**
   * Adds an address to which events are posted. VENDOR_ADMIN, CUSTOMER_ADMIN. `BAD_USER_INPUT` for an address in a private
   * network, `CONFLICT` for more than twenty. The secret is shown once. Portal session with a password confirmed within
   * ten minutes; `FORBIDDEN` for API tokens: an endpoint outlives the token that made it.
   */
  createWebhookEndpoint: WebhookSecretPayload;
  /**
   * Logs a device out from the portal: frees its seat at once, tells it at once, and keeps it from taking a seat during
   * the pool's hold-off. SUPPORT, VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Idempotent. Rule L15.
   */
  forceLogout: ForceLogoutPayload;
  /**
   * Logs many devices out, each like `forceLogout`. All of them are known and allowed, or nothing is done. SUPPORT,
   * VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Idempotent: after a lost answer send it again. Rule L15.
   */
  forceLogoutDevices: ForceLogoutDevicesPayload;
  /**
   * Adds many people at once: all of them, or, where any row is wrong, none, with a report of every wrong row.
   * VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. `RATE_LIMITED` while passwords of another import into the customer, or
   * of two other imports, are hashed.
   */
  importAppUsers: ImportAppUsersPayload;
  /**
   * Invites somebody to use the portal. The account comes to be when they use the link and choose a password; the link
   * works once, for seven days. The e-mail address may belong to people of other customers: they are not looked at.
   * `CONFLICT` if a person of this customer has the address or it is invited already, `RATE_LIMITED` after twenty mails
   * within an hour. VENDOR_ADMIN; CUSTOMER_ADMIN for the roles and the customer of their own. Portal session with a
   * password confirmed within ten minutes; `FORBIDDEN` for API tokens. Open invitations are withdrawn when whoever made
   * them is disabled or gets another role or password.
   */
  invitePortalUser: PortalInvitationPayload;
  /**
   * Lets an app user log in again at once, after failed attempts (`AppUser.heldOffUntil`). VENDOR_ADMIN, CUSTOMER_ADMIN of
   * that customer. Idempotent. Rule L32.
   */
  liftAppUserHoldOff: AppUserPayload;
  /**
   * Lets a portal user sign in again at once, after failed attempts (`PortalUser.heldOffUntil`). VENDOR_ADMIN;
   * CUSTOMER_ADMIN for the people of their own customer. Idempotent. Portal session with a password confirmed within ten
   * minutes; `FORBIDDEN` for API tokens. Rule L32.
   */
  liftPortalUserHoldOff: PortalUserPayload;
  /**
   * Logs a person in on this device and takes a seat, or renews the one the device holds (a shift change takes it over
   * in place). Device token. Safe to repeat after a lost reply. Rules L11, L12.
   */
  login: LicenseDecision;
  /** Logs the person out and frees the seat at once. Device token. Idempotent. Rule L14. */
  logout: LoggedOut;
  /**
   * Tells the server that the device was in use, for instance that it synchronised. Renews a lease that is still held;
   * never takes or regains a seat and is never refused for want of one. Device token. Rule L20.
   */
  recordActivity: ActivityRecorded;
  /**
   * Registers an installation of an application and gives it its device token. Needs no credentials but the pool's
   * registration key. CONCURRENT: takes no seat. NAMED: takes a licence until `reregisterBy`, or is refused and
   * recorded. An installation that is already registered is renewed and gets a new token; the old token stops working.
   * Send the device's present token as `Authorization: Bearer` with it to keep a running login. Without it, or with an
   * older token, the login ends: `device.hardLogin` of the answer says so. Rules L7 to L10.
   */
  registerDevice: RegisterDeviceResult;
  /**
   * Gives the licence of a NAMED registration back before its date. SUPPORT, VENDOR_ADMIN. `CONFLICT` if the device
   * holds no named licence. Rule L9.
   */
  releaseLicense: ReleaseLicensePayload;
  /**
   * Removes a device: its token becomes worthless. CONCURRENT: frees its seat at once. NAMED: its licence comes back at
   * the registration's date. VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. Rules L16, L9.
   */
  removeDevice: RemoveDevicePayload;
  /**
   * Removes many devices, each like `removeDevice`. All of them are known and allowed, or nothing is done. VENDOR_ADMIN,
   * CUSTOMER_ADMIN of that customer. Idempotent: after a lost answer send it again. Rules L16, L9.
   */
  removeDevices: RemoveDevicesPayload;
  /** Removes an endpoint with its deliveries. VENDOR_ADMIN, CUSTOMER_ADMIN. */
  removeWebhookEndpoint: RemoveWebhookEndpointPayload;
  /**
   * Posts a delivery again at once, with the same `webhook-id` and content, and answers what came back; if that fails it is
   * tried for another three days. Takes up to ten seconds. VENDOR_ADMIN, CUSTOMER_ADMIN. `CONFLICT` while the endpoint is
   * switched off, `RATE_LIMITED` after twenty tests and replays within a minute.
   */
  replayWebhookDelivery: WebhookDeliveryPayload;
  /**
   * Sends a recipient of alerts or reports another confirmation mail, with the same link unless that has ended.
   * VENDOR_ADMIN, CUSTOMER_ADMIN. `CONFLICT` if no mail can be sent, the recipient has confirmed, or declined within the last
   * thirty days. `RATE_LIMITED` after three mails to the address in a day, twenty to addresses of the customer in an hour, or
   * twenty mails that the caller requested in an hour.
   */
  resendMailConfirmation: AlertSettingsPayload;
  /**
   * Gives an open invitation a new link for another seven days; the link before no longer works. Who may and what it takes
   * is as for `invitePortalUser`.
   */
  resendPortalInvitation: PortalInvitationPayload;
  /** Makes an API token worthless at once. Its owner only; a token can revoke itself and no other. Idempotent. */
  revokeApiToken: RevokeApiTokenPayload;
  /**
   * Ends a display link at once: open displays go dark within seconds. VENDOR_ADMIN, CUSTOMER_ADMIN of that customer.
   * Portal session only. In the audit trail.
   */
  revokeDisplayLink: RevokeDisplayLinkPayload;
  /** Makes a new registration key; the old one stops working for new registrations. VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. */
  rotateRegistrationKey: RegistrationKeyPayload;
  /**
   * Gives an endpoint a new secret, shown once. For 24 hours events are signed with the old one too. VENDOR_ADMIN,
   * CUSTOMER_ADMIN. Portal session with a password confirmed within ten minutes; `FORBIDDEN` for API tokens.
   */
  rotateWebhookSecret: WebhookSecretPayload;
  /**
   * Mails a month's report to the caller's own address, at once. Anybody who may see the customer. `CONFLICT` when the
   * server has no mail server, `BAD_USER_INPUT` for a month of which there is no report, `RATE_LIMITED` after twenty mails
   * within an hour.
   */
  sendMonthlyReport: SentMail;
  /**
   * Sends a test mail to the caller's own address, at once, and answers what the mail server said. VENDOR_ADMIN,
   * CUSTOMER_ADMIN. `CONFLICT` when the server has no mail server (`AlertSettings.mailConfigured`), `RATE_LIMITED` after
   * twenty mails within an hour.
   */
  sendTestMail: SentMail;
  /**
   * Posts an event of the type `test` at once, once, and answers what came back. Takes up to ten seconds. VENDOR_ADMIN,
   * CUSTOMER_ADMIN. `CONFLICT` while the endpoint is switched off, `RATE_LIMITED` after twenty tests and replays within a
   * minute.
   */
  sendTestWebhook: WebhookDeliveryPayload;
  /** Signs the caller out of the portal everywhere, this session included. API tokens go on working unless `revokeApiTokens` is true. Portal session only. */
  signOutEverywhere: SignOutEverywherePayload;
  /** Changes what a customer is told of, when and how. VENDOR_ADMIN, CUSTOMER_ADMIN. In the audit trail (L24). */
  updateAlertSettings: AlertSettingsPayload;
  /** Changes or disables an app user. Disabling logs the person out on every device (L16). VENDOR_ADMIN, CUSTOMER_ADMIN of that customer. */
  updateAppUser: AppUserPayload;
  /**
   * Changes an application. VENDOR_ADMIN. `CONFLICT` if pools stand in the way: CONCURRENT ones where it would no longer
   * support that, time-outs that would be out of bounds (the message says how many). Rules L4, L5, L17.
   */
  updateApplication: ApplicationPayload;
  /** Renames a customer. VENDOR_ADMIN. */
  updateCustomer: CustomerPayload;
  /**
   * Renames a display link or changes its pools; what is left out stays. Open displays follow within seconds. Who may and
   * what it takes is as for `createDisplayLink`. In the audit trail.
   */
  updateDisplayLink: DisplayLinkPayload;
  /**
   * Changes which mails the caller gets about their own customer. CUSTOMER_ADMIN, CUSTOMER_VIEWER. If their address is not
   * confirmed, switching mails on sends a confirmation mail, also when one was sent before: three to an address in a day and
   * twenty to addresses of the customer in an hour at most.
   */
  updateOwnAlertMail: OwnAlertMailPayload;
  /**
   * Changes or disables a portal user. A new role, a new password or disabling ends the person's sessions at once;
   * disabling or a new password also revokes the person's API tokens. Each of the three withdraws the open invitations
   * that the person has made (`PortalUser.openInvitationCount`). `BAD_USER_INPUT` for one's own password, which is
   * changed with `changePassword`.
   * VENDOR_ADMIN; CUSTOMER_ADMIN for the roles and the customer of their own; anybody for their own name. Portal session
   * with a password confirmed within ten minutes; `FORBIDDEN` for API tokens.
   */
  updatePortalUser: PortalUserPayload;
  /** Changes the caller's own profile. Any portal user. */
  updateProfile: PortalUserPayload;
  /**
   * Changes settings of a pool; fields left out stay as they are. VENDOR_ADMIN: everything. CUSTOMER_ADMIN: only
   * `inactivityTimeoutSeconds`. Every change is in the audit trail. Rules L4, L13, L22 to L24, L33.
   */
  updateSeatPool: SeatPoolPayload;
  /**
   * Changes an endpoint, switches it off or on. Switched off, what waits for it is given up and can be replayed later.
   * VENDOR_ADMIN, CUSTOMER_ADMIN. Portal session with a password confirmed within ten minutes; `FORBIDDEN` for API tokens.
   */
  updateWebhookEndpoint: WebhookEndpointPayload;
  /** Withdraws an open invitation: its link no longer works. VENDOR_ADMIN; CUSTOMER_ADMIN of that customer. Portal session only. */
  withdrawPortalInvitation: WithdrawPortalInvitationPayload;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationAcknowledgeAlertArgs = {
  input: AcknowledgeAlertInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationAnswerMailRequestArgs = {
  input: AnswerMailRequestInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCheckLicenseArgs = {
  input: CheckLicenseInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationConfirmPasswordArgs = {
  input: ConfirmPasswordInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateAppUserArgs = {
  input: CreateAppUserInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateApplicationArgs = {
  input: CreateApplicationInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateDisplayLinkArgs = {
  input: CreateDisplayLinkInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreatePortalUserArgs = {
  input: CreatePortalUserInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateSeatPoolArgs = {
  input: CreateSeatPoolInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationCreateWebhookEndpointArgs = {
  input: CreateWebhookEndpointInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationForceLogoutArgs = {
  input: ForceLogoutInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationForceLogoutDevicesArgs = {
  input: ForceLogoutDevicesInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationImportAppUsersArgs = {
  input: ImportAppUsersInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationInvitePortalUserArgs = {
  input: InvitePortalUserInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationLiftAppUserHoldOffArgs = {
  input: LiftAppUserHoldOffInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationLiftPortalUserHoldOffArgs = {
  input: LiftPortalUserHoldOffInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationLoginArgs = {
  input: LoginInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRecordActivityArgs = {
  input: RecordActivityInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationReleaseLicenseArgs = {
  input: ReleaseLicenseInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRemoveDeviceArgs = {
  input: RemoveDeviceInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRemoveDevicesArgs = {
  input: RemoveDevicesInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRemoveWebhookEndpointArgs = {
  input: WebhookEndpointInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationResendMailConfirmationArgs = {
  input: ResendMailConfirmationInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationResendPortalInvitationArgs = {
  input: ResendPortalInvitationInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRevokeApiTokenArgs = {
  input: RevokeApiTokenInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRevokeDisplayLinkArgs = {
  input: RevokeDisplayLinkInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRotateRegistrationKeyArgs = {
  input: RotateRegistrationKeyInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationRotateWebhookSecretArgs = {
  input: WebhookEndpointInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSendMonthlyReportArgs = {
  input: SendMonthlyReportInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSendTestMailArgs = {
  input: SendTestMailInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSendTestWebhookArgs = {
  input: WebhookEndpointInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationSignOutEverywhereArgs = {
  input?: InputMaybe<SignOutEverywhereInput>;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateAlertSettingsArgs = {
  input: UpdateAlertSettingsInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateAppUserArgs = {
  input: UpdateAppUserInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateApplicationArgs = {
  input: UpdateApplicationInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateDisplayLinkArgs = {
  input: UpdateDisplayLinkInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateOwnAlertMailArgs = {
  input: UpdateOwnAlertMailInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdatePortalUserArgs = {
  input: UpdatePortalUserInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateSeatPoolArgs = {
  input: UpdateSeatPoolInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationUpdateWebhookEndpointArgs = {
  input: UpdateWebhookEndpointInput;
};


/**
 * What a mobile app calls. A device sends `Authorization: Bearer <deviceToken>`. Outcomes a person must be told about
 * are data (`LicenseRefused`); faults and misuse are GraphQL errors with `extensions.code`.
 */
export type MutationWithdrawPortalInvitationArgs = {
  input: WithdrawPortalInvitationInput;
};

/** Which way a list is sorted. */
export type OrderDirection =
  /** From small to large, from early to late. */
  | 'ASC'
  /** From large to small, from late to early. */
  | 'DESC';

/** Which mails somebody gets about their customer. */
export type OwnAlertMail = {
  __typename?: 'OwnAlertMail';
  /** Whether they get mails about alerts. */
  alerts: Scalars['Boolean']['output'];
  /** Whether they have confirmed their address. Null for somebody who gets neither. */
  consent?: Maybe<RecipientConsent>;
  /** As `AlertSettings.mailConfigured`, for those who may not see the settings. */
  mailConfigured: Scalars['Boolean']['output'];
  /** Whether they get the monthly report. */
  monthlyReport: Scalars['Boolean']['output'];
  /** As `AlertSettings.publicUrlConfigured`, for those who may not see the settings: if not, nobody can confirm. */
  publicUrlConfigured: Scalars['Boolean']['output'];
};

/** Which mails the caller gets after a change. */
export type OwnAlertMailPayload = {
  __typename?: 'OwnAlertMailPayload';
  /** Which mails. */
  ownAlertMail: OwnAlertMail;
};

/** Where a page of a list stands in the whole list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row of this page. Null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page: ask again with `after: endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are rows before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row of this page. Null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * Something that not every portal user may do. Each value applies to the objects that the caller may see: of every customer
 * for the vendor's people, of their own customer for all others. Anything without a value is open to everybody who may see
 * the object. Rule L32.
 */
export type Permission =
  /** Acknowledge alerts. */
  | 'ACKNOWLEDGE_ALERTS'
  /** Change which alerts of a customer are sent, when and to whom, and send a test e-mail to oneself. */
  | 'CHANGE_ALERT_SETTINGS'
  /** Change the inactivity time-out of a pool within the bounds of its application. Rule L4. */
  | 'CHANGE_INACTIVITY_TIMEOUT'
  /** Change and confirm one's own password, and sign oneself out everywhere. */
  | 'CHANGE_OWN_ACCOUNT'
  /** Choose which alerts and reports of one's own customer one gets by e-mail. The vendor's people get none. */
  | 'CHANGE_OWN_ALERT_MAIL'
  /** Change one's own name, language and time zone with `updateProfile`. */
  | 'CHANGE_OWN_PROFILE'
  /** Change every other setting of a pool, among them the number of licences, the mode and the suspension. */
  | 'CHANGE_SEAT_POOLS'
  /** Add and change the webhook endpoints of a customer, and replace the secrets that sign their events. Takes a confirmed password. */
  | 'CHANGE_WEBHOOKS'
  /** Create API tokens of one's own. Takes a confirmed password. */
  | 'CREATE_API_TOKENS'
  /** Give a customer an application by creating a pool. */
  | 'CREATE_SEAT_POOLS'
  /** Log devices out, which frees their seats at once. Rule L15. */
  | 'LOG_OUT_DEVICES'
  /** Add applications and change their names, check-points and bounds. */
  | 'MANAGE_APPLICATIONS'
  /** Add, import, change and disable a customer's app users, and end their hold-off after failed logins. */
  | 'MANAGE_APP_USERS'
  /** Add and rename customers. */
  | 'MANAGE_CUSTOMERS'
  /** Create, change and revoke the links that show a customer's pools on a screen. All but revoking takes a confirmed password. */
  | 'MANAGE_DISPLAY_LINKS'
  /** Add, invite, change and disable the portal users of a customer. All but withdrawing an invitation takes a confirmed password. */
  | 'MANAGE_TEAM'
  /** Add, invite, change and disable the vendor's own portal users. All but withdrawing an invitation takes a confirmed password. */
  | 'MANAGE_VENDOR_TEAM'
  /** Test and remove the webhook endpoints of a customer, and post a delivery again. */
  | 'OPERATE_WEBHOOKS'
  /** Release the licence of a named registration before its date. Rule L9. */
  | 'RELEASE_LICENSES'
  /** Remove devices, and see the installation ids that identify them. Rule L16. */
  | 'REMOVE_DEVICES'
  /** Replace the key with which devices register in a pool. */
  | 'ROTATE_REGISTRATION_KEYS'
  /** See which alerts of a customer are sent to which e-mail addresses. */
  | 'SEE_ALERT_SETTINGS'
  /** Read the vendor's own audit trail (`Query.auditEntries`) and those of all customers together (`Query.allAuditEntries`). */
  | 'SEE_ALL_AUDIT_ENTRIES'
  /** See every customer, application and pool of the installation, instead of one's own customer's. Rule L31. */
  | 'SEE_ALL_CUSTOMERS'
  /** See the display links of a customer. */
  | 'SEE_DISPLAY_LINKS'
  /** See the portal users and the open invitations of a customer. */
  | 'SEE_TEAM'
  /** See the vendor's own portal users and their open invitations. */
  | 'SEE_VENDOR_TEAM'
  /** See the webhook endpoints of a customer and what was posted to them. */
  | 'SEE_WEBHOOKS'
  /** Send the monthly report of a customer to one's own e-mail address. */
  | 'SEND_REPORTS_TO_SELF';

/** What would have happened with other numbers of seats and other time-outs. */
export type Plan = {
  __typename?: 'Plan';
  /** The cheapest change that keeps the service level. Null if nobody logged in in this time. */
  advice?: Maybe<PlanAdvice>;
  /** With the present number of seats and the present time-out, all the time. */
  present: PlanCell;
  /** How closely a replay of what was set at the time comes to what was recorded. */
  reproduction: PlanReproduction;
  /** From when demand is counted. */
  since: Scalars['DateTime']['output'];
  /** What each time-out would have done, shortest first. */
  timeouts: Array<PlanTimeout>;
  /** Until when demand is counted. */
  until: Scalars['DateTime']['output'];
};

/** What a plan advises. */
export type PlanAction =
  /** Add licences: no shorter time-out that was tried keeps the service level. */
  | 'ADD_LICENSES'
  /** Nothing: the licences and the time-out keep the service level. */
  | 'KEEP'
  /** Shorten the time-out to that of `outcome`, the longest tried that keeps the service level with the present licences and leaves fewer episodes (L28). */
  | 'SHORTEN_TIMEOUT';

/** The cheapest change to a pool that keeps the service level of the plan over its whole time. */
export type PlanAdvice = {
  __typename?: 'PlanAdvice';
  /** What to change. */
  action: PlanAction;
  /** How many licences to add. 0 unless `action` is `ADD_LICENSES`. */
  additionalLicenses: Scalars['Int']['output'];
  /** What would have happened with the change; `present` if there is none. Its `denialsLow` and `denialsHigh` are `denials` for a changed setting. */
  outcome: PlanCell;
};

/** What would have happened with a number of seats and a time-out. */
export type PlanCell = {
  __typename?: 'PlanCell';
  /** Calls refused. */
  denials: Scalars['Int']['output'];
  /** The most it comes to. */
  denialsHigh: Scalars['Int']['output'];
  /**
   * The same if those who gave up would have stayed for a short time only, and as long as few do: the least it comes to.
   * Asked for in all cells of a plan it takes twice as long.
   */
  denialsLow: Scalars['Int']['output'];
  /** Refusals with the retries of one device joined. Rule L28. */
  episodes: Scalars['Int']['output'];
  /** The time-out. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** How often somebody came to log in. */
  logins: Scalars['Int']['output'];
  /** How often they got a seat at the first try. */
  loginsAdmitted: Scalars['Int']['output'];
  /** From the first refusal of an episode until the seat, or until the last try. */
  longestWaitSeconds: Scalars['Int']['output'];
  /** People refused at least once; devices, where nobody was logged in. */
  peopleHit: Scalars['Int']['output'];
  /** How many seats. */
  seats: Scalars['Int']['output'];
  /** The share of logins that got a seat at the first try, 0 to 1. Null: nobody logged in. */
  serviceLevel?: Maybe<Scalars['Float']['output']>;
};

/** What may make a plan unreliable. */
export type PlanDoubt =
  /** There are records of less than a week. */
  | 'FEW_DAYS'
  /** The mode of the pool was changed: only its use while CONCURRENT says something of demand. */
  | 'MODE_CHANGED'
  /** The replay of what was set does not come to what was recorded: `isFaithful` is false. */
  | 'NOT_FAITHFUL'
  /** The pool was suspended for a part of the time (L33): nobody could log in then. */
  | 'SUSPENDED';

/** What to try in a plan. */
export type PlanInput = {
  /**
   * The fewest seats to try. Left out: as many below `mostSeats` as may be tried. Both left out: 40 numbers of seats at most, one after the other, so chosen that
   * the licences owned and what is recommended for every time-out are among them; where that is too many, what is
   * recommended for the present time-out; where that is, those next to the licences owned on the way there.
   */
  fewestSeats?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The time-outs to try, at most 20, and 12 where `denialsLow` or `denialsHigh` of the cells is asked for, within the
   * application's bounds. Left out: twelve, the present one among them.
   */
  inactivityTimeoutsSeconds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /**
   * The most seats to try, at most 200 more than the fewest; numbers of seats times time-outs are 500 at most. Left out, and
   * `fewestSeats` not: as many as may be tried, but not above twice the licences owned, or two more than anybody wanted.
   */
  mostSeats?: InputMaybe<Scalars['Int']['input']>;
  /** The share of logins that must get a seat at the first try, above 0 and at most 1: what is recommended keeps it. */
  serviceLevel?: Scalars['Float']['input'];
  /** From when. Left out: sixty days ago. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when. Left out: now. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How closely a replay comes to what was recorded. */
export type PlanReproduction = {
  __typename?: 'PlanReproduction';
  /** What may make the plan unreliable, most important first. */
  doubts: Array<PlanDoubt>;
  /**
   * Whether 98 % of the refusals on record come out again, and not more than 2 % more or fewer in all. When the time-out
   * was made longer (L22), a replay gives a lapsed seat back where one is free; the server only where nobody had taken
   * that very one, so a few refusals may differ.
   */
  isFaithful: Scalars['Boolean']['output'];
  /** Calls that were refused in both. */
  matchingDenials: Scalars['Int']['output'];
  /** The same in plain English. Null: nothing known. */
  note?: Maybe<Scalars['String']['output']>;
  /** Refusals that are on record. */
  recordedDenials: Scalars['Int']['output'];
  /** Refusals in the replay. */
  replayedDenials: Scalars['Int']['output'];
  /** Calls that asked for a seat. */
  tries: Scalars['Int']['output'];
};

/** What a time-out would have done. */
export type PlanTimeout = {
  __typename?: 'PlanTimeout';
  /** Every number of seats, fewest first. */
  cells: Array<PlanCell>;
  /** The time-out. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** The most seats that would have been held at once if there had been enough. */
  peakWanted: Scalars['Int']['output'];
  /** The fewest seats that keep the service level. Null: nobody logged in. */
  recommendedSeats?: Maybe<Scalars['Int']['output']>;
};

/** An invitation that has not been accepted or withdrawn. */
export type PortalInvitation = {
  __typename?: 'PortalInvitation';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The name that whoever invited them gave. */
  displayName: Scalars['String']['output'];
  /** The address that was invited. */
  email: Scalars['String']['output'];
  /** Whether `expiresAt` has passed. */
  expired: Scalars['Boolean']['output'];
  /** When its link stops working. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** Name and address of whoever invited them, or sent the invitation last. */
  invitedBy: Scalars['String']['output'];
  /** Whether the link was mailed; else it was handed over. */
  mailed: Scalars['Boolean']['output'];
  /** What they will be allowed to do. */
  role: PortalRole;
};

/** An invitation that was made or sent again. */
export type PortalInvitationPayload = {
  __typename?: 'PortalInvitationPayload';
  /** The invitation. */
  invitation: PortalInvitation;
  /** Path and fragment of the page to accept it on, to be handed to the person. Shown once. Null if it was mailed. */
  link?: Maybe<Scalars['String']['output']>;
  /** Why the mail server did not take the mail. Null if it did, or if none was to be sent. The invitation stays open. */
  mailError?: Maybe<Scalars['String']['output']>;
};

/** What a portal user may do. Rule L32. */
export type PortalRole =
  /** Own customer: time-out, users, devices, force logout, portal users; not the quantity or the mode. */
  | 'CUSTOMER_ADMIN'
  /** Own customer, look only. */
  | 'CUSTOMER_VIEWER'
  /** Every customer: look, force logout, release named licences; no settings. */
  | 'SUPPORT'
  /** Everything. */
  | 'VENDOR_ADMIN';

/** A person who uses the portal. */
export type PortalUser = {
  __typename?: 'PortalUser';
  /** Which mails they get about their customer. Null for the vendor's people, and for anybody but the person. */
  alertMail?: Maybe<OwnAlertMail>;
  /** Their API tokens, newest first. Empty for anybody but the person. */
  apiTokens: Array<ApiToken>;
  /** Their customer. Null for the vendor's own people. */
  customer?: Maybe<Customer>;
  /** Whether they may no longer sign in. */
  disabled: Scalars['Boolean']['output'];
  /** Their name. */
  displayName: Scalars['String']['output'];
  /** What they sign in with. */
  email: Scalars['String']['output'];
  /** Whether they have a password; without one they sign in through the identity provider only. */
  hasPassword: Scalars['Boolean']['output'];
  /**
   * Until when they cannot sign in after failed attempts at some or all places; null: nowhere. Devices and browsers they have used before
   * are counted apart: there, strangers' failures do not matter. `liftPortalUserHoldOff` ends it.
   */
  heldOffUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** The language they read, `en` or `de`; null: the browser's. Null for anybody but the person. */
  language?: Maybe<Scalars['String']['output']>;
  /** When they last signed in to the portal. Null if never. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many open invitations they have made whose links still work. These are withdrawn when the person is disabled or gets another role or password. */
  openInvitationCount: Scalars['Int']['output'];
  /**
   * What the person may do with the session or API token of this call: the rights of their `role`, and for a token those
   * within its `scope`. A confirmed password (`confirmPassword`), which some of them also take, is not looked at. Empty for anybody but the person. Rule L32.
   */
  permissions: Array<Permission>;
  /** What they may do. */
  role: PortalRole;
  /** The zone they read times in; null: the browser's. Null for anybody but the person. */
  timeZone?: Maybe<Scalars['String']['output']>;
};

/** A portal user after a change. */
export type PortalUserPayload = {
  __typename?: 'PortalUserPayload';
  /** The person as they are now. */
  portalUser: PortalUser;
};

/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type Query = {
  __typename?: 'Query';
  /**
   * The alerts of the last sixty days that the caller may see; open ones however old they are. Of one pool, of one
   * customer, or of all.
   */
  alerts: AlertConnection;
  /** What was changed in every customer and in the vendor's own affairs, newest first. VENDOR_ADMIN, SUPPORT. */
  allAuditEntries: AuditEntryConnection;
  /** The vendor's applications, by code. Customer people see those their customer has. */
  applications: Array<Application>;
  /** What was changed in the vendor's own affairs (customers, applications, the vendor's people), newest first. VENDOR_ADMIN, SUPPORT. */
  auditEntries: AuditEntryConnection;
  /** One customer. Null if there is none the caller may see. */
  customer?: Maybe<Customer>;
  /** The customers the caller may see, by name. */
  customers: CustomerConnection;
  /**
   * The denials around an instant, two hours before to two hours after, nearest first, in all pools the caller may see: for
   * support staff who are told "somebody could not log in this morning". Only refusals for want of a licence are denials: wrong
   * passwords, disabled users, suspended pools, hold-offs and ended registrations are not listed, so an empty answer, or a
   * denial at another time, does not explain such a refusal.
   */
  denialsNear: Array<Denial>;
  /** One device. Null if there is none the caller may see. */
  device?: Maybe<Device>;
  /**
   * What the calling display shows, all of one moment. Only with the token of a display link as Bearer; a display can call
   * this and `displayUsages` and nothing else. `UNAUTHENTICATED` with the reason `DISPLAY_LINK_REVOKED`,
   * `DISPLAY_LINK_EXPIRED` or `DISPLAY_LINK_UNKNOWN` once the link no longer works; `RATE_LIMITED` after 120 calls of a
   * link within 30 seconds.
   */
  display: Display;
  /**
   * How many licences a pool without a history might need, by two formulas of queueing theory. A first estimate: it assumes
   * that people come at random. Signed-in portal people.
   */
  estimateSeats: SeatEstimate;
  /** What the link of an invitation offers to whoever holds it. Null if it was used, withdrawn or replaced, or never was one. Anybody. */
  invitation?: Maybe<InvitationOffer>;
  /** What the link in a mail to a recipient of alerts or reports is about. Null if it was used or replaced, or never was one. Anybody. */
  mailRequest?: Maybe<MailRequest>;
  /** The open invitations of the vendor's own people, by e-mail address. VENDOR_ADMIN, SUPPORT. */
  portalInvitations: Array<PortalInvitation>;
  /** The vendor's own people, by e-mail address. VENDOR_ADMIN, SUPPORT. */
  portalUsers: Array<PortalUser>;
  /**
   * Customers, pools, devices and people among those the caller may see whose name, code, user name, installation id or
   * id contains a text; the closest first.
   */
  search: Array<SearchHit>;
  /** One seat pool. Null if there is none the caller may see. */
  seatPool?: Maybe<SeatPool>;
  /** The seat pools the caller may see, by customer name and application code. */
  seatPools: SeatPoolConnection;
  /** The portal user who is asking. Null for a device or nobody. */
  viewer?: Maybe<PortalUser>;
  /** One webhook endpoint. Null if there is none, or out of the caller's reach. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<AlertKind>>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: AlertOrder;
  seatPoolId?: InputMaybe<Scalars['ID']['input']>;
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryAllAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryDenialsNearArgs = {
  at: Scalars['DateTime']['input'];
  first: Scalars['Int']['input'];
  search: Scalars['String']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryDeviceArgs = {
  id: Scalars['ID']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryEstimateSeatsArgs = {
  input: EstimateInput;
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryMailRequestArgs = {
  token: Scalars['String']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QuerySeatPoolArgs = {
  id: Scalars['ID']['input'];
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QuerySeatPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What the portal and scripts read. Another tenant's object is answered like one that does not exist (L31). */
export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};

/**
 * Whether a recipient of alerts and reports wants them. Portal users of the customer need not confirm once their address is
 * proven: the vendor added them, they accepted a mailed invitation, or they signed in through the identity provider.
 */
export type RecipientConsent =
  /** They have confirmed: mails are sent. */
  | 'CONFIRMED'
  /** They do not want mails, or have unsubscribed: none are sent. */
  | 'DECLINED'
  /** The address is proven to belong to a portal user of the customer: mails are sent. */
  | 'NOT_NEEDED'
  /** They have not confirmed. Nothing but a confirmation mail is sent, except until `AlertRecipient.graceUntil`. */
  | 'PENDING';

/** An activity that needs no seat. */
export type RecordActivityInput = {
  /** For instance `SYNC`: capital letters, digits and underscores, at most 64. */
  activity: Scalars['String']['input'];
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
  appVersion?: InputMaybe<Scalars['String']['input']>;
  /** The installation's own identity, made once by the app: 1 to 128 printable characters. */
  installationId: Scalars['String']['input'];
  /** How people recognise the device, for instance `Scanner 12`: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** For instance `Android 15`: at most 100 characters. */
  platform?: InputMaybe<Scalars['String']['input']>;
  /** The pool's registration key, from `createSeatPool` or `rotateRegistrationKey`. */
  registrationKey: Scalars['String']['input'];
};

/** Registered, or refused because a NAMED pool has no licence left or the pool is suspended. */
export type RegisterDeviceResult = DeviceRegistered | LicenseRefused;

/** A new registration key. */
export type RegistrationKeyPayload = {
  __typename?: 'RegistrationKeyPayload';
  /** Shown once; the server keeps only its hash. */
  registrationKey: Scalars['String']['output'];
};

/** A named licence to give back. */
export type ReleaseLicenseInput = {
  /** From `Device.id`. */
  deviceId: Scalars['ID']['input'];
  /** Why; kept in the records: 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The device after its licence was given back. */
export type ReleaseLicensePayload = {
  __typename?: 'ReleaseLicensePayload';
  /** The device as it is now. */
  device: Device;
};

/** A device to remove. */
export type RemoveDeviceInput = {
  /** From `Device.id`. */
  deviceId: Scalars['ID']['input'];
  /** Kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What removing a device did. */
export type RemoveDevicePayload = {
  __typename?: 'RemoveDevicePayload';
  /** The device that was removed. */
  deviceId: Scalars['ID']['output'];
  /** When its seat or licence is free again: now, or at the registration's date in a NAMED pool. */
  licenseFreedAt: Scalars['DateTime']['output'];
};

/** Devices to remove. */
export type RemoveDevicesInput = {
  /** From `Device.id`: 1 to 100, of one customer. */
  deviceIds: Array<Scalars['ID']['input']>;
  /** Kept in the records: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The devices after they were removed. */
export type RemoveDevicesPayload = {
  __typename?: 'RemoveDevicesPayload';
  /** One for each device, in the order they were given. */
  results: Array<RemovedDevice>;
};

/** An endpoint that was removed. */
export type RemoveWebhookEndpointPayload = {
  __typename?: 'RemoveWebhookEndpointPayload';
  /** What its id was. */
  webhookEndpointId: Scalars['ID']['output'];
};

/** A device after it was removed with others. */
export type RemovedDevice = {
  __typename?: 'RemovedDevice';
  /** False if it had been removed before. */
  changed: Scalars['Boolean']['output'];
  /** The device as it is now. */
  device: Device;
  /** When its seat or licence is free again: now, or at the registration's date in a NAMED pool. Null if `changed` is false. */
  licenseFreedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A delivery to post again. */
export type ReplayWebhookDeliveryInput = {
  /** From `WebhookDelivery.id`. */
  webhookDeliveryId: Scalars['ID']['input'];
};

/** A recipient to ask again. */
export type ResendMailConfirmationInput = {
  /** From `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** The address, or that of the portal user, as it is among the recipients. */
  email: Scalars['String']['input'];
};

/** An invitation to send again. */
export type ResendPortalInvitationInput = {
  /** Left out: by e-mail if the server can send any, else the link is returned. */
  delivery?: InputMaybe<InvitationDelivery>;
  /** From `PortalInvitation.id`. */
  invitationId: Scalars['ID']['input'];
};

/** A token to revoke. */
export type RevokeApiTokenInput = {
  /** From `ApiToken.id`. */
  apiTokenId: Scalars['ID']['input'];
};

/** The token after it was revoked. */
export type RevokeApiTokenPayload = {
  __typename?: 'RevokeApiTokenPayload';
  /** The token. */
  apiToken: ApiToken;
};

/** A display link to end. */
export type RevokeDisplayLinkInput = {
  /** From `DisplayLink.id`. */
  displayLinkId: Scalars['ID']['input'];
};

/** The display link that was revoked. */
export type RevokeDisplayLinkPayload = {
  __typename?: 'RevokeDisplayLinkPayload';
  /** Its id. */
  displayLinkId: Scalars['ID']['output'];
};

/** A pool that gets a new registration key. */
export type RotateRegistrationKeyInput = {
  /** From `SeatPool.id`. */
  seatPoolId: Scalars['ID']['input'];
};

/** Something that was found. More kinds may be added. */
export type SearchHit = AppUser | Customer | Device | SeatPool;

/** A seat that is held now. NAMED: a licence that is taken, also by a removed device until its date (L9). */
export type Seat = {
  __typename?: 'Seat';
  /** The device that holds it. */
  device: Device;
  /** When it lapses unless the device makes a call that counts. NAMED: when the registration ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** The time of inactivity after which it lapses, in seconds. NAMED: for how long a registration is good. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** What that call was: a check-point, an activity, LOGIN or REGISTER. */
  lastAction: Scalars['String']['output'];
  /** The last call that counted. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Its number within the pool, from 1; above the licensed quantity it is overdrawn (L13). */
  number: Scalars['Int']['output'];
  /** The same as a duration in seconds. */
  remainingSeconds: Scalars['Int']['output'];
  /** Since when this device and person have held it. */
  since: Scalars['DateTime']['output'];
  /** The person who holds it. Null for a NAMED licence. */
  user?: Maybe<AppUser>;
};

/** What changed in a pool between two versions of its use, or its complete state. */
export type SeatChanges = {
  __typename?: 'SeatChanges';
  /**
   * The newest events, newest first, down to the oldest that is new: they replace all events from the oldest of them on.
   * Null for `sinceVersion`: the newest 40. At most 200.
   */
  events: Array<LiveSeatEvent>;
  /** The numbers of the seats that are no longer held. */
  freedSeats: Array<Scalars['Int']['output']>;
  /**
   * The seats that were taken, taken over or renewed; null for `sinceVersion`: all seats held. By number. Of a pool with
   * more than 1,000 seats held only the first 1,000 by number are reported.
   */
  seats: Array<LiveSeat>;
  /**
   * The version after which these changes happened: apply them to a state of this version. If the last version received is
   * lower, changes are missing: read `SeatPool.seats` and `SeatPool.events` again. Null: this is the complete state and
   * replaces what was known.
   */
  sinceVersion?: Maybe<Scalars['Int']['output']>;
  /** The use of the pool after these changes. Its `version` is the next `sinceVersion`. */
  usage: SeatUsage;
};

/** A page of seats. */
export type SeatConnection = {
  __typename?: 'SeatConnection';
  /** The seats of this page. */
  edges: Array<SeatEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A seat in a list. */
export type SeatEdge = {
  __typename?: 'SeatEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The seat. */
  node: Seat;
};

/** A first estimate of the licences a pool needs. */
export type SeatEstimate = {
  __typename?: 'SeatEstimate';
  /** For a group of this size, whose people do not log in while they are logged in. */
  engset: SeatsAndRefusals;
  /** As if people were endlessly many: errs on the side of too many seats, which may be more than people. */
  erlangB: SeatsAndRefusals;
  /** Always true: only a plan from records is more. */
  isFirstEstimate: Scalars['Boolean']['output'];
  /** The seats that would be in use on average if there were enough: not more than people, however much is asked of them. */
  offeredErlangs: Scalars['Float']['output'];
};

/** Something that happened to a seat, or to a device that wanted one. */
export type SeatEvent = {
  __typename?: 'SeatEvent';
  /** The check-point or activity. Null where there was none. */
  action?: Maybe<Scalars['String']['output']>;
  /** When. A lapse: the moment of the lapse, not when somebody noticed (L27). */
  at: Scalars['DateTime']['output'];
  /** Who did it in the portal. Null if it was the device or the clock. */
  by?: Maybe<Scalars['String']['output']>;
  /** Of a denial its `Denial.id`. Null for all other kinds. */
  denialId?: Maybe<Scalars['ID']['output']>;
  /** The device. Null for one that was refused registration, or whose record is gone. */
  device?: Maybe<Device>;
  /** Its name; of a denial the name then. */
  deviceName: Scalars['String']['output'];
  /** The grant it belongs to. Null for a denial, a check without a seat or a registration without one. */
  grantNumber?: Maybe<Scalars['Int']['output']>;
  /** Opaque; stable: the same event always has the same id. */
  id: Scalars['ID']['output'];
  /** What. */
  kind: SeatEventKind;
  /** What they wrote. */
  note?: Maybe<Scalars['String']['output']>;
  /** The person's user name. Null where nobody was logged in. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A page of events. */
export type SeatEventConnection = {
  __typename?: 'SeatEventConnection';
  /** The events of this page. */
  edges: Array<SeatEventEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An event in a list. */
export type SeatEventEdge = {
  __typename?: 'SeatEventEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: SeatEvent;
};

/** What happened. More kinds may be added. */
export type SeatEventKind =
  /** The device asked at a check-point, or told of an activity, and its seat's lease started anew if it held one. Only in a device's own timeline. */
  | 'CHECKED'
  /** The device was refused because no seat was free. */
  | 'DENIED'
  /** The device was removed. */
  | 'DEVICE_REMOVED'
  /** Somebody in the portal logged the device out, disabled its user or released its licence. */
  | 'FORCED_OUT'
  /** Somebody logged in and took a seat. */
  | 'GRANTED'
  /** The time-out, or the date of a registration, passed. */
  | 'LAPSED'
  /** The device logged out. */
  | 'LOGGED_OUT'
  /** The pool was switched between NAMED and CONCURRENT. */
  | 'MODE_CHANGED'
  /** A lapsed device got a seat again at a check-point. */
  | 'REGAINED'
  /** The device was registered. Only in a device's own timeline, unless it took a NAMED licence. */
  | 'REGISTERED'
  /** The device registered again and presented its token: a login was kept. Only in a device's own timeline. Rule L10. */
  | 'REREGISTERED'
  /** The device was registered again without its present token: a login was ended. Only in a device's own timeline. Rule L10. */
  | 'REREGISTERED_WITHOUT_TOKEN'
  /** Another person logged in on the device that held the seat. */
  | 'TAKEN_OVER';

/** A device that held a seat when somebody else was refused. */
export type SeatHolder = {
  __typename?: 'SeatHolder';
  /** The device. Null if its record is gone. */
  device?: Maybe<Device>;
  /** Its name now. */
  deviceName: Scalars['String']['output'];
  /** For how many seconds it had been idle when the other was refused. */
  idleSeconds: Scalars['Int']['output'];
  /** The last call that counted before the refusal. */
  lastCallAt: Scalars['DateTime']['output'];
  /** Since when it held the seat. Null if the lease is older than the records kept. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** The person who held the seat. Null for a NAMED licence. */
  userName?: Maybe<Scalars['String']['output']>;
};

/** A seat held by a device for as long as it makes calls that count. */
export type SeatLease = {
  __typename?: 'SeatLease';
  /** When the seat lapses unless the device makes a call that counts. NAMED: when the registration ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Grows with every seat this device is granted (NEW and REGAINED); never reused for the device. */
  grantNumber: Scalars['Int']['output'];
  /** The time of inactivity after which the seat lapses, in seconds. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** The same as a duration in seconds, so that a wrong device clock does no harm. */
  remainingSeconds: Scalars['Int']['output'];
};

/** One customer's licences for one application, with its settings. */
export type SeatPool = {
  __typename?: 'SeatPool';
  /** For which application. */
  application: Application;
  /** The changes made to this pool's settings, newest first. Rule L24. */
  auditEntries: AuditEntryConnection;
  /** What a change of settings would do now, before it is made. Changes nothing. Rules L4, L13, L22, L23, L33. */
  changePreview: SeatPoolChangePreview;
  /** Whose. */
  customer: Customer;
  /** One denial of the last sixty days. Null if there is none. */
  denial?: Maybe<Denial>;
  /** How many denials there were since an instant, at most sixty days ago. */
  denialCount: Scalars['Int']['output'];
  /** The same denials with the retries of one device joined, newest first. Rule L28. */
  denialEpisodes: DenialEpisodeConnection;
  /** Its denials of the last sixty days, counted by day and by hour of the week. */
  denialSummary: DenialSummary;
  /** Its denials of the last sixty days, newest first. Rules L25, L26. */
  denials: DenialConnection;
  /** Its devices, last used first. Removed ones only if `states` asks for them. */
  devices: DeviceConnection;
  /**
   * What happened to its seats in the last sixty days, newest first: grants, ends of leases and denials. An event is
   * sorted by its instant, so that a lapse nobody noticed appears where it belongs.
   */
  events: SeatEventConnection;
  /** For how many seconds a device cannot take a seat after a force logout. */
  forceLogoutHoldOffSeconds: Scalars['Int']['output'];
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** The time of inactivity after which a seat lapses, in seconds. */
  inactivityTimeoutSeconds: Scalars['Int']['output'];
  /** Its leases of the last sixty days, newest first. Rules L26, L27. */
  leases: LeaseConnection;
  /**
   * Who held each seat at an instant, and for how long they had been idle then. Sixty days back at most (L26); `at` before
   * that or in the future is `BAD_USER_INPUT`.
   */
  ledger: Ledger;
  /** How many licences are owned. */
  licensedQuantity: Scalars['Int']['output'];
  /** What the licences count. */
  mode: LicensingMode;
  /** The most seats (NAMED: licences) held at one instant since then, at most sixty days ago; exact, from the leases. */
  peakInUse: Scalars['Int']['output'];
  /**
   * The demand of the last weeks, replayed against other numbers of seats and other time-outs: how many would have been
   * refused. CONCURRENT pools only, `BAD_USER_INPUT` for NAMED. Up to half a minute old where the pool is read often, and
   * minutes where its records are very many; settings are those of now. `UNAVAILABLE` when it takes too long: ask again, or for less.
   */
  plan: Plan;
  /** NAMED: for how many hours a registration is good. */
  reregistrationDelayHours: Scalars['Int']['output'];
  /** The seats held now (NAMED: licences taken), by seat number. */
  seats: SeatConnection;
  /** Grows with every change of the settings: read them again. */
  settingsVersion: Scalars['Int']['output'];
  /** Whether the vendor has suspended the pool. */
  suspended: Scalars['Boolean']['output'];
  /** Its use right now. */
  usage: SeatUsage;
  /**
   * How many seats were held from instant to instant, exact, from the leases: a step wherever the number changed. Where
   * that makes more than `mostSteps`, neighbouring steps are merged and keep the highest number.
   */
  usageHistory: Array<UsageStep>;
  /**
   * How the pool was used from one instant to another, from its leases (L27): time spent at each number of seats, days, hours
   * of the week, the busiest, and seats that were held but idle. Sixty days at most: an earlier `since` is moved there, a
   * later `until` to now. Weeks of records: up to half a minute old, minutes in a very large pool, whose `idle` takes a moment.
   */
  usageReport: UsageReport;
  /** Who checks passwords. */
  userAuthentication: UserAuthentication;
  /** One cell of `plan`, for any number of seats and any time-out within the application's bounds. CONCURRENT pools only, `BAD_USER_INPUT` for NAMED. */
  whatIf: PlanCell;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolChangePreviewArgs = {
  change: SeatPoolChangeInput;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolDenialArgs = {
  id: Scalars['ID']['input'];
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolDenialCountArgs = {
  since: Scalars['DateTime']['input'];
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolDenialEpisodesArgs = {
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolDenialSummaryArgs = {
  timeZone: Scalars['String']['input'];
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolDenialsArgs = {
  actions?: InputMaybe<Array<Scalars['String']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** One customer's licences for one application, with its settings. */
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


/** One customer's licences for one application, with its settings. */
export type SeatPoolEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolLeasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolLedgerArgs = {
  at: Scalars['DateTime']['input'];
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolPeakInUseArgs = {
  since: Scalars['DateTime']['input'];
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolPlanArgs = {
  input: PlanInput;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolSeatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolUsageHistoryArgs = {
  mostSteps?: Scalars['Int']['input'];
  since: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolUsageReportArgs = {
  since: Scalars['DateTime']['input'];
  timeZone: Scalars['String']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** One customer's licences for one application, with its settings. */
export type SeatPoolWhatIfArgs = {
  inactivityTimeoutSeconds: Scalars['Int']['input'];
  seats: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Settings that would change; what is left out stays. */
export type SeatPoolChangeInput = {
  /** The time-out it would have, in seconds. */
  inactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** How many licences it would have: 0 to 10,000. */
  licensedQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** The mode it would have. */
  mode?: InputMaybe<LicensingMode>;
  /** Whether it would be suspended. */
  suspended?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a change of settings would do to the seats held now. */
export type SeatPoolChangePreview = {
  __typename?: 'SeatPoolChangePreview';
  /** CONCURRENT to NAMED: devices that must be removed first. Above 0 the change is refused (L23). */
  devicesToRemove: Scalars['Int']['output'];
  /** Leases that would end because the mode changes. */
  leasesEnding: Scalars['Int']['output'];
  /** Licences that registrations would take because the mode becomes NAMED. */
  licensesTaken: Scalars['Int']['output'];
  /** Why the change would be refused. Null if it would be made. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** Seats (NAMED: licences) held now. */
  seatsHeld: Scalars['Int']['output'];
  /** Held seats that would lapse at once, because their devices have been idle for longer than the new time-out. */
  seatsLapsing: Scalars['Int']['output'];
  /** How many more seats would be held than there are licences: until they are gone nobody gets one (L13). */
  seatsOver: Scalars['Int']['output'];
  /** Lapsed devices that would hold their seat again, because the new time-out is longer and nobody took it. */
  seatsReturning: Scalars['Int']['output'];
};

/** A page of seat pools. */
export type SeatPoolConnection = {
  __typename?: 'SeatPoolConnection';
  /** The pools of this page. */
  edges: Array<SeatPoolEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A seat pool in a list. */
export type SeatPoolEdge = {
  __typename?: 'SeatPoolEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The pool. */
  node: SeatPool;
};

/** A pool after it was made or changed. */
export type SeatPoolPayload = {
  __typename?: 'SeatPoolPayload';
  /** Only from createSeatPool, shown once: what devices register with. */
  registrationKey?: Maybe<Scalars['String']['output']>;
  /** The pool as it is now. */
  seatPool: SeatPool;
};

/** The use of a pool at one instant, counted from the seats themselves. */
export type SeatUsage = {
  __typename?: 'SeatUsage';
  /** The instant all this is true of. */
  asOf: Scalars['DateTime']['output'];
  /** Denials in the 24 hours before asOf. */
  denialsLast24Hours: Scalars['Int']['output'];
  /** Licences left. Never negative. */
  free: Scalars['Int']['output'];
  /** Seats held at asOf (CONCURRENT), or licences taken by registrations (NAMED). */
  inUse: Scalars['Int']['output'];
  /** How many licences are owned. */
  licensedQuantity: Scalars['Int']['output'];
  /** When the next seat lapses if nobody calls. */
  nextLapseAt?: Maybe<Scalars['DateTime']['output']>;
  /** Devices registered. */
  registeredDevices: Scalars['Int']['output'];
  /** The pool. */
  seatPoolId: Scalars['ID']['output'];
  /** `SeatPool.settingsVersion`: a new one says that the pool's settings have changed. */
  settingsVersion: Scalars['Int']['output'];
  /** Only grows within a pool: with every change, lapses included. Of two states with the same version, the later `asOf` is newer. */
  version: Scalars['Int']['output'];
};

/** A number of seats and what it refuses. */
export type SeatsAndRefusals = {
  __typename?: 'SeatsAndRefusals';
  /** The share of logins refused with them, 0 to 1. */
  refusedShare: Scalars['Float']['output'];
  /** The fewest seats that keep the service level. */
  seats: Scalars['Int']['output'];
};

/** Which report to mail. */
export type SendMonthlyReportInput = {
  /** From `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** A month, for instance `2026-10`. */
  month: Scalars['String']['input'];
};

/** About which customer a test mail is. */
export type SendTestMailInput = {
  /** From `Customer.id`. */
  customerId: Scalars['ID']['input'];
};

/** What came of a mail. */
export type SentMail = {
  __typename?: 'SentMail';
  /** What the mail server said when it did not take the mail. Null: it took it. */
  error?: Maybe<Scalars['String']['output']>;
  /** To whom. */
  sentTo: Scalars['String']['output'];
};

/** The bounds of a pool setting that is a whole number, for the pools of one application. A value outside is `BAD_USER_INPUT`. Rules L3, L4. */
export type SettingBounds = {
  __typename?: 'SettingBounds';
  /** The largest value, in `unit`. */
  max: Scalars['Int']['output'];
  /** The smallest value, in `unit`. */
  min: Scalars['Int']['output'];
  /** The permission that changing the setting takes. Rule L32. */
  permission: Permission;
  /** The name of the field of `SeatPool` and of `UpdateSeatPoolInput`, for instance `licensedQuantity`. */
  setting: Scalars['String']['output'];
  /** What the value counts. */
  unit: SettingUnit;
  /** The value of a new pool that is given none, in `unit`. Null: a new pool has to be given one. */
  usual?: Maybe<Scalars['Int']['output']>;
};

/** What the value of a pool setting counts. */
export type SettingUnit =
  /** Hours. */
  | 'HOURS'
  /** Licences of the pool. */
  | 'LICENSES'
  /** Seconds. */
  | 'SECONDS';

/** What ends together with the caller's sessions. */
export type SignOutEverywhereInput = {
  /** True: the caller's API tokens are revoked too. Left out: they go on working. */
  revokeApiTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What signing out everywhere did. */
export type SignOutEverywherePayload = {
  __typename?: 'SignOutEverywherePayload';
  /** How many sessions ended. */
  endedSessions: Scalars['Int']['output'];
  /** How many API tokens were revoked. */
  revokedApiTokens: Scalars['Int']['output'];
};

/** A device's live view of its own state. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * First the present state, then every change that others make to it: logged out in the portal, removed, the seat
   * lapsed. Device token. The stream ends after `REMOVED`.
   */
  deviceStatus: DeviceStatus;
  /**
   * The live use of the calling display's pools: first the present states of all of them, then those that changed, within
   * a second. Completes when the link is changed: subscribe again and read `display` anew. Only with the token of a
   * display link; at most ten sockets a link and server process. Rules L29, L30.
   */
  displayUsages: Array<SeatUsage>;
  /**
   * The seats and events of one pool, for a view that stays current without reading again: first the complete state, then
   * what changed, lapses included, within a second. Bursts are merged to at most ten messages a second, and for a caller
   * that reads slowly to fewer; merging loses no change. Renewals are included at most every four seconds. Anybody who may
   * see the pool. Rules L29, L30.
   */
  seatChanges: SeatChanges;
  /**
   * The live use of one pool: first the present state, then every change, lapses included, within a second. Bursts are
   * merged to at most five a second; the last state is always sent. `version` grows with every change: a state with a
   * version not above the last one seen is old. Anybody who may see the pool. Rules L29, L30.
   */
  seatUsage: SeatUsage;
  /**
   * The live use of all pools the caller may see, over one subscription: first the present states of all of them, then
   * those that changed, lapses and new pools included, within a second. Bursts are merged to at most five a second; the
   * last state of each pool is always sent. `version` as in `seatUsage`. Rules L29 to L31.
   */
  seatUsages: Array<SeatUsage>;
};


/** A device's live view of its own state. */
export type SubscriptionSeatChangesArgs = {
  seatPoolId: Scalars['ID']['input'];
};


/** A device's live view of its own state. */
export type SubscriptionSeatUsageArgs = {
  seatPoolId: Scalars['ID']['input'];
};


/** A device's live view of its own state. */
export type SubscriptionSeatUsagesArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
};

/** What changes; what is left out or null stays, except quiet hours: null for both ends them. */
export type UpdateAlertSettingsInput = {
  /** 5 to 10080. */
  coolDownMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** From `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** 0 to 1440. */
  digestMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Which kinds of alerts there are; alerts of other kinds are over at once. */
  kinds?: InputMaybe<Array<AlertKind>>;
  /** 50 to 99. */
  nearlyFullPercent?: InputMaybe<Scalars['Int']['input']>;
  /** A time of day, for instance `22:00`, together with `quietUntil`; null for both: no quiet hours. */
  quietFrom?: InputMaybe<Scalars['String']['input']>;
  /** A time of day, for instance `07:00`, together with `quietFrom`. */
  quietUntil?: InputMaybe<Scalars['String']['input']>;
  /**
   * All of them, 50 at most: who is left out gets no more mails. New ones whose address is not that of a portal user get a
   * confirmation mail first, and nothing else until they have confirmed.
   */
  recipients?: InputMaybe<Array<AlertRecipientInput>>;
  /** A zone of the IANA database, for instance `Europe/Berlin`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What changes; what is left out stays. */
export type UpdateAppUserInput = {
  /** From `AppUser.id`. */
  appUserId: Scalars['ID']['input'];
  /** True logs the person out everywhere and refuses further logins. */
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** A new password: 8 to 200 characters, at least one of them visible. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What changes; what is left out stays. */
export type UpdateApplicationInput = {
  /** From `Application.id`. */
  applicationId: Scalars['ID']['input'];
  /** All its check-points, as in `CreateApplicationInput` (L17). */
  checkpoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The longest time-out a customer may set, in seconds (L4). */
  maxInactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The shortest time-out a customer may set, in seconds (L4). */
  minInactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether its pools may be CONCURRENT (L5). */
  supportsConcurrent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What changes; what is left out stays. */
export type UpdateCustomerInput = {
  /** From `Customer.id`. */
  customerId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a display link. */
export type UpdateDisplayLinkInput = {
  /** From `DisplayLink.id`. */
  displayLinkId: Scalars['ID']['input'];
  /** 1 to 100 characters. Left out or null: stays. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 12 pools of the customer, in the order shown. Left out or null: they stay. */
  seatPoolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What changes; what is left out stays. */
export type UpdateOwnAlertMailInput = {
  /** Whether the caller gets mails about alerts. */
  alerts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the caller gets the monthly report. */
  monthlyReport?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What changes; what is left out stays. */
export type UpdatePortalUserInput = {
  /** True ends every session and refuses further sign-ins. */
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** A new password of somebody else: 12 to 200 characters, at least one of them visible. Not one's own. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** From `PortalUser.id`. */
  portalUserId: Scalars['ID']['input'];
  /** A new role of the same kind: vendor roles stay with the vendor, customer roles with the customer. */
  role?: InputMaybe<PortalRole>;
};

/** What changes; what is left out stays, what is null is unset. */
export type UpdateProfileInput = {
  /** 1 to 200 characters; cannot be unset. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** `en` or `de`. Null: the browser's. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** A zone of the IANA database, for instance `Europe/Berlin`. Null: the browser's. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Settings to change; what is left out stays. */
export type UpdateSeatPoolInput = {
  /** Seconds. */
  forceLogoutHoldOffSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** In seconds, within the application's bounds. Applies at once to every device. */
  inactivityTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 10,000. Lowered below the seats in use, nobody is thrown out and no seat is granted until it fits (L13). */
  licensedQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** CONCURRENT to NAMED is refused (`CONFLICT`, with the number to remove) while more devices are registered than there are licences. */
  mode?: InputMaybe<LicensingMode>;
  /** NAMED: hours, for registrations made from now on. */
  reregistrationDelayHours?: InputMaybe<Scalars['Int']['input']>;
  /** From `SeatPool.id`. */
  seatPoolId: Scalars['ID']['input'];
  /** A suspended pool grants, renews and registers nothing (L33). */
  suspended?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who checks passwords. */
  userAuthentication?: InputMaybe<UserAuthentication>;
};

/** What changes; what is left out stays. */
export type UpdateWebhookEndpointInput = {
  /** What it is for: at most 200 characters; null or blank: nothing is said. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** False switches it off. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** About which kinds of alerts: at least one. */
  kinds?: InputMaybe<Array<AlertKind>>;
  /** An https address of the public internet, 2000 characters at most. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** From `WebhookEndpoint.id`. */
  webhookEndpointId: Scalars['ID']['input'];
};

/** The use of a pool on one day. */
export type UsageDay = {
  __typename?: 'UsageDay';
  /** The day in the reader's zone, for instance `2026-11-22`. */
  date: Scalars['String']['output'];
  /** How many denials. */
  denialCount: Scalars['Int']['output'];
  /** When it ended. */
  endsAt: Scalars['DateTime']['output'];
  /** For how many seconds every licence was in use. */
  fullSeconds: Scalars['Int']['output'];
  /** How many licences were owned, at the end of the day or of the report. */
  licensedQuantity: Scalars['Int']['output'];
  /** The most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** When it began. */
  startsAt: Scalars['DateTime']['output'];
};

/** The use of a pool in one hour of the week, all weeks together. */
export type UsageHour = {
  __typename?: 'UsageHour';
  /** How many seats were held on average. */
  averageInUse: Scalars['Float']['output'];
  /** 0 to 23, in the reader's zone. */
  hour: Scalars['Int']['output'];
  /** The most seats held at one instant, of all weeks. */
  peakInUse: Scalars['Int']['output'];
  /** 1 Monday to 7 Sunday, in the reader's zone. */
  weekday: Scalars['Int']['output'];
};

/** How long a number of seats was in use. */
export type UsageLevel = {
  __typename?: 'UsageLevel';
  /** How many seats. */
  inUse: Scalars['Int']['output'];
  /** For how many seconds. */
  seconds: Scalars['Int']['output'];
};

/** How a pool was used in some weeks. */
export type UsageReport = {
  __typename?: 'UsageReport';
  /** Every day, the oldest first. */
  days: Array<UsageDay>;
  /** The ten devices that held seats longest. */
  devices: Array<Busiest>;
  /** Every hour of the week that the report touches, Monday first. */
  hours: Array<UsageHour>;
  /** Seats that were held and not used. CONCURRENT pools only, `BAD_USER_INPUT` for NAMED. */
  idle: IdleTail;
  /** How long each number of seats was in use, fewest first; numbers that never were are left out. */
  levels: Array<UsageLevel>;
  /** How many licences are owned now. */
  licensedQuantity: Scalars['Int']['output'];
  /** When that was first so. Null: nobody held a seat. */
  peakAt?: Maybe<Scalars['DateTime']['output']>;
  /** The most seats held at one instant. */
  peakInUse: Scalars['Int']['output'];
  /** The ten people who held seats longest. */
  people: Array<Busiest>;
  /** From when it counts: not before the sixty days, nor before there was the pool. */
  since: Scalars['DateTime']['output'];
  /** Until when it counts. */
  until: Scalars['DateTime']['output'];
};

/** The use of a pool from an instant until the next step. */
export type UsageStep = {
  __typename?: 'UsageStep';
  /** From when. */
  at: Scalars['DateTime']['output'];
  /** How many seats were held; of merged steps the highest. */
  inUse: Scalars['Int']['output'];
  /** How many licences were owned; of merged steps the lowest. */
  licensedQuantity: Scalars['Int']['output'];
};

/** Who checks an app user's password. */
export type UserAuthentication =
  /** Seatwise does: `login` needs the password. */
  | 'PASSWORD'
  /** The application has done so: `login` needs the user name only. */
  | 'TRUSTED';

/** One attempt to post a delivery. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** How long it took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** Why none did. Null if one did. */
  error?: Maybe<Scalars['String']['output']>;
  /** 1 for the first. */
  number: Scalars['Int']['output'];
  /** The beginning of what came back: 500 characters at most. Null if nothing did. */
  responseExcerpt?: Maybe<Scalars['String']['output']>;
  /** The HTTP status that came back. Null: none did. */
  statusCode?: Maybe<Scalars['Int']['output']>;
};

/** One event for one endpoint, posted at least once. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** Every attempt, the first first. */
  attempts: Array<WebhookAttempt>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was accepted or given up. Null while it is PENDING. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** The `webhook-id`, the same in every attempt, by which the receiver knows what it has had. */
  messageId: Scalars['String']['output'];
  /**
   * When it will be tried next, unless others for the endpoint are before it: what tells that an alert is over waits until
   * what told of it is accepted or given up. Null unless it is PENDING.
   */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is posted, as JSON. */
  payload: Scalars['String']['output'];
  /** How far it is. */
  status: WebhookDeliveryStatus;
  /** What it tells. */
  type: WebhookEventType;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The deliveries of this page. */
  edges: Array<WebhookDeliveryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, exact up to 10,000. 10001 means more than 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A delivery in a list. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** A delivery after an attempt. */
export type WebhookDeliveryPayload = {
  __typename?: 'WebhookDeliveryPayload';
  /** The delivery. */
  webhookDelivery: WebhookDelivery;
};

/** How far a delivery is. */
export type WebhookDeliveryStatus =
  /** The receiver answered with a status of 200 to 299. */
  | 'DELIVERED'
  /** It failed for three days, or its endpoint was switched off, or it was a test that failed. It can be replayed. */
  | 'GIVEN_UP'
  /** It has not been accepted yet and will be tried (again). */
  | 'PENDING';

/** Why an endpoint is switched off. */
export type WebhookDisabledReason =
  /** Somebody did it. */
  | 'BY_HAND'
  /** Every attempt had failed for five days, on each of them at least one. */
  | 'FAILING'
  /** The receiver answered 410 Gone. */
  | 'GONE';

/** An address to which alerts are posted, as Standard Webhooks has it (docs/alerts.md). */
export type WebhookEndpoint = {
  __typename?: 'WebhookEndpoint';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What was posted to it in the last sixty days, newest first. */
  deliveries: WebhookDeliveryConnection;
  /** What it is for. Null: nobody said. */
  description?: Maybe<Scalars['String']['output']>;
  /** Why it is switched off. Null while it is on. */
  disabledReason?: Maybe<WebhookDisabledReason>;
  /** Whether it is switched on. */
  enabled: Scalars['Boolean']['output'];
  /** Since when every attempt has failed, tests aside. Null: the last one did not, or there was none. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; stable. */
  id: Scalars['ID']['output'];
  /** About which kinds of alerts. */
  kinds: Array<AlertKind>;
  /** Until when the secret before the present one signs too. Null: there was none. */
  previousSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Where. */
  url: Scalars['String']['output'];
};


/** An address to which alerts are posted, as Standard Webhooks has it (docs/alerts.md). */
export type WebhookEndpointDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  statuses?: InputMaybe<Array<WebhookDeliveryStatus>>;
};

/** Which endpoint. */
export type WebhookEndpointInput = {
  /** From `WebhookEndpoint.id`. */
  webhookEndpointId: Scalars['ID']['input'];
};

/** An endpoint after a change. */
export type WebhookEndpointPayload = {
  __typename?: 'WebhookEndpointPayload';
  /** The endpoint. */
  webhookEndpoint: WebhookEndpoint;
};

/** What is posted. */
export type WebhookEventType =
  /** `alert.cleared`: one that was told is over. */
  | 'ALERT_CLEARED'
  /** `alert.raised`: an alert that is told. */
  | 'ALERT_RAISED'
  /** `test`: somebody pressed the button. */
  | 'TEST';

/** An endpoint and its new secret. */
export type WebhookSecretPayload = {
  __typename?: 'WebhookSecretPayload';
  /** `whsec_…`: checks the signature of what is posted. Shown once. */
  secret: Scalars['String']['output'];
  /** The endpoint. */
  webhookEndpoint: WebhookEndpoint;
};

/** An invitation to withdraw. */
export type WithdrawPortalInvitationInput = {
  /** From `PortalInvitation.id`. */
  invitationId: Scalars['ID']['input'];
};

/** The invitation that was withdrawn. */
export type WithdrawPortalInvitationPayload = {
  __typename?: 'WithdrawPortalInvitationPayload';
  /** Its id. */
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
