'use client';

import { useEffect, useEffectEvent, useMemo, useRef, useState, type ComponentProps } from 'react';
import { TableBody } from '@/app/_components/ui/table';
import type { DataColumn } from './data-column';
import { DataRow } from './data-row';
import type { MoreRows } from './table-status';
import type { TableOf } from './use-data-table';
import { useVirtualRows } from './use-virtual-rows';

const ASK_BEFORE_END = 15;

export type RowTraits<Row> = {
  /** What a row is called, for the names of its controls. */
  nameOf: (row: Row) => string;
  /** The page of a row: the cell of the row header becomes the link, and a click anywhere in the row follows it. */
  hrefOf?: (row: Row) => string;
  /** Rows that something is being done to. */
  isRowBusy?: (row: Row) => boolean;
};

type DataTableBodyProps<Row extends { id: string }> = RowTraits<Row> & {
  table: TableOf<Row>;
  columns: readonly DataColumn<Row, string>[];
  isSelectable: boolean;
  isNarrow: boolean;
  more: MoreRows | undefined;
  activity: ComponentProps<'tbody'>;
};

/** The rows on the screen, and as much space as the others would take. */
export function DataTableBody<Row extends { id: string }>({
  table,
  columns,
  isSelectable,
  isNarrow,
  more,
  activity,
  nameOf,
  hrefOf,
  isRowBusy,
}: DataTableBodyProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const { rows } = table.getRowModel();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { strips, lastIndex, measure } = useVirtualRows({ ids, body, isNarrow, focusedId });
  useMoreNearEnd(more, lastIndex, rows.length);

  return (
    <TableBody
      ref={body}
      {...activity}
      onFocus={(event) => {
        const row = event.target.closest<HTMLElement>('[data-row-id]');
        setFocusedId(row?.dataset.rowId ?? null);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocusedId(null);
      }}
    >
      {strips.map((strip) => {
        if (strip.kind === 'space')
          return (
            <tr key={`before ${strip.before}`} aria-hidden className="max-md:block">
              <td
                colSpan={columns.length + 1}
                className="p-0"
                style={{ height: strip.height, display: 'block' }}
              />
            </tr>
          );
        const row = rows[strip.index];
        return row ? (
          <DataRow
            key={row.id}
            row={row}
            index={strip.index}
            columns={columns}
            name={nameOf(row.original)}
            href={hrefOf?.(row.original)}
            isBusy={isRowBusy?.(row.original) ?? false}
            isSelectable={isSelectable}
            isSelected={row.getIsSelected()}
            measure={measure}
          />
        ) : null;
      })}
    </TableBody>
  );
}

/** Asks for more rows when the end is near: once for each end, whatever the answer was. */
function useMoreNearEnd(more: MoreRows | undefined, lastIndex: number, count: number) {
  const askedAt = useRef(-1);
  const isNear = count > 0 && lastIndex >= count - ASK_BEFORE_END;
  const mayAsk = Boolean(more?.hasMore && !more.isLoading && !more.error);
  const load = useEffectEvent(() => more?.load());
  useEffect(() => {
    if (!isNear) askedAt.current = -1;
    else if (mayAsk && askedAt.current !== count) {
      askedAt.current = count;
      load();
    }
  }, [isNear, mayAsk, count]);
}
