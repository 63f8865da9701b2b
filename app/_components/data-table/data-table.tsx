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
  /** What the table shows: spoken, not seen. */
  caption: string;
  /** Under this name the browser remembers which columns the reader has hidden. */
  storageKey: string;
  /** Must be the same array from render to render. */
  columns: readonly DataColumn<Row, SortKey>[];
  /** The rows loaded so far; they keep still while somebody points or types among them. */
  rows: readonly Row[];
  /** Another value says that these are rows of another list: sorted or filtered otherwise. They are shown at once. */
  listKey?: unknown;
  /** Rows must keep still because a dialog speaks of one. */
  isHeld?: boolean;
  /** How many rows there are on the server. */
  total?: number | undefined;
  more?: MoreRows | undefined;
  sort?: Sort<SortKey> | undefined;
  onSort?: ((sort: Sort<SortKey>) => void) | undefined;
  selection?: Selection<Row> | undefined;
  /** Buttons for the rows ticked. */
  bulkActions?: ReactNode;
  isBusy?: boolean;
  /** Stands in the place of the table when there is no row. */
  empty: ReactNode;
};

/** A table of any length: real markup, rows drawn as they come into sight, cards below `md`. */
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
