import { describe, expect, it } from 'vitest';
import {
  at,
  lease,
  loggedIn,
  runReducer,
  refused,
  registered,
  sent,
  status,
  time,
} from '../test/run-reducer';
import type { Model } from './model';
import type { Lease } from './types';
import { seatSecondsLeft } from './work-permit';

describe('refusals', () => {
  it.each([
    ['NO_LICENSE_AVAILABLE', 'CHECK', { session: 'LOGGED_IN', seat: 'LAPSED' }, ['SEAT_LAPSED']],
    ['LOGGED_OUT', 'CHECK', { session: 'LOGGED_OUT', seat: 'NONE' }, ['LOGGED_OUT']],
    ['FORCED_LOGOUT', 'CHECK', { session: 'LOGGED_OUT', seat: 'NONE' }, ['LOGGED_OUT']],
    ['USER_DISABLED', 'CHECK', { session: 'LOGGED_OUT', seat: 'NONE' }, ['LOGGED_OUT']],
    ['HELD_OFF', 'LOGIN', { session: 'LOGGED_OUT', seat: 'NONE' }, ['LOGGED_OUT']],
    ['SOMETHING_NEW', 'CHECK', { session: 'LOGGED_OUT', seat: 'NONE' }, ['LOGGED_OUT']],
    ['INVALID_CREDENTIALS', 'LOGIN', { session: 'LOGGED_IN', seat: 'HELD' }, []],
    ['USER_DISABLED', 'LOGIN', { session: 'LOGGED_IN', seat: 'HELD' }, []],
    ['POOL_SUSPENDED', 'CHECK', { session: 'LOGGED_IN', seat: 'HELD' }, []],
    [
      'DEVICE_NOT_REGISTERED',
      'CHECK',
      { session: 'LOGGED_OUT', registration: 'REMOVED' },
      ['DEVICE_REMOVED'],
    ],
    [
      'REREGISTRATION_DUE',
      'CHECK',
      { session: 'LOGGED_IN', registration: 'REREGISTRATION_DUE', seat: 'NOT_REQUIRED' },
      ['REREGISTRATION_DUE'],
    ],
  ] as const)('%s on %s', (reason, of, expected, types) => {
    const { view, events } = runReducer(registered(), loggedIn(), refused(reason, of));
    expect(view).toMatchObject(expected);
    expect(view.notice).toEqual({ reason, message: `because ${reason}` });
    expect(events.map(({ type }) => type)).toEqual(types);
  });

  it('are cleared by the next success', () => {
    expect(runReducer(registered(), refused('HELD_OFF', 'LOGIN'), loggedIn()).view.notice).toBeNull();
  });
});

describe('the clock', () => {
  it('raises SEAT_ENDS_SOON once, then SEAT_LAPSED, counted from the sending of the request', () => {
    const { view, events, model } = runReducer(
      registered(),
      loggedIn(lease(1800), 10),
      time(1689),
      time(1690),
      time(1700),
      time(1809),
    );
    expect(events).toEqual([{ type: 'SEAT_ENDS_SOON', remainingSeconds: 120 }]);
    expect([view.seat, seatSecondsLeft(model, at(1809))]).toEqual(['HELD', 1]);
    const later = runReducer(registered(), loggedIn(lease(1800), 10), time(1700), time(1810));
    expect(later.events.map(({ type }) => type)).toEqual(['SEAT_ENDS_SOON', 'SEAT_LAPSED']);
    expect(later.view).toMatchObject({ seat: 'LAPSED', session: 'LOGGED_IN' });
    expect(seatSecondsLeft(later.model, at(1810))).toBeNull();
  });

  it('warns again after a renewal, not after a repeated state of the same lease', () => {
    const held = { state: 'HOLDING_SEAT', lease: lease(50) } as const;
    const told = runReducer(registered(), loggedIn(lease(1800)), time(1750), status(held, 1750), time(1760));
    expect(told.events.map(({ type }) => type)).toEqual(['SEAT_ENDS_SOON']);
    const renewed = runReducer(
      registered(),
      loggedIn(lease(1800)),
      time(1750),
      loggedIn(lease(1800), 1760),
      time(3500),
    );
    expect(renewed.events.map(({ type }) => type)).toEqual(['SEAT_ENDS_SOON', 'SEAT_ENDS_SOON']);
  });

  it('never counts a seat for longer than its time-out, whatever the server returns', () => {
    const told = { ...lease(3602), inactivityTimeoutSeconds: 3 };
    expect(seatSecondsLeft(runReducer(registered(), loggedIn(told)).model, at(0))).toBe(3);
    const held = { state: 'HOLDING_SEAT', lease: told } as const;
    expect(seatSecondsLeft(runReducer(registered(), loggedIn(lease(9)), status(held, 4)).model, at(4))).toBe(
      3,
    );
  });

  it('does not warn of a short lease as soon as it begins', () => {
    const short = { ...lease(60), inactivityTimeoutSeconds: 60 };
    expect(runReducer(registered(), loggedIn(short)).events).toEqual([]);
    expect(runReducer(registered(), loggedIn(short), time(30)).events).toEqual([
      { type: 'SEAT_ENDS_SOON', remainingSeconds: 30 },
    ]);
  });

  it('L9: ends a NAMED registration at its date and no later', () => {
    expect(runReducer(registered(true, 60), loggedIn(null), time(59.9)).view.registration).toBe('REGISTERED');
    const { view, events } = runReducer(registered(true, 60), loggedIn(null), time(60));
    expect(view).toMatchObject({
      registration: 'REREGISTRATION_DUE',
      notice: { reason: 'REREGISTRATION_DUE' },
    });
    expect(events.map(({ type }) => type)).toEqual(['REREGISTRATION_DUE']);
  });
});

describe('the status of a NAMED device', () => {
  const named = (change: Parameters<typeof status>[0]) =>
    status({ state: 'REGISTERED', lease: lease(3600), ...change }, 10);

  it.each(['LOGGED_OUT', 'FORCED_LOGOUT'] as const)('L15: ends the login: %s', (reason) => {
    const { view, events, model } = runReducer(
      registered(true, 3600),
      loggedIn(null),
      named({ reason, message: 'by Ann', byName: 'Ann', note: null }),
    );
    const notice = { reason, message: 'by Ann', byName: 'Ann', note: null };
    expect(view).toMatchObject({ session: 'LOGGED_OUT', seat: 'NOT_REQUIRED', mode: 'NAMED', notice });
    expect(events).toEqual([{ type: 'LOGGED_OUT', ...notice }]);
    expect(model.offlineGrace).not.toBeNull();
  });

  it('L9: leaves a person logged in who began to work without network', () => {
    const offline = () => ({ type: 'OFFLINE_LOGIN' as const, userName: 'tom' });
    const { view, events } = runReducer(registered(true, 3600), offline, named({ reason: 'LOGGED_OUT' }));
    expect(view).toMatchObject({ session: 'LOGGED_IN', userName: 'tom' });
    expect(events).toEqual([]);
  });

  it('says nothing where nobody was logged in', () => {
    const { view, events } = runReducer(
      registered(true, 3600),
      named({ reason: 'LOGGED_OUT', message: 'x' }),
    );
    expect(view).toMatchObject({ session: 'LOGGED_OUT', notice: null });
    expect(events).toEqual([]);
  });
});

describe('activities', () => {
  const activity = (given: Lease | null, asked: number, second: number) => (model: Model) => ({
    type: 'ACTIVITY' as const,
    lease: given,
    sent: sent(model, asked),
    second,
  });

  it('L20: without a lease show that the seat lapsed', () => {
    expect(runReducer(registered(), loggedIn(), activity(null, 5, 6)).view.seat).toBe('LAPSED');
  });

  it('that are answered after a later check do not change the lease', () => {
    const { model } = runReducer(registered(), loggedIn(lease(), 5), activity(null, 1, 6));
    expect(model.view.seat).toBe('HELD');
    const older = runReducer(registered(), loggedIn(lease(1800, 2), 5), activity(lease(1800, 1), 1, 6));
    expect(older.model.lease?.grantNumber).toBe(2);
  });
});
