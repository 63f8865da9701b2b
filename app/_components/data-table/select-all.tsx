'use client';

import { useT } from '@/app/_text/use-t';
import { Checkbox } from '@/app/_components/ui/checkbox';
import type { TableOf } from './use-data-table';

type SelectAllProps<Row extends { id: string }> = {
  table: TableOf<Row>;
  /** Its name is seen, where no header says what it does. */
  isLabelled?: boolean;
};

/** Ticks every row that has been loaded, or none. */
export function SelectAll<Row extends { id: string }>({ table, isLabelled = false }: SelectAllProps<Row>) {
  const t = useT();
  return (
    <label className="inline-flex min-h-7 items-center gap-1.5 px-0.5 text-[13px]">
      <Checkbox
        aria-label={isLabelled ? undefined : t('table.selectAllShown')}
        checked={table.getIsAllRowsSelected()}
        isIndeterminate={table.getIsSomeRowsSelected()}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
      {isLabelled ? t('table.selectAllShown') : null}
    </label>
  );
}
