import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, lease, loggedIn, play, registered, sent, SETTINGS, status } from '../test/play';
import type { DeviceStatus } from './model';
import { reduce } from './reduce';
import type { News } from './store';
import { seatSecondsLeft } from './work-permit';

/** Everything that may arrive, in any order, about calls that were sent before the end. */
const arrivals = (era: number) => {
  const reply = {
    lease: fc.option(
      fc.nat(3600).map((seconds) => lease(seconds)),
      { nil: null },
    ),
    isRegained: fc.boolean(),
    sent: fc.record({ at: fc.nat(100).map(at), era: fc.nat(era) }),
  };
  return fc.oneof<fc.Arbitrary<News>[]>(
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
      asked: fc.integer({ min: 0, max: 100 }).map(at),
    }),
    fc.record({
      type: fc.constant('LOGIN_ENDED'),
      pending: fc.constant({ userName: 'tom', expiresAt: 1e9 }),
      era: fc.nat(era),
    }),
    fc.constant({ type: 'TIME' }),
    fc.constant({ type: 'CHECK_MISSED' }),
    fc.constant({ type: 'LINK', link: 'OFFLINE' }),
  );
};

describe('whatever the order', () => {
  it.each([
    ['forced out', status({ state: 'LOGGED_OUT', reason: 'FORCED_LOGOUT', message: 'by Ann' }, 100)],
    ['logged out', () => ({ type: 'LOGOUT_ASKED' as const, second: 100 })],
    ['removed', status({ state: 'REMOVED', message: 'gone' }, 100)],
  ])('L15: after it was %s no late reply shows a seat', (_, ending) => {
    const before = play(registered(), loggedIn());
    fc.assert(
      fc.property(fc.array(arrivals(before.model.era)), (late) => {
        const facts = late.map((news, index) => () => ({ ...news, second: 101 + index }));
        const { view, model } = play(registered(), loggedIn(), ending, ...facts);
        expect(view.session).toBe('LOGGED_OUT');
        expect(view.seat).toBe('NONE');
        expect(model.lease).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('a seat is never shown for longer than the server gave it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ sentAfter: fc.nat(50), tookSeconds: fc.nat(20), seconds: fc.nat(3600) }), {
          minLength: 1,
        }),
        (renewals) => {
          let model = play(registered(), loggedIn(lease(1000))).model;
          let [second, endsAt] = [0, 1000];
          for (const { sentAfter, tookSeconds, seconds } of renewals) {
            const asked = second + sentAfter;
            second = asked + tookSeconds;
            endsAt = asked + seconds;
            const fact = { type: 'CHECK_GRANTED', lease: lease(seconds), isRegained: false } as const;
            model = reduce(model, { ...fact, sent: sent(model, asked), now: at(second) }, SETTINGS).model;
            const left = seatSecondsLeft(model, at(second));
            expect(left ?? 0).toBeLessThanOrEqual(Math.max(0, endsAt - second));
            expect(model.view.seat).toBe(endsAt > second ? 'HELD' : 'LAPSED');
          }
        },
      ),
    );
  });

  it('the state stays the same object while nothing changes', () => {
    const { model } = play(registered(), loggedIn());
    const again = reduce(model, { type: 'TIME', now: at(1) }, SETTINGS);
    expect(again.model.view).toBe(model.view);
  });
});
