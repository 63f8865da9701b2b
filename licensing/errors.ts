export type LicensingErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE';

/** Why a credential was refused, where its holder can do something about it. In `extensions.reason` for callers. */
export type CredentialRefusal =
  | 'API_TOKEN_EXPIRED'
  | 'API_TOKEN_REVOKED'
  | 'API_TOKEN_SCOPE'
  | 'PASSWORD_CONFIRMATION_REQUIRED'
  | 'SESSION_REQUIRED';

/**
 * Misuse or a fault, with a message its reader can act on. Outcomes a person in an app must be told about are
 * never thrown: they are returned (`outcomes.ts`), because a throw would undo the denial they record.
 */
export class LicensingError extends Error {
  readonly code: LicensingErrorCode;
  readonly retryAfterSeconds: number | undefined;
  /** The input field that is wrong, where one is. */
  readonly field: string | undefined;
  readonly reason: CredentialRefusal | undefined;

  constructor(
    code: LicensingErrorCode,
    message: string,
    options: {
      retryAfterSeconds?: number;
      field?: string;
      reason?: CredentialRefusal;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'LicensingError';
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.field = options.field;
    this.reason = options.reason;
  }
}

/** Another tenant's object is answered exactly like one that does not exist (L31). */
export const notFound = (what: string) => new LicensingError('NOT_FOUND', `There is no such ${what}.`);
