'use client';

import { useId } from 'react';
import { useT } from '@/app/_text/use-t';
import { Label, Select } from '@/app/_components/ui/field';
import type { DataColumn } from './data-column';
import type { Sort } from './next-sort';

type SortSelectProps<Row, SortKey extends string> = {
  columns: readonly DataColumn<Row, SortKey>[];
  sort: Sort<SortKey> | undefined;
  onSort: (sort: Sort<SortKey>) => void;
};

/** The order of the rows, where they are cards and have no headers to click. */
export function SortSelect<Row, SortKey extends string>({
  columns,
  sort,
  onSort,
}: SortSelectProps<Row, SortKey>) {
  const t = useT();
  const id = useId();
  const orders = columns.flatMap(({ header, sortKey }) =>
    sortKey === undefined
      ? []
      : [false, true].map((isDescending) => ({ header, sort: { key: sortKey, isDescending } })),
  );
  const chosen = orders.findIndex(
    (order) => order.sort.key === sort?.key && order.sort.isDescending === sort.isDescending,
  );
  return (
    <div className="order-last flex min-w-0 basis-full items-center gap-2 md:hidden">
      <Label htmlFor={id} className="shrink-0 text-[13px] font-normal text-muted">
        {t('table.sortBy')}
      </Label>
      <Select
        id={id}
        className="min-w-0 grow"
        value={chosen}
        onChange={(event) => {
          const order = orders[Number(event.target.value)];
          if (order) onSort(order.sort);
        }}
      >
        {chosen < 0 ? <option value={-1} /> : null}
        {orders.map((order, index) => (
          <option key={index} value={index}>
            {t('table.sortOption', {
              column: order.header,
              direction: order.sort.isDescending ? 'desc' : 'asc',
            })}
          </option>
        ))}
      </Select>
    </div>
  );
}
