'use client';

import { Check, Columns3, X } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/app/_components/ui/dropdown-menu';
import { Label, Select } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { mayHide, type DataColumn } from './data-column';
import type { Sort } from './next-sort';

type TableToolbarProps = {
  /** Number of selected rows; undefined if rows cannot be selected. */
  selectedCount: number | undefined;
  onClearSelection: () => void;
  selectAll: ReactNode;
  bulkActions: ReactNode;
  sortSelect: ReactNode;
  columnsMenu: ReactNode;
};

/** Above the rows: actions on the selected ones, else view options. The height is constant. */
export function TableToolbar({
  selectedCount,
  onClearSelection,
  selectAll,
  bulkActions,
  sortSelect,
  columnsMenu,
}: TableToolbarProps) {
  const t = useT();
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
      {selectAll}
      {selectedCount === undefined ? null : (
        <span role="status" className="text-[13px] tabular-nums">
          {selectedCount > 0 ? t('table.selected', { count: selectedCount }) : null}
        </span>
      )}
      {selectedCount ? (
        <div role="group" aria-label={t('table.selection')} className="flex flex-wrap items-center gap-2">
          {bulkActions}
          <Button size="small" variant="quiet" onClick={onClearSelection}>
            <X aria-hidden />
            {t('table.clearSelection')}
          </Button>
        </div>
      ) : (
        sortSelect
      )}
      <div className="ml-auto">{columnsMenu}</div>
    </div>
  );
}

type SortSelectProps<Row, SortKey extends string> = {
  columns: readonly DataColumn<Row, SortKey>[];
  sort: Sort<SortKey> | undefined;
  onSort: (sort: Sort<SortKey>) => void;
};

/** Order of the rows on cards, which have no headers to click. */
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

type ColumnsMenuProps<Row> = {
  columns: readonly DataColumn<Row, string>[];
  hidden: ReadonlySet<string>;
  onChange: (hidden: ReadonlySet<string>) => void;
};

/** Menu of visible columns. Stays open while several are chosen. */
export function ColumnsMenu<Row>({ columns, hidden, onChange }: ColumnsMenuProps<Row>) {
  const t = useT();
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button size="small" variant="quiet">
          <Columns3 aria-hidden />
          {t('table.columns')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent aria-label={t('table.columnsOf')}>
        <DropdownMenuLabel>{t('table.columns')}</DropdownMenuLabel>
        {columns.filter(mayHide).map(({ id, header }) => (
          <Radix.CheckboxItem
            key={id}
            checked={!hidden.has(id)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(isShown) => onChange(isShown ? without(hidden, id) : new Set([...hidden, id]))}
            className="flex min-h-9 items-center gap-2 rounded-md px-2 text-sm outline-none select-none data-[highlighted]:bg-sunken"
          >
            <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong">
              <Radix.ItemIndicator>
                <Check aria-hidden className="size-3.5" />
              </Radix.ItemIndicator>
            </span>
            {header}
          </Radix.CheckboxItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem disabled={hidden.size === 0} onSelect={() => onChange(new Set())}>
          {t('table.resetColumns')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}
