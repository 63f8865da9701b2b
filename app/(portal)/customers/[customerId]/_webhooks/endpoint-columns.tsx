'use client';

import { Ban, CircleCheck, TriangleAlert } from 'lucide-react';
import type { WebhookRowFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Ago } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';

export function EndpointState({ endpoint }: { endpoint: WebhookRowFragment }) {
  const t = useT();
  const { enabled, disabledReason, failingSince } = endpoint;
  return (
    <span className="block space-y-1">
      {enabled ? (
        <Badge tone="ok">
          <CircleCheck aria-hidden />
          {t('alerts.hooks.on')}
        </Badge>
      ) : (
        <Badge tone={disabledReason === 'BY_HAND' ? 'neutral' : 'bad'}>
          <Ban aria-hidden />
          {t(`alerts.hooks.off.${disabledReason ?? 'BY_HAND'}`)}
        </Badge>
      )}
      {enabled && failingSince ? (
        <span className="flex items-center gap-1 text-[13px] text-bad">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
          <span>
            {t('alerts.hooks.failingSince')} <Ago at={failingSince} />
          </span>
        </span>
      ) : null}
    </span>
  );
}

export const endpointColumns = (t: Translate): DataColumn<WebhookRowFragment>[] => [
  {
    id: 'url',
    header: t('alerts.hooks.url'),
    isRowHeader: true,
    cell: ({ url }) => <span className="break-all">{url}</span>,
  },
  {
    id: 'description',
    header: t('alerts.hooks.description'),
    isFixed: true,
    width: '24%',
    hideBelow: 'lg',
    isEmpty: ({ description }) => description === null,
    cell: ({ description }) => <span className="break-words">{description}</span>,
  },
  {
    id: 'kinds',
    header: t('alerts.hooks.kinds'),
    isFixed: true,
    width: '28%',
    isWideOnCard: true,
    cell: ({ kinds }) => kinds.map((kind) => t(`alerts.kinds.${kind}`)).join(', '),
  },
  {
    id: 'state',
    header: t('alerts.hooks.state'),
    isFixed: true,
    width: '24%',
    cell: (endpoint) => <EndpointState endpoint={endpoint} />,
  },
];
