import {
  endSession,
  endRegistration,
  giveUpLogin,
  lapse,
  oweLogout,
  tokenRefused,
  endOf,
  withLease,
  withoutNotice,
  withView,
} from './changes';
import { reduceStatus } from './reduce-status';
import type { Fact, Model, Settings, Step } from './model';
import { grantPermit, spendPermit } from './permit';
import { TEXTS } from './texts';
import type { ClientEvent } from './types';

/** What the client knows after a fact, and what the app is told of it. Pure. */
export function reduce(before: Model, fact: Fact, settings: Settings): Step {
  const events: ClientEvent[] = [];
  const after = byTime(apply(before, fact, events), fact, settings, events);
  return { model: { ...after, view: sameIfEqual(before.view, after.view) }, events };
}

function apply(model: Model, fact: Fact, events: ClientEvent[]): Model {
  switch (fact.type) {
    case 'TIME':
      return model;

    case 'LINK':
      if (model.view.link === 'LIVE' && fact.link === 'OFFLINE') events.push({ type: 'LINK_LOST' });
      if (model.view.link !== 'LIVE' && fact.link === 'LIVE') events.push({ type: 'LINK_LIVE' });
      return withView(model, { link: fact.link });

    case 'REGISTERED':
      return registered(model, fact, events);

    case 'STORAGE':
      return withView(model, { storage: fact.storage });

    case 'LOGIN_SENT':
      return { ...model, loginPending: { userName: fact.userName, expiresAt: null } };

    case 'LOGIN_ENDED':
      if (fact.era === model.era) return { ...model, loginPending: fact.pending };
      // Logged out since it was sent: nobody waits for it.
      return fact.pending ? oweLogout(model) : { ...model, loginPending: null };

    case 'REGISTRATION':
      return { ...model, registrationPending: fact.isPending };

    case 'LOGIN_GRANTED':
    case 'CHECK_GRANTED': {
      if (isOvertaken(model, fact)) return model;
      if (fact.isRegained || (fact.type === 'CHECK_GRANTED' && fact.lease && model.view.seat === 'LAPSED'))
        events.push({ type: 'SEAT_REGAINED' });
      const isLogin = fact.type === 'LOGIN_GRANTED';
      const told = answered(isLogin ? { ...model, untold: null, loginPending: null } : model, fact);
      const granted = withView(told, {
        ...(isLogin ? { userName: fact.userName } : {}),
        registration: 'REGISTERED',
        session: 'LOGGED_IN',
        mode: fact.lease ? 'CONCURRENT' : 'NAMED',
        checkPending: false,
        notice: null,
      });
      return withLease({ ...granted, suspended: false, logoutPending: false }, fact.lease, fact.sent.at);
    }

    case 'OFFLINE_LOGIN':
      return withView(
        { ...model, untold: fact.userName, loginPending: null },
        { session: 'LOGGED_IN', userName: fact.userName, seat: 'NOT_REQUIRED', notice: null },
      );

    case 'CHECK_MISSED':
      return withView(model, { checkPending: true });

    case 'REFUSED':
      return isOvertaken(model, fact) ? model : refused(model, fact, events);

    case 'ACTIVITY':
      return isOvertaken(model, fact) ? model : afterActivity(model, fact, events);

    case 'TOKEN_WORTHLESS':
      return fact.era === model.era ? tokenRefused(model, fact.message, events) : model;

    case 'LOGOUT_ASKED':
      return { ...withoutNotice(endSession(model)), logoutPending: model.view.device !== null };

    case 'LOGOUT_DONE':
      return { ...answered(model, fact), logoutPending: false };

    case 'LOGOUT_OWED':
      return oweLogout(model);

    case 'LOGIN_FORGOTTEN': {
      const notice = { reason: 'LOGGED_OUT', message: TEXTS.LOGGED_OUT };
      return { ...endSession(answered(model, fact), notice, events), logoutPending: false };
    }

    case 'STATUS':
      return reduceStatus(model, fact, events);
  }
}

/** Logged out, removed or registered anew since it was sent. */
const isOvertaken = (model: Model, { sent }: { sent: { era: number } }) => sent.era !== model.era;

const answered = (model: Model, { now }: Fact): Model => ({ ...model, answeredAt: now.mono });

/**
 * L10: renewing a registration with the present token leaves the person logged in, and the seat alone. The server ends
 * the login if it got an older token, for instance because its last reply was lost.
 */
function registered(model: Model, fact: Extract<Fact, { type: 'REGISTERED' }>, events: ClientEvent[]): Model {
  const { device, isNamed, holdsSeat, isLoggedOut, permitSeconds, sent } = fact;
  const isSameDevice = model.view.device?.id === device.id;
  // The server does not know yet who logged in without network.
  const isRenewed = isSameDevice && (!isLoggedOut || model.untold !== null);
  const isLoginLost = isSameDevice && !isRenewed && model.view.session === 'LOGGED_IN';
  const notice = isLoginLost ? { reason: 'LOGGED_OUT', message: TEXTS.LOGGED_OUT } : undefined;
  const told = answered(model, fact);
  const next = withView(isRenewed ? told : endSession(told, notice, events), {
    registration: 'REGISTERED',
    device,
    mode: isNamed ? 'NAMED' : 'CONCURRENT',
    notice: notice ?? null,
  });
  const permit = permitSeconds === null ? null : grantPermit(permitSeconds, sent.at);
  const begun = {
    ...next,
    permit,
    era: model.era + 1,
    suspended: false,
    registrationPending: false,
    // Who was logged in there still is, and who is at work here still has to be told.
    logoutPending: isRenewed && model.logoutPending,
    untold: isRenewed ? model.untold : null,
  };
  if (isNamed) return { ...withView(begun, { seat: 'NOT_REQUIRED' }), lease: null };
  if (begun.view.session === 'LOGGED_IN' && holdsSeat) return begun;
  return {
    ...withView(begun, { seat: begun.view.session === 'LOGGED_IN' ? 'LAPSED' : 'NONE' }),
    lease: null,
  };
}

function refused(model: Model, fact: Extract<Fact, { type: 'REFUSED' }>, events: ClientEvent[]): Model {
  const { refusal, of } = fact;
  const told = withView(answered(model, fact), { notice: refusal });
  if (of === 'REGISTER') return told;
  const next = withView(told, { checkPending: false });
  const concurrent = { ...withView(next, { mode: 'CONCURRENT' }), permit: null } satisfies Model;
  switch (refusal.reason) {
    case 'NO_LICENSE_AVAILABLE':
      return { ...lapse(concurrent, events), seatRefused: true };
    case 'POOL_SUSPENDED':
      return { ...next, suspended: true };
    case 'DEVICE_NOT_REGISTERED':
      return tokenRefused(next, refusal.message, events);
    case 'REREGISTRATION_DUE':
      return endRegistration(next, refusal.message, events);
    case 'INVALID_CREDENTIALS':
    case 'USER_DISABLED':
      if (of === 'LOGIN' && !fact.endsSession) return next;
      return endSession(next, refusal, events);
    default:
      // A reason this version does not know is one, too.
      return endSession(next, refusal, events);
  }
}

/** L20: an activity renews a lease that is still held. It is sent beside the checks and may be answered after them. */
function afterActivity(
  model: Model,
  fact: Extract<Fact, { type: 'ACTIVITY' }>,
  events: ClientEvent[],
): Model {
  const { lease, sent, now } = fact;
  if (model.view.session !== 'LOGGED_IN' || model.view.mode === 'NAMED') return model;
  const isOutdated = model.answeredAt > sent.at.mono;
  if (!lease)
    return isOutdated || model.view.mode === null ? model : lapse({ ...model, answeredAt: now.mono }, events);
  const endsAt = endOf(lease, sent.at);
  const held = model.lease;
  if (isOutdated && (!held || lease.grantNumber < held.grantNumber || endsAt < held.endsAt)) return model;
  return withLease({ ...model, answeredAt: now.mono }, lease, sent.at);
}

/** What the clock alone changes. */
function byTime(model: Model, { now }: Fact, settings: Settings, events: ClientEvent[]): Model {
  const permit = model.permit && spendPermit(model.permit, now, settings.countsSleep);
  let next = permit ? { ...model, permit } : model;
  if (permit?.leftMs === 0) {
    next = endRegistration(next, TEXTS.REREGISTRATION_DUE, events);
  }
  const { loginPending } = next;
  if (loginPending?.expiresAt != null && now.mono >= loginPending.expiresAt)
    next = giveUpLogin(next, loginPending, events);
  const { lease } = next;
  if (!lease) return next;
  const leftMs = lease.endsAt - now.mono;
  if (leftMs <= 0) return lapse(next, events);
  if (lease.warned || leftMs > warnBeforeMs(lease, settings)) return next;
  events.push({ type: 'SEAT_ENDS_SOON', remainingSeconds: Math.floor(leftMs / 1000) });
  return { ...next, lease: { ...lease, warned: true } };
}

/** A warning is for the end of a lease, however short its time-out. */
export const warnBeforeMs = (lease: { inactivityTimeoutSeconds: number }, settings: Settings) =>
  Math.min(settings.warnBeforeSeconds, lease.inactivityTimeoutSeconds / 2) * 1000;

function sameIfEqual(before: Model['view'], after: Model['view']): Model['view'] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
