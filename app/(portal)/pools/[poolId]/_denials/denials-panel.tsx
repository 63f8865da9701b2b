'use client';

import { ShieldCheck } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsString, useQueryState } from 'nuqs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { DenialSummaryDocument } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { Link } from '@/app/_components/ui/link';
import { useReread } from '@/app/_hooks/use-reread';
import { cn } from '@/app/_lib/cn';
import { exportAddress } from '@/app/_lib/export-address';
import { boundsOf } from '@/app/_lib/time-range';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useServerTime } from '@/app/_live/use-server-time';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DenialFilterBar, useDenialFilters, VIEWS } from './denial-filters';
import { DenialList } from './denial-list';
import { DenialOverview, OverviewSkeleton } from './denial-overview';
import { EpisodeList } from './episode-list';
import { summaryFacts } from './summary-facts';

const DenialDialog = dynamic(() => import('./denial-dialog').then((module) => module.DenialDialog), {
  ssr: false,
});

/** Denials of the last sixty days: when they happen and who held the seats. */
export function DenialsPanel({ poolId }: { poolId: string }) {
  const t = useT();
  const { view, isNarrowed } = useDenialFilters();
  const { summary, error, reread } = useDenialSummary(poolId);
  const { ref: top, isPast } = useIsPast<HTMLDivElement>();
  const heading = useRef<HTMLHeadingElement>(null);
  const [denialId, setDenialId] = useQueryState('denial', parseAsString);
  const [wasOpened, setWasOpened] = useState(false);
  if (denialId !== null && !wasOpened) setWasOpened(true);
  const open = useCallback((id: string) => void setDenialId(id, { history: 'push' }), [setDenialId]);

  const lately = useLiveUsages().get(poolId)?.usage.denialsLast24Hours ?? 0;
  const isEmpty = summary?.denialCount === 0 && lately === 0 && !isNarrowed;
  const List = view === 'episodes' ? EpisodeList : DenialList;
  return (
    <section aria-labelledby="denials-heading" className="overflow-clip rounded-lg">
      <h2 id="denials-heading" ref={heading} tabIndex={-1} className="sr-only">
        {t('denials.title')}
      </h2>
      {error && !summary ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
      {isEmpty ? (
        <NoDenials daysFull={summaryFacts(summary).daysFull} />
      ) : (
        <>
          {summary ? <DenialOverview summary={summary} /> : error ? null : <OverviewSkeleton />}
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 pt-3">
            <ViewSwitch />
            <DenialExport poolId={poolId} />
          </div>
          <p className="px-3 pt-2 text-[13px]">
            <Link
              href="/refused"
              className="inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline"
            >
              {t('refused.link')}
            </Link>
          </p>
          <DenialFilterBar actions={summary?.actions.map(({ action }) => action) ?? []} />
          <div ref={top} />
          <List key={view} poolId={poolId} isHeld={isPast || denialId !== null} onOpen={open} />
        </>
      )}
      {wasOpened ? (
        <DenialDialog
          poolId={poolId}
          denialId={denialId}
          onClose={() => void setDenialId(null)}
          returnFocusTo={heading}
        />
      ) : null}
    </section>
  );
}

/** Export of all rows that match the filters in the address. */
function DenialExport({ poolId }: { poolId: string }) {
  const t = useT();
  const { timeZone } = useFormat();
  const now = useServerTime();
  const { view, search, action, range, from, to } = useDenialFilters();
  const href = exportAddress(view === 'episodes' ? 'denial-episodes' : 'denials', {
    seatPoolId: poolId,
    search,
    actions: action,
    ...boundsOf({ range, from, to }, timeZone, now),
    timeZone,
  });
  return <ExportLink href={href} of={t(`denials.views.${view}`)} />;
}

function NoDenials({ daysFull }: { daysFull: number }) {
  const t = useT();
  return (
    <EmptyState icon={ShieldCheck} title={t('denials.empty')}>
      <p>{t('denials.emptyHint')}</p>
      {daysFull > 0 ? <p className="mt-2">{t('denials.emptyButFull', { count: daysFull })}</p> : null}
    </EmptyState>
  );
}

/** Switches between single denials and episodes, and explains them. */
function ViewSwitch() {
  const t = useT();
  const { view, change } = useDenialFilters();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div
        role="group"
        aria-label={t('denials.view')}
        className="inline-flex gap-0.5 rounded-lg bg-sunken p-0.5"
      >
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => void change({ view: one }, { history: 'push' })}
            className={cn(
              'h-7 rounded-md px-3 text-[13px] font-medium transition-colors',
              view === one ? 'bg-surface text-text shadow-card' : 'text-muted hover:text-text',
            )}
          >
            {t(`denials.views.${one}`)}
          </button>
        ))}
      </div>
      <p className="min-w-0 basis-64 grow text-[13px] text-muted">{t(`denials.${view}Rule`)}</p>
    </div>
  );
}

const HEADER_PX = 64;

/** Whether the page has been scrolled past an element. */
function useIsPast<E extends Element>() {
  const ref = useRef<E>(null);
  const [isPast, setIsPast] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry && setIsPast(!entry.isIntersecting && entry.boundingClientRect.top < HEADER_PX),
      { rootMargin: `-${HEADER_PX}px 0px 0px` },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, isPast };
}

/** Up to this many denials of today are counted at once; beyond it, the sixty days are counted regularly. */
const COUNTED_AT_ONCE = 20;

/** Summary of a pool's denials in sixty days, in the reader's time zone. */
function useDenialSummary(poolId: string) {
  const { timeZone } = useFormat();
  const [{ data, error }, execute] = useQuery({
    query: DenialSummaryDocument,
    variables: { seatPoolId: poolId, timeZone },
  });
  const reread = () => execute({ requestPolicy: 'network-only' });
  const live = useLiveUsages().get(poolId);
  useReread(live && `${live.epoch} ${Math.min(live.usage.denialsLast24Hours, COUNTED_AT_ONCE)}`, reread);
  return { summary: data?.seatPool?.denialSummary, error, reread };
}
