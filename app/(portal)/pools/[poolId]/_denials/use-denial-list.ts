'use client';

import { useCallback } from 'react';
import type { Client } from 'urql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import type { ReadPage } from '@/app/_live/live-list';
import { useLiveList } from '@/app/_live/use-live-list';
import { boundsOf } from '@/app/_lib/time-range';
import type { DenialQuestion } from './read-denials';
import { useDenialFilters } from './use-denial-filters';

type Read<Row> = (
  client: Client,
  question: DenialQuestion,
  after: string | null,
) => ReturnType<ReadPage<Row>>;

/** What the address asks for, read page by page with `read`, and again when somebody else is refused. */
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
