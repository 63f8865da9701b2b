import { describe, expect, it } from 'vitest';
import { SHADES, shadeOf, linearScale, wholeTicks } from './scales';

describe('a scale', () => {
  it('goes both ways', () => {
    const y = linearScale([0, 10], [200, 0]);
    expect([0, 5, 10].map(y)).toEqual([200, 100, 0]);
    expect([200, 150, 0].map(y.invert)).toEqual([0, 2.5, 10]);
  });

  it('has a place for everything, also where there is no range', () => {
    expect(linearScale([3, 3], [0, 100])(3)).toBe(0);
  });
});

it.each([
  [1, 4, [0, 1]],
  [3, 5, [0, 1, 2, 3]],
  [20, 5, [0, 5, 10, 15, 20]],
  [23, 4, [0, 10, 20]],
  [200, 3, [0, 100, 200]],
  [10_000, 4, [0, 5_000, 10_000]],
  [0, 4, [0]],
])('up to %d in at most %d steps: %j', (largest, maxSteps, ticks) => {
  expect(wholeTicks(largest, maxSteps)).toEqual(ticks);
});

describe('shades of a heat map', () => {
  it('tell nothing from little', () => {
    expect(shadeOf(0, 1_000)).toBe(0);
    expect(shadeOf(1, 1_000)).toBe(1);
    expect(shadeOf(0, 0)).toBe(0);
  });

  it('are darkest for the largest only, and never fall as counts rise', () => {
    expect(shadeOf(1_000, 1_000)).toBe(SHADES);
    expect(shadeOf(1, 1)).toBe(SHADES);
    const shades = Array.from({ length: 101 }, (_, count) => shadeOf(count, 100));
    expect(shades).toEqual(shades.toSorted((a, b) => a - b));
    expect(new Set(shades).size).toBe(SHADES + 1);
  });
});
