'use client';

import { Link } from '@/app/_components/ui/link';
import { memo, type MouseEvent } from 'react';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { Checkbox } from '@/app/_components/ui/checkbox';
import { TableCell, TableRow } from '@/app/_components/ui/table';
import { columnClass, type DataColumn } from './data-column';
import type { TableRowOf } from './use-data-table';

const ACTIVE = 'a, button, input, select, textarea, label, summary, [role="button"], [role="menuitem"]';

type DataRowProps<Row extends { id: string }> = {
  row: TableRowOf<Row>;
  index: number;
  columns: readonly DataColumn<Row, string>[];
  name: string;
  href: string | undefined;
  isBusy: boolean;
  isSelectable: boolean;
  isSelected: boolean;
  measure: (element: HTMLElement | null) => void;
};

function PlainDataRow<Row extends { id: string }>({
  row,
  index,
  columns,
  name,
  href,
  isBusy,
  isSelectable,
  isSelected,
  measure,
}: DataRowProps<Row>) {
  const t = useT();
  return (
    <TableRow
      ref={measure}
      data-index={index}
      data-row-id={row.id}
      aria-rowindex={index + 2}
      data-selected={isSelected || undefined}
      aria-busy={isBusy || undefined}
      onClick={href === undefined ? undefined : (event) => followLink(event)}
      onAuxClick={href === undefined ? undefined : (event) => event.button === 1 && followLink(event)}
      className={cn(
        'group/row relative transition-opacity duration-300 max-md:grid max-md:grid-cols-2 max-md:gap-3 max-md:border-b max-md:p-4 [&>*]:border-b [&>*]:border-line max-md:[&>*]:border-b-0',
        href !== undefined && 'cursor-pointer hover:bg-sunken/60',
        isSelected && 'bg-accent-soft hover:bg-accent-soft',
        isBusy && 'opacity-50',
      )}
    >
      {isSelectable ? (
        <TableCell className="w-12 max-md:absolute max-md:top-3 max-md:right-3 max-md:w-auto">
          <label className="grid size-7 place-items-center">
            <Checkbox
              aria-label={t('table.select', { name })}
              checked={isSelected}
              disabled={!row.getCanSelect()}
              onChange={row.getToggleSelectedHandler()}
            />
          </label>
        </TableCell>
      ) : null}
      {columns.map((column) => {
        const content = column.cell(row.original);
        const isEmpty = column.isEmpty?.(row.original) ?? false;
        const className = cn(
          columnClass(column),
          isEmpty && 'max-md:hidden',
          column.isWideOnCard && 'max-md:col-span-2',
        );
        return column.isRowHeader ? (
          <th
            key={column.id}
            role="rowheader"
            scope="row"
            className={cn(
              className,
              'px-3 py-2.5 text-left align-middle font-medium first:pl-4 max-md:col-span-2 max-md:min-w-0 max-md:p-0 max-md:first:pl-0',
              isSelectable && 'max-md:pr-10',
            )}
          >
            {href === undefined ? (
              content
            ) : (
              <Link href={href} data-row-link className="block rounded-sm">
                {content}
              </Link>
            )}
          </th>
        ) : (
          <TableCell
            key={column.id}
            label={column.isHeaderSpoken ? undefined : column.header}
            className={cn('max-md:min-w-0', className)}
          >
            {content}
          </TableCell>
        );
      })}
    </TableRow>
  );
}

/** A row of a `DataTable`; below `md` a card. */
export const DataRow = memo(PlainDataRow) as typeof PlainDataRow;

/**
 * A click anywhere in the row follows its link, with the same modifier keys, unless it selects text or hits a control.
 */
function followLink(event: MouseEvent<HTMLElement>) {
  const target = event.target as Element;
  if (event.defaultPrevented || target.closest(ACTIVE) || !event.currentTarget.contains(target)) return;
  if (event.button === 0 && String(getSelection() ?? '') !== '') return;
  const link = event.currentTarget.querySelector<HTMLAnchorElement>('a[data-row-link]');
  if (event.button === 1 && link) window.open(link.href, '_blank', 'noopener');
  else link?.dispatchEvent(new globalThis.MouseEvent('click', clickLike(event)));
}

const clickLike = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) => ({
  bubbles: true,
  cancelable: true,
  view: window,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
});
