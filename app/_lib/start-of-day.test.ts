import { expect, it } from 'vitest';
import { startOfDay } from './start-of-day';

const start = (instant: string, timeZone: string) =>
  new Date(startOfDay(Date.parse(instant), timeZone)).toISOString();

it.each([
  ['2026-11-22T13:03:21.512Z', 'UTC', '2026-11-22T00:00:00.000Z'],
  ['2026-11-22T00:00:00.000Z', 'UTC', '2026-11-22T00:00:00.000Z'],
  ['2026-11-21T23:59:59.999Z', 'UTC', '2026-11-21T00:00:00.000Z'],
  ['2026-11-22T23:30:00.000Z', 'Europe/Berlin', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T04:00:00.000Z', 'America/New_York', '2026-11-21T05:00:00.000Z'],
  ['2026-11-22T10:00:00.000Z', 'Asia/Kolkata', '2026-11-21T18:30:00.000Z'],
])('at %s in %s the day began at %s', (instant, timeZone, expected) => {
  expect(start(instant, timeZone)).toBe(expected);
});

it('the day of a clock change begins when its date does', () => {
  expect(start('2026-10-25T22:30:00Z', 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z');
  expect(start('2026-03-29T20:00:00Z', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
});
