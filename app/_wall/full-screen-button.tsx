'use client';

import { Expand, Minimize } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** Full-screen button, if the browser supports it. */
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

/** State of full-screen mode and its toggle; null if the browser does not support it. */
function useFullScreen(): { isFull: boolean; toggle: () => void } | null {
  const state = useSyncExternalStore(subscribe, readState, () => 'none' as const);
  if (state === 'none') return null;
  const isFull = state === 'full';
  const toggle = () => {
    const change = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused, for instance in a frame: the page stays as it is.
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
