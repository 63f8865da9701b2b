export type PoolGrid = { columns: number; rows: number };

/** The width of a tile for its height that reads best: a number, a bar and two lines. */
const BEST_RATIO = 1.5;
/** Narrower than this in rem, tiles stand one below the other. */
const STACKED_BELOW = 48;

/** How tiles fill a space: the grid whose tiles can show their content largest. Sizes in rem. */
export function layOutPools(count: number, width: number, height: number): PoolGrid {
  if (count === 0 || width < STACKED_BELOW || height <= 0) return { columns: 1, rows: Math.max(1, count) };
  let best: PoolGrid & { size: number } = { columns: 1, rows: count, size: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const size = Math.min(width / columns / BEST_RATIO, height / rows);
    // Of two grids that show tiles alike, the one with fewer gaps at its end.
    if (size > best.size * 1.001 || (size > best.size * 0.95 && columns * rows < best.columns * best.rows))
      best = { columns, rows, size };
  }
  return { columns: best.columns, rows: best.rows };
}
