import { expect, it } from 'vitest';
import { historyBounds } from './history-span';

const now = Date.parse('2026-11-22T10:30:00Z');
const bounds = (
  range: 'day' | 'week' | 'all' | 'days',
  from: string | null = null,
  to: string | null = null,
) => historyBounds({ range, from, to }, 'Europe/Berlin', now);

it('a day is the last 24 hours, a week begins with a day of the reader', () => {
  expect(bounds('day')).toEqual({ since: '2026-11-21T10:30:00.000Z', until: null });
  expect(bounds('week')).toEqual({ since: '2026-11-15T23:00:00.000Z', until: null });
});

it('L26: no further back than records are kept', () => {
  expect(bounds('all')?.since).toBe('2026-09-23T10:31:00.000Z');
  expect(bounds('days', '2026-01-01', '2026-11-20')).toEqual({
    since: '2026-09-23T10:31:00.000Z',
    until: '2026-11-20T23:00:00.000Z',
  });
});

it('days that are not over end now, and days without records are none', () => {
  expect(bounds('days', '2026-11-22', '2026-11-22')?.until).toBeNull();
  expect(bounds('days', '2026-01-01', '2026-01-02')).toBeNull();
  expect(bounds('days', '2027-01-01', '2027-01-02')).toBeNull();
});
