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
