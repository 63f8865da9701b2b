import { endRegistration, endSession, lapse, removed, withLease, withoutNotice, withView } from './changes';
import type { Fact, Model } from './model';
import { grantPermit } from './permit';
import { TEXTS } from './texts';
import type { ClientEvent } from './types';

type StatusFact = Extract<Fact, { type: 'STATUS' }>;

/**
 * The server's present view of the device, asked for at `asked`, after every answer the client has had. It ends
 * what has ended elsewhere, and never logs anybody in.
 */
export function reduceStatus(before: Model, { status, asked }: StatusFact, events: ClientEvent[]): Model {
  const { state, reason, lease } = status;
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
    return endSession(concurrent, { reason: reason ?? 'LOGGED_OUT', message }, events);
  }
  if (model.view.session === 'LOGGED_OUT') return concurrent;
  if (state === 'LAPSED' || !lease) return lapse(concurrent, events);
  if (model.view.seat === 'LAPSED') events.push({ type: 'SEAT_REGAINED' });
  return withLease(concurrent, lease, asked);
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
