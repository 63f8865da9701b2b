'use client';

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type RefObject,
} from 'react';
import { TableBody } from '@/app/_components/ui/table';
import type { DataColumn } from './data-column';
import { DataRow } from './data-row';
import { keepRow, layOutRows } from './lay-out-rows';
import type { MoreRows } from './table-status';
import type { TableOf } from './use-data-table';

const ASK_BEFORE_END = 15;

export type RowTraits<Row> = {
  /** Name of a row, for the labels of its controls. */
  nameOf: (row: Row) => string;
  /** Page of a row: the row header becomes a link, and a click anywhere in the row follows it. */
  hrefOf?: (row: Row) => string;
  /** Whether an action on the row is under way. */
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

/** Visible rows, and empty space in place of the others. */
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

/** Requests more rows near the end, once for each end, whatever the result. */
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

const ROW_HEIGHT = 57;
const CARD_HEIGHT = 176;
const ROWS_AROUND = 8;

type VirtualRowsOptions = {
  ids: readonly string[];
  body: RefObject<HTMLElement | null>;
  isNarrow: boolean;
  /** Row with the focus, rendered wherever the reader has scrolled to. */
  focusedId: string | null;
};

/** Rows to render, so that ten thousand cost no more than the visible ones. The page scrolls, not the table. */
function useVirtualRows({ ids, body, isNarrow, focusedId }: VirtualRowsOptions) {
  const top = useTopOnPage(body);
  const kept = focusedId === null ? -1 : ids.indexOf(focusedId);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: ids.length,
    estimateSize: () => (isNarrow ? CARD_HEIGHT : ROW_HEIGHT),
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    overscan: ROWS_AROUND,
    scrollMargin: top,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        keepRow(defaultRangeExtractor(range), kept, range.count),
      [kept],
    ),
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  return {
    strips: layOutRows(items, top, virtualizer.getTotalSize()),
    lastIndex: Math.max(-1, ...items.filter(({ index }) => index !== kept).map(({ index }) => index)),
    measure: virtualizer.measureElement,
  };
}

/** Distance of an element from the top of the page, updated when the content above it changes. */
function useTopOnPage(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
