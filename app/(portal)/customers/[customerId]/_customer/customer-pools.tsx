'use client';

import { Armchair, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useQuery } from 'urql';
import { CustomerDocument } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { PoolTable } from '../../../_overview/pool-table';
import { usePoolRows } from '../../../_overview/use-pool-rows';

const CreatePool = dynamic(() => import('./create-pool').then((module) => module.CreatePool), {
  ssr: false,
});

/** Pools of a customer, live. The vendor can add applications. */
export function CustomerPools({ customerId }: { customerId: string }) {
  const t = useT();
  const mayCreate = usePermission('CREATE_SEAT_POOLS');
  const { rows, isStale, error, reread } = usePoolRows(customerId);
  const [isCreating, setIsCreating] = useQueryState('new', parseAsBoolean.withDefault(false));
  const [{ data }] = useQuery({ query: CustomerDocument, variables: { id: customerId } });

  return (
    <section aria-labelledby="pools-of-customer" className="space-y-4">
      <h2 id="pools-of-customer" className="sr-only">
        {t('nav.pools')}
      </h2>
      {mayCreate ? (
        <div className="flex justify-end">
          <Button variant="primary" onClick={() => void setIsCreating(true)}>
            <Plus aria-hidden />
            {t('customers.addApplication')}
          </Button>
        </div>
      ) : null}
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {rows || !error ? (
        <Card className="overflow-clip">
          {rows ? (
            <PoolTable
              caption={t('customers.poolsCaption')}
              rows={rows}
              isStale={isStale}
              showsCustomer={false}
              empty={
                <EmptyState icon={Armchair} title={t('customers.poolsEmpty')}>
                  {t(mayCreate ? 'customers.poolsEmptyHint' : 'customers.poolsEmptyHint_other')}
                </EmptyState>
              }
            />
          ) : (
            <ListSkeleton rows={3} />
          )}
        </Card>
      ) : null}
      {mayCreate && isCreating && data?.customer && rows ? (
        <CreatePool
          customer={data.customer}
          applicationIds={rows.map(({ pool }) => pool.application.id)}
          onCreated={reread}
          onClose={() => void setIsCreating(null)}
        />
      ) : null}
    </section>
  );
}
