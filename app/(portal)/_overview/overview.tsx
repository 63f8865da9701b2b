'use client';

import { Armchair, SearchX } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { announce } from '@/app/_components/announcer';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { SearchField } from '@/app/_components/search-field';
import { Card } from '@/app/_components/ui/card';
import { Select } from '@/app/_components/ui/field';
import { useViewer } from '@/app/_components/viewer';
import { useQueryParams } from '@/app/_hooks/use-query-params';
import { useReread } from '@/app/_hooks/use-reread';
import { seesManyCustomers } from '@/app/_lib/rights';
import { useLinkState } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { t } from '@/app/_text/text';
import { OverviewSkeleton } from './overview-skeleton';
import { OverviewSummary } from './overview-summary';
import { PoolTable } from './pool-table';
import { SORTS, sortPools, toPoolSort } from './sort-pools';
import { usePoolList } from './use-pool-list';

/** Pools that are not on the screen have no subscription: this is how old their figures may be. */
const REREAD_EVERY_MS = 30_000;

/** Every pool the person may see, those in trouble first. */
export function Overview() {
  const { role } = useViewer();
  const { params, change } = useQueryParams();
  const search = params.get('q') ?? '';
  const sort = toPoolSort(params.get('sort'));
  const { pools, isSearching, error, reread } = usePoolList(search);
  const usages = useLiveUsages();
  useReread(useLinkState().epoch || undefined, reread, REREAD_EVERY_MS);

  const lines = useMemo(() => {
    const read = (pools ?? []).map((pool) => ({
      id: pool.id,
      pool,
      usage: usages.get(pool.id)?.usage ?? pool.usage,
    }));
    return sortPools(read, sort);
  }, [pools, usages, sort]);

  const count = pools?.length;
  useEffect(() => {
    if (count !== undefined && search) announce(t('overview.found', { count }));
  }, [count, search]);

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto text-xl font-semibold tracking-tight">{t('overview.title')}</h1>
        <SearchField
          label={t('overview.search')}
          value={search}
          onSearch={(text) => change({ q: text || null })}
          className="w-full sm:w-72"
        />
        <Select
          aria-label={t('overview.sort')}
          className="max-sm:w-full md:hidden"
          value={sort}
          onChange={(event) => change({ sort: event.target.value === 'trouble' ? null : event.target.value })}
        >
          {SORTS.map((option) => (
            <option key={option} value={option}>
              {t(`overview.sorts.${option}`)}
            </option>
          ))}
        </Select>
      </div>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {pools === null && !error ? <OverviewSkeleton /> : null}
      {pools !== null && lines.length > 0 ? (
        <div aria-busy={isSearching} className="space-y-4 transition-opacity aria-busy:opacity-60">
          <OverviewSummary lines={lines} />
          <Card className="overflow-hidden">
            <PoolTable
              lines={lines}
              sort={sort}
              showsCustomer={seesManyCustomers(role)}
              onSort={(by) => change({ sort: by === 'trouble' ? null : by })}
            />
          </Card>
        </div>
      ) : null}
      {pools !== null && lines.length === 0 ? (
        <Card>
          {search ? (
            <EmptyState icon={SearchX} title={t('overview.nothingFound', { search })}>
              {t('overview.nothingFoundHint')}
            </EmptyState>
          ) : (
            <EmptyState icon={Armchair} title={t('overview.empty')}>
              {t('overview.emptyHint')}
            </EmptyState>
          )}
        </Card>
      ) : null}
    </div>
  );
}
