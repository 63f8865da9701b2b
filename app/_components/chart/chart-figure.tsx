'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** Figures of a chart as a table. The first cell of a row is its header. */
export type ChartTable = {
  columns: readonly { header: string; align?: 'start' | 'end' }[];
  rows: readonly (readonly ReactNode[])[];
};

type ChartFigureProps = {
  title: string;
  heading?: 'h2' | 'h3';
  /** Main message of the chart, in a sentence. */
  summary: ReactNode;
  /** Called when the table is shown; undefined if the chart is a table already. */
  table?: () => ChartTable;
  /** Legend of every sign in the chart. */
  legend?: ReactNode;
  /** Controls beside the switch, such as the period or an export. */
  aside?: ReactNode;
  /** Height of chart and table, fixed to avoid layout shift. */
  height?: string;
  className?: string;
  children: ReactNode;
};

/** A chart with its title, its main message, and its figures as a table. */
export function ChartFigure({
  title,
  heading: Heading = 'h3',
  summary,
  table,
  legend,
  aside,
  height = '16rem',
  className,
  children,
}: ChartFigureProps) {
  const t = useT();
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure aria-labelledby={id} className={cn('min-w-0', className)}>
      <figcaption className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Heading id={id} className="font-semibold">
            {title}
          </Heading>
          <p className="text-[0.867rem] text-muted">{summary}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {aside}
          {table ? (
            <Button size="small" variant="quiet" onClick={() => setIsTable(!isTable)}>
              {isTable ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
              {t(isTable ? 'charts.showChart' : 'charts.showTable')}
              <span className="sr-only">: {title}</span>
            </Button>
          ) : null}
        </div>
        {legend && !isTable ? <div className="w-full">{legend}</div> : null}
      </figcaption>
      {isTable && table ? (
        <FiguresTable caption={title} height={height} {...table()} />
      ) : (
        <div style={table ? { height } : undefined} className="min-w-0">
          {children}
        </div>
      )}
    </figure>
  );
}

function FiguresTable({ caption, height, columns, rows }: ChartTable & { caption: string; height: string }) {
  const alignOf = (index: number) => (columns[index]?.align === 'end' ? 'text-right' : 'text-left');
  return (
    <div role="region" aria-label={caption} tabIndex={0} style={{ height }} className="overflow-auto">
      <table className="w-full border-separate border-spacing-0 text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-surface">
          <tr>
            {columns.map(({ header }, index) => (
              <th
                key={header}
                scope="col"
                className={cn(
                  'border-b border-line px-3 py-2 text-xs font-medium text-muted',
                  alignOf(index),
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th
                    key={index}
                    scope="row"
                    className={cn('border-b border-line px-3 py-1.5 font-normal', alignOf(index))}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={cn('border-b border-line px-3 py-1.5', alignOf(index))}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
