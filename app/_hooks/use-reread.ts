'use client';

import { useEffect, useEffectEvent, useRef } from 'react';

const AT_MOST_EVERY_MS = 1_000;
const AT_LEAST_EVERY_MS = 15_000;

/** Reads again soon after `trigger` changes, never more than once a second, and now and then while the page is seen. */
export function useReread(trigger: unknown, reread: () => void): void {
  const lastReadAt = useRef(0);
  const seenTrigger = useRef(trigger);
  const read = useEffectEvent(() => {
    lastReadAt.current = performance.now();
    reread();
  });

  useEffect(() => {
    if (seenTrigger.current === trigger) return;
    seenTrigger.current = trigger;
    const wait = Math.max(0, lastReadAt.current + AT_MOST_EVERY_MS - performance.now());
    const timer = setTimeout(() => read(), wait);
    return () => {
      clearTimeout(timer);
    };
  }, [trigger]);

  useEffect(() => {
    const timer = setInterval(() => {
      const isDue = performance.now() - lastReadAt.current >= AT_LEAST_EVERY_MS;
      if (isDue && document.visibilityState === 'visible') read();
    }, AT_MOST_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
