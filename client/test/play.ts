import { EMPTY, type DeviceStatus, type Model, type Settings } from '../src/model';
import { reduce } from '../src/reduce';
import type { News } from '../src/store';
import type { ClientEvent, Lease } from '../src/types';

export const SETTINGS: Settings = { warnBeforeSeconds: 120, countsSleep: false };
const DEVICE = { id: 'd', name: 'Scanner' };

export const lease = (remainingSeconds = 1800, grantNumber = 1): Lease => ({
  grantNumber,
  expiresAt: '2026-01-01T00:30:00.000Z',
  remainingSeconds,
  inactivityTimeoutSeconds: 1800,
});
export const at = (seconds: number) => ({ mono: seconds * 1000, wall: 5_000_000 + seconds * 1000 });
export const sent = (model: Model, seconds: number) => ({ at: at(seconds), era: model.era });

/** Plays facts, each at its second, and collects what the app is told. */
export function play(...facts: ((model: Model) => News & { second?: number })[]) {
  let model: Model = EMPTY;
  const events: ClientEvent[] = [];
  for (const fact of facts) {
    const { second = 0, ...news } = fact(model);
    const step = reduce(model, { ...news, now: at(second) } as Parameters<typeof reduce>[1], SETTINGS);
    model = step.model;
    events.push(...step.events);
  }
  return { model, events, view: model.view };
}

export const registered =
  (isNamed = false, permitSeconds: number | null = null) =>
  (model: Model) => ({
    type: 'REGISTERED' as const,
    device: DEVICE,
    isNamed,
    isLoggedOut: !isNamed,
    holdsSeat: false,
    permitSeconds,
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
    asked: at(second),
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
