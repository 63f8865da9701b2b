/** Maps values to positions on the screen. */
export type LinearScale = {
  (value: number): number;
  invert(place: number): number;
};

/** Maps the first range linearly to the second. */
export function linearScale(
  [from, until]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  const perUnit = (end - start) / (until - from || 1);
  return Object.assign((value: number) => start + (value - from) * perUnit, {
    invert: (place: number) => from + (place - start) / (perUnit || 1),
  });
}

/** Whole round numbers from 0 to `largest`, in at most `maxSteps` steps. */
export function wholeTicks(largest: number, maxSteps: number): number[] {
  const rough = Math.max(1, largest / Math.max(1, maxSteps));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.ceil([1, 2, 5, 10].map((digit) => digit * power).find((one) => one >= rough) ?? rough);
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => index * step);
}

/** Number of shades of a heat map, besides none. */
export const SHADES = 5;

/** Shade of a count: 0 for none, else 1 to `SHADES`, relative to the largest. */
export function shadeOf(count: number, largest: number): number {
  if (count <= 0 || largest <= 0) return 0;
  return Math.min(SHADES, Math.ceil((count / largest) * SHADES));
}
