'use client';

import '@/app/_components/style-nonce';
import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { reloadIfReachable } from '@/app/_navigation/stale-code';
import type { ExternalToast, toast as sonner } from 'sonner';

type Sonner = typeof sonner;
type Kind = 'success' | 'info' | 'warning' | 'error';

let isWanted = false;
let shown: Sonner | undefined;
const waiting: ((toast: Sonner) => void)[] = [];
const listeners = new Set<() => void>();

const say = (kind: Kind) => (title: string, options?: ExternalToast) => {
  const show = (toast: Sonner) => void toast[kind](title, options);
  if (shown) return show(shown);
  waiting.push(show);
  isWanted = true;
  for (const notify of listeners) notify();
};

/** Shows a short message in a corner for a few seconds. */
export const toast = {
  success: say('success'),
  info: say('info'),
  warning: say('warning'),
  error: say('error'),
};

// Caught here, because the root layout has no error page above it.
const LazyToaster = dynamic(
  () =>
    import('./toaster').then(
      (module) => module.Toaster,
      async (error: unknown) => {
        await reloadIfReachable(error);
        return () => null;
      },
    ),
  { ssr: false },
);

/** Container of the toasts. Its code is loaded with the first one. */
export function Toaster() {
  const isShown = useSyncExternalStore(
    subscribe,
    () => isWanted,
    () => false,
  );
  return isShown ? <LazyToaster onReady={showWaiting} /> : null;
}

function showWaiting(ready: Sonner): void {
  shown = ready;
  for (const show of waiting.splice(0)) show(ready);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
