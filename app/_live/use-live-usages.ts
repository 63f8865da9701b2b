'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { LiveUsage } from './usage-feed';

const nothing: ReadonlyMap<string, LiveUsage> = new Map();

/** The last known use of all pools the page has heard of. */
export function useLiveUsages(): ReadonlyMap<string, LiveUsage> {
  const { usageFeed } = usePortal();
  return useSyncExternalStore(usageFeed.subscribe, usageFeed.getUsages, () => nothing);
}

/** Keeps one pool up to date while the component is there. */
export function useWatchedPool(seatPoolId: string, isWatched = true): void {
  const { usageFeed } = usePortal();
  useEffect(
    () => (isWatched ? usageFeed.watch({ seatPoolId }) : undefined),
    [usageFeed, seatPoolId, isWatched],
  );
}

/** Keeps all pools the person may see, or a customer's, up to date while the component is there. */
export function useWatchedPools(customerId: string | null): void {
  const { usageFeed } = usePortal();
  useEffect(() => usageFeed.watch(customerId === null ? 'all' : { customerId }), [usageFeed, customerId]);
}
