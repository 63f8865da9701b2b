import type { HeldSeatFragment } from '@/graphql/generated/operations/graphql';

/** A place on the seat map. `over`: held although its number is above what is licensed (L13). */
export type SeatTile = { number: number; seat: HeldSeatFragment | null; isOver: boolean };

/** How much of a seat there is room to show; `large` is for a wall. */
export type Density = 'large' | 'roomy' | 'compact' | 'dots';

export const MOST_TILES = 1_000;
const MOST_ROOMY = 24;
const MOST_ROOMY_NARROW = 6;
const MOST_COMPACT = 120;

/** Every licensed seat by number, held or free, and then those that are held beyond. */
export function layOutSeats(
  seats: readonly HeldSeatFragment[],
  licensedQuantity: number,
): { tiles: SeatTile[]; hidden: number } {
  const held = new Map(seats.map((seat) => [seat.number, seat]));
  const licensed = Array.from({ length: Math.min(licensedQuantity, MOST_TILES) }, (_, index) => {
    const number = index + 1;
    return { number, seat: held.get(number) ?? null, isOver: false };
  });
  const over = seats
    .filter(({ number }) => number > licensedQuantity)
    .toSorted((a, b) => a.number - b.number)
    .map((seat) => ({ number: seat.number, seat, isOver: true }));
  const all = [...licensed, ...over];
  const total = licensedQuantity + over.length;
  return { tiles: all.slice(0, MOST_TILES), hidden: Math.max(0, total - MOST_TILES) };
}

/** What of a seat a page shows; on a narrow screen, where few tiles stand side by side, less of each. */
export function densityOf(tiles: number, isNarrow: boolean): Density {
  if (tiles <= (isNarrow ? MOST_ROOMY_NARROW : MOST_ROOMY)) return 'roomy';
  return tiles <= MOST_COMPACT ? 'compact' : 'dots';
}

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
