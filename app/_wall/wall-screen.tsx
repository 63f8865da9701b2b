'use client';

import { createContext, use, type ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';
import { useIdle } from './use-idle';
import { useWakeLock } from './use-wake-lock';
import styles from './wall-screen.module.css';

const Idle = createContext(false);

/** A page that fills a screen on a wall, and keeps it on. */
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
  /** They stay while something is as only they can change it. */
  areKept?: boolean;
  children: ReactNode;
};

/**
 * What can be done on a wall: out of sight once nobody has done anything for a few seconds, never out of reach of the
 * keyboard, and in sight while one of them has the focus.
 */
export function WallControls({ areKept = false, children }: WallControlsProps) {
  const isHidden = use(Idle) && !areKept;
  return (
    <div
      data-hidden={isHidden || undefined}
      className="flex flex-wrap items-center gap-2 transition-opacity duration-300 motion-reduce:transition-none data-hidden:not-focus-within:opacity-0"
    >
      {children}
    </div>
  );
}
