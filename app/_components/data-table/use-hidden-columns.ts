'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { mayHide, type DataColumn } from './data-column';

type Columns = readonly DataColumn<never, string>[];

const keyOf = (table: string) => `columns.${table}`;
const listeners = new Set<() => void>();
/** Choices since the page was loaded, because browsers may forbid storage. */
const chosen = new Map<string, string>();

/** Hidden columns of a table, stored in the browser. */
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

/** Hidden columns in stored text. Unknown columns and those that cannot be hidden are shown. */
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
    // Storage is forbidden: kept until the page is left.
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
