import { describe, expect, it } from 'vitest';
import { boundsOf, dateOf, toDate, type Range } from './time-range';

const now = Date.parse('2026-11-22T23:30:00Z');
const bounds = (range: Range | null, zone: string, from: string | null = null, to: string | null = null) =>
  boundsOf({ range, from, to }, zone, now);

describe('the time that a list is shown of', () => {
  it('begins with the reader’s own days', () => {
    expect(bounds('today', 'Europe/Berlin')).toEqual({ since: '2026-11-22T23:00:00.000Z', until: null });
    expect(bounds('today', 'America/New_York')).toEqual({ since: '2026-11-22T05:00:00.000Z', until: null });
    expect(bounds('week', 'UTC')).toEqual({ since: '2026-11-16T00:00:00.000Z', until: null });
    expect(bounds('month', 'Europe/Berlin')).toEqual({ since: '2026-10-24T22:00:00.000Z', until: null });
    expect(bounds('hours', 'Asia/Tokyo')).toEqual({ since: '2026-11-21T23:30:00.000Z', until: null });
    expect(bounds(null, 'UTC')).toEqual({ since: null, until: null });
  });

  it('covers the days named, the last one included, whichever was named first', () => {
    const both = { since: '2026-11-01T23:00:00.000Z', until: '2026-11-04T23:00:00.000Z' };
    expect(bounds('days', 'Europe/Berlin', '2026-11-02', '2026-11-04')).toEqual(both);
    expect(bounds('days', 'Europe/Berlin', '2026-11-04', '2026-11-02')).toEqual(both);
    expect(bounds('days', 'UTC', '2026-11-02')).toEqual({ since: '2026-11-02T00:00:00.000Z', until: null });
    expect(bounds('days', 'UTC', null, '2026-11-02')).toEqual({
      since: null,
      until: '2026-11-03T00:00:00.000Z',
    });
    expect(bounds('today', 'UTC', '2026-01-01', '2026-01-01').since).toBe('2026-11-22T00:00:00.000Z');
  });

  it.each([
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-20', '2026-11-19T10:00:00.000Z', '2026-11-20T10:00:00.000Z'],
    ['Pacific/Niue', '2026-11-20', '2026-11-20T11:00:00.000Z', '2026-11-21T11:00:00.000Z'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z'],
  ])('knows days of %s that others do not have', (zone, day, since, until) => {
    expect(bounds('days', zone, day, day)).toEqual({ since, until });
  });
});

it('a day is one of the calendar', () => {
  expect(toDate('2026-02-28')).toBe('2026-02-28');
  for (const text of ['2026-02-30', '2026-13-01', '26-02-01', 'today', '']) expect(toDate(text)).toBeNull();
  expect(dateOf(now, 'Asia/Tokyo')).toBe('2026-11-23');
});
