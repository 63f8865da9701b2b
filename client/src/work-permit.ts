import type { Model } from './model';
import { spendPermit, type Instant } from './permit';
import type { WorkPermit } from './types';

/** Whole seconds, by the monotonic clock. */
export function seatSecondsLeft({ lease }: Model, now: Instant): number | null {
  return lease && Math.max(0, Math.floor((lease.endsAt - now.mono) / 1000));
}

/** May the app work at this moment without asking anybody? L2, L9. */
export function workPermitOf(
  model: Model,
  now: Instant,
  { countsSleep, offline }: { countsSleep: boolean; offline: 'stop' | 'proceed' },
): WorkPermit {
  const { registration, mode, session } = model.view;
  // A permit may outlive the token: it ends at its date (L9).
  const mayHavePermit = registration === 'REREGISTRATION_DUE' && mode === 'NAMED' && model.permit !== null;
  if (registration !== 'REGISTERED' && !mayHavePermit)
    return no(registration === 'NONE' ? 'NOT_REGISTERED' : registration);

  if (mode === 'NAMED') {
    if (model.suspended) return no('POOL_SUSPENDED');
    if (!model.permit) return no('UNKNOWN');
    const { leftMs, needsServer } = spendPermit(model.permit, now, countsSleep);
    if (leftMs <= 0) return no('REREGISTRATION_DUE');
    if (needsServer) return no('CLOCK_TURNED_BACK');
    return { allowed: true, remainingSeconds: Math.floor(leftMs / 1000), reason: 'PERMITTED' };
  }
  if (session === 'LOGGED_OUT') return no('LOGGED_OUT');
  const seconds = seatSecondsLeft(model, now);
  if (seconds) return { allowed: true, remainingSeconds: seconds, reason: 'SEAT_HELD' };
  if (model.suspended) return no('POOL_SUSPENDED');
  // The server has said no: without network the next check-point may be passed all the same, not this moment.
  if (model.seatRefused && !model.view.checkPending) return no('SEAT_NEEDED');
  if (offline === 'proceed') return { allowed: true, remainingSeconds: null, reason: 'OFFLINE_WORK' };
  return no('SEAT_NEEDED');
}

const no = (reason: WorkPermit['reason']): WorkPermit => ({ allowed: false, remainingSeconds: null, reason });
