'use client';

import { MonitorUp, Pause, Play } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type LiveControlsProps = {
  pausedAt: number | null;
  /** Number of events since. */
  waiting: number;
  onPause: () => void;
  onResume: () => void;
  /** Address of the wall display of this page; undefined on a wall display. */
  wallHref?: string;
};

/** Pauses and resumes live updates, and shows which of the two applies. */
export function LiveControls({ pausedAt, waiting, onPause, onResume, wallHref }: LiveControlsProps) {
  const t = useT();
  const format = useFormat();
  const isPaused = pausedAt !== null;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <p role="status" className="min-w-0 text-[0.867rem] text-muted">
        {isPaused ? (
          <>
            <span className="font-medium text-warn">
              {t('dashboard.paused', { time: format.time(pausedAt) })}
            </span>
            {', '}
            {t('dashboard.waiting', { count: waiting })}
          </>
        ) : null}
      </p>
      <Button
        size="small"
        variant={isPaused ? 'primary' : 'secondary'}
        onClick={isPaused ? onResume : onPause}
      >
        {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        {t(isPaused ? 'dashboard.resume' : 'dashboard.pause')}
      </Button>
      {wallHref ? (
        <Button size="small" asChild>
          <Link href={wallHref}>
            <MonitorUp aria-hidden />
            {t('dashboard.wall')}
          </Link>
        </Button>
      ) : null}
    </div>
  );
}
