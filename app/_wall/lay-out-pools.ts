export type PoolGrid = { columns: number; rows: number };

/** Most readable ratio of a tile's width to its height. */
const BEST_RATIO = 1.5;
/** Below this width in rem, tiles are stacked. */
const STACKED_BELOW = 48;

/** Grid in which the content of the tiles is largest. Sizes in rem. */
export function layOutPools(count: number, width: number, height: number): PoolGrid {
  if (count === 0 || width < STACKED_BELOW || height <= 0) return { columns: 1, rows: Math.max(1, count) };
  let best: PoolGrid & { size: number } = { columns: 1, rows: count, size: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const size = Math.min(width / columns / BEST_RATIO, height / rows);
    // Of two grids with similar tiles, the one with fewer gaps at its end.
    if (size > best.size * 1.001 || (size > best.size * 0.95 && columns * rows < best.columns * best.rows))
      best = { columns, rows, size };
  }
  return { columns: best.columns, rows: best.rows };
}
