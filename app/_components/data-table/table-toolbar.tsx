'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

type TableToolbarProps = {
  /** How many rows are ticked; undefined where none can be. */
  selectedCount: number | undefined;
  onClearSelection: () => void;
  selectAll: ReactNode;
  bulkActions: ReactNode;
  sortSelect: ReactNode;
  columnsMenu: ReactNode;
};

/** Above the rows: what can be done to those ticked, else how the table is shown. Its height does not change. */
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
