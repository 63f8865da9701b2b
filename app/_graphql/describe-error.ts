import type { CombinedError } from 'urql';
import type { Translate } from '@/app/_text/translate';

/** What a person is told about an error: what happened, and what to do. */
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

/** Whether an answer of the API says that the password has to be confirmed first. */
export function needsPasswordConfirmation(answer: unknown): boolean {
  const { errors } = (answer ?? {}) as { errors?: { extensions?: { reason?: unknown } }[] };
  return Array.isArray(errors) && errors.some((error) => error.extensions?.reason === CONFIRMATION_REQUIRED);
}

/**
 * What is wrong with an input, in the reader's language. The message of the API is for developers: it is English and
 * names the fields of the API. Null for a reason that this version of the portal does not know.
 */
export function describeReason(t: Translate, error: CombinedError): string | null {
  const extensions: Record<string, unknown> = error.graphQLErrors[0]?.extensions ?? {};
  const { reason, values } = extensions;
  const { min, max, ...others } = (values ?? {}) as Record<string, number>;
  const given = { min: min ?? 0, max: max ?? 0, ...others };
  switch (reason) {
    case 'LENGTH':
      if (max === undefined) return t('form.tooShort', given);
      return min === undefined || min === 0 ? t('form.tooLong', given) : t('errors.reasons.LENGTH', given);
    case 'RANGE':
      if (max === undefined) return t('form.tooSmall', given);
      return min === undefined ? t('form.tooLarge', given) : t('errors.reasons.RANGE', given);
    case 'NOT_WHOLE':
      return t('form.notWhole');
    case 'NOT_EMAIL':
      return t('form.notEmail');
    case 'TIMEOUT_BOUNDS':
    case 'POOLS_OUTSIDE_BOUNDS':
      return t(`errors.reasons.${reason}`, {
        count: others.count ?? 0,
        min: given.min / MINUTE,
        max: given.max / MINUTE,
      });
    case 'TOO_MANY_DEVICES':
      return t('errors.reasons.TOO_MANY_DEVICES', {
        registered: others.registered ?? 0,
        licences: others.licences ?? 0,
        bound: others.bound ?? 0,
        surplus: others.surplus ?? 0,
      });
    case 'POOLS_CONCURRENT':
      return t('errors.reasons.POOLS_CONCURRENT', { count: others.count ?? 0 });
    case 'TOO_MANY_ENTRIES':
      return t('errors.reasons.TOO_MANY_ENTRIES', { max: given.max });
    case 'EXPIRY_TOO_LATE':
      return t('errors.reasons.EXPIRY_TOO_LATE', { days: others.days ?? 0 });
    case 'MOST_ENDPOINTS':
      return t('errors.reasons.MOST_ENDPOINTS', { most: others.most ?? 0 });
    default:
      return isPlainReason(reason) ? t(`errors.reasons.${reason}`) : null;
  }
}

const MINUTE = 60;

/** Reasons whose text takes no values. */
const PLAIN_REASONS = [
  'CHARACTERS',
  'NOTHING_VISIBLE',
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
  'ENDPOINT_OFF',
  'RECIPIENT_TWICE',
  'QUIET_HOURS_EMPTY',
  'NO_NAMED_LICENSE',
  'POOL_EXISTS',
  'POOL_SUSPENDED',
  'TIMEOUT_BOUNDS_CROSSED',
  'ALWAYS_NAMED',
  'ROLE_NOT_HERE',
  'LAST_VENDOR_ADMIN',
  'PASSWORD_JUST_CHANGED',
  'OWN_PASSWORD',
  'EXPIRY_PAST',
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

const isPlainReason = (reason: unknown): reason is (typeof PLAIN_REASONS)[number] =>
  PLAIN_REASONS.some((one) => one === reason);

/** Whether an error carries a code of the API. */
export const hasCode = (error: CombinedError, code: string) =>
  error.graphQLErrors.some((one) => one.extensions.code === code);

/** Whether a change may or may not have been made: the answer never came. */
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
