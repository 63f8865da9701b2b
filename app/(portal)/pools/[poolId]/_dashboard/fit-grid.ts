import type { Density } from './lay-out-seats';

/** The least size at which a tile can show so much, in rem. */
const LEAST: readonly { density: Density; width: number; height: number }[] = [
  { density: 'large', width: 16, height: 7 },
  { density: 'roomy', width: 12, height: 4.6 },
  { density: 'compact', width: 8, height: 2.95 },
];
const LARGEST_DOT = 4;
const SMALLEST_DOT = 0.4;
const DOT_STEP = 0.1;
const GAP = 0.5;
const DOT_GAP = 0.25;

export type Grid = {
  density: Density;
  columns: number;
  /** The width and height of a dot. */
  dot: number;
};

/** How tiles fill a space without scrolling: as much of each as fits, in so many columns. Sizes in rem. */
export function fitGrid(tiles: number, width: number, height: number): Grid {
  for (const { density, ...least } of LEAST) {
    const columns = Math.max(1, howMany(width, least.width, GAP));
    if (columns * howMany(height, least.height, GAP) < tiles || width < least.width) continue;
    // No more columns than the rows need, so that the last row is nearly as long as the others.
    const neededRows = Math.max(1, Math.ceil(tiles / columns));
    return { density, columns: Math.max(1, Math.ceil(tiles / neededRows)), dot: LARGEST_DOT };
  }
  let dot = LARGEST_DOT;
  while (dot > SMALLEST_DOT && howMany(width, dot, DOT_GAP) * howMany(height, dot, DOT_GAP) < tiles)
    dot -= DOT_STEP;
  return { density: 'dots', columns: Math.max(1, howMany(width, dot, DOT_GAP)), dot };
}

const howMany = (space: number, size: number, gap: number) => Math.floor((space + gap) / (size + gap));
