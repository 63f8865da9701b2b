import { describe, expect, it } from 'vitest';
import { formatOf } from '@/app/_text/format';
import { LOCALES } from '@/app/_text/locales';
import { translatorFor } from '@/app/_text/translator-for';
import {
  causeSentence,
  type ExplainedDenial,
  type ExplainedPool,
  nextSeat,
  timesOf,
  whatHappened,
} from './denial-sentences';

const retry: ExplainedDenial = {
  id: 'third',
  at: '2026-11-22T15:31:08Z',
  action: 'LOGIN',
  licensedQuantity: 1,
  inUse: 1,
  holders: [{ deviceName: 'Scanner 2', userName: 'bob' }],
  explanation: {
    firstDenial: { id: 'first', at: '2026-11-22T15:22:50Z' },
    cause: 'FORGOTTEN_LOGOUT',
    nextSeatFreedAt: '2026-11-22T16:16:02Z',
    nextSeatFreedBy: { deviceName: 'Scanner 2', how: 'LOGOUT' },
    admittedAt: null,
    tries: 5,
    lastRefusedAt: '2026-11-23T00:01:00Z',
    waitedSeconds: 0,
    longestHelpfulTimeoutSeconds: null,
    idleSeats: 1,
    othersWaiting: 2,
    forgotten: [
      { device: null, deviceName: 'Scanner 1', userName: 'tom', idleSeconds: 700, usualIdleSeconds: 60 },
    ],
    quantityLoweredAt: '2026-11-20T10:00:00Z',
    quantityLoweredFrom: 2,
    quantityLoweredTo: 1,
    removedDevices: ['Scanner 9'],
  },
};
const pool: ExplainedPool = {
  id: 'pool',
  mode: 'CONCURRENT',
  licensedQuantity: 1,
  inactivityTimeoutSeconds: 3600,
  application: { id: 'application', minInactivityTimeoutSeconds: 300 },
  denial: retry,
};
const because = (cause: ExplainedDenial['explanation']['cause'], denial = retry): ExplainedDenial => ({
  ...denial,
  explanation: { ...denial.explanation, cause },
});
const JUDGED_AT_FIRST = ['FORGOTTEN_LOGOUT', 'QUANTITY_LOWERED', 'REMOVED_DEVICES'] as const;

describe.each(LOCALES)('L28: the explanation of a repeated denial (%s)', (locale) => {
  const t = translatorFor(locale);
  const format = formatOf(locale, 'UTC');

  it('names the holders of the denial itself', () => {
    expect(whatHappened(t, retry)).toContain('bob');
  });

  it('counts idle seats at the time of the denial, and devices that waited at the time of the first one', () => {
    const sentence = causeSentence(t, format, pool, because('ONLY_MORE_LICENSES')) ?? '';
    expect(sentence).toMatch(/15:31:08\D*1 .*5\smin.*15:22:50\D*2 /);
  });

  it.each(JUDGED_AT_FIRST)('shows the time of the first denial with the cause %s', (cause) => {
    expect(causeSentence(t, format, pool, because(cause))).toContain('15:22:50');
    const first = { ...retry, ...retry.explanation.firstDenial };
    expect(causeSentence(t, format, pool, because(cause, first))).not.toContain('15:22:50');
  });

  it('counts the time until the next seat from the denial itself', () => {
    expect(nextSeat(t, format, retry)).toMatch(/44\smin\s54\ss.*16:16:02/);
    const none = { ...retry, explanation: { ...retry.explanation, nextSeatFreedAt: null } };
    expect(nextSeat(t, format, none)).toContain('15:31:08');
  });

  it('shows the day of a time on another day', () => {
    expect(timesOf(format, retry)).toEqual({
      own: '15:31:08',
      first: '15:22:50',
      last: format.fullDate('2026-11-23T00:01:00Z'),
    });
  });
});
