import {
  endRegistration,
  endSession,
  isSameUser,
  lapse,
  withPendingLogout,
  removeDevice,
  withLease,
  withoutNotice,
  withView,
} from './transitions';
import type { Action, Model } from './model';
import { startOfflineGrace } from './offline-grace';
import { TEXTS } from './texts';
import type { ClientEvent } from './types';

type StatusAction = Extract<Action, { type: 'STATUS' }>;

/**
 * Applies the server's state of the device, requested at `requestedAt`, after the last answered call. It ends a login,
 * registration or seat that ended elsewhere, and logs in only the user of an unanswered login.
 */
export function reduceStatus(
  before: Model,
  { status, requestedAt }: StatusAction,
  events: ClientEvent[],
): Model {
  const { state, reason, lease, byName, note } = status;
  const message = status.message ?? TEXTS.LOGGED_OUT;
  if (state === 'REMOVED') return removeDevice(before, message, events);

  const model = withSuspension(before, reason === 'POOL_SUSPENDED' ? message : null);
  const isNamed = state === 'REGISTERED' || reason === 'REREGISTRATION_DUE';
  if (isNamed || (state === 'LAPSED' && model.view.mode === 'NAMED')) {
    if (state === 'LAPSED') {
      const due = reason === 'REREGISTRATION_DUE' ? message : TEXTS.REREGISTRATION_DUE;
      return endRegistration(model, due, events);
    }
    const named = withView(usable(model), { mode: 'NAMED', seat: 'NOT_REQUIRED' });
    const isLoggedOut = reason === 'LOGGED_OUT' || reason === 'FORCED_LOGOUT';
    const next =
      isLoggedOut && isKnownLogin(model)
        ? endSession(named, { reason, message, byName, note }, events)
        : named;
    return {
      ...next,
      lease: null,
      offlineGrace: lease ? startOfflineGrace(lease.remainingSeconds, requestedAt) : null,
    };
  }

  const concurrent = { ...withView(usable(model), { mode: 'CONCURRENT' }), offlineGrace: null };
  if (state === 'LOGGED_OUT') {
    if (model.view.session === 'LOGGED_OUT')
      return { ...withView(concurrent, { seat: 'NONE' }), lease: null };
    return endSession(concurrent, { reason: reason ?? 'LOGGED_OUT', message, byName, note }, events);
  }
  const next = withServerUser(concurrent, status.userName, events);
  if (next.view.session === 'LOGGED_OUT') return next;
  if (state === 'LAPSED' || !lease) return lapse(next, events);
  if (next.view.seat === 'LAPSED') events.push({ type: 'SEAT_REGAINED' });
  return withLease(next, lease, requestedAt);
}

/** Whether the server knows of the login: it still has to be told of a user who works offline (L9). */
const isKnownLogin = ({ view, unreportedUserName, loginPending }: Model) =>
  view.session === 'LOGGED_IN' && unreportedUserName === null && loginPending === null;

/** Reconciles the user on the server with the user on this device. */
function withServerUser(model: Model, userName: string | null, events: ClientEvent[]): Model {
  const { loginPending, view } = model;
  // The reply to a running login decides.
  if (loginPending?.expiresAtMs === null) return model;
  if (loginPending && !isSameUser(view.userName, loginPending.userName)) {
    if (isSameUser(userName, loginPending.userName)) {
      events.push({ type: 'LOGGED_IN', userName: loginPending.userName });
      const begun = { ...model, loginPending: null, logoutPending: false, epoch: model.epoch + 1 };
      return withView(begun, {
        session: 'LOGGED_IN',
        userName: loginPending.userName,
        checkPending: false,
        notice: null,
      });
    }
    // The unanswered login of the next user was not carried out.
    if (view.session === 'LOGGED_IN') return { ...model, loginPending: null };
  }
  // A login that no one waits for: its reply was lost, or the app was restarted.
  return view.session === 'LOGGED_OUT' ? withPendingLogout(model) : model;
}

function usable(model: Model): Model {
  const next = withView(model, { registration: 'REGISTERED' });
  return next.view.notice?.reason === 'REREGISTRATION_DUE' ? withoutNotice(next) : next;
}

function withSuspension(model: Model, message: string | null): Model {
  if (message !== null && !model.suspended) {
    return { ...withView(model, { notice: { reason: 'POOL_SUSPENDED', message } }), suspended: true };
  }
  if (message === null && model.view.notice?.reason === 'POOL_SUSPENDED') {
    return { ...withoutNotice(model), suspended: false };
  }
  return { ...model, suspended: message !== null };
}
