'use client';

import { ChartLine } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { exportAddress } from '@/app/_lib/export-address';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { BusiestTable } from './busiest-table';
import { CurveFigure } from './curve-figure';
import type { BlockProps } from './history-line';
import { IdleBlock } from './idle-block';
import { LevelsFigure } from './levels-figure';
import { PeakFigures } from './peak-figures';
import { RangeChoice } from './range-choice';
import { reportFacts } from './report-facts';
import { useHistory } from './use-history';
import { useHistorySpan } from './use-history-span';

const LedgerDialog = dynamic(() => import('./ledger-dialog').then((module) => module.LedgerDialog), {
  ssr: false,
});

/** How the pool was used in the last days or weeks, from its leases. */
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
