'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { DayChart } from '@/app/(portal)/pools/[poolId]/_dashboard/day-chart';
import { EventFeed } from '@/app/(portal)/pools/[poolId]/_dashboard/event-feed';
import { LiveControls } from '@/app/(portal)/pools/[poolId]/_dashboard/live-controls';
import { useDashboard } from '@/app/(portal)/pools/[poolId]/_dashboard/use-dashboard';
import { MissingPool, PoolNotice } from '@/app/(portal)/pools/[poolId]/_pool/pool-notice';
import { useUsageAnnouncement } from '@/app/(portal)/pools/[poolId]/_pool/use-pool';
import { ErrorNote } from '@/app/_components/error-note';
import { Card } from '@/app/_components/ui/card';
import { usePortal } from '@/app/_graphql/portal-provider';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { ChoosePools } from '@/app/_wall/choose-pools';
import { wallHref } from '@/app/_wall/pools-parser';
import { WallScreen } from '@/app/_wall/wall-screen';
import { SignedOut, useSignedOut } from './signed-out';
import { WallFigures } from './wall-figures';
import { WallHead } from './wall-head';
import { WallSeats } from './wall-seats';
import styles from './wall.module.css';

const MAX_SHOWN_EVENTS = 40;
const STALE = 'transition-opacity data-stale:opacity-55 data-stale:grayscale';

type WallProps = {
  poolId: string;
  /** Called with the pools to show; undefined if the choice is not available. */
  onChoose?: (ids: readonly string[]) => void;
};

/** Wall display of one pool, without scrolling. */
export function Wall({ poolId, onChoose }: WallProps) {
  const t = useT();
  const router = useRouter();
  const { usageFeed } = usePortal();
  const view = useDashboard(poolId);
  const { pool, usage, now, day, pausedAt, isStale, error, reread } = view;
  const isSignedOut = useSignedOut();
  useEffect(() => {
    if (pool) usageFeed.learn([pool.usage]);
  }, [usageFeed, pool]);
  useUsageAnnouncement(usage);

  if (isSignedOut) return <SignedOut />;
  if (pool === null)
    return (
      <main className="p-6">
        <MissingPool />
      </main>
    );
  const stale = { 'data-stale': isStale || undefined };
  return (
    <WallScreen className={cn('gap-4 p-5 max-lg:space-y-4', styles.wall)}>
      <div className={styles.head}>
        <WallHead
          pool={pool}
          leaveHref={`/pools/${poolId}`}
          isPaused={pausedAt !== null}
          controls={
            <>
              <ChoosePools chosen={[poolId]} onChoose={onChoose ?? ((ids) => router.push(wallHref(ids)))} />
              <LiveControls
                pausedAt={pausedAt}
                waiting={view.waiting}
                onPause={view.pause}
                onResume={view.resume}
              />
            </>
          }
        />
        {error ? <ErrorNote error={error} onRetry={reread} className="mt-3" /> : null}
        {pool && usage ? (
          <div className="mt-3">
            <PoolNotice pool={pool} usage={usage} />
          </div>
        ) : null}
      </div>
      <div {...stale} className={cn(styles.figures, STALE)}>
        <WallFigures
          mode={pool?.mode}
          usage={usage}
          deniedToday={now?.deniedToday ?? null}
          pausedAt={pausedAt}
        />
      </div>
      <div {...stale} className={cn('min-h-0 overflow-hidden', styles.map, STALE)}>
        <WallSeats pool={pool} now={now} pausedAt={pausedAt} />
      </div>
      <Card {...stale} className={cn('flex min-h-0 flex-col p-4', styles.chart, STALE)}>
        <DayChart day={day} pausedAt={pausedAt} fills />
      </Card>
      <Card {...stale} className={cn('flex min-h-0 flex-col overflow-hidden', styles.feed, STALE)}>
        <section aria-labelledby="feed-heading" className="flex min-h-0 flex-col">
          <h2 id="feed-heading" className="p-4 pb-2 font-semibold">
            {t('dashboard.feed')}
          </h2>
          <div className="min-h-0 overflow-hidden">
            <EventFeed
              events={now?.events.slice(0, MAX_SHOWN_EVENTS)}
              mode={pool?.mode}
              pausedAt={pausedAt}
            />
          </div>
        </section>
      </Card>
    </WallScreen>
  );
}
