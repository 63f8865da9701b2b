'use client';

import { Building2, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, parseAsString, useQueryState } from 'nuqs';
import { useEffect, useMemo } from 'react';
import { announce } from '@/app/_components/announcer';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState, NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { useLinkState } from '@/app/_live/use-link-state';
import { useLiveUsages, useWatchedPools } from '@/app/_live/use-live-usages';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { customerColumns } from './customer-columns';
import { customerTotals, useCustomerList } from './use-customer-list';

const AddCustomer = dynamic(() => import('./add-customer').then((module) => module.AddCustomer), {
  ssr: false,
});

const searched = parseAsString.withDefault('');
const opened = parseAsBoolean.withDefault(false);

/** Customers of the vendor, with live totals of their pools. */
export function Customers() {
  const t = useT();
  const format = useFormat();
  const mayAdd = usePermission('MANAGE_CUSTOMERS');
  const [search, setSearch] = useQueryState('q', searched);
  const [isAdding, setIsAdding] = useQueryState('new', opened);
  const { list, isSearching, error, reread, more } = useCustomerList(search);
  useWatchedPools(null);
  const usages = useLiveUsages();
  const columns = useMemo(() => customerColumns(t, format), [t, format]);
  const rows = useMemo(() => list?.rows.map((row) => customerTotals(row, usages)) ?? [], [list, usages]);
  const isLost = useLinkState().status === 'lost';

  const total = list?.search === search ? list.total : undefined;
  useEffect(() => {
    if (total !== undefined && search) announce(t('table.statusAll', { total }));
  }, [t, total, search]);

  const addButton = mayAdd ? (
    <Button variant="primary" onClick={() => void setIsAdding(true)}>
      <Plus aria-hidden />
      {t('customers.add')}
    </Button>
  ) : null;
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto text-xl font-semibold tracking-tight">{t('customers.title')}</h1>
        <SearchField
          label={t('customers.search')}
          value={search}
          onSearch={(text) => void setSearch(text)}
          className="w-full sm:w-72"
        />
        {addButton}
      </div>
      {error && !list ? <ErrorNote error={error} onRetry={reread} /> : null}
      {list || !error ? (
        <Card className="overflow-clip">
          {list ? (
            <div data-stale={isLost || undefined} className="group/customers">
              <DataTable
                caption={t('customers.caption')}
                storageKey="customers"
                columns={columns}
                rows={rows}
                total={list.total}
                more={more}
                isBusy={isSearching}
                nameOf={({ name }) => name}
                hrefOf={({ id }) => `/customers/${id}`}
                empty={
                  list.search ? (
                    <NothingFound
                      title={t('customers.nothingFound', { search: list.search })}
                      hint={t('customers.nothingFoundHint')}
                    />
                  ) : (
                    <EmptyState icon={Building2} title={t('customers.empty')}>
                      {t(mayAdd ? 'customers.emptyHint' : 'customers.emptyHint_SUPPORT')}
                    </EmptyState>
                  )
                }
              />
            </div>
          ) : (
            <ListSkeleton rows={8} />
          )}
        </Card>
      ) : null}
      {mayAdd && isAdding ? <AddCustomer onClose={() => void setIsAdding(null)} /> : null}
    </div>
  );
}
