'use client';

import type { ReactNode } from 'react';
import { useSteadyRows } from '@/app/_hooks/use-steady-rows';
import { useT } from '@/app/_text/use-t';
import { Button } from '@/app/_components/ui/button';
import { Table } from '@/app/_components/ui/table';
import { appendTail } from './lay-out-rows';
import { ColumnsMenu, SortSelect, TableToolbar } from './table-toolbar';
import { mayHide, type DataColumn } from './data-column';
import { DataTableBody, type RowTraits } from './data-table-body';
import { DataTableHead, SelectAll } from './data-table-head';
import type { Sort } from './next-sort';
import { TableStatus, type MoreRows } from './table-status';
import { useDataTable, type Selection } from './use-data-table';
import { useIsNarrow } from './use-is-narrow';

type DataTableProps<Row extends { id: string }, SortKey extends string> = RowTraits<Row> & {
  /** Caption for screen readers. */
  caption: string;
  /** Storage key of the columns hidden by the reader. */
  storageKey: string;
  /** Must be the same array on every rendering. */
  columns: readonly DataColumn<Row, SortKey>[];
  /** Rows loaded so far; they stay in place while the reader points or types in the table. */
  rows: readonly Row[];
  /** A changed key means another list, sorted or filtered differently, whose rows are shown at once. */
  listKey?: unknown;
  /** Whether the rows must stay in place because a dialog refers to one. */
  isHeld?: boolean;
  /** Number of rows on the server. */
  total?: number | undefined;
  more?: MoreRows | undefined;
  sort?: Sort<SortKey> | undefined;
  onSort?: ((sort: Sort<SortKey>) => void) | undefined;
  selection?: Selection<Row> | undefined;
  /** Buttons for the selected rows. */
  bulkActions?: ReactNode;
  isBusy?: boolean;
  /** Shown if there are no rows. */
  empty: ReactNode;
};

/** Table of any length: semantic markup, virtual rows, cards below `md`. */
export function DataTable<Row extends { id: string }, SortKey extends string = never>({
  caption,
  storageKey,
  columns,
  rows,
  listKey,
  isHeld = false,
  total,
  more,
  sort,
  onSort,
  selection,
  bulkActions,
  isBusy = false,
  empty,
  ...rowTraits
}: DataTableProps<Row, SortKey>) {
  const t = useT();
  const steady = useSteadyRows(rows, isHeld, listKey);
  const { rows: shown, added } = appendTail(steady.rows, rows);
  const waiting = steady.waitingChanges - added;
  const { table, shownColumns, hidden, setHidden } = useDataTable({
    storageKey,
    columns,
    rows: shown,
    selection,
  });
  const isNarrow = useIsNarrow();
  const isSelectable = selection !== undefined;
  const isSortable = onSort !== undefined && columns.some(({ sortKey }) => sortKey !== undefined);
  const mayChooseColumns = columns.some(mayHide);

  if (shown.length === 0) return empty;
  return (
    <>
      {isSelectable || isSortable || mayChooseColumns ? (
        <TableToolbar
          selectedCount={selection?.ids.size}
          onClearSelection={() => selection?.onChange(new Set())}
          selectAll={isSelectable && isNarrow ? <SelectAll table={table} isLabelled /> : null}
          bulkActions={bulkActions}
          sortSelect={
            isSortable && onSort ? <SortSelect columns={columns} sort={sort} onSort={onSort} /> : null
          }
          columnsMenu={
            mayChooseColumns ? <ColumnsMenu columns={columns} hidden={hidden} onChange={setHidden} /> : null
          }
        />
      ) : null}
      {waiting > 0 ? (
        <div className="sticky top-[var(--sticky-top,3.5rem)] z-20 border-b border-line bg-accent-soft px-4 py-1.5 text-center text-[13px]">
          <Button size="small" variant="quiet" onClick={steady.showChanges}>
            {t('table.changes', { count: waiting })}
          </Button>
        </div>
      ) : null}
      <Table
        caption={caption}
        aria-rowcount={(more?.hasMore ? (total ?? -2) : shown.length) + 1}
        aria-busy={isBusy || undefined}
        className="border-separate border-spacing-0 md:table-fixed"
      >
        <DataTableHead
          table={table}
          columns={shownColumns}
          isSelectable={isSelectable}
          isNarrow={isNarrow}
          sort={sort}
          onSort={onSort}
        />
        <DataTableBody
          {...rowTraits}
          table={table}
          columns={shownColumns}
          isSelectable={isSelectable}
          isNarrow={isNarrow}
          more={more}
          activity={steady.activity}
        />
      </Table>
      <TableStatus shown={shown.length} total={total} more={more} />
    </>
  );
}
