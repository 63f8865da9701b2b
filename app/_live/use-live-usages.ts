'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { LiveUsage } from './usage-feed';

const nothing: ReadonlyMap<string, LiveUsage> = new Map();

/** Latest usage of all known pools. */
export function useLiveUsages(): ReadonlyMap<string, LiveUsage> {
  const { usageFeed } = usePortal();
  return useSyncExternalStore(usageFeed.subscribe, usageFeed.getUsages, () => nothing);
}

/** Keeps a pool current while the component is mounted. */
export function useWatchedPool(seatPoolId: string, isWatched = true): void {
  const { usageFeed } = usePortal();
  useEffect(
    () => (isWatched ? usageFeed.watch({ seatPoolId }) : undefined),
    [usageFeed, seatPoolId, isWatched],
  );
}

/** Keeps all pools, or those of a customer, current while the component is mounted. */
export function useWatchedPools(customerId: string | null): void {
  const { usageFeed } = usePortal();
  useEffect(() => usageFeed.watch(customerId === null ? 'all' : { customerId }), [usageFeed, customerId]);
}
