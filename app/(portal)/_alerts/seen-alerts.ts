'use client';

import { useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

/** To be called when the reader has acknowledged an alert: lists elsewhere on the page show it too. */
export function noteSeen(): void {
  count += 1;
  for (const notify of listeners) notify();
}

/** How many alerts the reader has acknowledged on this page. */
export const useSeenCount = (): number => useSyncExternalStore(subscribe, readCount, readCount);

const readCount = () => count;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
