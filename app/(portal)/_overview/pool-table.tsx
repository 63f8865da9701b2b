'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Table, TableBody, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { useSteadyRows } from '@/app/_hooks/use-steady-rows';
import { cn } from '@/app/_lib/cn';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { t } from '@/app/_text/text';
import { PoolRow } from './pool-row';
import type { PoolLine, PoolSort } from './sort-pools';

const ROWS_AT_FIRST = 100;

type PoolTableProps = {
  lines: readonly PoolLine[];
  sort: PoolSort;
  showsCustomer: boolean;
  onSort: (sort: PoolSort) => void;
};

export function PoolTable({ lines, sort, showsCustomer, onSort }: PoolTableProps) {
  const usages = useLiveUsages();
  const [shown, setShown] = useState(ROWS_AT_FIRST);
  const { rows, activity } = useSteadyRows(lines, false);
  const head = { sort, onSort };
  return (
    <>
      <div className="md:overflow-x-auto">
        <Table caption={t('overview.caption')}>
          <TableHead>
            <TableRow>
              <SortHead by="name" label={t('overview.pool')} {...head} />
              <SortHead by="trouble" label={t('overview.state')} {...head} />
              <SortHead by="use" label={t('overview.use')} className="w-2/5 pl-16" {...head} />
              <TableHeadCell className="text-right">{t('overview.free')}</TableHeadCell>
              <SortHead by="denials" label={t('overview.denials')} isRight {...head} />
              <SortHead by="lapse" label={t('overview.lapse')} isRight {...head} />
            </TableRow>
          </TableHead>
          <TableBody {...activity}>
            {rows.slice(0, shown).map((line) => (
              <PoolRow
                key={line.id}
                line={line}
                epoch={usages.get(line.id)?.epoch ?? null}
                showsCustomer={showsCustomer}
              />
            ))}
          </TableBody>
        </Table>
      </div>
      {rows.length > shown ? (
        <div className="border-t border-line p-3 text-center">
          <Button onClick={() => setShown(shown + ROWS_AT_FIRST)}>
            {t('overview.more', { count: rows.length - shown })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

type SortHeadProps = Pick<PoolTableProps, 'sort' | 'onSort'> & {
  by: PoolSort;
  label: string;
  isRight?: boolean;
  className?: string;
};

const ASCENDING: readonly PoolSort[] = ['name', 'lapse'];

function SortHead({ by, label, sort, onSort, isRight = false, className }: SortHeadProps) {
  const isCurrent = sort === by;
  const isAscending = ASCENDING.includes(by);
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  return (
    <TableHeadCell
      aria-sort={isCurrent ? (isAscending ? 'ascending' : 'descending') : undefined}
      className={cn(isRight && 'text-right', className)}
    >
      <button
        type="button"
        onClick={() => onSort(by)}
        className={cn(
          'inline-flex h-7 items-center gap-1 rounded hover:text-text',
          isCurrent && 'text-text',
          isRight && 'flex-row-reverse',
        )}
      >
        {label}
        <Arrow aria-hidden className={cn('size-3.5', !isCurrent && 'opacity-0')} />
      </button>
    </TableHeadCell>
  );
}
