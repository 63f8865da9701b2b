'use client';

import { useCallback, useEffect } from 'react';
import type { Client } from 'urql';
import { announce } from '@/app/_components/announcer';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { DataTable } from '@/app/_components/data-table/data-table';
import { NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { boundsOf } from '@/app/_lib/time-range';
import type { ReadPage } from '@/app/_live/live-list';
import { serverNow } from '@/app/_live/server-clock';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveList } from '@/app/_live/use-live-list';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { useDenialFilters } from './denial-filters';
import type { DenialQuestion } from './read-denials';

type ListFrameProps<Row extends { id: string }> = {
  list: ReturnType<typeof useDenialList<Row>>;
  caption: string;
  storageKey: string;
  columns: readonly DataColumn<Row>[];
  nameOf: (row: Row) => string;
  isHeld: boolean;
};

/** Frame of both lists: rows, skeleton, errors, empty state, and greyed-out figures. */
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
            empty={<NothingFound title={t('denials.nothingFound')} hint={t('denials.nothingFoundHint')} />}
          />
        </div>
      ) : null}
    </>
  );
}

type Read<Row> = (
  client: Client,
  question: DenialQuestion,
  after: string | null,
) => ReturnType<ReadPage<Row>>;

/** Rows that match the filters in the address, read page by page with `read`, and again after new denials. */
export function useDenialList<Row extends { id: string }>(poolId: string, read: Read<Row>) {
  const { uncached } = usePortal();
  const { timeZone } = useFormat();
  const { search, action, range, from, to } = useDenialFilters();
  const readPage: ReadPage<Row> = useCallback(
    (after) => {
      const bounds = boundsOf({ range, from, to }, timeZone, serverNow());
      const question = { seatPoolId: poolId, search: search || null, actions: action ? [action] : null };
      return read(uncached, { ...question, ...bounds }, after);
    },
    [uncached, read, poolId, search, action, range, from, to, timeZone],
  );
  const list = useLiveList<Row>(readPage);
  const live = useLiveUsages().get(poolId);
  const reread = () => void list.list.reread();
  useReread(live && `${live.epoch} ${live.usage.denialsLast24Hours}`, reread);
  return { ...list, reread, isStale: useIsStale(live?.epoch) };
}
