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
