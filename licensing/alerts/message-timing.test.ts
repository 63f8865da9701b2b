import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfQuiet, localMinute, messageDueAt } from './message-due-at';
import { formatMinute, readMinute } from './minutes';
import { GIVE_UP_AFTER_MS, nextAttemptAt } from './next-attempt-at';

const at = (text: string) => Date.parse(text);
const night = { from: readMinute('22:00'), until: readMinute('07:00') };
const calm = { digestMs: 600_000, quietHours: null, timeZone: 'Europe/Berlin', lastSentAt: null };

describe('when people are written to', () => {
  it.each([
    ['at once, if they were not lately', '2026-11-22T10:00:00Z', {}, '2026-11-22T10:00:30Z'],
    [
      'when the window since the last mail is over',
      '2026-11-22T10:00:00Z',
      { lastSentAt: at('2026-11-22T09:55:00Z') },
      '2026-11-22T10:05:00Z',
    ],
    [
      'not in quiet hours, but when they end',
      '2026-11-22T23:10:00Z',
      { quietHours: night },
      '2026-11-23T06:00:00Z',
    ],
    [
      'not when the window ends in quiet hours',
      '2026-11-22T20:55:00Z',
      { quietHours: night, lastSentAt: at('2026-11-22T20:54:00Z') },
      '2026-11-23T06:00:00Z',
    ],
    [
      'in quiet hours that do not cross midnight',
      '2026-11-22T11:30:00Z',
      { quietHours: { from: 720, until: 780 } },
      '2026-11-22T12:00:00Z',
    ],
    [
      'the first minute after quiet hours',
      '2026-11-22T06:00:00Z',
      { quietHours: night },
      '2026-11-22T06:00:30Z',
    ],
    ['in the night clocks go back', '2026-10-24T21:00:00Z', { quietHours: night }, '2026-10-25T06:00:00Z'],
    ['in the night clocks go forward', '2026-03-28T22:00:00Z', { quietHours: night }, '2026-03-29T05:00:00Z'],
  ])('%s', (_, now, other, expected) => {
    expect(new Date(messageDueAt({ ...calm, ...other, at: at(now) })).toISOString()).toBe(
      new Date(expected).toISOString(),
    );
  });

  it('whatever the hours and the zone: never before, never more than 25 hours later, never in quiet hours', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'Asia/Kolkata',
      'America/St_Johns',
      'Australia/Lord_Howe',
    );
    const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z') });
    fc.assert(
      fc.property(minute, minute, zones, instant, (from, until, zone, now) => {
        fc.pre(from !== until);
        const due = endOfQuiet(now, { from, until }, zone);
        expect(due).toBeGreaterThanOrEqual(now);
        expect(due - now).toBeLessThanOrEqual(25 * 3_600_000);
        if (due === now) return;
        // If clocks skip the end of quiet hours, the first minute after it.
        const late = (localMinute(due, zone) - until + 1440) % 1440;
        expect(late).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('times of day are read as they are written', () => {
    for (const minute of [0, 59, 60, 1320, 1439]) expect(readMinute(formatMinute(minute))).toBe(minute);
    expect(formatMinute(425)).toBe('07:05');
  });
});

describe('trying again', () => {
  const start = new Date('2026-11-22T08:00:00Z');

  it('waits three times as long each time, six hours at most', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20].map((tries) => {
      const next = nextAttemptAt({ tries, tryingSince: start, at: start, random: 0.5 });
      return ((next?.getTime() ?? 0) - start.getTime()) / 1000;
    });
    expect(pauses).toEqual([10, 30, 90, 270, 810, 2430, 7290, 21_600, 21_600, 21_600]);
  });

  it('spreads by a fifth either way', () => {
    const pause = (random: number) =>
      (nextAttemptAt({ tries: 1, tryingSince: start, at: start, random })?.getTime() ?? 0) - start.getTime();
    expect([pause(0), pause(1)]).toEqual([8000, 12_000]);
  });

  it('is not before the receiver wants it, and six hours later at most', () => {
    const pause = (retryAfterSeconds: number) => {
      const next = nextAttemptAt({ tries: 2, tryingSince: start, at: start, random: 0.5, retryAfterSeconds });
      return ((next?.getTime() ?? 0) - start.getTime()) / 1000;
    };
    expect([pause(5), pause(120), pause(1e9)]).toEqual([30, 120, 21_600]);
  });

  it('ends after three days', () => {
    let now = start;
    let tries = 0;
    for (;;) {
      const next = nextAttemptAt({ tries: ++tries, tryingSince: start, at: now });
      if (!next) break;
      now = next;
    }
    expect(now.getTime() - start.getTime()).toBeLessThanOrEqual(GIVE_UP_AFTER_MS);
    expect(now.getTime() - start.getTime()).toBeGreaterThan(GIVE_UP_AFTER_MS - 8 * 3_600_000);
    expect(tries).toBeGreaterThan(15);
    expect(tries).toBeLessThan(30);
  });
});
