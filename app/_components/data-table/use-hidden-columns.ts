'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { mayHide, type DataColumn } from './data-column';

type Columns = readonly DataColumn<never, string>[];

const keyOf = (table: string) => `columns.${table}`;
const listeners = new Set<() => void>();
/** What was chosen since the page was loaded: browsers may forbid to store anything. */
const chosen = new Map<string, string>();

/** The columns that the reader has hidden in a table; the browser remembers them. */
export function useHiddenColumns(table: string, columns: Columns) {
  const stored = useSyncExternalStore(
    subscribe,
    () => readStored(table),
    () => null,
  );
  const hidden = useMemo(() => hiddenFrom(stored, columns), [stored, columns]);
  const setHidden = useCallback((ids: ReadonlySet<string>) => store(table, ids), [table]);
  return { hidden, setHidden };
}

/** Which columns are hidden by what was stored; columns it does not know, or that must be seen, are shown. */
export function hiddenFrom(stored: string | null, columns: Columns): ReadonlySet<string> {
  const ids = parseIds(stored);
  const isHidden = (column: Columns[number]) =>
    ids ? ids.includes(column.id) : column.isHiddenAtFirst === true;
  return new Set(columns.filter((column) => mayHide(column) && isHidden(column)).map(({ id }) => id));
}

function parseIds(stored: string | null): string[] | null {
  if (stored === null) return null;
  try {
    const ids: unknown = JSON.parse(stored);
    return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : null;
  } catch {
    return null;
  }
}

function readStored(table: string): string | null {
  try {
    return localStorage.getItem(keyOf(table));
  } catch {
    return chosen.get(table) ?? null;
  }
}

function store(table: string, ids: ReadonlySet<string>) {
  const text = JSON.stringify([...ids]);
  chosen.set(table, text);
  try {
    localStorage.setItem(keyOf(table), text);
  } catch {
    // Remembered until the page is left.
  }
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}
