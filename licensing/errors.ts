export type LicensingErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE';

/** Reasons in `extensions.reason` for a refused credential that its holder can correct. */
export type CredentialRefusal =
  | 'API_TOKEN_EXPIRED'
  | 'API_TOKEN_REVOKED'
  | 'API_TOKEN_SCOPE'
  | 'DISPLAY_LINK_EXPIRED'
  | 'DISPLAY_LINK_REVOKED'
  | 'DISPLAY_LINK_UNKNOWN'
  | 'PASSWORD_CONFIRMATION_REQUIRED'
  | 'SESSION_REQUIRED';

/** Reasons in `extensions.reason` for an invalid input, for callers that show their own texts. */
export const inputReasons = [
  'CHARACTERS',
  'NOTHING_VISIBLE',
  'LENGTH',
  'RANGE',
  'NOT_WHOLE',
  'NOT_EMAIL',
  'NOT_CODE',
  'NOT_ACTION',
  'NOT_TIME_ZONE',
  'NOT_TIME_OF_DAY',
  'NOT_URL',
  'NOT_AN_ID',
  'CODE_TAKEN',
  'USER_NAME_TAKEN',
  'USER_NAME_LOOKS_ALIKE',
  'USER_NAME_TWICE',
  'MIXED_ALPHABETS',
  'EMAIL_TAKEN',
  'EMAIL_INVITED',
  'WRONG_PASSWORD',
  'NO_PASSWORD',
  'URL_NOT_HTTPS',
  'URL_WITH_PASSWORD',
  'URL_WITH_FRAGMENT',
  'HOST_NOT_FOUND',
  'PRIVATE_NETWORK',
  'NO_MAIL_SERVER',
  'NO_PUBLIC_URL',
  'ADDRESS_NOT_CONFIRMED',
  'RECIPIENT_CONFIRMED',
  'RECIPIENT_DECLINED',
  'MOST_ENDPOINTS',
  'MOST_DISPLAY_LINKS',
  'ENDPOINT_OFF',
  'RECIPIENT_TWICE',
  'QUIET_HOURS_EMPTY',
  'NO_NAMED_LICENSE',
  'POOL_EXISTS',
  'POOL_SUSPENDED',
  'TOO_MANY_DEVICES',
  'TIMEOUT_BOUNDS',
  'TIMEOUT_BOUNDS_CROSSED',
  'ALWAYS_NAMED',
  'POOLS_CONCURRENT',
  'POOLS_OUTSIDE_BOUNDS',
  'ROLE_NOT_HERE',
  'LAST_VENDOR_ADMIN',
  'PASSWORD_JUST_CHANGED',
  'OWN_PASSWORD',
  'EXPIRY_PAST',
  'EXPIRY_TOO_LATE',
  'TOO_MANY_ENTRIES',
  'NO_ENTRIES',
  'MONTH_NOT_BEGUN',
  'MONTH_TOO_OLD',
  'CANNOT_MAIL',
  'INVITATION_ENDED',
  'CONFIRMATION_ENDED',
  'NOT_CONCURRENT',
  'PERIOD_OUTSIDE',
  'TIME_OUTSIDE',
] as const;
export type InputReason = (typeof inputReasons)[number];

/** Numbers for the text of a reason, for instance the bounds of a range. Nothing that the caller sent. */
export type ReasonValues = Readonly<Record<string, number>>;

/**
 * Misuse or a fault, with a message on which the reader can act. Outcomes for a person in an app are returned instead
 * (`outcomes.ts`): throwing would roll back the denial they record.
 */
export class LicensingError extends Error {
  readonly code: LicensingErrorCode;
  readonly retryAfterSeconds: number | undefined;
  /** Name of the invalid input field, if there is one. */
  readonly field: string | undefined;
  readonly reason: CredentialRefusal | InputReason | undefined;
  readonly values: ReasonValues | undefined;

  constructor(
    code: LicensingErrorCode,
    message: string,
    options: {
      retryAfterSeconds?: number;
      field?: string;
      reason?: CredentialRefusal | InputReason;
      values?: ReasonValues;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'LicensingError';
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.field = options.field;
    this.reason = options.reason;
    this.values = options.values;
  }
}

/** Objects of another tenant get the same error as objects that do not exist (L31). */
export const notFound = (what: string) => new LicensingError('NOT_FOUND', `The ${what} was not found.`);
