'use client';

import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { SeatPoolDocument } from '@/graphql/generated/operations/graphql';
import { announce } from '@/app/_components/announcer';
import type { Usage } from '@/app/_live/usage-feed';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useT } from '@/app/_text/use-t';

/**
 * A pool with its latest usage, read again when its settings change. `pool` is null if it does not exist or the reader
 * may not see it.
 */
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

const MIN_INTERVAL_MS = 15_000;

/** Announces usage and denials to screen readers, at a limited rate. */
export function useUsageAnnouncement(usage: Usage | undefined): void {
  const t = useT();
  const spoken = useRef<{ at: number; inUse: number; denied: number }>(undefined);
  const inUse = usage?.inUse;
  const owned = usage?.licensedQuantity ?? 0;
  const denied = usage?.denialsLast24Hours ?? 0;
  useEffect(() => {
    if (inUse === undefined) return;
    const last = spoken.current;
    if (!last) {
      spoken.current = { at: performance.now(), inUse, denied };
      return;
    }
    if (last.inUse === inUse && last.denied >= denied) return;
    const speak = () => {
      spoken.current = { at: performance.now(), inUse, denied };
      announce(t('pool.spoken', { inUse, owned, denials: Math.max(0, denied - last.denied) }));
    };
    const timer = setTimeout(speak, Math.max(0, last.at + MIN_INTERVAL_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [t, inUse, owned, denied]);
}
