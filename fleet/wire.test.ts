import { describe, expect, it } from 'vitest';
import type { Outcome } from '../client/src';
import { compareWithWire } from './checks/compare-with-wire';
import { openLedger } from './ledger';
import { openWire, readAnswer } from './wire';

const TIME = '2026-01-01T00:00:00.500Z';
const LEASE = {
  grantNumber: 7,
  expiresAt: '2026-01-01T00:00:10.000Z',
  remainingSeconds: 9,
  inactivityTimeoutSeconds: 10,
};
const read = (payload: object) => readAnswer(JSON.stringify({ data: { field: payload } }), 200);
const at = Date.parse;

describe('what goes over the wire', () => {
  it('is read for what the server said', () => {
    expect(read({ __typename: 'LicenseGranted', grant: 'NEW', lease: LEASE, serverTime: TIME })).toEqual({
      kind: 'holding',
      grant: 'NEW',
      grantNumber: 7,
      expiresAt: at(LEASE.expiresAt),
      serverTime: at(TIME),
    });
    const refusal = { reason: 'HELD_OFF', message: 'Wait.', retryAfterSeconds: 3 };
    expect(read({ __typename: 'LicenseRefused', ...refusal, serverTime: TIME })).toEqual({
      kind: 'refused',
      ...refusal,
      serverTime: at(TIME),
    });
    expect(read({ lease: LEASE, serverTime: TIME })).toMatchObject({ kind: 'holding', grant: null });
    expect(read({ lease: null, serverTime: TIME })).toEqual({ kind: 'not-holding', serverTime: at(TIME) });
    expect(read({ changed: false, serverTime: TIME })).toEqual({
      kind: 'done',
      changed: false,
      serverTime: at(TIME),
    });
    expect(read({ __typename: 'DeviceRegistered', device: {}, deviceToken: 'x' })).toMatchObject({
      kind: 'done',
    });
  });

  it.each([
    ['no JSON', '<html>', 'BAD_RESPONSE'],
    ['neither data nor errors', '{}', 'BAD_RESPONSE'],
    [
      'a grant without a seat',
      JSON.stringify({ data: { f: { grant: 'NEW', lease: null, serverTime: TIME } } }),
      'BAD_RESPONSE',
    ],
    [
      'an error',
      JSON.stringify({ errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] }),
      'UNAVAILABLE',
    ],
  ])('is no answer when it is %s', (_what, text, code) => {
    expect(() => readAnswer(text, 200)).toThrow(expect.objectContaining({ code }));
  });

  it('is written down call by call, and handed on as it was, errors too', async () => {
    const ledger = openLedger();
    const problems: string[] = [];
    const texts = [JSON.stringify({ data: { logout: { changed: true, serverTime: TIME } } }), null];
    const wire = openWire({
      device: { pool: 'MFS', device: 'Tablet 01' },
      ledger,
      problem: (_error, where) => problems.push(where),
      fetch: async () => {
        const text = texts.shift();
        if (text == null) throw new TypeError('fetch failed');
        return new Response(text, { status: 200 });
      },
    });
    const ask = (query: string) =>
      wire.fetch('http://x/graphql', { method: 'POST', body: JSON.stringify({ query }) });
    const response = await ask('mutation Logout { logout { changed serverTime } }');
    expect(await response.json()).toEqual({ data: { logout: { changed: true, serverTime: TIME } } });
    expect(wire.latest('logout')).toMatchObject({ kind: 'done' });
    await expect(
      ask('mutation Login($input: LoginInput!) { login(input: $input) { __typename } }'),
    ).rejects.toThrow('fetch failed');
    expect(ledger.history.calls.map(({ kind, answer }) => [kind, answer.kind])).toEqual([
      ['logout', 'done'],
      ['login', 'unanswered'],
    ]);
    expect(problems).toEqual(['Tablet 01 login']);
    await expect(ask('{ viewer { id } }')).rejects.toThrow('the library called something unknown');
  });
});

describe('what the library makes of it', () => {
  const granted: Outcome = {
    outcome: 'granted',
    mayProceed: true,
    grant: 'NEW',
    lease: LEASE,
    serverTime: TIME,
    offline: false,
  };
  const refused: Outcome = {
    outcome: 'refused',
    mayProceed: false,
    reason: 'HELD_OFF',
    message: 'Wait.',
    retryAfterSeconds: 3,
    serverTime: TIME,
  };
  const unreachable: Outcome = { outcome: 'unreachable', mayProceed: true, attempts: 1 };
  const wire = {
    granted: read({ grant: 'NEW', lease: LEASE, serverTime: TIME }),
    refused: read({ reason: 'HELD_OFF', message: 'Wait.', serverTime: TIME }),
    unanswered: { kind: 'unanswered', code: 'TIMEOUT', message: '' },
  } as const;

  it.each([
    ['granted', granted, wire.granted],
    ['refused', refused, wire.refused],
    ['unreachable', unreachable, wire.unanswered],
    ['unreachable without trying', unreachable, null],
    ['refused by itself', refused, null],
  ])('agrees: %s', (_what, outcome, answer) => {
    expect(compareWithWire(outcome, answer)).toBeNull();
  });

  it.each([
    [
      'granted what was refused',
      granted,
      wire.refused,
      'the app was told NEW 7, the server said HELD_OFF "Wait."',
    ],
    ['granted what nobody was asked', granted, null, 'the app was told NEW 7, the server said nothing'],
    [
      'refused what was granted',
      refused,
      wire.granted,
      'the app was told HELD_OFF "Wait.", the server said NEW 7',
    ],
    [
      'lost what was answered',
      unreachable,
      wire.refused,
      'the app was told nothing, the server said HELD_OFF "Wait."',
    ],
  ])('does not: %s', (_what, outcome, answer, words) => {
    expect(compareWithWire(outcome, answer)).toBe(words);
  });
});
