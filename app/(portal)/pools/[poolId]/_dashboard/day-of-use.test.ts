import { describe, expect, it } from 'vitest';
import {
  MAX_POINTS,
  appendPoint,
  continueDay,
  marksByMinute,
  summariseUse,
  type DayOfUse,
} from './day-of-use';

const at = (clock: string) => Date.parse(`2026-11-22T${clock}Z`);
const point = (clock: string, inUse: number, licensed = 3) => ({ at: at(clock), inUse, licensed });

const day: DayOfUse = {
  points: [point('08:00:00', 1), point('09:00:00', 2)],
  denials: [at('09:59:58'), at('09:30:00')],
  denialCount: 2,
  until: at('10:00:00'),
};

describe('the day goes on where it was read', () => {
  it('with the states seen since, and none of before', () => {
    const next = continueDay(day, [point('09:30:00', 9), point('10:00:05', 3)], []);
    expect(next.points.map(({ inUse }) => inUse)).toEqual([1, 2, 3]);
    expect(next.until).toBe(at('10:00:05'));
  });

  it('with each refusal once, also one that was not readable yet', () => {
    const next = continueDay(day, [], [at('10:00:07'), at('09:59:59'), at('09:59:58'), at('09:30:00')]);
    expect(next.denials).toEqual([at('10:00:07'), at('09:59:59'), at('09:59:58'), at('09:30:00')]);
    expect(next.denialCount).toBe(4);
  });

  it('and counts refusals that are too many to be marked', () => {
    expect(continueDay({ ...day, denialCount: 5_000 }, [], [at('10:00:07')]).denialCount).toBe(5_000);
  });
});

it('refusals of one minute are one mark, at the first of them', () => {
  expect(marksByMinute([at('08:01:30'), at('08:00:59'), at('08:00:10')])).toEqual([
    { at: at('08:00:10'), count: 2 },
    { at: at('08:01:30'), count: 1 },
  ]);
});

describe('the day in a sentence', () => {
  const points = [
    point('07:00:00', 3),
    point('08:30:00', 1),
    point('09:00:00', 3),
    point('09:10:00', 2),
    point('09:50:00', 4),
    point('09:55:00', 1),
    point('09:58:00', 4),
  ];

  it('names the highest use, when it first was so high, and how long the pool was full or over', () => {
    expect(summariseUse(points, at('08:00:00'), at('10:00:00'))).toEqual({
      peak: point('09:50:00', 4),
      fullSeconds: 30 * 60 + 10 * 60 + 5 * 60 + 2 * 60,
    });
  });

  it('what was so at the beginning counts from there', () => {
    expect(summariseUse(points, at('08:00:00'), at('08:59:00')).peak?.at).toBe(at('08:00:00'));
  });

  it('a pool without licences is never full', () => {
    expect(summariseUse([point('08:00:00', 0, 0)], at('08:00:00'), at('09:00:00')).fullSeconds).toBe(0);
  });

  it('nothing known: nothing said', () => {
    expect(summariseUse([], 0, 1)).toEqual({ peak: null, fullSeconds: 0 });
  });
});

const stateAt = (at: number, inUse: number, licensed = 9) => ({ at, inUse, licensed });

it('a state that is no change, or older than the last, is not kept', () => {
  const points = [stateAt(1, 2)];
  expect(appendPoint(points, stateAt(5, 2))).toBe(points);
  expect(appendPoint(points, stateAt(1, 3))).toBe(points);
  expect(appendPoint(points, stateAt(5, 2, 10))).toEqual([stateAt(1, 2), stateAt(5, 2, 10)]);
});

it('too many states: the older half becomes coarser and keeps its highest use, the newer stays as it was', () => {
  const points = [stateAt(1, 1), stateAt(2, 7), stateAt(3, 4), stateAt(4, 2), stateAt(5, 3), stateAt(6, 1)];
  expect(appendPoint(points, stateAt(7, 5), 6)).toEqual([
    stateAt(1, 7),
    stateAt(3, 4),
    stateAt(4, 2),
    stateAt(5, 3),
    stateAt(6, 1),
    stateAt(7, 5),
  ]);
});

it('however long it goes on, no more than the most are kept, in order of time, with the peak and the last', () => {
  let points: ReturnType<typeof appendPoint> = [];
  for (let at = 1; at <= 5 * MAX_POINTS; at += 1)
    points = appendPoint(points, stateAt(at, at === 77 ? 8 : at % 3));
  expect(points.length).toBeLessThanOrEqual(MAX_POINTS);
  expect(points.length).toBeGreaterThan(MAX_POINTS / 3);
  expect(points.every(({ at }, index) => index === 0 || at > (points[index - 1]?.at ?? 0))).toBe(true);
  expect(points.some(({ inUse }) => inUse === 8)).toBe(true);
  expect(points.at(-1)).toEqual(stateAt(5 * MAX_POINTS, (5 * MAX_POINTS) % 3));
});
