'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { LiveList, type ListState, type ReadPage } from './live-list';

/**
 * A list that is read page by page. `read` must be the same function until something else is to be read; until that has
 * come, the rows of before are shown and `isBusy`.
 */
export function useLiveList<Row extends { id: string }>(read: ReadPage<Row>) {
  const list = useMemo(() => new LiveList(read), [read]);
  const state = useSyncExternalStore(list.subscribe, list.getState, list.getState);
  const [shown, setShown] = useState({ list, state });
  useEffect(() => void list.reread(), [list]);

  if (shown.state !== state && (state.rows || !shown.state.rows)) setShown({ list, state });
  const isBusy = state.rows === null && !state.error;
  const current: ListState<Row> = state.rows ? state : { ...shown.state, error: state.error };
  return { ...current, list, shownList: state.rows ? list : shown.list, isBusy };
}
