/** How many shades a heat map has, besides none. */
export const SHADES = 5;

/** The shade of a count: 0 for none at all, and for the others 1 to `SHADES` of the largest. */
export function shadeOf(count: number, largest: number): number {
  if (count <= 0 || largest <= 0) return 0;
  return Math.min(SHADES, Math.ceil((count / largest) * SHADES));
}
