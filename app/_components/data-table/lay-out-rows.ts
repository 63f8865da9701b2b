type Item = { index: number; start: number; end: number };

/** Rows to render and the space between them, from top to bottom. */
export type Strip = { kind: 'row'; index: number } | { kind: 'space'; height: number; before: number };

/**
 * Rows among spaces as tall as the rows that are not rendered. There may be several spaces, because the row with the
 * focus is always rendered.
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

/** Visible rows, and the one that must always be rendered. */
export function keepRow(indexes: readonly number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return [...indexes];
  return [...indexes, kept].sort((a, b) => a - b);
}

/** Appends rows loaded after the last one to rows that are kept in place, without moving any. */
export function appendTail<Row extends { id: string }>(held: readonly Row[], fresh: readonly Row[]) {
  const last = held.at(-1);
  const from = last ? fresh.findIndex(({ id }) => id === last.id) : -1;
  if (held === fresh || from < 0 || from === fresh.length - 1) return { rows: held, added: 0 };
  const heldIds = new Set(held.map(({ id }) => id));
  const tail = fresh.slice(from + 1).filter(({ id }) => !heldIds.has(id));
  return tail.length === 0 ? { rows: held, added: 0 } : { rows: [...held, ...tail], added: tail.length };
}
