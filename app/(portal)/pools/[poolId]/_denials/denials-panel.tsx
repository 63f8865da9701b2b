'use client';

import { ShieldCheck } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsString, useQueryState } from 'nuqs';
import { useCallback, useRef, useState } from 'react';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { Link } from '@/app/_components/ui/link';
import { exportAddress } from '@/app/_lib/export-address';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useServerNow } from '@/app/_live/use-server-now';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { boundsOf } from '@/app/_lib/time-range';
import { DenialFilterBar } from './denial-filter-bar';
import { DenialList } from './denial-list';
import { DenialOverview, OverviewSkeleton } from './denial-overview';
import { EpisodeList } from './episode-list';
import { summaryFacts } from './summary-facts';
import { useDenialFilters } from './use-denial-filters';
import { useDenialSummary } from './use-denial-summary';
import { useIsPast } from './use-is-past';
import { ViewSwitch } from './view-switch';

const DenialDialog = dynamic(() => import('./denial-dialog').then((module) => module.DenialDialog), {
  ssr: false,
});

/** Who was refused for want of a licence in the last sixty days, when it happens, and who held the seats. */
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
        <NobodyRefused daysFull={summaryFacts(summary).daysFull} />
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

/** The rows that the address asks for, all of them, whichever have been loaded. */
function DenialExport({ poolId }: { poolId: string }) {
  const t = useT();
  const { timeZone } = useFormat();
  const now = useServerNow();
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

function NobodyRefused({ daysFull }: { daysFull: number }) {
  const t = useT();
  return (
    <EmptyState icon={ShieldCheck} title={t('denials.empty')}>
      <p>{t('denials.emptyHint')}</p>
      {daysFull > 0 ? <p className="mt-2">{t('denials.emptyButFull', { count: daysFull })}</p> : null}
    </EmptyState>
  );
}
