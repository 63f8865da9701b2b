'use client';

import { useState } from 'react';
import { serverNow } from '@/app/_live/server-clock';
import { useIsStale } from '@/app/_live/use-link-state';
import { usePool } from '../_pool/use-pool';
import { countNewEvents } from './merge-events';
import { useDayOfUse } from './use-day-of-use';
import { useLivePool } from './use-live-pool';

/** An event is dated a moment before it is received. */
const NOTICED_MS = 5_000;

/** State of a pool for the dashboard: live, or as it was when paused. */
export function useDashboard(poolId: string) {
  const { pool, usage, isStale: isUsageStale } = usePool(poolId);
  const { now, isStale: areSeatsStale, error, reread, showOlder } = useLivePool(poolId);
  const day = useDayOfUse(poolId, now?.events);
  const live = { usage, now, day };
  const [paused, setPaused] = useState<(typeof live & { at: number }) | null>(null);
  const shown = paused ?? live;
  const isLinkLost = useIsStale(null);

  return {
    pool,
    usage: shown.usage,
    now: shown.now,
    day: shown.day,
    pausedAt: paused?.at ?? null,
    waiting: paused ? countNewEvents(paused.now?.events ?? [], now?.events ?? [], paused.at - NOTICED_MS) : 0,
    isStale: isLinkLost || isUsageStale || areSeatsStale,
    error,
    reread,
    showOlder,
    pause: () => setPaused({ ...live, at: serverNow() }),
    resume: () => setPaused(null),
  };
}
