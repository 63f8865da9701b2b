import type { ReactNode } from 'react';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { cn } from '@/app/_lib/cn';

type FiguresTableProps = {
  caption: string;
  headers: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[]; isMarked?: boolean }[];
  /** Columns with words instead of figures; by default the first. */
  words?: readonly number[];
  /** Shows rows as blocks on narrow screens, for cells that need room. */
  hasBlocks?: boolean;
};

export function FiguresTable({ caption, headers, rows, words = [0], hasBlocks = false }: FiguresTableProps) {
  const alignOf = (index: number) => !words.includes(index) && 'md:text-right';
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line"
    >
      <Table caption={caption} className={cn('text-[13px]', !hasBlocks && 'max-md:table')}>
        <TableHead className={cn(!hasBlocks && 'max-md:not-sr-only max-md:table-header-group')}>
          <TableRow>
            {headers.map((header, index) => (
              <TableHeadCell
                key={header}
                className={cn('h-9 whitespace-normal max-md:px-2', alignOf(index) && 'text-right')}
              >
                {header}
              </TableHeadCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody className={cn(!hasBlocks && 'max-md:table-row-group')}>
          {rows.map(({ id, cells, isMarked }) => (
            <TableRow
              key={id}
              className={cn(
                hasBlocks && 'max-md:grid max-md:grid-cols-2 max-md:gap-x-3 max-md:gap-y-1.5 max-md:p-3',
                isMarked && 'bg-accent-soft',
              )}
            >
              {cells.map((cell, index) => (
                <TableCell
                  key={headers[index]}
                  {...(hasBlocks && index > 0 ? { label: headers[index] ?? '' } : {})}
                  className={cn(
                    'py-1.5',
                    !hasBlocks &&
                      'max-md:table-cell max-md:px-2 max-md:py-1.5 max-md:first:pl-4 max-md:last:pr-4',
                    index === 0 && 'font-medium break-words max-md:col-span-2',
                    alignOf(index) && (hasBlocks ? 'tabular-nums md:text-right' : 'text-right tabular-nums'),
                  )}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
