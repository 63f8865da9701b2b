import { GraphQLError, Kind, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { isTransientError, LicensingError, type Log } from '../../licensing';
import { ownError, publicMessage } from './public-message';

/** Parts of an error for the caller and for the log. */
export type ErrorReport = {
  requestId: string;
  log: Log;
  /** Schema whose names a message may contain. */
  schema: GraphQLSchema;
  /** Adds the suggestions of graphql-js ("Did you mean"). Development only. */
  development: boolean;
};

type Presented = { message: string; extensions: { code: string; [name: string]: unknown } };

/**
 * Converts every error to what the caller sees, over HTTP and WebSocket. Contains nothing the caller sent. Misuse
 * keeps its code, an unreachable database is `UNAVAILABLE`, and unknown errors are masked and logged under the
 * request id.
 */
export function presentError(error: unknown, report: ErrorReport): GraphQLFormattedError {
  const { message, extensions } = classify(error, report);
  const located = error instanceof GraphQLError ? error : undefined;
  return {
    message,
    ...(located?.locations?.length ? { locations: located.locations } : {}),
    ...(located?.path ? { path: located.path } : {}),
    extensions,
  };
}

/** Longest retry time of these errors, for `Retry-After`. */
export function retryAfterSecondsOf(errors: readonly GraphQLFormattedError[]): number | undefined {
  const waits = errors
    .map((error) => error.extensions?.retryAfterSeconds)
    .filter((wait): wait is number => typeof wait === 'number');
  return waits.length > 0 ? Math.ceil(Math.max(...waits)) : undefined;
}

/** Error of the caller, found before execution. */
export function requestError(
  code: string,
  message: string,
  http: { status: number; headers?: Map<string, string> },
) {
  return ownError(message, { extensions: { code, http } });
}

/** HTTP status of a response without `data`, for media types in which the status reflects the errors. */
export function statusOfCode(code: unknown): number {
  return (typeof code === 'string' && STATUS_OF_CODE[code]) || 400;
}

const STATUS_OF_CODE: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
};

/** Values of `extensions.code`, besides INTERNAL_SERVER_ERROR. */
export const PUBLIC_CODES = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const LONGEST_MESSAGE = 1_000;

function classify(error: unknown, report: ErrorReport): Presented {
  const causes = causesOf(error);
  const licensing = causes.find((cause) => cause instanceof LicensingError);
  if (licensing) return fromLicensing(licensing);
  if (causes.some(isTransientError)) {
    report.log.warn(
      { requestId: report.requestId, err: loggable(causes) },
      'the database or another service is unavailable',
    );
    return {
      message: 'The service is unavailable right now. Try again.',
      extensions: { code: 'UNAVAILABLE', requestId: report.requestId },
    };
  }
  if (causes.some(isUnstorableText)) {
    return {
      message: 'The input contains characters that cannot be stored.',
      extensions: { code: 'BAD_USER_INPUT' },
    };
  }
  const code = publicCode(error, causes);
  if (error instanceof GraphQLError && code)
    return { message: shortened(publicMessage(error, report)), extensions: { code } };

  report.log.error({ requestId: report.requestId, err: loggable(causes) }, 'unexpected error');
  return {
    message: 'Internal server error',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: report.requestId },
  };
}

function fromLicensing(error: LicensingError): Presented {
  return {
    message: error.message,
    extensions: {
      code: error.code,
      ...(error.field === undefined ? {} : { field: error.field }),
      ...(error.reason === undefined ? {} : { reason: error.reason }),
      ...(error.values === undefined ? {} : { values: error.values }),
      ...(error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds }),
    },
  };
}

/** Code of an error that graphql-js, Apollo or this transport made for the caller. */
function publicCode(error: unknown, causes: Error[]): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const code = error.extensions?.code;
  if (typeof code === 'string' && PUBLIC_CODES.has(code)) return code;
  const deepest = causes.at(-1);
  if (!(deepest instanceof GraphQLError)) return undefined;
  const variable = deepest.path === undefined && deepest.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  return variable || deepest.message.startsWith('Argument "') ? 'BAD_USER_INPUT' : undefined;
}

const shortened = (text: string) =>
  text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  let cause = error;
  while (cause instanceof Error && !causes.includes(cause)) {
    causes.push(cause);
    cause = (cause instanceof GraphQLError ? cause.originalError : undefined) ?? cause.cause;
  }
  return causes.length > 0
    ? causes
    : [new Error(`something that is not an error was thrown: ${String(error)}`)];
}

/** NUL or a lone surrogate that reached the database. */
function isUnstorableText(cause: Error): boolean {
  const code = codeOf(cause);
  return code === '22021' || code === '22P05';
}

function codeOf(cause: Error): string | undefined {
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

/** Root cause for the log. A drizzle error is skipped: its message contains the parameters of the statement. */
function loggable(causes: Error[]): Error | undefined {
  const readable = causes.filter((cause) => !(cause instanceof GraphQLError) && !('params' in cause));
  return readable[0] ?? causes.at(-1);
}
