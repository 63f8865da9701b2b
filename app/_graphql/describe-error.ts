import type { CombinedError } from 'urql';
import type { Translate } from '@/app/_text/translate';
import type { InputReason } from '@/graphql/bridge';

/** Text of an error: what happened and what to do. */
export type ErrorDescription = { title: string; advice: string; requestId: string | null };

export function describeError(t: Translate, error: CombinedError): ErrorDescription {
  const requestId = readRequestId(error);
  const first = error.graphQLErrors[0];
  if (!first) return { title: t('errors.network'), advice: t('errors.networkAdvice'), requestId };
  const code = String(first.extensions.code);
  switch (code) {
    case 'BAD_USER_INPUT':
    case 'CONFLICT':
      return {
        title: describeReason(t, error) ?? t(code === 'CONFLICT' ? 'errors.conflict' : 'errors.badInput'),
        advice: t('errors.inputAdvice'),
        requestId,
      };
    case 'UNAUTHENTICATED':
      return { title: t('errors.signedOut'), advice: t('errors.signedOutAdvice'), requestId };
    case 'FORBIDDEN':
      if (first.extensions.reason === CONFIRMATION_REQUIRED) {
        return { title: t('errors.unconfirmed'), advice: t('errors.unconfirmedAdvice'), requestId };
      }
      return { title: t('errors.forbidden'), advice: t('errors.forbiddenAdvice'), requestId };
    case 'NOT_FOUND':
      return { title: t('errors.notFound'), advice: t('errors.notFoundAdvice'), requestId };
    case 'RATE_LIMITED': {
      const seconds = Number(first.extensions.retryAfterSeconds ?? 60);
      return {
        title: t('errors.rateLimited'),
        advice: t('errors.rateLimitedAdvice', { seconds }),
        requestId,
      };
    }
    case 'UNAVAILABLE':
      return { title: t('errors.unavailable'), advice: t('errors.unavailableAdvice'), requestId };
    default:
      return { title: t('errors.internal'), advice: t('errors.internalAdvice'), requestId };
  }
}

const CONFIRMATION_REQUIRED = 'PASSWORD_CONFIRMATION_REQUIRED';

/** Whether a response requires confirming the password first. */
export function needsPasswordConfirmation(answer: unknown): boolean {
  const { errors } = (answer ?? {}) as { errors?: { extensions?: { reason?: unknown } }[] };
  return Array.isArray(errors) && errors.some((error) => error.extensions?.reason === CONFIRMATION_REQUIRED);
}

/**
 * Reason for an invalid input in the reader's language; messages of the API are for developers. Null for reasons that
 * this version of the portal does not know.
 */
export function describeReason(t: Translate, error: CombinedError): string | null {
  const { reason, values }: Record<string, unknown> = error.graphQLErrors[0]?.extensions ?? {};
  if (typeof reason !== 'string') return null;
  if (isWithValues(reason)) return WITH_VALUES[reason](t, (values ?? {}) as Values);
  const text = `errors.reasons.${reason as PlainReason}` as const;
  return t.has(text) ? t(text) : null;
}

/** All optional: the server may be older or newer. */
type Values = Partial<
  Record<'min' | 'max' | 'count' | 'registered' | 'licences' | 'bound' | 'surplus' | 'days' | 'most', number>
>;

const MINUTE = 60;

const inMinutes = ({ count = 0, min = 0, max = 0 }: Values) => ({
  count,
  min: min / MINUTE,
  max: max / MINUTE,
});

/** Reasons whose text has values or depends on their presence. */
const WITH_VALUES = {
  LENGTH: (t, { min = 0, max }) => {
    if (max === undefined) return t('form.tooShort', { min });
    return min === 0 ? t('form.tooLong', { max }) : t('errors.reasons.LENGTH', { min, max });
  },
  RANGE: (t, { min, max }) => {
    if (max === undefined) return t('form.tooSmall', { min: min ?? 0 });
    return min === undefined ? t('form.tooLarge', { max }) : t('errors.reasons.RANGE', { min, max });
  },
  NOT_WHOLE: (t) => t('form.notWhole'),
  NOT_EMAIL: (t) => t('form.notEmail'),
  TIMEOUT_BOUNDS: (t, values) => t('errors.reasons.TIMEOUT_BOUNDS', inMinutes(values)),
  POOLS_OUTSIDE_BOUNDS: (t, values) => t('errors.reasons.POOLS_OUTSIDE_BOUNDS', inMinutes(values)),
  TOO_MANY_DEVICES: (t, { registered = 0, licences = 0, bound = 0, surplus = 0 }) =>
    t('errors.reasons.TOO_MANY_DEVICES', { registered, licences, bound, surplus }),
  POOLS_CONCURRENT: (t, { count = 0 }) => t('errors.reasons.POOLS_CONCURRENT', { count }),
  TOO_MANY_ENTRIES: (t, { max = 0 }) => t('errors.reasons.TOO_MANY_ENTRIES', { max }),
  EXPIRY_TOO_LATE: (t, { days = 0 }) => t('errors.reasons.EXPIRY_TOO_LATE', { days }),
  MOST_ENDPOINTS: (t, { most = 0 }) => t('errors.reasons.MOST_ENDPOINTS', { most }),
  MOST_DISPLAY_LINKS: (t, { most = 0 }) => t('errors.reasons.MOST_DISPLAY_LINKS', { most }),
} satisfies Partial<Record<InputReason, (t: Translate, values: Values) => string>>;

/** Reasons whose text has no values. The compiler requires a text for each. */
type PlainReason = Exclude<InputReason, keyof typeof WITH_VALUES>;

const isWithValues = (reason: string): reason is keyof typeof WITH_VALUES =>
  Object.hasOwn(WITH_VALUES, reason);

export const hasCode = (error: CombinedError, code: string) =>
  error.graphQLErrors.some((one) => one.extensions.code === code);

/** Whether a change may or may not have been made, because there was no response. */
export const isOutcomeUnknown = (error: CombinedError) =>
  error.networkError !== undefined ||
  hasCode(error, 'UNAVAILABLE') ||
  hasCode(error, 'INTERNAL_SERVER_ERROR');

function readRequestId(error: CombinedError): string | null {
  const said = error.graphQLErrors[0]?.extensions.requestId;
  if (typeof said === 'string') return said;
  const response: unknown = error.response;
  return response instanceof Response ? response.headers.get('x-request-id') : null;
}
