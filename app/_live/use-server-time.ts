'use client';

import { useSyncExternalStore } from 'react';
import { serverNow } from './server-clock';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let tick = 0;

/**
 * Server time in whole seconds, with the same tick for all components. While the page is paused, the time of the pause.
 */
export function useServerTime(pausedAt: number | null = null): number {
  useSyncExternalStore(subscribe, readTick, readTick);
  return pausedAt ?? serverNow();
}

const readTick = () => tick;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    tick += 1;
    for (const notify of listeners) notify();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
