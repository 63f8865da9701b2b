import { describe, expect, it } from 'vitest';
import type { Answer, Call, CallKind } from '../history';
import { inconclusiveReasons } from './inconclusive-reasons';

const call = (kind: CallKind, answer: Answer, milliseconds = 10): Call => ({
  pool: 'MIMS',
  device: 'A',
  kind,
  notBefore: 0,
  sentSequence: 0,
  answeredSequence: 1,
  answer,
  milliseconds,
});
const registered = call('register', { kind: 'done', changed: true, serverTime: null });
const granted = (milliseconds?: number) =>
  call('login', { kind: 'holding', grant: 'NEW', grantNumber: 1, expiresAt: 1, serverTime: 0 }, milliseconds);
const refused = call('login', {
  kind: 'refused',
  reason: 'NO_LICENSE_AVAILABLE',
  message: '',
  retryAfterSeconds: null,
  serverTime: 0,
});
const lost = call('checkpoint', { kind: 'unanswered', code: 'TIMEOUT', message: '' });

describe('a run', () => {
  it('is conclusive when calls were answered and seats granted', () => {
    expect(inconclusiveReasons([registered, granted(), refused, lost], { outages: false })).toEqual([]);
  });

  it.each([
    ['nothing happened', [], 'no call was answered'],
    ['devices were only registered', [registered], 'no call was answered'],
    ['no call was answered', [registered, lost, lost], 'no call was answered'],
    ['no seat was granted', [refused, refused], 'no seat was ever granted'],
    ['most calls were not answered', [granted(), lost, lost], 'only 1 of 3 calls were answered'],
    [
      'the server was slow',
      [granted(9), granted(5001), granted(6000)],
      'half of all calls took longer than 5 s',
    ],
  ])('is inconclusive when %s', (_what, calls, reason) => {
    expect(inconclusiveReasons(calls, { outages: false })).toEqual([reason]);
  });

  it('may have long gaps when outages are allowed, but needs an answered call', () => {
    expect(inconclusiveReasons([granted(), lost, lost], { outages: true })).toEqual([]);
    expect(inconclusiveReasons([lost], { outages: true })).toEqual(['no call was answered']);
  });
});
