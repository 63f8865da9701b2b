'use client';

import { Armchair, Download, ListFilter } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useEffect, useMemo } from 'react';
import { announce } from '@/app/_components/announcer';
import { EmptyState, NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { SearchField } from '@/app/_components/search-field';
import { StatStrip } from '@/app/_components/stat-strip';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePermission } from '@/app/_components/viewer';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { ChoosePools } from '@/app/_wall/choose-pools';
import { wallHref } from '@/app/_wall/pools-parser';
import { AttentionLog } from './attention-log';
import { isNamed, type PoolRow } from './pool-row';
import { PoolTable } from './pool-table';
import { isInState, STATES } from './pool-condition';
import { StateChips } from './state-chips';
import { sumByMode } from './sum-by-mode';
import { usePoolRows } from './use-pool-rows';

const view = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(STATES).withDefault('all'),
};

/** All pools the reader may see, live, those with problems first. */
export function Overview() {
  const t = useT();
  const router = useRouter();
  const [{ q: search, state }, change] = useQueryStates(view);
  const { rows, isStale, error, reread } = usePoolRows(null);
  const showsCustomer = usePermission('SEE_ALL_CUSTOMERS');

  const found = useMemo(() => rows?.filter((row) => isNamed(row, search)) ?? [], [rows, search]);
  const shown = useMemo(() => found.filter((row) => isInState(row, state)), [found, state]);

  const count = rows ? shown.length : undefined;
  const isNarrowed = search !== '' || state !== 'all';
  useEffect(() => {
    if (count !== undefined && isNarrowed) announce(t('overview.found', { count }));
  }, [t, count, isNarrowed]);

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="w-full text-xl font-semibold tracking-tight sm:mr-auto sm:w-auto">
          {t('overview.title')}
        </h1>
        <SearchField
          label={t('overview.search')}
          value={search}
          onSearch={(text) => void change({ q: text })}
          className="w-full sm:w-72"
        />
        <ChoosePools
          chosen={[]}
          onChoose={(ids) => router.push(wallHref(ids))}
          label={t('displays.choosePoolsForWall')}
          size="medium"
        />
        <Button asChild>
          <a href={exportAddress(search)} download title={t('overview.exportHint')}>
            <Download aria-hidden />
            {t('overview.export')}
          </a>
        </Button>
      </div>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {rows === null && !error ? <OverviewSkeleton /> : null}
      {rows?.length === 0 ? (
        <Card>
          <EmptyState icon={Armchair} title={t('overview.empty')}>
            {t(showsCustomer ? 'overview.emptyHint_vendor' : 'overview.emptyHint')}
          </EmptyState>
        </Card>
      ) : null}
      {rows && rows.length > 0 ? (
        <>
          <OverviewSummary rows={found} isStale={isStale} />
          <AttentionLog rows={rows} showsCustomer={showsCustomer} />
          <StateChips rows={found} state={state} onChange={(next) => void change({ state: next })} />
          <Card className="overflow-clip">
            <PoolTable
              caption={t('overview.caption')}
              rows={shown}
              isStale={isStale}
              showsCustomer={showsCustomer}
              empty={
                found.length === 0 ? (
                  <NothingFound
                    title={t('overview.nothingFound', { search })}
                    hint={t('overview.nothingFoundHint')}
                    showAll={{ label: t('overview.clearSearch'), onClick: () => void change({ q: '' }) }}
                  />
                ) : (
                  <EmptyState icon={ListFilter} title={t('overview.noneInState')}>
                    <p>{t('overview.noneInStateHint')}</p>
                    <Button className="mt-3" onClick={() => void change({ state: 'all' })}>
                      {t('overview.showAll')}
                    </Button>
                  </EmptyState>
                )
              }
            />
          </Card>
        </>
      ) : null}
    </div>
  );
}

const exportAddress = (search: string) =>
  search ? `/exports/seat-pools.csv?${new URLSearchParams({ search })}` : '/exports/seat-pools.csv';

type OverviewSummaryProps = { rows: readonly PoolRow[]; isStale: boolean };

/** Totals of all pools. */
function OverviewSummary({ rows, isStale }: OverviewSummaryProps) {
  const t = useT();
  const format = useFormat();
  const poolsWithProblems = rows.filter((row) => isInState(row, 'problems')).length;
  const denials = rows.reduce((sum, { usage }) => sum + usage.denialsLast24Hours, 0);
  const sums = sumByMode(rows.map(({ pool, usage }) => ({ mode: pool.mode, usage })));
  return (
    <div className="space-y-1.5">
      <StatStrip
        label={t('overview.summary')}
        isStale={isStale}
        stats={[
          { label: t('overview.pools'), value: format.number(rows.length) },
          ...sums.map((sum) => ({
            label: t(`pool.inUse_${sum.mode}`),
            value: format.number(sum.inUse),
            beside: t('overview.ofSeats', { count: sum.licensedQuantity }),
          })),
          {
            label: t('overview.withProblems'),
            value: format.number(poolsWithProblems),
            tone: poolsWithProblems > 0 ? 'bad' : undefined,
          },
          {
            label: t('overview.denials'),
            value: format.number(denials),
            tone: denials > 0 ? 'bad' : undefined,
          },
        ]}
      />
      <p className="text-xs text-muted">
        {t('overview.problemsHint')}
        {sums.length > 1 ? ` ${t('overview.modesHint')}` : null}
      </p>
    </div>
  );
}

function OverviewSkeleton() {
  const t = useT();
  return (
    <div aria-busy className="space-y-4">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Card className="grid grid-cols-2 gap-4 px-4 py-3 lg:grid-cols-4">
        {[1, 2, 3, 4].map((stat) => (
          <div key={stat} className="space-y-2 py-0.5">
            <Skeleton className="h-4 w-24" />
            <Skeleton className="h-7 w-16" />
          </div>
        ))}
      </Card>
      <Card className="flex min-h-11 items-center px-4">
        <Skeleton className="h-5 w-64" />
      </Card>
      <Skeleton className="h-8 w-72 rounded-full" />
      <Card className="divide-y divide-line">
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <div key={row} className="flex items-center gap-6 px-4 py-3.5">
            <Skeleton className="h-9 w-32 shrink-0" />
            <Skeleton className="h-2 grow" />
            <Skeleton className="h-5 w-16 shrink-0" />
          </div>
        ))}
      </Card>
    </div>
  );
}
