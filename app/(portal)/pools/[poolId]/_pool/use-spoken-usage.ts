'use client';

import { useEffect, useRef } from 'react';
import { announce } from '@/app/_components/announcer';
import type { Usage } from '@/app/_live/usage-feed';
import { t } from '@/app/_text/text';

const AT_MOST_EVERY_MS = 15_000;

/** Tells people who listen rather than look how many seats are in use: when that changes, but not all the time. */
export function useSpokenUsage(usage: Usage | undefined): void {
  const spoken = useRef<{ at: number; inUse: number | undefined }>({ at: 0, inUse: undefined });
  const inUse = usage?.inUse;
  const owned = usage?.licensedQuantity ?? 0;
  useEffect(() => {
    if (inUse === undefined || spoken.current.inUse === inUse) return;
    const isFirst = spoken.current.inUse === undefined;
    const speak = () => {
      spoken.current = { at: performance.now(), inUse };
      if (!isFirst) announce(t('pool.spoken', { inUse, owned }));
    };
    const timer = setTimeout(speak, Math.max(0, spoken.current.at + AT_MOST_EVERY_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [inUse, owned]);
}
