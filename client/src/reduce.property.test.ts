import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, lease, loggedIn, runReducer, registered, sent, SETTINGS, status } from '../test/run-reducer';
import type { DeviceStatus } from './model';
import { reduce } from './reduce';
import type { UntimedAction } from './store';
import { seatSecondsLeft } from './work-permit';

/** Replies and states that may arrive, in any order, for calls sent before the login ended. */
const arrivals = (epoch: number) => {
  const reply = {
    lease: fc.option(
      fc.nat(3600).map((seconds) => lease(seconds)),
      { nil: null },
    ),
    isRegained: fc.boolean(),
    sent: fc.record({ at: fc.nat(100).map(at), epoch: fc.nat(epoch) }),
  };
  return fc.oneof<fc.Arbitrary<UntimedAction>[]>(
    fc.record({ type: fc.constant('LOGIN_GRANTED'), userName: fc.constant('tom'), ...reply }),
    fc.record({ type: fc.constant('CHECK_GRANTED'), ...reply }),
    fc.record({ type: fc.constant('ACTIVITY'), ...reply }),
    fc.record({
      type: fc.constant('STATUS'),
      status: fc.constantFrom<DeviceStatus>(
        {
          state: 'HOLDING_SEAT',
          userName: 'tom',
          reason: null,
          message: null,
          byName: null,
          note: null,
          lease: lease(900),
        },
        {
          state: 'LAPSED',
          userName: 'tom',
          reason: null,
          message: null,
          byName: null,
          note: null,
          lease: null,
        },
        {
          state: 'LOGGED_OUT',
          userName: null,
          reason: 'FORCED_LOGOUT',
          message: 'by Ann',
          byName: 'Ann',
          note: null,
          lease: null,
        },
      ),
      requestedAt: fc.integer({ min: 0, max: 100 }).map(at),
    }),
    fc.record({
      type: fc.constant('LOGIN_ENDED'),
      pending: fc.constant({ userName: 'tom', expiresAtMs: 1e9 }),
      epoch: fc.nat(epoch),
    }),
    fc.constant({ type: 'TIME' }),
    fc.constant({ type: 'CHECK_SKIPPED' }),
    fc.constant({ type: 'LINK', link: 'OFFLINE' }),
  );
};

describe('in any order of replies', () => {
  it.each([
    ['forced out', status({ state: 'LOGGED_OUT', reason: 'FORCED_LOGOUT', message: 'by Ann' }, 100)],
    ['logged out', () => ({ type: 'LOGOUT_REQUESTED' as const, second: 100 })],
    ['removed', status({ state: 'REMOVED', message: 'gone' }, 100)],
  ])('L15: a late reply does not show a seat on a device that was %s', (_, ending) => {
    const before = runReducer(registered(), loggedIn());
    fc.assert(
      fc.property(fc.array(arrivals(before.model.epoch)), (late) => {
        const actions = late.map((action, index) => () => ({ ...action, second: 101 + index }));
        const { view, model } = runReducer(registered(), loggedIn(), ending, ...actions);
        expect(view.session).toBe('LOGGED_OUT');
        expect(view.seat).toBe('NONE');
        expect(model.lease).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('a seat is never shown for longer than the server granted it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ sentAfter: fc.nat(50), tookSeconds: fc.nat(20), seconds: fc.nat(3600) }), {
          minLength: 1,
        }),
        (renewals) => {
          let model = runReducer(registered(), loggedIn(lease(1000))).model;
          let [second, endsAt] = [0, 1000];
          for (const { sentAfter, tookSeconds, seconds } of renewals) {
            const sentAtSeconds = second + sentAfter;
            second = sentAtSeconds + tookSeconds;
            endsAt = sentAtSeconds + seconds;
            const action = { type: 'CHECK_GRANTED', lease: lease(seconds), isRegained: false } as const;
            model = reduce(
              model,
              { ...action, sent: sent(model, sentAtSeconds), now: at(second) },
              SETTINGS,
            ).model;
            const left = seatSecondsLeft(model, at(second));
            expect(left ?? 0).toBeLessThanOrEqual(Math.max(0, endsAt - second));
            expect(model.view.seat).toBe(endsAt > second ? 'HELD' : 'LAPSED');
          }
        },
      ),
    );
  });

  it('the state stays the same object while nothing changes', () => {
    const { model } = runReducer(registered(), loggedIn());
    const again = reduce(model, { type: 'TIME', now: at(1) }, SETTINGS);
    expect(again.model.view).toBe(model.view);
  });
});
