/** Between two labels, in pixels. */
const LEAST_GAP = 24;

/**
 * The days that have room for a label: the last one and every n-th before it. `step` is the width of a day in pixels.
 */
export function dayTicks(
  labels: readonly string[],
  step: number,
  widthOf: (label: string) => number,
): number[] {
  const widest = labels.reduce((most, label) => Math.max(most, widthOf(label)), 0);
  const every = Math.max(1, Math.ceil((widest + LEAST_GAP) / Math.max(step, 0.01)));
  return [...labels.keys()].filter((index) => (labels.length - 1 - index) % every === 0);
}
