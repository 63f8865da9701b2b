'use client';

import { ArrowLeft, Inbox, SearchX } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { OneWebhookDocument, type WebhookRowFragment } from '@/graphql/generated/operations/graphql';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState, NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Instant } from '@/app/_components/times';
import { Card } from '@/app/_components/ui/card';
import { Select } from '@/app/_components/ui/field';
import { Link } from '@/app/_components/ui/link';
import { usePermission } from '@/app/_components/viewer';
import { exportAddress } from '@/app/_lib/export-address';
import { useT } from '@/app/_text/use-t';
import { deliveryColumns } from './delivery-columns';
import { EndpointActions } from './endpoint-actions';
import { EndpointState } from './endpoint-columns';
import { DELIVERY_STATUSES, useDeliveries, useDeliveryStatus } from './use-deliveries';

const DeliveryDialog = dynamic(() => import('./delivery-dialog').then((module) => module.DeliveryDialog), {
  ssr: false,
});

type WebhookLogProps = { customerId: string; endpointId: string };

/** An endpoint, its actions and its deliveries. */
export function WebhookLog({ customerId, endpointId }: WebhookLogProps) {
  const t = useT();
  const maySee = usePermission('SEE_WEBHOOKS');
  const [{ data, error }, execute] = useQuery({
    query: OneWebhookDocument,
    variables: { id: decodeURIComponent(endpointId) },
    pause: !maySee,
  });
  const reread = () => execute({ requestPolicy: 'network-only' });
  const endpoint = data?.webhookEndpoint;
  if (!maySee) return <p className="text-sm text-muted">{t('alerts.hooks.forbidden')}</p>;
  return (
    <div className="space-y-4">
      <Link
        href={`/customers/${customerId}/alerts/webhooks`}
        className="-ml-1 inline-flex min-h-7 items-center gap-1 rounded px-1 text-[13px] text-muted hover:text-text"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t('alerts.hooks.back')}
      </Link>
      {error && !data ? <ErrorNote error={error} onRetry={reread} /> : null}
      {endpoint ? (
        <Endpoint customerId={customerId} endpoint={endpoint} reread={reread} />
      ) : data ? (
        <Card>
          <EmptyState icon={SearchX} title={t('alerts.hooks.missing')}>
            {t('alerts.hooks.missingHint')}
          </EmptyState>
        </Card>
      ) : error ? null : (
        <Card>
          <ListSkeleton rows={6} />
        </Card>
      )}
    </div>
  );
}

type EndpointProps = { customerId: string; endpoint: WebhookRowFragment; reread: () => void };

function Endpoint({ customerId, endpoint, reread }: EndpointProps) {
  const t = useT();
  const mayManage = usePermission('CHANGE_WEBHOOKS');
  const mayOperate = usePermission('OPERATE_WEBHOOKS');
  const deliveries = useDeliveries(endpoint.id);
  const rereadAll = () => {
    reread();
    deliveries.reread();
  };
  return (
    <>
      <Card className="space-y-3 p-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h3 className="font-semibold break-all">{endpoint.url}</h3>
            {endpoint.description ? <p className="text-sm text-muted">{endpoint.description}</p> : null}
            <p className="mt-1 text-[13px] text-muted">
              {endpoint.kinds.map((kind) => t(`alerts.kinds.${kind}`)).join(', ')}
            </p>
            {endpoint.previousSecretUntil ? (
              <p className="mt-1 text-[13px]">
                {t('alerts.hooks.oldUntil')} <Instant at={endpoint.previousSecretUntil} />
              </p>
            ) : null}
          </div>
          <EndpointState endpoint={endpoint} />
        </div>
        {mayManage ? (
          <EndpointActions customerId={customerId} endpoint={endpoint} onChanged={rereadAll} />
        ) : (
          <p className="text-[13px] text-muted">{t('alerts.readOnly')}</p>
        )}
      </Card>
      <Deliveries
        endpointId={endpoint.id}
        deliveries={deliveries}
        mayReplay={mayOperate && endpoint.enabled}
        onReplayed={rereadAll}
      />
    </>
  );
}

type DeliveriesProps = {
  endpointId: string;
  deliveries: ReturnType<typeof useDeliveries>;
  mayReplay: boolean;
  onReplayed: () => void;
};

function Deliveries({ endpointId, deliveries, mayReplay, onReplayed }: DeliveriesProps) {
  const t = useT();
  const [status, setStatus] = useDeliveryStatus();
  const [openId, setOpenId] = useQueryState('delivery', parseAsString);
  const { rows, more, error, isBusy, reread } = deliveries;
  const columns = useMemo(
    () => deliveryColumns(t, (id) => void setOpenId(id, { history: 'push' })),
    [t, setOpenId],
  );
  const opened = rows?.find(({ id }) => id === openId);
  return (
    <section aria-labelledby="deliveries-heading" className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h3 id="deliveries-heading" className="font-semibold">
            {t('alerts.hooks.log')}
          </h3>
          <p className="text-[13px] text-muted">{t('alerts.hooks.logIntro')}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Select
            aria-label={t('alerts.hooks.state')}
            value={status ?? ''}
            onChange={({ target }) =>
              void setStatus(DELIVERY_STATUSES.find((one) => one === target.value) ?? null)
            }
          >
            <option value="">{t('alerts.hooks.anyStatus')}</option>
            {DELIVERY_STATUSES.map((one) => (
              <option key={one} value={one}>
                {t(`alerts.hooks.statuses.${one}`)}
              </option>
            ))}
          </Select>
          <ExportLink
            href={exportAddress('webhook-deliveries', { webhookEndpointId: endpointId, statuses: status })}
            of={t('alerts.hooks.log')}
          />
        </div>
      </div>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {rows || !error ? (
        <Card className="overflow-clip">
          {rows ? (
            <DataTable
              caption={t('alerts.hooks.logCaption')}
              storageKey="deliveries"
              columns={columns}
              rows={rows}
              listKey={status}
              isHeld={openId !== null}
              more={more}
              isBusy={isBusy}
              nameOf={({ messageId }) => messageId}
              empty={
                status === null ? (
                  <EmptyState icon={Inbox} title={t('alerts.hooks.noDeliveries')}>
                    {t('alerts.hooks.noDeliveriesHint')}
                  </EmptyState>
                ) : (
                  <NothingFound title={t('alerts.nothingFound')} hint={t('alerts.hooks.anyStatus')} />
                )
              }
            />
          ) : (
            <ListSkeleton rows={4} />
          )}
        </Card>
      ) : null}
      {opened ? (
        <DeliveryDialog
          key={opened.id}
          delivery={opened}
          mayReplay={mayReplay}
          onReplayed={onReplayed}
          onClose={() => void setOpenId(null)}
        />
      ) : null}
    </section>
  );
}
