import { describe, expect, it } from 'vitest';
import { formatOf } from './format';

const INSTANT = '2026-11-22T13:03:21.500Z';
const english = formatOf('en', 'Europe/Berlin');
const german = formatOf('de', 'Europe/Berlin');

describe('instants', () => {
  it('are written in the time zone and language of the reader', () => {
    expect(english.time(INSTANT)).toBe('14:03:21');
    expect(formatOf('en', 'America/New_York').time(INSTANT)).toBe('08:03:21');
    expect(english.dayAndTime(INSTANT)).toBe('22 Nov, 14:03');
    expect(german.dayAndTime(INSTANT)).toBe('22. Nov., 14:03');
    expect(english.fullDate(Date.parse(INSTANT))).toBe('22 Nov 2026, 14:03:21');
    expect(german.day(INSTANT)).toBe('So., 22. Nov.');
  });

  it('are the same in UTC everywhere', () => {
    expect(english.utc(INSTANT)).toBe('2026-11-22 13:03:21 UTC');
    expect(german.utc(INSTANT)).toBe(english.utc(INSTANT));
  });

  it('say midnight as 00', () => {
    expect(english.time('2026-11-21T23:00:00Z')).toBe('00:00:00');
  });
});

// How units are shortened differs a little between versions of the data that Node comes with.
describe('how long ago', () => {
  it.each([
    [0, /^now$/, /^jetzt$/],
    [59.9, /^59 ?s\w* ago$/, /^vor 59 ?s/i],
    [3_599, /^59 ?m\w* ago$/, /^vor 59 ?m/i],
    [86_399, /^23 ?h\w* ago$/, /^vor 23 ?St/],
    [200_000, /^2 ?d\w* ago$/, /^vor 2 ?T/],
  ])('%d seconds', (seconds, inEnglish, inGerman) => {
    expect(english.ago(seconds)).toMatch(inEnglish);
    expect(german.ago(seconds)).toMatch(inGerman);
  });
});

describe('a length of time has two units at most', () => {
  it.each([
    [-1, '0 s'],
    [0, '0 s'],
    [59.4, '59 s'],
    [60, '1 min'],
    [630, '10 min 30 s'],
    [5_400, '1 h 30 min'],
    [1_051_200, '12 d 4 h'],
  ])('%d seconds', (seconds, expected) => {
    expect(english.duration(seconds).replaceAll('\u00a0', ' ')).toBe(expected);
    expect(german.duration(seconds)).toBe(english.duration(seconds));
  });
});

it.each([
  [251.2, '04:12'],
  [252, '04:12'],
  [12_005, '3:20:05'],
  [1_051_200, '12 d 4 h'],
  [-3, '00:00'],
])('a countdown shows the second that is running: %d', (seconds, expected) => {
  expect(english.countdown(seconds).replaceAll('\u00a0', ' ')).toBe(expected);
});

it('numbers and shares follow the language', () => {
  expect([english.number(10_000), german.number(10_000)]).toEqual(['10,000', '10.000']);
  expect([english.percent(0.125), german.percent(0.125)]).toEqual(['12.5%', '12,5\u00a0%']);
});
