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

/**
 * Rows that are kept where they are, and after them those that have come after the last of them: a further page, which
 * moves nothing.
 */
export function appendTail<Row extends { id: string }>(held: readonly Row[], fresh: readonly Row[]) {
  const last = held.at(-1);
  const from = last ? fresh.findIndex(({ id }) => id === last.id) : -1;
  if (held === fresh || from < 0 || from === fresh.length - 1) return { rows: held, added: 0 };
  const heldIds = new Set(held.map(({ id }) => id));
  const tail = fresh.slice(from + 1).filter(({ id }) => !heldIds.has(id));
  return tail.length === 0 ? { rows: held, added: 0 } : { rows: [...held, ...tail], added: tail.length };
}
