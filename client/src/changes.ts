import type { HeldLease, Model, Notice, PendingLogin } from './model';
import type { Instant } from './permit';
import { TEXTS } from './texts';
import type { ClientEvent, ClientState, Lease } from './types';

export const withView = (model: Model, change: Partial<ClientState>): Model => ({
  ...model,
  view: { ...model.view, ...change },
});

export const withoutNotice = (model: Model): Model => withView(model, { notice: null });

/** When a lease ends on the device's own clock: never later than one time-out after the question was asked. */
export const endOf = ({ remainingSeconds, inactivityTimeoutSeconds }: Lease, asked: Instant) =>
  asked.mono + Math.min(remainingSeconds, inactivityTimeoutSeconds) * 1000;

/** A seat is held from now on; without a lease none is needed. */
export function withLease(model: Model, lease: Lease | null, asked: Instant): Model {
  if (!lease) return { ...withView(model, { seat: 'NOT_REQUIRED' }), lease: null, seatRefused: false };
  const held: HeldLease = {
    grantNumber: lease.grantNumber,
    inactivityTimeoutSeconds: lease.inactivityTimeoutSeconds,
    endsAt: endOf(lease, asked),
    warned: false,
  };
  const isSame = model.lease?.grantNumber === held.grantNumber && model.lease.endsAt >= held.endsAt;
  return {
    ...withView(model, { seat: 'HELD' }),
    permit: null,
    seatRefused: false,
    // Told again about the same time, the person need not be warned again.
    lease: { ...held, warned: isSame && model.lease?.warned === true },
  };
}

/** L18: still logged in, without a seat. */
export function lapse(model: Model, events: ClientEvent[]): Model {
  if (model.view.session !== 'LOGGED_IN' || model.view.mode === 'NAMED') return { ...model, lease: null };
  if (model.view.seat === 'HELD') events.push({ type: 'SEAT_LAPSED' });
  return { ...withView(model, { seat: 'LAPSED' }), lease: null };
}

/** Nobody is logged in any more; the reason is told if somebody else did it. */
export function endSession(model: Model, notice?: Notice, events?: ClientEvent[]): Model {
  if (notice && model.view.session === 'LOGGED_IN') events?.push({ type: 'LOGGED_OUT', ...notice });
  return {
    ...withView(model, {
      session: 'LOGGED_OUT',
      userName: null,
      seat: model.view.mode === 'NAMED' ? 'NOT_REQUIRED' : 'NONE',
      checkPending: false,
      ...(notice ? { notice } : {}),
    }),
    lease: null,
    seatRefused: false,
    untold: null,
    loginPending: null,
    era: model.era + 1,
  };
}

/** How long a person is taken to wait for a login that was not answered. */
export const LOGIN_GRACE_MS = 120_000;

/** By the spelling that the server compares; good enough where a mistake only asks the person to log in again. */
export const isSamePerson = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && canonical(one) === canonical(other);

const canonical = (userName: string) => userName.normalize('NFKC').trim().toLowerCase();

/** The server may have logged somebody in who does not wait for it any more: it has to be told otherwise. */
export function giveUpLogin(model: Model, { userName }: PendingLogin, events: ClientEvent[]): Model {
  const next = { ...model, loginPending: null };
  if (model.view.session === 'LOGGED_IN') {
    if (isSamePerson(model.view.userName, userName)) return next;
    const notice = { reason: 'LOGGED_OUT', message: TEXTS.LOGGED_OUT };
    return oweLogout(endSession(next, notice, events));
  }
  return oweLogout(next);
}

/** The server has a login that is not wanted here any more. */
export const oweLogout = (model: Model): Model => ({
  ...model,
  loginPending: null,
  logoutPending: model.view.device !== null,
});

/** L16: the token is worth nothing. */
export function removed(model: Model, message: string, events: ClientEvent[]): Model {
  if (model.view.registration !== 'REMOVED') events.push({ type: 'DEVICE_REMOVED', message });
  const ended = endSession(model);
  return {
    ...withView(ended, {
      registration: 'REMOVED',
      device: null,
      mode: null,
      seat: 'NONE',
      notice: { reason: 'DEVICE_NOT_REGISTERED', message },
    }),
    permit: null,
    suspended: false,
    logoutPending: false,
    registrationPending: false,
  };
}

/**
 * The token is worth nothing, perhaps because it was replaced by one that never arrived (L10). Until the device has
 * been registered again it has what it had: a permit, and a person at work.
 */
export function tokenRefused(model: Model, message: string, events: ClientEvent[]): Model {
  if (!model.registrationPending) return removed(model, message, events);
  const notice = { reason: 'REREGISTRATION_DUE', message: TEXTS.REGISTRATION_UNANSWERED };
  if (model.view.registration !== 'REREGISTRATION_DUE')
    events.push({ type: 'REREGISTRATION_DUE', message: notice.message });
  return withView(model, { registration: 'REREGISTRATION_DUE', notice });
}

/** L9: the date has passed. */
export function endRegistration(model: Model, message: string, events: ClientEvent[]): Model {
  if (model.view.registration !== 'REREGISTRATION_DUE') events.push({ type: 'REREGISTRATION_DUE', message });
  return {
    ...withView(model, {
      registration: 'REREGISTRATION_DUE',
      mode: 'NAMED',
      seat: 'NOT_REQUIRED',
      notice: { reason: 'REREGISTRATION_DUE', message },
    }),
    lease: null,
    permit: null,
  };
}
