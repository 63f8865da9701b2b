import { EMPTY, type DeviceStatus, type Model, type Settings } from '../src/model';
import { reduce } from '../src/reduce';
import type { UntimedAction } from '../src/store';
import type { ClientEvent, Lease } from '../src/types';

export const SETTINGS: Settings = { warnBeforeSeconds: 120, countsSleep: false };
const DEVICE = { id: 'd', name: 'Scanner' };

export const lease = (remainingSeconds = 1800, grantNumber = 1): Lease => ({
  grantNumber,
  expiresAt: '2026-01-01T00:30:00.000Z',
  remainingSeconds,
  inactivityTimeoutSeconds: 1800,
});
export const at = (seconds: number) => ({ monoMs: seconds * 1000, wallMs: 5_000_000 + seconds * 1000 });
export const sent = (model: Model, seconds: number) => ({ at: at(seconds), epoch: model.epoch });

/** Reduces actions, each at its `second`, and collects the events. */
export function runReducer(...actions: ((model: Model) => UntimedAction & { second?: number })[]) {
  let model: Model = EMPTY;
  const events: ClientEvent[] = [];
  for (const create of actions) {
    const { second = 0, ...action } = create(model);
    const step = reduce(model, { ...action, now: at(second) } as Parameters<typeof reduce>[1], SETTINGS);
    model = step.model;
    events.push(...step.events);
  }
  return { model, events, view: model.view };
}

export const registered =
  (isNamed = false, graceSeconds: number | null = null) =>
  (model: Model) => ({
    type: 'REGISTERED' as const,
    device: DEVICE,
    isNamed,
    isLoggedOut: !isNamed,
    holdsSeat: false,
    graceSeconds,
    sent: sent(model, 0),
  });
export const loggedIn =
  (given: Lease | null = lease(), second = 0) =>
  (model: Model) => ({
    type: 'LOGIN_GRANTED' as const,
    userName: 'tom',
    lease: given,
    isRegained: false,
    sent: sent(model, second),
    second,
  });
export const status =
  (change: Partial<DeviceStatus>, second = 0) =>
  () => ({
    type: 'STATUS' as const,
    status: {
      state: 'LOGGED_OUT',
      userName: null,
      reason: null,
      message: null,
      lease: null,
      ...change,
    } as DeviceStatus,
    requestedAt: at(second),
    second,
  });
export const refused =
  (reason: string, of: 'LOGIN' | 'CHECK' = 'CHECK', second = 1) =>
  (model: Model) => ({
    type: 'REFUSED' as const,
    of,
    refusal: { reason, message: `because ${reason}` },
    endsSession: false,
    sent: sent(model, second),
    second,
  });
export const time = (second: number) => () => ({ type: 'TIME' as const, second });
