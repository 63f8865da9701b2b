'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { Checkbox } from '@/app/_components/ui/checkbox';
import { TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { columnClass, type DataColumn } from './data-column';
import { ariaSortOf, nextSort, type Sort } from './next-sort';
import type { TableOf } from './use-data-table';

type DataTableHeadProps<Row extends { id: string }, SortKey extends string> = {
  table: TableOf<Row>;
  columns: readonly DataColumn<Row, SortKey>[];
  isSelectable: boolean;
  isNarrow: boolean;
  sort: Sort<SortKey> | undefined;
  onSort: ((sort: Sort<SortKey>) => void) | undefined;
};

/** Sticky headers. Cards have none: a select field sorts them. */
export function DataTableHead<Row extends { id: string }, SortKey extends string>({
  table,
  columns,
  isSelectable,
  isNarrow,
  sort,
  onSort,
}: DataTableHeadProps<Row, SortKey>) {
  const t = useT();
  return (
    <TableHead className="md:sticky md:top-[var(--sticky-top,3.5rem)] md:z-10 [&_th]:border-b [&_th]:border-line">
      <TableRow aria-rowindex={1}>
        {isSelectable ? (
          <TableHeadCell className="w-12">
            {isNarrow ? <span>{t('table.selection')}</span> : <SelectAll table={table} />}
          </TableHeadCell>
        ) : null}
        {columns.map((column) => (
          <TableHeadCell
            key={column.id}
            style={column.width ? { width: column.width } : undefined}
            className={columnClass(column)}
            aria-sort={ariaSortOf(sort, onSort && column.sortKey)}
          >
            {column.sortKey !== undefined && onSort && !isNarrow ? (
              <SortButton column={column} sortKey={column.sortKey} sort={sort} onSort={onSort} />
            ) : (
              <span className={cn(column.isHeaderSpoken && 'sr-only')}>{column.header}</span>
            )}
          </TableHeadCell>
        ))}
      </TableRow>
    </TableHead>
  );
}

type SortButtonProps<Row, SortKey extends string> = {
  column: DataColumn<Row, SortKey>;
  sortKey: SortKey;
  sort: Sort<SortKey> | undefined;
  onSort: (sort: Sort<SortKey>) => void;
};

function SortButton<Row, SortKey extends string>({
  column,
  sortKey,
  sort,
  onSort,
}: SortButtonProps<Row, SortKey>) {
  const t = useT();
  const direction = ariaSortOf(sort, sortKey);
  const Arrow = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown;
  return (
    <button
      type="button"
      title={t('table.sortColumn', { column: column.header })}
      onClick={() => onSort(nextSort(sort, sortKey, column.isDescendingFirst))}
      className={cn(
        '-mx-1.5 inline-flex h-7 max-w-full items-center gap-1 rounded px-1.5 hover:bg-sunken hover:text-text',
        column.align === 'end' && 'flex-row-reverse',
        direction !== 'none' && 'text-text',
      )}
    >
      <span className="truncate">{column.header}</span>
      <Arrow aria-hidden className={cn('size-3.5 shrink-0', direction === 'none' && 'opacity-50')} />
    </button>
  );
}

type SelectAllProps<Row extends { id: string }> = {
  table: TableOf<Row>;
  /** Whether the name is visible, because no header explains the checkbox. */
  isLabelled?: boolean;
};

/** Selects or deselects all loaded rows. */
export function SelectAll<Row extends { id: string }>({ table, isLabelled = false }: SelectAllProps<Row>) {
  const t = useT();
  return (
    <label className="inline-flex min-h-7 items-center gap-1.5 px-0.5 text-[13px]">
      <Checkbox
        aria-label={isLabelled ? undefined : t('table.selectAllShown')}
        checked={table.getIsAllRowsSelected()}
        isIndeterminate={table.getIsSomeRowsSelected()}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
      {isLabelled ? t('table.selectAllShown') : null}
    </label>
  );
}
