'use client';

import { LoaderCircle, Radio, TriangleAlert } from 'lucide-react';
import { useLinkState } from '@/app/_live/use-link-state';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { Badge } from './ui/badge';

/** Whether the page is live, and otherwise the time of its data. */
export function LiveBadge() {
  const t = useT();
  const format = useFormat();
  const { status, heardAt } = useLinkState();
  const title = heardAt === null ? undefined : format.utc(heardAt);
  return (
    <span role="status" className="flex min-w-0 items-center">
      {status === 'live' ? (
        <Badge tone="ok" title={title && t('live.heardAt', { time: title })}>
          <Radio aria-hidden />
          {t('live.live')}
        </Badge>
      ) : null}
      {status === 'connecting' ? (
        <Badge tone="neutral">
          <LoaderCircle aria-hidden className="animate-spin" />
          {t('live.connecting')}
        </Badge>
      ) : null}
      {status === 'lost' && heardAt !== null ? (
        <Badge tone="warn" title={title} className="max-w-full">
          <TriangleAlert aria-hidden />
          <span className="truncate">
            <span className="max-[26rem]:sr-only md:max-xl:sr-only">{t('live.reconnecting')} </span>
            {t('live.asOf', { time: format.time(heardAt) })}
          </span>
        </Badge>
      ) : null}
    </span>
  );
}
