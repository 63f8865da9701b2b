import type { Model } from './model';
import { consumeOfflineGrace, type Instant } from './offline-grace';
import type { WorkPermit } from './types';

/** Whole seconds until the lease ends; null without a lease. */
export function seatSecondsLeft({ lease }: Model, now: Instant): number | null {
  return lease && Math.max(0, Math.floor((lease.endsAtMs - now.monoMs) / 1000));
}

/** Whether the app may work now without a call to the server (L2, L9). */
export function workPermitOf(
  model: Model,
  now: Instant,
  { countsSleep, offline }: { countsSleep: boolean; offline: 'stop' | 'proceed' },
): WorkPermit {
  const { registration, mode, session } = model.view;
  // The offline grace may outlive the token: it ends at its date (L9).
  const mayWorkInGrace =
    registration === 'REREGISTRATION_DUE' && mode === 'NAMED' && model.offlineGrace !== null;
  if (registration !== 'REGISTERED' && !mayWorkInGrace)
    return no(registration === 'NONE' ? 'NOT_REGISTERED' : registration);

  if (mode === 'NAMED') {
    if (model.suspended) return no('POOL_SUSPENDED');
    if (!model.offlineGrace) return no('UNKNOWN');
    const { leftMs, needsServer } = consumeOfflineGrace(model.offlineGrace, now, countsSleep);
    if (leftMs <= 0) return no('REREGISTRATION_DUE');
    if (needsServer) return no('CLOCK_TURNED_BACK');
    return { allowed: true, remainingSeconds: Math.floor(leftMs / 1000), reason: 'PERMITTED' };
  }
  if (session === 'LOGGED_OUT') return no('LOGGED_OUT');
  const seconds = seatSecondsLeft(model, now);
  if (seconds) return { allowed: true, remainingSeconds: seconds, reason: 'SEAT_HELD' };
  if (model.suspended) return no('POOL_SUSPENDED');
  // After a refusal, offline work needs another check-point passed without network.
  if (model.seatRefused && !model.view.checkPending) return no('SEAT_NEEDED');
  if (offline === 'proceed') return { allowed: true, remainingSeconds: null, reason: 'OFFLINE_WORK' };
  return no('SEAT_NEEDED');
}

const no = (reason: WorkPermit['reason']): WorkPermit => ({ allowed: false, remainingSeconds: null, reason });
