import type { CheckLicenseMutation } from './generated/operations';
import type { Model } from './model';
import { TEXTS } from './texts';
import type { Fault, Reply } from './transport';
import type { Failed, Granted, Refused, Unreachable } from './types';

export const refusedWith = (
  reason: Refused['reason'],
  message: string,
  serverTime: string | null = null,
  { byName, note }: Pick<Refused, 'byName' | 'note'> = {},
): Refused => ({
  outcome: 'refused',
  mayProceed: false,
  reason,
  message,
  retryAfterSeconds: null,
  byName,
  note,
  serverTime,
});

export const notRegistered = (model: Model): Refused =>
  model.view.registration === 'REMOVED' && model.view.notice?.reason === 'DEVICE_NOT_REGISTERED'
    ? refusedWith('DEVICE_NOT_REGISTERED', model.view.notice.message)
    : refusedWith('DEVICE_NOT_REGISTERED', TEXTS.DEVICE_NOT_REGISTERED);

/** Uses the server's reason and message if there are any. */
export function loggedOut(model: Model, serverTime: string | null = null): Refused {
  const { registration, notice } = model.view;
  if (registration === 'REMOVED') return notRegistered(model);
  const isAboutThis = notice && ['LOGGED_OUT', 'FORCED_LOGOUT', 'USER_DISABLED'].includes(notice.reason);
  return isAboutThis
    ? refusedWith(notice.reason, notice.message, serverTime, notice)
    : refusedWith('LOGGED_OUT', TEXTS.LOGGED_OUT, serverTime);
}

export const GRANTED_OFFLINE: Granted = {
  outcome: 'granted',
  mayProceed: true,
  grant: 'NOT_REQUIRED',
  lease: null,
  serverTime: null,
  offline: true,
};

export const failedWith = (
  { code, message, retryAfterSeconds }: Omit<Extract<Reply<never>, { kind: 'error' }>, 'kind'>,
  mayProceed = false,
): Failed => ({
  outcome: 'failed',
  mayProceed,
  code,
  message,
  retryAfterSeconds,
});

/** A redirect is a misconfiguration of the address or of a proxy, so it fails instead of being retried. */
export function notAnswered(
  { redirectedTo, status }: Fault,
  attempts: number,
  mayProceed: boolean,
): Unreachable | Failed {
  if (redirectedTo === undefined)
    return { outcome: 'unreachable', mayProceed, attempts, ...(status !== undefined && { status }) };
  return failedWith(
    {
      code: 'REDIRECTED',
      message: `The server's address redirects${redirectedTo && ` to ${redirectedTo}`}. Give the client that address as its url.`,
      retryAfterSeconds: null,
    },
    mayProceed,
  );
}

export const notUnderstood = (): Failed => ({
  outcome: 'failed',
  mayProceed: false,
  code: 'BAD_RESPONSE',
  message: 'The server sent a reply that this version of the app does not support.',
  retryAfterSeconds: null,
});

export function outcomeOf(decision: CheckLicenseMutation['checkLicense']): Granted | Refused {
  if (decision.__typename === 'LicenseRefused') {
    const { reason, message, retryAfterSeconds, byName, note, serverTime } = decision;
    return {
      outcome: 'refused',
      mayProceed: false,
      reason,
      message,
      retryAfterSeconds,
      byName,
      note,
      serverTime,
    };
  }
  const { grant, lease, serverTime } = decision;
  return { outcome: 'granted', mayProceed: true, grant, lease, serverTime, offline: false };
}
