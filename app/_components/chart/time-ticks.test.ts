import { describe, expect, it } from 'vitest';
import { dayTicks, timeTicks } from './time-ticks';

const at = (text: string) => Date.parse(text);
const shown = (from: string, until: string, zone: string, most = 9) =>
  timeTicks(at(from), at(until), zone, most).ticks.map((tick) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(tick),
  );

describe('ticks of a time axis', () => {
  it('stand at round hours of the reader’s own clock', () => {
    expect(shown('2026-11-21T14:20:00Z', '2026-11-22T14:20:00Z', 'Europe/Berlin')).toEqual([
      ...['18:00', '21:00', '00:00', '03:00', '06:00', '09:00', '12:00', '15:00'],
    ]);
    expect(shown('2026-11-22T00:00:00Z', '2026-11-22T02:00:00Z', 'Asia/Kathmandu')).toEqual([
      ...['05:45', '06:00', '06:15', '06:30', '06:45', '07:00', '07:15', '07:30', '07:45'],
    ]);
  });

  it('stay round on the days the clocks change', () => {
    expect(shown('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'Europe/Berlin')).toEqual([
      ...['00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', '00:00'],
    ]);
    expect(shown('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'Europe/Berlin', 10)).toEqual([
      ...['00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', '00:00'],
    ]);
  });

  it('are midnights over many days, and never more than asked for', () => {
    const from = at('2026-09-23T10:00:00Z');
    const until = at('2026-11-22T10:00:00Z');
    const { ticks, isByDay } = timeTicks(from, until, 'America/New_York', 8);
    expect(isByDay).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks.length).toBeGreaterThan(4);
    for (const tick of ticks)
      expect(new Date(tick).toLocaleTimeString('en-GB', { timeZone: 'America/New_York' })).toBe('00:00:00');
  });
});

const days = (count: number) => Array.from({ length: count }, (_, index) => `${index} Nov`);
const widthOf = () => 40;

it.each([
  ['all of them, where there is room', 3, 100, [0, 1, 2]],
  ['the last one, and those as far apart as a label is wide, where there is not', 10, 20, [1, 5, 9]],
  ['only the last one on a very narrow chart', 4, 5, [3]],
  ['none without days', 0, 20, []],
])('labels %s', (_, count, step, labelled) => {
  expect(dayTicks(days(count), step, widthOf)).toEqual(labelled);
});
