'use client';

import { Card } from '@/app/_components/ui/card';
import { ErrorNote } from '@/app/_components/error-note';
import { useT } from '@/app/_text/use-t';
import { PoolNotice } from '../_pool/pool-notice';
import { PoolStats } from '../_pool/pool-stats';
import { useUsageAnnouncement } from '../_pool/use-pool';
import { DayChart } from './day-chart';
import { EventFeed } from './event-feed';
import { LiveControls } from './live-controls';
import { SeatsPanel } from './seats-panel';
import { useDashboard } from './use-dashboard';

const STALE = 'transition-opacity data-stale:opacity-55 data-stale:grayscale';

/** Dashboard of a pool: figures, seats, last 24 hours and events. */
export function Dashboard({ poolId }: { poolId: string }) {
  const t = useT();
  const view = useDashboard(poolId);
  const { pool, usage, now, day, pausedAt, isStale, error, reread } = view;
  useUsageAnnouncement(usage);
  const base = `/pools/${poolId}`;
  const notice = pool && usage ? <PoolNotice pool={pool} usage={usage} /> : null;
  const hrefOf = (deviceId: string) => `${base}/devices/${deviceId}`;
  return (
    <div className="space-y-3 sm:space-y-4">
      <div className="lg:relative lg:z-10 lg:-mt-[3.3rem] lg:mb-5 lg:ml-auto lg:w-fit">
        <LiveControls
          pausedAt={pausedAt}
          waiting={view.waiting}
          onPause={view.pause}
          onResume={view.resume}
          wallHref={`${base}/wall`}
        />
      </div>
      {notice ? <div className="max-sm:hidden">{notice}</div> : null}
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      <PoolStats
        mode={pool?.mode}
        usage={usage}
        isStale={isStale}
        pausedAt={pausedAt}
        deniedToday={now?.deniedToday ?? null}
      />
      <div
        data-stale={isStale || undefined}
        className={`grid gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] 2xl:grid-cols-[minmax(0,1fr)_28rem] ${STALE}`}
      >
        <div className="min-w-0 space-y-4">
          <Card>
            <SeatsPanel pool={pool ?? undefined} now={now} pausedAt={pausedAt} onChanged={reread} />
          </Card>
          {/* On a phone the seats come first. */}
          {notice ? <div className="sm:hidden">{notice}</div> : null}
          <Card className="p-4">
            <DayChart day={day} pausedAt={pausedAt} />
          </Card>
        </div>
        <Card className="relative xl:min-h-96">
          <div className="flex flex-col max-xl:max-h-[36rem] xl:absolute xl:inset-0">
            <h2 id="feed-heading" className="p-4 pb-2 font-semibold">
              {t('dashboard.feed')}
            </h2>
            <div
              role="region"
              aria-labelledby="feed-heading"
              tabIndex={0}
              className="min-h-0 grow overflow-y-auto overscroll-contain"
            >
              <EventFeed
                events={now?.events}
                mode={pool?.mode}
                pausedAt={pausedAt}
                hrefOf={hrefOf}
                devicesHref={`${base}/devices`}
                onOlder={now?.hasOlderEvents && pausedAt === null ? view.showOlder : undefined}
              />
            </div>
          </div>
        </Card>
      </div>
    </div>
  );
}
