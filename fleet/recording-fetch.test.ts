import { describe, expect, it } from 'vitest';
import type { Outcome } from '../client/src';
import { compareWithReply } from './checks/compare-with-reply';
import { openLedger } from './ledger';
import { createRecordingFetch, readAnswer } from './recording-fetch';

const TIME = '2026-01-01T00:00:00.500Z';
const LEASE = {
  grantNumber: 7,
  expiresAt: '2026-01-01T00:00:10.000Z',
  remainingSeconds: 9,
  inactivityTimeoutSeconds: 10,
};
const read = (payload: object) => readAnswer(JSON.stringify({ data: { field: payload } }), 200);
const at = Date.parse;

describe('an answer', () => {
  it('is parsed by its kind', () => {
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
  ])('is rejected when it is %s', (_what, text, code) => {
    expect(() => readAnswer(text, 200)).toThrow(expect.objectContaining({ code }));
  });

  it('is recorded and passed on unchanged, errors included', async () => {
    const ledger = openLedger();
    const problems: string[] = [];
    const texts = [JSON.stringify({ data: { logout: { changed: true, serverTime: TIME } } }), null];
    const recorder = createRecordingFetch({
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
      recorder.fetch('http://x/graphql', { method: 'POST', body: JSON.stringify({ query }) });
    const response = await ask('mutation Logout { logout { changed serverTime } }');
    expect(await response.json()).toEqual({ data: { logout: { changed: true, serverTime: TIME } } });
    expect(recorder.latest('logout')).toMatchObject({ kind: 'done' });
    await expect(
      ask('mutation Login($input: LoginInput!) { login(input: $input) { __typename } }'),
    ).rejects.toThrow('fetch failed');
    expect(ledger.history.calls.map(({ kind, answer }) => [kind, answer.kind])).toEqual([
      ['logout', 'done'],
      ['login', 'unanswered'],
    ]);
    expect(problems).toEqual(['Tablet 01 login']);
    await expect(ask('{ viewer { id } }')).rejects.toThrow('the client sent an unknown operation');
  });
});

describe('an outcome', () => {
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
  const replies = {
    granted: read({ grant: 'NEW', lease: LEASE, serverTime: TIME }),
    refused: read({ reason: 'HELD_OFF', message: 'Wait.', serverTime: TIME }),
    unanswered: { kind: 'unanswered', code: 'TIMEOUT', message: '' },
  } as const;

  it.each([
    ['granted', granted, replies.granted],
    ['refused', refused, replies.refused],
    ['unreachable', unreachable, replies.unanswered],
    ['unreachable without trying', unreachable, null],
    ['refused by itself', refused, null],
  ])('agrees with the reply: %s', (_what, outcome, answer) => {
    expect(compareWithReply(outcome, answer)).toBeNull();
  });

  it.each([
    [
      'a grant after a refusal',
      granted,
      replies.refused,
      'the client returned NEW 7, the server replied HELD_OFF "Wait."',
    ],
    ['a grant without a request', granted, null, 'the client returned NEW 7, the server replied nothing'],
    [
      'a refusal after a grant',
      refused,
      replies.granted,
      'the client returned HELD_OFF "Wait.", the server replied NEW 7',
    ],
    [
      'unreachable after a reply',
      unreachable,
      replies.refused,
      'the client returned nothing, the server replied HELD_OFF "Wait."',
    ],
  ])('differs from the reply: %s', (_what, outcome, answer, words) => {
    expect(compareWithReply(outcome, answer)).toBe(words);
  });
});
