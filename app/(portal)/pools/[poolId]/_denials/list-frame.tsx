'use client';

import { SearchX } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { announce } from '@/app/_components/announcer';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { useT } from '@/app/_text/use-t';
import type { useDenialList } from './use-denial-list';
import { useDenialFilters } from './use-denial-filters';

type ListFrameProps<Row extends { id: string }> = {
  list: ReturnType<typeof useDenialList<Row>>;
  /** Draws the rows, once there is an answer; `empty` stands in the place of none. */
  children: (rows: readonly Row[], empty: ReactNode) => ReactNode;
};

/** What is around either list: rows to come, errors, nothing found, and figures that may be out of date. */
export function ListFrame<Row extends { id: string }>({ list, children }: ListFrameProps<Row>) {
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
          {children(
            rows,
            <EmptyState icon={SearchX} title={t('denials.nothingFound')}>
              {t('denials.nothingFoundHint')}
            </EmptyState>,
          )}
        </div>
      ) : null}
    </>
  );
}
