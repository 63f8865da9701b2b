import type { HeldSeatFragment } from '@/graphql/generated/operations/graphql';

/** A tile of the seat map. `isOver`: its number is above the licensed quantity (L13). */
export type SeatTile = { number: number; seat: HeldSeatFragment | null; isOver: boolean };

/** Amount of detail in a tile; `large` is for wall displays. */
export type Density = 'large' | 'roomy' | 'compact' | 'dots';

export const MAX_TILES = 1_000;
const MAX_ROOMY = 24;
const MAX_ROOMY_NARROW = 6;
const MAX_COMPACT = 120;

/** Tiles for every licensed seat by number, and then for seats held beyond them. */
export function layOutSeats(
  seats: readonly HeldSeatFragment[],
  licensedQuantity: number,
): { tiles: SeatTile[]; hidden: number } {
  const held = new Map(seats.map((seat) => [seat.number, seat]));
  const licensed = Array.from({ length: Math.min(licensedQuantity, MAX_TILES) }, (_, index) => {
    const number = index + 1;
    return { number, seat: held.get(number) ?? null, isOver: false };
  });
  const over = seats
    .filter(({ number }) => number > licensedQuantity)
    .toSorted((a, b) => a.number - b.number)
    .map((seat) => ({ number: seat.number, seat, isOver: true }));
  const all = [...licensed, ...over];
  const total = licensedQuantity + over.length;
  return { tiles: all.slice(0, MAX_TILES), hidden: Math.max(0, total - MAX_TILES) };
}

/** Detail for a number of tiles; less on a narrow screen. */
export function densityOf(tiles: number, isNarrow: boolean): Density {
  if (tiles <= (isNarrow ? MAX_ROOMY_NARROW : MAX_ROOMY)) return 'roomy';
  return tiles <= MAX_COMPACT ? 'compact' : 'dots';
}

/** Minimum size of a tile for each density, in rem. */
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
  /** Width and height of a dot. */
  dot: number;
};

/** Highest density and number of columns at which all tiles fit without scrolling. Sizes in rem. */
export function fitGrid(tiles: number, width: number, height: number): Grid {
  for (const { density, ...least } of LEAST) {
    const columns = Math.max(1, howMany(width, least.width, GAP));
    if (columns * howMany(height, least.height, GAP) < tiles || width < least.width) continue;
    // No more columns than the rows need, so that the last row is nearly full.
    const neededRows = Math.max(1, Math.ceil(tiles / columns));
    return { density, columns: Math.max(1, Math.ceil(tiles / neededRows)), dot: LARGEST_DOT };
  }
  let dot = LARGEST_DOT;
  while (dot > SMALLEST_DOT && howMany(width, dot, DOT_GAP) * howMany(height, dot, DOT_GAP) < tiles)
    dot -= DOT_STEP;
  return { density: 'dots', columns: Math.max(1, howMany(width, dot, DOT_GAP)), dot };
}

const howMany = (space: number, size: number, gap: number) => Math.floor((space + gap) / (size + gap));
