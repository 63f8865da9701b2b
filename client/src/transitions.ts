import type { HeldLease, Model, Notice, PendingLogin } from './model';
import type { Instant } from './offline-grace';
import { TEXTS } from './texts';
import type { ClientEvent, ClientState, Lease } from './types';

export const withView = (model: Model, change: Partial<ClientState>): Model => ({
  ...model,
  view: { ...model.view, ...change },
});

export const withoutNotice = (model: Model): Model => withView(model, { notice: null });

/** End of a lease on the device's monotonic clock: at most one time-out after the request was sent. */
export const leaseEndMs = ({ remainingSeconds, inactivityTimeoutSeconds }: Lease, requestedAt: Instant) =>
  requestedAt.monoMs + Math.min(remainingSeconds, inactivityTimeoutSeconds) * 1000;

/** A null lease means that the pool needs no seat (NAMED). */
export function withLease(model: Model, lease: Lease | null, requestedAt: Instant): Model {
  if (!lease) return { ...withView(model, { seat: 'NOT_REQUIRED' }), lease: null, seatRefused: false };
  const held: HeldLease = {
    grantNumber: lease.grantNumber,
    inactivityTimeoutSeconds: lease.inactivityTimeoutSeconds,
    endsAtMs: leaseEndMs(lease, requestedAt),
    warned: false,
  };
  const isSame = model.lease?.grantNumber === held.grantNumber && model.lease.endsAtMs >= held.endsAtMs;
  return {
    ...withView(model, { seat: 'HELD' }),
    offlineGrace: null,
    seatRefused: false,
    // A repeat of the same end does not warn the user again.
    lease: { ...held, warned: isSame && model.lease?.warned === true },
  };
}

/** L18: still logged in, without a seat. */
export function lapse(model: Model, events: ClientEvent[]): Model {
  if (model.view.session !== 'LOGGED_IN' || model.view.mode === 'NAMED') return { ...model, lease: null };
  if (model.view.seat === 'HELD') events.push({ type: 'SEAT_LAPSED' });
  return { ...withView(model, { seat: 'LAPSED' }), lease: null };
}

/** `notice`: given if the user did not log out themselves; it is shown and raises LOGGED_OUT. */
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
    unreportedUserName: null,
    loginPending: null,
    epoch: model.epoch + 1,
  };
}

/** How long a user is assumed to wait for a login that was not answered. */
export const LOGIN_GRACE_MS = 120_000;

/** Normalises names roughly as the server does; a mistake only makes the user log in again. */
export const isSameUser = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && canonical(one) === canonical(other);

const canonical = (userName: string) => userName.normalize('NFKC').trim().toLowerCase();

/** The server may have logged in a user who no longer waits for the login: send a logout. */
export function abandonLogin(model: Model, { userName }: PendingLogin, events: ClientEvent[]): Model {
  const next = { ...model, loginPending: null };
  if (model.view.session === 'LOGGED_IN') {
    if (isSameUser(model.view.userName, userName)) return next;
    const notice = { reason: 'LOGGED_OUT', message: TEXTS.LOGGED_OUT };
    return withPendingLogout(endSession(next, notice, events));
  }
  return withPendingLogout(next);
}

/** The server may have a login that this device has abandoned: a logout has to be sent. */
export const withPendingLogout = (model: Model): Model => ({
  ...model,
  loginPending: null,
  logoutPending: model.view.device !== null,
});

/** L16: the token is no longer valid. */
export function removeDevice(model: Model, message: string, events: ClientEvent[]): Model {
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
    offlineGrace: null,
    suspended: false,
    logoutPending: false,
    registrationPending: false,
  };
}

/**
 * A rejected token may have been replaced by one that was lost on its way (L10). Until the device registers again, it
 * keeps its offline grace and its logged-in user.
 */
export function rejectToken(model: Model, message: string, events: ClientEvent[]): Model {
  if (!model.registrationPending) return removeDevice(model, message, events);
  const notice = { reason: 'REREGISTRATION_DUE', message: TEXTS.REGISTRATION_UNANSWERED };
  if (model.view.registration !== 'REREGISTRATION_DUE')
    events.push({ type: 'REREGISTRATION_DUE', message: notice.message });
  return withView(model, { registration: 'REREGISTRATION_DUE', notice });
}

/** L9: the re-registration date has passed. */
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
    offlineGrace: null,
  };
}
