'use client';

import { useEffect, useEffectEvent, useRef } from 'react';

const MIN_INTERVAL_MS = 1_000;

/**
 * Reads again soon after `trigger` changes, at most once a second, and regularly while the page is visible. The first
 * value of the trigger causes no read.
 */
export function useReread(trigger: unknown, reread: () => void, atLeastEveryMs = 15_000): void {
  const lastReadAt = useRef(0);
  const seenTrigger = useRef(trigger);
  const read = useEffectEvent(() => {
    lastReadAt.current = performance.now();
    reread();
  });

  useEffect(() => {
    lastReadAt.current = performance.now();
    const timer = setInterval(() => {
      const isDue = performance.now() - lastReadAt.current >= atLeastEveryMs;
      if (isDue && document.visibilityState === 'visible') read();
    }, MIN_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [atLeastEveryMs]);

  useEffect(() => {
    const isFirst = seenTrigger.current === undefined;
    if (seenTrigger.current === trigger) return;
    seenTrigger.current = trigger;
    if (isFirst) return;
    const wait = Math.max(0, lastReadAt.current + MIN_INTERVAL_MS - performance.now());
    const timer = setTimeout(() => read(), wait);
    return () => clearTimeout(timer);
  }, [trigger]);
}
