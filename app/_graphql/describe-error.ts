import type { CombinedError } from 'urql';
import type { Translate } from '@/app/_text/translate';

/** What a person is told about an error: what happened, and what to do. */
export type ErrorDescription = { title: string; advice: string; requestId: string | null };

const CODES_WITH_OWN_MESSAGE = ['BAD_USER_INPUT', 'CONFLICT'];

export function describeError(t: Translate, error: CombinedError): ErrorDescription {
  const requestId = readRequestId(error);
  const first = error.graphQLErrors[0];
  if (!first) return { title: t('errors.network'), advice: t('errors.networkAdvice'), requestId };
  const code = String(first.extensions.code);
  if (CODES_WITH_OWN_MESSAGE.includes(code)) {
    return { title: first.message, advice: t('errors.inputAdvice'), requestId };
  }
  switch (code) {
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
