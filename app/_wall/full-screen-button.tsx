'use client';

import { Expand, Minimize } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** Fills the screen, where the browser lets a page do that. */
export function FullScreenButton() {
  const t = useT();
  const fullScreen = useFullScreen();
  if (!fullScreen) return null;
  return (
    <Button size="small" onClick={fullScreen.toggle}>
      {fullScreen.isFull ? <Minimize aria-hidden /> : <Expand aria-hidden />}
      {t(fullScreen.isFull ? 'dashboard.leaveFullScreen' : 'dashboard.fullScreen')}
    </Button>
  );
}

/** Whether the page fills the screen, and how to change that; null where the browser has no such thing. */
function useFullScreen(): { isFull: boolean; toggle: () => void } | null {
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
