'use client';

import { useEffect } from 'react';
import { useQuery } from 'urql';
import { SeatPoolDocument } from '@/graphql/generated/operations/graphql';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';

/** A pool, read again when its settings have changed, and its latest known use. `pool` is null if there is none that the person may see. */
export function usePool(poolId: string) {
  const [{ data, error }, execute] = useQuery({ query: SeatPoolDocument, variables: { id: poolId } });
  const live = useLiveUsages().get(poolId);
  const pool = data?.seatPool;
  const known = pool?.usage.settingsVersion ?? Infinity;
  const isOutdated = (live?.usage.settingsVersion ?? 0) > known;
  useEffect(() => {
    if (isOutdated) execute({ requestPolicy: 'network-only' });
  }, [isOutdated, execute]);
  return {
    pool,
    usage: live?.usage ?? pool?.usage,
    isStale: useIsStale(live?.epoch),
    error,
    reread: () => execute({ requestPolicy: 'network-only' }),
  };
}
