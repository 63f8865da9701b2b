'use client';

import { Plus, Webhook } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { CustomerWebhooksDocument } from '@/graphql/generated/operations/graphql';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { useReread } from '@/app/_hooks/use-reread';
import { useT } from '@/app/_text/use-t';
import { endpointColumns } from './endpoint-columns';

const AddEndpoint = dynamic(() => import('./endpoint-dialogs').then((module) => module.AddEndpoint), {
  ssr: false,
});

const REREAD_INTERVAL_MS = 30_000;

/** Webhook endpoints of a customer. */
export function Webhooks({ customerId }: { customerId: string }) {
  const t = useT();
  const maySee = usePermission('SEE_WEBHOOKS');
  const mayManage = usePermission('CHANGE_WEBHOOKS');
  const [isAdding, setIsAdding] = useState(false);
  const [{ data, error }, execute] = useQuery({
    query: CustomerWebhooksDocument,
    variables: { customerId },
    pause: !maySee,
  });
  const reread = () => execute({ requestPolicy: 'network-only' });
  useReread(undefined, () => maySee && reread(), REREAD_INTERVAL_MS);
  const columns = useMemo(() => endpointColumns(t), [t]);
  const endpoints = data?.customer?.webhookEndpoints;
  if (!maySee) return <p className="text-sm text-muted">{t('alerts.hooks.forbidden')}</p>;

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-sm text-muted">
          {t('alerts.hooks.intro')} {mayManage ? null : t('alerts.readOnly')}
        </p>
        {mayManage ? (
          <Button variant="primary" onClick={() => setIsAdding(true)}>
            <Plus aria-hidden />
            {t('alerts.hooks.add')}
          </Button>
        ) : null}
      </div>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {endpoints || !error ? (
        <Card className="overflow-clip">
          {endpoints ? (
            <DataTable
              caption={t('alerts.hooks.caption')}
              storageKey="webhooks"
              columns={columns}
              rows={endpoints}
              nameOf={({ url }) => url}
              hrefOf={({ id }) => `/customers/${customerId}/alerts/webhooks/${id}`}
              empty={
                <EmptyState icon={Webhook} title={t('alerts.hooks.empty')}>
                  {t('alerts.hooks.emptyHint')}
                </EmptyState>
              }
            />
          ) : (
            <ListSkeleton rows={2} />
          )}
        </Card>
      ) : null}
      {isAdding ? (
        <AddEndpoint customerId={customerId} onDone={reread} onClose={() => setIsAdding(false)} />
      ) : null}
    </div>
  );
}
