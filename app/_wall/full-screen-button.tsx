'use client';

import { Expand, Minimize } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';
import { useFullScreen } from './use-full-screen';

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
