'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';
import styles from './wall-screen.module.css';

const Idle = createContext(false);

/** Full-screen page of a wall display that keeps the screen on. */
export function WallScreen({ className, children }: { className?: string; children: ReactNode }) {
  const isIdle = useIdle();
  useWakeLock();
  return (
    <Idle value={isIdle}>
      <main data-idle={isIdle || undefined} className={cn(styles.screen, className)}>
        {children}
      </main>
    </Idle>
  );
}

type WallControlsProps = {
  /** Keeps the controls visible, while only they can end a state such as a pause. */
  areAlwaysVisible?: boolean;
  children: ReactNode;
};

/**
 * Controls of a wall display: hidden after a few seconds without input, still reachable by keyboard, and visible while
 * one has the focus.
 */
export function WallControls({ areAlwaysVisible = false, children }: WallControlsProps) {
  const isHidden = use(Idle) && !areAlwaysVisible;
  return (
    <div
      data-hidden={isHidden || undefined}
      className="flex flex-wrap items-center gap-2 transition-opacity duration-300 motion-reduce:transition-none data-hidden:not-focus-within:opacity-0"
    >
      {children}
    </div>
  );
}

const IDLE_AFTER_MS = 5_000;
const WAKING = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const;
/** A tap that shows the controls must not press one. */
const SWALLOW_MS = 400;

/** Whether there has been no pointer, touch or key input for a few seconds. */
function useIdle(): boolean {
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

/** Keeps the screen on, if the browser supports it. */
function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      // Refused, for instance, at low battery: the screen may then turn off.
      const held = await navigator.wakeLock?.request('screen').catch(() => undefined);
      if (isOver) void held?.release();
      else lock = held;
    };
    const onVisible = () => void hold();
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
}
