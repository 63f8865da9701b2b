import {
  endSession,
  endRegistration,
  abandonLogin,
  lapse,
  withPendingLogout,
  rejectToken,
  leaseEndMs,
  withLease,
  withoutNotice,
  withView,
} from './transitions';
import { reduceStatus } from './reduce-status';
import type { Action, Model, Settings, Step } from './model';
import { startOfflineGrace, consumeOfflineGrace } from './offline-grace';
import { TEXTS } from './texts';
import type { ClientEvent } from './types';

/** The state after an action, and the events for the app. Pure. */
export function reduce(before: Model, action: Action, settings: Settings): Step {
  const events: ClientEvent[] = [];
  const after = afterTime(apply(before, action, events), action, settings, events);
  return { model: { ...after, view: sameIfEqual(before.view, after.view) }, events };
}

function apply(model: Model, action: Action, events: ClientEvent[]): Model {
  switch (action.type) {
    case 'TIME':
      return model;

    case 'LINK':
      if (model.view.link === 'LIVE' && action.link === 'OFFLINE') events.push({ type: 'LINK_LOST' });
      if (model.view.link !== 'LIVE' && action.link === 'LIVE') events.push({ type: 'LINK_LIVE' });
      return withView(model, { link: action.link });

    case 'REGISTERED':
      return registered(model, action, events);

    case 'STORAGE':
      return withView(model, { storage: action.storage });

    case 'LOGIN_SENT':
      return { ...model, loginPending: { userName: action.userName, expiresAtMs: null } };

    case 'LOGIN_ENDED':
      if (action.epoch === model.epoch) return { ...model, loginPending: action.pending };
      // Logged out since the login was sent: no one waits for it.
      return action.pending ? withPendingLogout(model) : { ...model, loginPending: null };

    case 'REGISTRATION':
      return { ...model, registrationPending: action.isPending };

    case 'LOGIN_GRANTED':
    case 'CHECK_GRANTED': {
      if (isOvertaken(model, action)) return model;
      if (
        action.isRegained ||
        (action.type === 'CHECK_GRANTED' && action.lease && model.view.seat === 'LAPSED')
      )
        events.push({ type: 'SEAT_REGAINED' });
      const isLogin = action.type === 'LOGIN_GRANTED';
      const answeredModel = answered(
        isLogin ? { ...model, unreportedUserName: null, loginPending: null } : model,
        action,
      );
      const granted = withView(answeredModel, {
        ...(isLogin ? { userName: action.userName } : {}),
        registration: 'REGISTERED',
        session: 'LOGGED_IN',
        mode: action.lease ? 'CONCURRENT' : 'NAMED',
        checkPending: false,
        notice: null,
      });
      return withLease({ ...granted, suspended: false, logoutPending: false }, action.lease, action.sent.at);
    }

    case 'OFFLINE_LOGIN':
      return withView(
        { ...model, unreportedUserName: action.userName, loginPending: null },
        { session: 'LOGGED_IN', userName: action.userName, seat: 'NOT_REQUIRED', notice: null },
      );

    case 'CHECK_SKIPPED':
      return withView(model, { checkPending: true });

    case 'REFUSED':
      return isOvertaken(model, action) ? model : refused(model, action, events);

    case 'ACTIVITY':
      return isOvertaken(model, action) ? model : afterActivity(model, action, events);

    case 'TOKEN_REJECTED':
      return action.epoch === model.epoch ? rejectToken(model, action.message, events) : model;

    case 'LOGOUT_REQUESTED':
      return { ...withoutNotice(endSession(model)), logoutPending: model.view.device !== null };

    case 'LOGOUT_DONE':
      return { ...answered(model, action), logoutPending: false };

    case 'LOGOUT_NEEDED':
      return withPendingLogout(model);

    case 'OFFLINE_LOGIN_ENDED': {
      const notice = { reason: 'LOGGED_OUT', message: TEXTS.LOGGED_OUT };
      return { ...endSession(answered(model, action), notice, events), logoutPending: false };
    }

    case 'STATUS':
      return reduceStatus(model, action, events);
  }
}

/** Logged out, removed or registered again since the call was sent. */
const isOvertaken = (model: Model, { sent }: { sent: { epoch: number } }) => sent.epoch !== model.epoch;

const answered = (model: Model, { now }: Action): Model => ({ ...model, answeredAtMs: now.monoMs });

/**
 * L10: renewing a registration with the current token keeps the login and the seat. The server ends the login if it
 * received an older token, for instance because its last reply was lost.
 */
function registered(
  model: Model,
  action: Extract<Action, { type: 'REGISTERED' }>,
  events: ClientEvent[],
): Model {
  const { device, isNamed, holdsSeat, isLoggedOut, graceSeconds, sent } = action;
  const isSameDevice = model.view.device?.id === device.id;
  // The server does not have an offline login yet, so it reports no login.
  const isRenewed = isSameDevice && (!isLoggedOut || model.unreportedUserName !== null);
  const isLoginLost = isSameDevice && !isRenewed && model.view.session === 'LOGGED_IN';
  const notice = isLoginLost ? { reason: 'LOGGED_OUT', message: TEXTS.LOGGED_OUT } : undefined;
  const answeredModel = answered(model, action);
  const next = withView(isRenewed ? answeredModel : endSession(answeredModel, notice, events), {
    registration: 'REGISTERED',
    device,
    mode: isNamed ? 'NAMED' : 'CONCURRENT',
    notice: notice ?? null,
  });
  const offlineGrace = graceSeconds === null ? null : startOfflineGrace(graceSeconds, sent.at);
  const begun = {
    ...next,
    offlineGrace,
    epoch: model.epoch + 1,
    suspended: false,
    registrationPending: false,
    // The login continues, so an unsent logout or offline login still has to be sent.
    logoutPending: isRenewed && model.logoutPending,
    unreportedUserName: isRenewed ? model.unreportedUserName : null,
  };
  if (isNamed) return { ...withView(begun, { seat: 'NOT_REQUIRED' }), lease: null };
  if (begun.view.session === 'LOGGED_IN' && holdsSeat) return begun;
  return {
    ...withView(begun, { seat: begun.view.session === 'LOGGED_IN' ? 'LAPSED' : 'NONE' }),
    lease: null,
  };
}

function refused(model: Model, action: Extract<Action, { type: 'REFUSED' }>, events: ClientEvent[]): Model {
  const { refusal, of } = action;
  const answeredModel = withView(answered(model, action), { notice: refusal });
  if (of === 'REGISTER') return answeredModel;
  const next = withView(answeredModel, { checkPending: false });
  const concurrent = { ...withView(next, { mode: 'CONCURRENT' }), offlineGrace: null } satisfies Model;
  switch (refusal.reason) {
    case 'NO_LICENSE_AVAILABLE':
      return { ...lapse(concurrent, events), seatRefused: true };
    case 'POOL_SUSPENDED':
      return { ...next, suspended: true };
    case 'DEVICE_NOT_REGISTERED':
      return rejectToken(next, refusal.message, events);
    case 'REREGISTRATION_DUE':
      return endRegistration(next, refusal.message, events);
    case 'INVALID_CREDENTIALS':
    case 'USER_DISABLED':
      if (of === 'LOGIN' && !action.endsSession) return next;
      return endSession(next, refusal, events);
    default:
      // Reasons of newer servers end the login, too.
      return endSession(next, refusal, events);
  }
}

/** L20: an activity renews a held lease. It runs in parallel with checks and may be answered after a later one. */
function afterActivity(
  model: Model,
  action: Extract<Action, { type: 'ACTIVITY' }>,
  events: ClientEvent[],
): Model {
  const { lease, sent, now } = action;
  if (model.view.session !== 'LOGGED_IN' || model.view.mode === 'NAMED') return model;
  const isOutdated = model.answeredAtMs > sent.at.monoMs;
  if (!lease)
    return isOutdated || model.view.mode === null
      ? model
      : lapse({ ...model, answeredAtMs: now.monoMs }, events);
  const endsAtMs = leaseEndMs(lease, sent.at);
  const held = model.lease;
  if (isOutdated && (!held || lease.grantNumber < held.grantNumber || endsAtMs < held.endsAtMs)) return model;
  return withLease({ ...model, answeredAtMs: now.monoMs }, lease, sent.at);
}

/** Changes caused by time alone. */
function afterTime(model: Model, { now }: Action, settings: Settings, events: ClientEvent[]): Model {
  const offlineGrace =
    model.offlineGrace && consumeOfflineGrace(model.offlineGrace, now, settings.countsSleep);
  let next = offlineGrace ? { ...model, offlineGrace } : model;
  if (offlineGrace?.leftMs === 0) {
    next = endRegistration(next, TEXTS.REREGISTRATION_DUE, events);
  }
  const { loginPending } = next;
  if (loginPending?.expiresAtMs != null && now.monoMs >= loginPending.expiresAtMs)
    next = abandonLogin(next, loginPending, events);
  const { lease } = next;
  if (!lease) return next;
  const leftMs = lease.endsAtMs - now.monoMs;
  if (leftMs <= 0) return lapse(next, events);
  if (lease.warned || leftMs > warnBeforeMs(lease, settings)) return next;
  events.push({ type: 'SEAT_ENDS_SOON', remainingSeconds: Math.floor(leftMs / 1000) });
  return { ...next, lease: { ...lease, warned: true } };
}

/** Capped at half the time-out, so that a short lease does not warn as soon as it begins. */
export const warnBeforeMs = (lease: { inactivityTimeoutSeconds: number }, settings: Settings) =>
  Math.min(settings.warnBeforeSeconds, lease.inactivityTimeoutSeconds / 2) * 1000;

function sameIfEqual(before: Model['view'], after: Model['view']): Model['view'] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
