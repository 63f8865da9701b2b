'use client';

import { useQueryState } from 'nuqs';
import { useMemo, type ReactNode } from 'react';
import { DataTable } from '@/app/_components/data-table/data-table';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { poolColumns } from './pool-columns';
import type { PoolLine } from './pool-line';
import { parseAsPoolSort, sortPools } from './sort-pools';

const parseSort = parseAsPoolSort.withDefault({ key: 'trouble', isDescending: false });

type PoolTableProps = {
  caption: string;
  /** In any order. */
  lines: readonly PoolLine[];
  isStale: boolean;
  showsCustomer: boolean;
  empty: ReactNode;
};

/** Pools, a row each, live, in the order that the address says. */
export function PoolTable({ caption, lines, isStale, showsCustomer, empty }: PoolTableProps) {
  const t = useT();
  const format = useFormat();
  const [sort, setSort] = useQueryState('sort', parseSort);
  const columns = useMemo(() => poolColumns(t, format, showsCustomer), [t, format, showsCustomer]);
  const rows = useMemo(() => sortPools(lines, sort), [lines, sort]);
  return (
    <div data-stale={isStale || undefined} className="group/pools">
      <DataTable
        caption={caption}
        storageKey="pools"
        columns={columns}
        rows={rows}
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
