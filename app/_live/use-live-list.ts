'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { MoreRows } from '@/app/_components/data-table/table-status';
import { LiveList, type ListState, type ReadPage } from './live-list';

/**
 * A list read page by page. `read` must be the same function until another list is wanted; until then the previous rows
 * are shown and `isBusy` is true.
 */
export function useLiveList<Row extends { id: string }>(read: ReadPage<Row>) {
  const list = useMemo(() => new LiveList(read), [read]);
  const state = useSyncExternalStore(list.subscribe, list.getState, list.getState);
  const [shown, setShown] = useState({ list, state });
  useEffect(() => void list.reread(), [list]);

  if (shown.state !== state && (state.rows || !shown.state.rows)) setShown({ list, state });
  const isBusy = state.rows === null && !state.error;
  const current: ListState<Row> = state.rows ? state : { ...shown.state, error: state.error };
  const shownList = state.rows ? list : shown.list;
  /** Remaining rows, as props of a table. */
  const more: MoreRows = {
    hasMore: current.hasMore,
    isLoading: current.isLoadingMore,
    error: current.moreError,
    load: () => void shownList.loadMore(),
  };
  return { ...current, list, shownList, more, isBusy };
}
