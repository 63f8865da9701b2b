'use client';

import { Armchair, Download, ListFilter, SearchX } from 'lucide-react';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, type ReactNode } from 'react';
import { announce } from '@/app/_components/announcer';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { useViewer } from '@/app/_components/viewer';
import { seesManyCustomers } from '@/app/_lib/rights';
import { useT } from '@/app/_text/use-t';
import { ChoosePools } from '@/app/_wall/choose-pools';
import { wallHref } from '@/app/_wall/pools-parser';
import { AttentionLog } from './attention-log';
import { OverviewSkeleton } from './overview-skeleton';
import { OverviewSummary } from './overview-summary';
import { isNamed } from './pool-line';
import { PoolTable } from './pool-table';
import { isInState, STATES } from './pool-trouble';
import { StateChips } from './state-chips';
import { usePoolLines } from './use-pool-lines';

const view = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(STATES).withDefault('all'),
};

/** Every pool the person may see, those in trouble first, all of them live. */
export function Overview() {
  const t = useT();
  const { role } = useViewer();
  const router = useRouter();
  const [{ q: search, state }, change] = useQueryStates(view);
  const { lines, isStale, error, reread } = usePoolLines(null);
  const showsCustomer = seesManyCustomers(role);

  const found = useMemo(() => lines?.filter((line) => isNamed(line, search)) ?? [], [lines, search]);
  const shown = useMemo(() => found.filter((line) => isInState(line, state)), [found, state]);

  const count = lines ? shown.length : undefined;
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
          className="min-w-0 flex-1 sm:w-72 sm:flex-none"
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
      {lines === null && !error ? <OverviewSkeleton /> : null}
      {lines?.length === 0 ? (
        <Card>
          <EmptyState icon={Armchair} title={t('overview.empty')}>
            {t(showsCustomer ? 'overview.emptyHint_vendor' : 'overview.emptyHint')}
          </EmptyState>
        </Card>
      ) : null}
      {lines && lines.length > 0 ? (
        <>
          <OverviewSummary lines={found} isStale={isStale} />
          <AttentionLog lines={lines} showsCustomer={showsCustomer} />
          <StateChips lines={found} state={state} onChange={(next) => void change({ state: next })} />
          <Card className="overflow-clip">
            <PoolTable
              caption={t('overview.caption')}
              lines={shown}
              isStale={isStale}
              showsCustomer={showsCustomer}
              empty={
                found.length === 0 ? (
                  <EmptyState icon={SearchX} title={t('overview.nothingFound', { search })}>
                    <p>{t('overview.nothingFoundHint')}</p>
                    <ShowAll onClick={() => void change({ q: '' })}>{t('overview.clearSearch')}</ShowAll>
                  </EmptyState>
                ) : (
                  <EmptyState icon={ListFilter} title={t('overview.noneInState')}>
                    <p>{t('overview.noneInStateHint')}</p>
                    <ShowAll onClick={() => void change({ state: 'all' })}>{t('overview.showAll')}</ShowAll>
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

function ShowAll({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button onClick={onClick} className="mt-3">
      {children}
    </Button>
  );
}

const exportAddress = (search: string) =>
  search ? `/exports/seat-pools.csv?${new URLSearchParams({ search })}` : '/exports/seat-pools.csv';
