'use client';

import { History, SearchX } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { useOnScreen } from '@/app/_hooks/use-on-screen';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { foldEvents } from './fold-events';
import { TimelineDay } from './timeline-day';
import { TimelineFilters } from './timeline-filters';
import type { Timeline } from './use-timeline';

type DeviceTimelineProps = { poolId: string; mode: LicensingMode; timeline: Timeline };

/** What happened to a device, the latest first, by day of the reader's zone. */
export function DeviceTimeline({ poolId, mode, timeline }: DeviceTimelineProps) {
  const t = useT();
  const format = useFormat();
  const { rows, error, askedAt, kinds, isBusy, list, jumpTo } = timeline;
  const days = useMemo(() => foldEvents(rows ?? [], format.day), [rows, format]);
  const askedId = askedAt === null ? undefined : rows?.find(({ at }) => Date.parse(at) <= askedAt)?.id;
  return (
    <section aria-labelledby="timeline-heading">
      <div className="px-4 pt-4">
        <h3 id="timeline-heading" className="font-semibold">
          {t('device.timeline')}
        </h3>
        <p className="text-[13px] text-muted">{t('device.timelineHint')}</p>
      </div>
      <TimelineFilters timeline={timeline} />
      {askedAt !== null ? (
        <p className="mx-4 mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-accent-soft px-3 py-1.5 text-[13px]">
          {t('device.jumped', { time: format.dayAndTime(askedAt) })}
          <Button size="small" onClick={() => jumpTo(null)}>
            {t('device.toNewest')}
          </Button>
        </p>
      ) : null}
      {error ? <ErrorNote error={error} onRetry={() => void list.reread()} className="m-4" /> : null}
      {!rows && !error ? <ListSkeleton rows={6} /> : null}
      {rows?.length === 0 ? <NothingHappened isNarrowed={kinds.length > 0 || askedAt !== null} /> : null}
      {rows && rows.length > 0 ? (
        <div aria-busy={isBusy || undefined} className="aria-busy:opacity-50">
          {days.map(({ day, lines }) => (
            <TimelineDay key={day} {...{ day, lines, poolId, mode, askedAt, askedId }} />
          ))}
          <OlderEvents timeline={timeline} />
        </div>
      ) : null}
    </section>
  );
}

function NothingHappened({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useT();
  return isNarrowed ? (
    <EmptyState icon={SearchX} title={t('device.noneFiltered')}>
      {t('device.noneFilteredHint')}
    </EmptyState>
  ) : (
    <EmptyState icon={History} title={t('device.none')}>
      {t('device.noneHint')}
    </EmptyState>
  );
}

/** Loads older events as they come into sight. */
function OlderEvents({ timeline }: { timeline: Timeline }) {
  const t = useT();
  const { rows, list, hasMore, isLoadingMore, moreError } = timeline;
  const { ref, isOnScreen } = useOnScreen<HTMLDivElement>();
  const load = useEffectEvent(() => void list.loadMore());
  const mayLoad = isOnScreen && hasMore && !isLoadingMore && !moreError;
  const count = rows?.length;
  useEffect(() => {
    if (mayLoad) load();
  }, [mayLoad, count]);
  return (
    <div ref={ref} className="border-t border-line px-4 py-2 text-[13px] text-muted">
      {moreError ? <ErrorNote error={moreError} onRetry={() => void list.loadMore()} /> : null}
      {hasMore ? (
        <Button size="small" variant="quiet" disabled={isLoadingMore} onClick={() => void list.loadMore()}>
          {isLoadingMore ? t('common.loading') : t('device.older')}
        </Button>
      ) : (
        t('device.end')
      )}
    </div>
  );
}
