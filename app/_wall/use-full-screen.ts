'use client';

import { useSyncExternalStore } from 'react';

/** Whether the page fills the screen, and how to change that; null where the browser has no such thing. */
export function useFullScreen(): { isFull: boolean; toggle: () => void } | null {
  const state = useSyncExternalStore(subscribe, readState, () => 'none' as const);
  if (state === 'none') return null;
  const isFull = state === 'full';
  const toggle = () => {
    const change = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused, for instance in a frame: the page stays as it is, which can be seen.
    change.catch(() => undefined);
  };
  return { isFull, toggle };
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

function readState() {
  if (!document.fullscreenEnabled) return 'none';
  return document.fullscreenElement ? 'full' : 'window';
}
