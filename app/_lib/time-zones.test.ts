import { expect, it } from 'vitest';
import { listTimeZones } from './time-zones';

const offsetsAt = (instant: string) =>
  new Map(listTimeZones(Date.parse(instant)).map(({ name, offset }) => [name, offset]));

it('every zone has its distance from UTC at that moment, summer time counted', () => {
  const summer = offsetsAt('2026-07-01T12:00:00Z');
  const winter = offsetsAt('2026-12-01T12:00:00Z');
  expect(summer.size).toBeGreaterThan(300);
  expect([summer.get('Europe/Berlin'), winter.get('Europe/Berlin')]).toEqual(['UTC+2', 'UTC+1']);
  expect([summer.get('America/New_York'), winter.get('America/New_York')]).toEqual(['UTC−4', 'UTC−5']);
  expect(winter.get('Australia/Adelaide')).toBe('UTC+10:30');
  expect(winter.get('UTC')).toBe('UTC');
});

it('a zone is found by its old name and by its new one', () => {
  const names = new Set(offsetsAt('2026-12-01T12:00:00Z').keys());
  for (const [old, present] of [
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['Singapore', 'Asia/Singapore'],
  ] as const)
    expect([names.has(old), names.has(present)], `${old} and ${present}`).toEqual([true, true]);
  for (const name of Intl.supportedValuesOf('timeZone')) expect(names).toContain(name);
});
