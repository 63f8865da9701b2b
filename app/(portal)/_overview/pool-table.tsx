'use client';

import { useQueryState } from 'nuqs';
import { useMemo, type ReactNode } from 'react';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { DataTable } from '@/app/_components/data-table/data-table';
import { SeatBar } from '@/app/_components/seat-bar';
import { Countdown } from '@/app/_components/times';
import { cn } from '@/app/_lib/cn';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { PoolRow } from './pool-row';
import { conditionOf } from './pool-condition';
import { parseAsPoolSort, sortPools, type PoolSort } from './sort-pools';
import { ConditionBadge } from './condition-badge';

const parseSort = parseAsPoolSort.withDefault({ key: 'condition', isDescending: false });

type PoolTableProps = {
  caption: string;
  rows: readonly PoolRow[];
  isStale: boolean;
  showsCustomer: boolean;
  empty: ReactNode;
};

/** Table of pools, live, in the order given in the address. */
export function PoolTable({ caption, rows, isStale, showsCustomer, empty }: PoolTableProps) {
  const t = useT();
  const format = useFormat();
  const [sort, setSort] = useQueryState('sort', parseSort);
  const columns = useMemo(() => poolColumns(t, format, showsCustomer), [t, format, showsCustomer]);
  const sorted = useMemo(() => sortPools(rows, sort), [rows, sort]);
  return (
    <div data-stale={isStale || undefined} className="group/pools">
      <DataTable
        caption={caption}
        storageKey="pools"
        columns={columns}
        rows={sorted}
        sort={sort}
        onSort={(next) => void setSort(next)}
        nameOf={({ pool }) =>
          t('pool.title', { application: pool.application.code, customer: pool.customer.name })
        }
        hrefOf={({ id }) => `/pools/${id}`}
        empty={empty}
      />
    </div>
  );
}

/** Greys out figures that may be out of date. */
const LIVE =
  'tabular-nums transition-opacity group-data-stale/pools:opacity-55 group-data-stale/pools:grayscale';

function poolColumns(t: Translate, format: Format, showsCustomer: boolean): DataColumn<PoolRow, PoolSort>[] {
  return [
    {
      id: 'pool',
      header: t('overview.pool'),
      sortKey: 'name',
      isRowHeader: true,
      width: '22%',
      cell: ({ pool }) => (
        <>
          <span className="block truncate">{showsCustomer ? pool.customer.name : pool.application.name}</span>{' '}
          <span className="block truncate text-[13px] font-normal text-muted">
            {pool.application.code} · {t(`modes.${pool.mode}`)}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      header: t('overview.state'),
      sortKey: 'condition',
      width: '8.5rem',
      cell: ({ pool, usage }) => <ConditionBadge condition={conditionOf(usage, pool.suspended)} />,
    },
    {
      id: 'use',
      header: t('overview.use'),
      sortKey: 'use',
      isDescendingFirst: true,
      cell: ({ usage: { inUse, licensedQuantity } }) => (
        <div className={cn('flex items-center gap-3', LIVE)}>
          <span className="shrink-0 md:w-[5.5rem] md:text-right">
            <span className="font-semibold">{format.number(inUse)}</span>
            <span className="text-muted"> {t('overview.ofSeats', { count: licensedQuantity })}</span>
          </span>
          <SeatBar inUse={inUse} licensedQuantity={licensedQuantity} maxSegments={12} className="min-w-12" />
        </div>
      ),
    },
    {
      id: 'free',
      header: t('overview.free'),
      sortKey: 'free',
      align: 'end',
      width: '5.5rem',
      cell: ({ usage }) => <span className={LIVE}>{format.number(usage.free)}</span>,
    },
    {
      id: 'denials',
      header: t('overview.denialsShort'),
      sortKey: 'denials',
      isDescendingFirst: true,
      align: 'end',
      width: '9rem',
      cell: ({ usage: { denialsLast24Hours: count } }) => (
        <span className={cn(LIVE, count > 0 ? 'font-semibold text-bad' : 'text-muted')}>
          {format.number(count)}
        </span>
      ),
    },
    {
      id: 'week',
      header: t('overview.week'),
      sortKey: 'week',
      isDescendingFirst: true,
      align: 'end',
      width: '8.5rem',
      hideBelow: 'xl',
      cell: ({ denialsLast7Days: count }) => (
        <span className={cn(LIVE, count === 0 && 'text-muted')}>{format.number(count)}</span>
      ),
    },
    {
      id: 'peak',
      header: t('overview.peak'),
      sortKey: 'peak',
      isDescendingFirst: true,
      align: 'end',
      width: '8.5rem',
      hideBelow: 'xl',
      cell: ({ peakToday }) => <span className={LIVE}>{format.number(peakToday)}</span>,
    },
    {
      id: 'lapse',
      header: t('overview.lapse'),
      sortKey: 'lapse',
      align: 'end',
      width: '10rem',
      hideBelow: 'lg',
      cell: ({ usage: { nextLapseAt } }) => (
        <span className={LIVE}>
          {nextLapseAt ? (
            <Countdown until={nextLapseAt} />
          ) : (
            <span className="text-muted">{t('common.none')}</span>
          )}
        </span>
      ),
    },
  ];
}
