import { describe, expect, it } from 'vitest';
import type { Answer, CallKind } from './history';
import { openLedger, type Ledger } from './ledger';

const REFUSED_WORDS = 'No available licenses, please contact IT';
const POOL = { name: 'MIMS', licensedQuantity: 1, forceLogoutHoldOffSeconds: 10 };

const granted = (grantNumber: number, serverTime: number, expiresAt: number): Answer => ({
  kind: 'holding',
  grant: 'NEW',
  grantNumber,
  serverTime,
  expiresAt,
});
const renewed = (grantNumber: number, serverTime: number, expiresAt: number): Answer =>
  ({
    ...granted(grantNumber, serverTime, expiresAt),
    grant: 'RENEWED',
  }) as Answer;
const regained = (grantNumber: number, serverTime: number, expiresAt: number): Answer =>
  ({
    ...granted(grantNumber, serverTime, expiresAt),
    grant: 'REGAINED',
  }) as Answer;
const refused = (serverTime: number, reason = 'NO_LICENSE_AVAILABLE', message = REFUSED_WORDS): Answer => ({
  kind: 'refused',
  reason,
  message,
  retryAfterSeconds: null,
  serverTime,
});
const done = (serverTime: number | null, changed = true): Answer => ({ kind: 'done', changed, serverTime });
const unanswered: Answer = { kind: 'unanswered', code: 'TIMEOUT', message: 'no answer in time' };

/** A ledger with one pool. `begin` records a sent call and returns a function that records its answer. */
function open(pool = POOL) {
  const ledger = openLedger();
  ledger.addPool(pool);
  const begin = (device: string, kind: CallKind) => {
    let finish: (answer: Answer) => void = () => {};
    const answered = new Promise<Answer>((resolve) => (finish = resolve));
    const recorded = ledger.record(
      { pool: pool.name, device, kind },
      () => answered,
      () => unanswered,
    );
    return (answer: Answer) => {
      finish(answer);
      return recorded;
    };
  };
  return {
    ledger,
    begin,
    call: (device: string, kind: CallKind, answer: Answer) => begin(device, kind)(answer),
  };
}

const checks = (ledger: Ledger) => ledger.findings().map(({ check }) => check);
const use = (version: number, inUse: number, asOf: number, licensedQuantity = 1) => ({
  pool: 'MIMS',
  version,
  inUse,
  asOf,
  licensedQuantity,
  free: Math.max(0, licensedQuantity - inUse),
});

describe('a valid history', () => {
  it('has no findings: grants, renewals, refusals, lapses, logouts, force logouts and shift changes', async () => {
    const { ledger, call } = open();
    ledger.recordUsage(use(1, 0, 900));
    await call('A', 'login', granted(1, 1000, 5000));
    ledger.recordUsage(use(2, 1, 1001));
    await call('B', 'login', refused(1100));
    await call('A', 'checkpoint', renewed(1, 2000, 6000));
    await call('A', 'login', renewed(1, 2100, 6100));
    await call('A', 'logout', done(2200));
    await call('B', 'login', granted(2, 2300, 6300));
    await call('A', 'checkpoint', refused(2400, 'LOGGED_OUT', 'You are logged out.'));
    await call('B', 'force-logout', done(null));
    ledger.recordForceLogoutNotice({ pool: 'MIMS', device: 'B', milliseconds: 40 });
    await call('B', 'checkpoint', refused(2500, 'FORCED_LOGOUT', 'You were logged out.'));
    await call('B', 'login', refused(2600, 'HELD_OFF', 'Wait.'));
    await call('A', 'login', granted(3, 2700, 6700));
    await call('B', 'login', granted(4, 13_000, 17_000));
    await call('A', 'checkpoint', refused(13_100));
    await call('A', 'activity', { kind: 'not-holding', serverTime: 13_200 });
    await call('A', 'checkpoint', regained(5, 17_000, 21_000));
    ledger.recordUsage(use(9, 1, 17_001));
    ledger.recordUsage(use(9, 1, 17_300));
    expect(ledger.findings()).toEqual([]);
  });

  it('has no findings when an answer was lost and the call carried out', async () => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    await call('A', 'logout', unanswered);
    await call('B', 'login', granted(2, 1500, 5500));
    await call('A', 'checkpoint', unanswered);
    await call('B', 'logout', done(2000));
    await call('C', 'login', unanswered);
    await call('C', 'checkpoint', renewed(3, 2500, 6500));
    expect(ledger.findings()).toEqual([]);
  });

  it('has no findings when a portal user logged a device out', async () => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    await call('B', 'login', granted(2, 1500, 5500));
    await call('A', 'checkpoint', refused(1600, 'FORCED_LOGOUT', 'You were logged out.'));
    expect(ledger.findings()).toEqual([]);
  });

  it('has no findings when a release and a grant overlap in time', async () => {
    const { ledger, begin, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    const endLogout = begin('A', 'logout');
    const endLogin = begin('B', 'login');
    await endLogin(granted(2, 1400, 5400));
    await endLogout(done(1500));
    expect(ledger.findings()).toEqual([]);
  });
});

describe('a history that breaks a rule', () => {
  it('L1: two devices held the one seat', async () => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    await call('B', 'login', granted(2, 4999, 8999));
    expect(ledger.findings()).toEqual([
      {
        check: 'L1 never over',
        detail: 'MIMS: 2 seats held at 1970-01-01T00:00:04.999Z, licensed for 1: A, B',
      },
    ]);
  });

  it('L1: a renewal kept a seat that another device got', async () => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    await call('A', 'checkpoint', renewed(1, 4900, 8900));
    await call('B', 'login', granted(2, 5000, 9000));
    expect(checks(ledger)).toEqual(['L1 never over']);
  });

  it('L1: a seat was granted again before its logout was sent', async () => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    await call('B', 'login', granted(2, 2000, 6000));
    await call('C', 'checkpoint', refused(2050));
    await call('A', 'logout', done(2100));
    expect(checks(ledger)).toEqual(['L1 never over']);
  });

  it('L1: a seat regained after a force logout was granted to another device as well', async () => {
    const { ledger, call } = open({ ...POOL, forceLogoutHoldOffSeconds: 0 });
    await call('A', 'login', granted(1, 1000, 50_000));
    await call('A', 'force-logout', done(null));
    await call('A', 'login', granted(2, 2000, 50_000));
    await call('B', 'login', granted(3, 3000, 50_000));
    expect(checks(ledger)).toEqual(['L1 never over']);
  });

  it('L2: a lapsed lease was renewed', async () => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    ledger.recordUsage(use(2, 0, 5001));
    await call('A', 'checkpoint', renewed(1, 5100, 9100));
    expect(checks(ledger)).toEqual(['L2 seat kept until it lapses']);
  });

  it.each([
    ['L18: refused at a check-point', 'checkpoint' as const, refused(4000)],
    ['L18: regained a seat that it held', 'checkpoint' as const, regained(2, 4000, 8000)],
    ['L12: given a second seat at login', 'login' as const, granted(2, 4000, 8000)],
    [
      'L20: without a seat when it synchronised',
      'activity' as const,
      { kind: 'not-holding', serverTime: 4000 } as Answer,
    ],
    ['renewed under another number', 'checkpoint' as const, renewed(2, 4000, 8000)],
  ])('a device that held its seat was %s', async (_what, kind, answer) => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    await call('A', kind, answer);
    expect(checks(ledger)).toEqual(['L2 seat kept until it lapses']);
  });

  it('a grant number of a device was given twice, or went back', async () => {
    const { ledger, begin, call } = open({ ...POOL, licensedQuantity: 9 });
    const crossing = begin('A', 'login');
    await call('A', 'login', granted(7, 1000, 1100));
    await call('B', 'login', granted(7, 1000, 1100));
    await call('A', 'login', granted(7, 2000, 2100));
    await call('A', 'login', granted(6, 3000, 3100));
    await crossing(granted(5, 4000, 4100));
    const numbers = ledger.findings().filter(({ check }) => check === 'grant numbers');
    expect(numbers.map(({ detail }) => detail)).toEqual([
      'MIMS: number 7 was given to A twice',
      'MIMS: number 6 of A came after 7',
    ]);
  });

  it.each([
    [
      'L11: for want of a seat, with another message',
      'login' as const,
      refused(2000, 'NO_LICENSE_AVAILABLE', 'Sorry'),
    ],
    ['L20: when it synchronised', 'activity' as const, refused(2000)],
    [
      'L19: as logged out, although no one had logged it out',
      'checkpoint' as const,
      refused(2000, 'LOGGED_OUT', '?'),
    ],
    ['for a correct password', 'login' as const, refused(2000, 'INVALID_CREDENTIALS', '?')],
  ])('a device was refused %s', async (_what, kind, answer) => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 1500));
    await call('A', kind, answer);
    expect(checks(ledger)).toEqual(['refusals']);
  });

  it('L15: a device was notified late or never of its force logout', () => {
    const { ledger } = open();
    ledger.recordForceLogoutNotice({ pool: 'MIMS', device: 'A', milliseconds: 1001 });
    ledger.recordForceLogoutNotice({ pool: 'MIMS', device: 'B', milliseconds: null });
    ledger.recordForceLogoutNotice({ pool: 'MIMS', device: 'C', milliseconds: 999 });
    expect(ledger.findings().map(({ detail }) => detail)).toEqual([
      'A was notified of its force logout after 1001 ms',
      'B was never notified of its force logout',
    ]);
  });

  it.each([
    ['took a seat in the hold-off', 'login' as const, granted(2, 10_999, 14_999)],
    ['regained its seat at a check-point', 'checkpoint' as const, regained(2, 20_000, 24_000)],
  ])('L15: a device that was logged out %s', async (_what, kind, answer) => {
    const { ledger, call } = open();
    await call('A', 'login', granted(1, 1000, 5000));
    await call('A', 'force-logout', done(null));
    await call('A', kind, answer);
    expect(checks(ledger)).toEqual(['L15 hold-off']);
  });

  it.each([
    ['a pool over', [use(1, 2, 1000)]],
    ['a version that decreased', [use(5, 1, 1000), use(4, 0, 1100)]],
    ['an older state of the same version', [use(5, 1, 1000), use(5, 1, 900)]],
    ['a wrong number of free seats', [{ ...use(5, 1, 1000), free: 1 }]],
  ])('L29: the live usage showed %s', (_what, states) => {
    const { ledger } = open();
    states.forEach(ledger.recordUsage);
    expect(checks(ledger)).toEqual(['L29 live use']);
  });
});
