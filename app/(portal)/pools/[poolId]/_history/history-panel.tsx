'use client';

import { ChartLine } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { PoolHistoryDocument } from '@/graphql/generated/operations/graphql';
import { DayFields } from '@/app/_components/range-filter';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { cn } from '@/app/_lib/cn';
import { exportAddress } from '@/app/_lib/export-address';
import { addDays, dateOf } from '@/app/_lib/time-range';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { BusiestTable } from './busiest-table';
import { CurveFigure } from './curve-figure';
import { type BlockProps, reportFacts } from './report-facts';
import { HISTORY_RANGES, type HistoryBounds, type HistoryRange } from './history-span';
import { IdleBlock } from './idle-block';
import { LevelsFigure } from './levels-figure';
import { PeakFigures } from './peak-figures';
import { type UsedHistorySpan, useHistorySpan } from './use-history-span';

const LedgerDialog = dynamic(() => import('./ledger-dialog').then((module) => module.LedgerDialog), {
  ssr: false,
});

/** Usage of a pool in the last days or weeks, computed from its leases. */
export function HistoryPanel({ poolId }: { poolId: string }) {
  const t = useT();
  const { timeZone } = useFormat();
  const span = useHistorySpan();
  const { bounds, at } = span;
  const { pool, error, isBusy, reread } = useHistory(poolId, bounds);
  const heading = useRef<HTMLHeadingElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  if (at !== null && !wasOpened) setWasOpened(true);

  const report = bounds ? pool?.usageReport : undefined;
  const hrefOf: BlockProps['hrefOf'] = (name) =>
    exportAddress(name, {
      seatPoolId: poolId,
      since: bounds?.since,
      until: bounds?.until,
      timeZone,
    });
  const isUnused = report && report.peakInUse === 0 && reportFacts(report).denials === 0;
  return (
    <section aria-labelledby="history-heading" className="overflow-clip rounded-lg">
      <h2 id="history-heading" ref={heading} tabIndex={-1} className="sr-only">
        {t('history.title')}
      </h2>
      <div className="border-b border-line p-3 sm:px-4">
        <RangeChoice span={span} />
      </div>
      {error && !isBusy ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
      {bounds === null ? (
        <p role="status" className="p-6 text-sm text-muted">
          {t('history.tooOld')}
        </p>
      ) : null}
      {bounds && !report && !error ? <HistorySkeleton /> : null}
      {isUnused ? (
        <EmptyState icon={ChartLine} title={t('history.empty')}>
          {t('history.emptyHint')}
        </EmptyState>
      ) : null}
      {report && pool && bounds && !isUnused ? (
        <div
          data-stale={isBusy || undefined}
          aria-busy={isBusy || undefined}
          className="divide-y divide-line transition-opacity data-stale:opacity-55"
        >
          <CurveFigure
            poolId={poolId}
            mode={pool.mode}
            bounds={bounds}
            report={report}
            onChoose={span.openLedger}
          />
          <div className="grid gap-x-8 gap-y-6 p-4 xl:grid-cols-2">
            <PeakFigures report={report} hrefOf={hrefOf} span={span} />
          </div>
          <div className="grid gap-x-8 gap-y-6 p-4 xl:grid-cols-2">
            <LevelsFigure report={report} hrefOf={hrefOf} />
            <IdleBlock
              poolId={poolId}
              mode={pool.mode}
              bounds={bounds}
              presentSeconds={pool.inactivityTimeoutSeconds}
            />
          </div>
          <div className="grid gap-x-8 gap-y-6 p-4 xl:grid-cols-2">
            {pool.mode === 'CONCURRENT' ? (
              <BusiestTable kind="people" lines={report.people} href={hrefOf('busiest')} />
            ) : null}
            <BusiestTable kind="devices" lines={report.devices} href={hrefOf('busiest')} />
          </div>
        </div>
      ) : null}
      {wasOpened ? <LedgerDialog poolId={poolId} span={span} returnFocusTo={heading} /> : null}
    </section>
  );
}

function HistorySkeleton() {
  return (
    <div aria-busy className="space-y-6 p-4">
      <Skeleton className="h-80 w-full" />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <Skeleton className="h-72 w-full" />
        <Skeleton className="h-72 w-full" />
      </div>
    </div>
  );
}

/** Selects the period of the page. */
function RangeChoice({ span }: { span: UsedHistorySpan }) {
  const t = useT();
  const { timeZone } = useFormat();
  const choose = (range: HistoryRange) => {
    const today = dateOf(span.readAt, timeZone);
    const days = range === 'days' ? { from: addDays(today, -6), to: today } : { from: null, to: null };
    void span.change({ range, ...days });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div
        role="group"
        aria-label={t('history.range')}
        className="inline-flex flex-wrap gap-0.5 rounded-lg bg-sunken p-0.5"
      >
        {HISTORY_RANGES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={span.range === one}
            onClick={() => choose(one)}
            className={cn(
              'h-7 rounded-md px-2.5 text-[13px] font-medium transition-colors sm:px-3',
              span.range === one ? 'bg-surface text-text shadow-card' : 'text-muted hover:text-text',
            )}
          >
            {t(`history.ranges.${one}`)}
          </button>
        ))}
      </div>
      {span.range === 'days' ? (
        <DayFields days={span} onChange={(days) => void span.change(days)} className="h-8" />
      ) : null}
      <p className="min-w-0 grow basis-64 text-[13px] text-muted">{t('history.kept', { zone: timeZone })}</p>
    </div>
  );
}

/** Usage report of a pool for a period. */
function useHistory(poolId: string, bounds: HistoryBounds | null) {
  const { timeZone } = useFormat();
  const [{ data, error, fetching }, execute] = useQuery({
    query: PoolHistoryDocument,
    variables: { seatPoolId: poolId, since: bounds?.since ?? '', until: bounds?.until ?? null, timeZone },
    pause: bounds === null,
    requestPolicy: 'cache-first',
  });
  return {
    pool: data?.seatPool,
    error,
    isBusy: fetching,
    reread: () => execute({ requestPolicy: 'network-only' }),
  };
}
