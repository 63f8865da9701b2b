type Item = { index: number; start: number; end: number };

/** Rows to draw, and the empty space between them, from top to bottom. */
export type Strip = { kind: 'row'; index: number } | { kind: 'space'; height: number; before: number };

/**
 * Rows among spaces as tall as the rows that are not drawn. There may be gaps: the row with the focus is drawn wherever
 * the reader has scrolled to.
 */
export function layOutRows(items: readonly Item[], start: number, totalHeight: number): Strip[] {
  const strips: Strip[] = [];
  let drawnTo = start;
  for (const item of items) {
    if (item.start > drawnTo)
      strips.push({ kind: 'space', height: item.start - drawnTo, before: item.index });
    strips.push({ kind: 'row', index: item.index });
    drawnTo = item.end;
  }
  const rest = start + totalHeight - drawnTo;
  if (rest > 0) strips.push({ kind: 'space', height: rest, before: -1 });
  return strips;
}

/** The rows on the screen and, wherever it is, the one that must stay. */
export function keepRow(indexes: readonly number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return [...indexes];
  return [...indexes, kept].sort((a, b) => a - b);
}
