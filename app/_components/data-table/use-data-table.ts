'use client';

import {
  rowSelectionFeature,
  tableFeatures,
  useTable,
  type ReactTable,
  type Row as TanStackRow,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataColumn } from './data-column';
import { useHiddenColumns } from './use-hidden-columns';

const features = tableFeatures({ rowSelectionFeature });

export type TableOf<Row extends { id: string }> = ReactTable<typeof features, Row>;
export type TableRowOf<Row extends { id: string }> = TanStackRow<typeof features, Row>;

export type Selection<Row> = {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** Whether a row can be selected. */
  isSelectable?: (row: Row) => boolean;
};

type DataTableOptions<Row, SortKey extends string> = {
  storageKey: string;
  columns: readonly DataColumn<Row, SortKey>[];
  rows: readonly Row[];
  selection: Selection<Row> | undefined;
};

const NONE: ReadonlySet<string> = new Set();

/** State of a table: visible columns and selected rows. Sorting and filtering happen on the server. */
export function useDataTable<Row extends { id: string }, SortKey extends string>({
  storageKey,
  columns,
  rows,
  selection,
}: DataTableOptions<Row, SortKey>) {
  const { hidden, setHidden } = useHiddenColumns(storageKey, columns);
  const isSelectable = selection?.isSelectable;
  const selected = selection?.ids ?? NONE;
  const rowSelection = useMemo(
    () => Object.fromEntries([...selected].map((id) => [id, true as const])),
    [selected],
  );
  const table = useTable<typeof features, Row>({
    features,
    columns: useMemo(() => columns.map(({ id, header }) => ({ id, header })), [columns]),
    data: rows as Row[],
    getRowId: (row) => row.id,
    state: { rowSelection },
    enableRowSelection: isSelectable ? (row) => isSelectable(row.original) : selection !== undefined,
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change;
      selection?.onChange(new Set(Object.keys(next).filter((id) => next[id])));
    },
  });
  const shownColumns = useMemo(() => columns.filter(({ id }) => !hidden.has(id)), [columns, hidden]);
  return { table, shownColumns, hidden, setHidden };
}
