import { expect, it } from 'vitest';
import { MOST_POINTS, withPoint } from './seen-points';

const point = (at: number, inUse: number, licensed = 9) => ({ at, inUse, licensed });

it('a state that is no change, or older than the last, is not kept', () => {
  const points = [point(1, 2)];
  expect(withPoint(points, point(5, 2))).toBe(points);
  expect(withPoint(points, point(1, 3))).toBe(points);
  expect(withPoint(points, point(5, 2, 10))).toEqual([point(1, 2), point(5, 2, 10)]);
});

it('too many states: the older half becomes coarser and keeps its highest use, the newer stays as it was', () => {
  const points = [point(1, 1), point(2, 7), point(3, 4), point(4, 2), point(5, 3), point(6, 1)];
  expect(withPoint(points, point(7, 5), 6)).toEqual([
    point(1, 7),
    point(3, 4),
    point(4, 2),
    point(5, 3),
    point(6, 1),
    point(7, 5),
  ]);
});

it('however long it goes on, no more than the most are kept, in order of time, with the peak and the last', () => {
  let points: ReturnType<typeof withPoint> = [];
  for (let at = 1; at <= 5 * MOST_POINTS; at += 1)
    points = withPoint(points, point(at, at === 77 ? 8 : at % 3));
  expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(points.length).toBeGreaterThan(MOST_POINTS / 3);
  expect(points.every(({ at }, index) => index === 0 || at > (points[index - 1]?.at ?? 0))).toBe(true);
  expect(points.some(({ inUse }) => inUse === 8)).toBe(true);
  expect(points.at(-1)).toEqual(point(5 * MOST_POINTS, (5 * MOST_POINTS) % 3));
});
