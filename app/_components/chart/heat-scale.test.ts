import { describe, expect, it } from 'vitest';
import { SHADES, shadeOf } from './heat-scale';

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
