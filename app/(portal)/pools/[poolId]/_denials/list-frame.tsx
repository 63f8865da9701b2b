'use client';

import { SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { announce } from '@/app/_components/announcer';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { useT } from '@/app/_text/use-t';
import type { useDenialList } from './use-denial-list';
import { useDenialFilters } from './use-denial-filters';

type ListFrameProps<Row extends { id: string }> = {
  list: ReturnType<typeof useDenialList<Row>>;
  caption: string;
  storageKey: string;
  columns: readonly DataColumn<Row>[];
  nameOf: (row: Row) => string;
  isHeld: boolean;
};

/** Either list: its rows, or that they are to come, errors, nothing found; and figures that may be out of date. */
export function ListFrame<Row extends { id: string }>({ list, ...table }: ListFrameProps<Row>) {
  const t = useT();
  const { isNarrowed } = useDenialFilters();
  const { rows, total, error, isBusy, isStale, reread } = list;
  const spoken = isNarrowed && !isBusy ? total : undefined;
  useEffect(() => {
    if (spoken !== undefined) announce(t('denials.found', { count: spoken }));
  }, [t, spoken]);
  return (
    <>
      {error ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
      {!rows && !error ? <ListSkeleton rows={8} /> : null}
      {rows ? (
        <div
          data-stale={isStale || undefined}
          className="transition-opacity data-stale:opacity-55 data-stale:grayscale"
        >
          <DataTable
            {...table}
            rows={rows}
            total={total}
            isBusy={isBusy}
            more={{
              hasMore: list.hasMore,
              isLoading: list.isLoadingMore,
              load: () => void list.list.loadMore(),
              error: list.moreError,
            }}
            empty={
              <EmptyState icon={SearchX} title={t('denials.nothingFound')}>
                {t('denials.nothingFoundHint')}
              </EmptyState>
            }
          />
        </div>
      ) : null}
    </>
  );
}
