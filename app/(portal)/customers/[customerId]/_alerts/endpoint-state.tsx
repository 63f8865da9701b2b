'use client';

import { Ban, CircleCheck, TriangleAlert } from 'lucide-react';
import type { WebhookRowFragment } from '@/graphql/generated/operations/graphql';
import { Ago } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { useT } from '@/app/_text/use-t';

/** Whether an endpoint is switched on, and since when nothing gets through. */
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
