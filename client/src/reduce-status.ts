import {
  endRegistration,
  endSession,
  isSamePerson,
  lapse,
  oweLogout,
  removed,
  withLease,
  withoutNotice,
  withView,
} from './changes';
import type { Fact, Model } from './model';
import { grantPermit } from './permit';
import { TEXTS } from './texts';
import type { ClientEvent } from './types';

type StatusFact = Extract<Fact, { type: 'STATUS' }>;

/**
 * The server's present view of the device, asked for at `asked`, after every answer the client has had. It ends
 * what has ended elsewhere. It logs in only whoever waits for a login that was not answered.
 */
export function reduceStatus(before: Model, { status, asked }: StatusFact, events: ClientEvent[]): Model {
  const { state, reason, lease, byName, note } = status;
  const message = status.message ?? TEXTS.LOGGED_OUT;
  if (state === 'REMOVED') return removed(before, message, events);

  const model = withSuspension(before, reason === 'POOL_SUSPENDED' ? message : null);
  const isNamed = state === 'REGISTERED' || reason === 'REREGISTRATION_DUE';
  if (isNamed || (state === 'LAPSED' && model.view.mode === 'NAMED')) {
    if (state === 'LAPSED') {
      const due = reason === 'REREGISTRATION_DUE' ? message : TEXTS.REREGISTRATION_DUE;
      return endRegistration(model, due, events);
    }
    const named = withView(usable(model), { mode: 'NAMED', seat: 'NOT_REQUIRED' });
    return { ...named, lease: null, permit: lease ? grantPermit(lease.remainingSeconds, asked) : null };
  }

  const concurrent = { ...withView(usable(model), { mode: 'CONCURRENT' }), permit: null };
  if (state === 'LOGGED_OUT') {
    if (model.view.session === 'LOGGED_OUT')
      return { ...withView(concurrent, { seat: 'NONE' }), lease: null };
    return endSession(concurrent, { reason: reason ?? 'LOGGED_OUT', message, byName, note }, events);
  }
  const next = withPerson(concurrent, status.userName, events);
  if (next.view.session === 'LOGGED_OUT') return next;
  if (state === 'LAPSED' || !lease) return lapse(next, events);
  if (next.view.seat === 'LAPSED') events.push({ type: 'SEAT_REGAINED' });
  return withLease(next, lease, asked);
}

/** Somebody is logged in on the server: who is it here? */
function withPerson(model: Model, userName: string | null, events: ClientEvent[]): Model {
  const { loginPending, view } = model;
  // The answer to a login that is under way decides.
  if (loginPending?.expiresAt === null) return model;
  if (loginPending && !isSamePerson(view.userName, loginPending.userName)) {
    if (isSamePerson(userName, loginPending.userName)) {
      events.push({ type: 'LOGGED_IN', userName: loginPending.userName });
      const begun = { ...model, loginPending: null, logoutPending: false, era: model.era + 1 };
      return withView(begun, {
        session: 'LOGGED_IN',
        userName: loginPending.userName,
        checkPending: false,
        notice: null,
      });
    }
    // A shift change that did not take place.
    if (view.session === 'LOGGED_IN') return { ...model, loginPending: null };
  }
  // Nobody waits for that login: its answer was lost, or this client was.
  return view.session === 'LOGGED_OUT' ? oweLogout(model) : model;
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
