'use client';

import { useEffect, useState } from 'react';

const IDLE_AFTER_MS = 5_000;
const WAKING = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const;
/** A tap that wakes the controls does not press what it happens to be on. */
const SWALLOW_MS = 400;

/** Whether nobody has moved a pointer, touched the screen or pressed a key for a few seconds. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isAsleep = false;
    const sleep = () => {
      isAsleep = true;
      setIsIdle(true);
    };
    const wake = (event?: Event) => {
      clearTimeout(timer);
      timer = setTimeout(sleep, IDLE_AFTER_MS);
      if (isAsleep && event?.type === 'pointerdown') swallowClick();
      isAsleep = false;
      setIsIdle(false);
    };
    wake();
    for (const type of WAKING) addEventListener(type, wake, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const type of WAKING) removeEventListener(type, wake, { capture: true });
    };
  }, []);
  return isIdle;
}

function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), SWALLOW_MS);
}
