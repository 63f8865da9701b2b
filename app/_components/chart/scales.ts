/** Where values of a range of numbers stand on a stretch of the screen. */
export type LinearScale = {
  (value: number): number;
  invert(place: number): number;
};

/** Puts the first range upon the second, by proportion. */
export function linearScale(
  [from, until]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  const perUnit = (end - start) / (until - from || 1);
  return Object.assign((value: number) => start + (value - from) * perUnit, {
    invert: (place: number) => from + (place - start) / (perUnit || 1),
  });
}

/** Whole round numbers from nought to `largest`, at most so many steps apart. */
export function wholeTicks(largest: number, mostSteps: number): number[] {
  const rough = Math.max(1, largest / Math.max(1, mostSteps));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.ceil([1, 2, 5, 10].map((digit) => digit * power).find((one) => one >= rough) ?? rough);
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => index * step);
}

/** How many shades a heat map has, besides none. */
export const SHADES = 5;

/** The shade of a count: 0 for none at all, and for the others 1 to `SHADES` of the largest. */
export function shadeOf(count: number, largest: number): number {
  if (count <= 0 || largest <= 0) return 0;
  return Math.min(SHADES, Math.ceil((count / largest) * SHADES));
}
