'use client';

import { ChevronDown } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import { useState } from 'react';
import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { EventRow } from './event-row';
import type { PoolEvent } from './merge-events';
import { MOST_EVENTS } from './read-pool-now';
import { startOfDay } from '@/app/_lib/start-of-day';
import { useServerNow } from '@/app/_live/use-server-now';

const SKELETONS = 8;

type EventFeedProps = {
  /** Undefined while it is being read. */
  events: readonly PoolEvent[] | undefined;
  mode: LicensingMode | undefined;
  pausedAt: number | null;
  hrefOf?: (deviceId: string) => string;
  /** Where all devices are, with a timeline each. */
  devicesHref?: string;
  /** Asks for older ones; absent where there are none, or on a wall. */
  onOlder?: (() => void) | undefined;
};

/** What has happened in the pool, the latest first. */
export function EventFeed({ events, mode, pausedAt, hrefOf, devicesHref, onOlder }: EventFeedProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const hours = Math.floor(useServerNow(pausedAt) / 3_600_000);
  const today = startOfDay((hours + 1) * 3_600_000 - 1, timeZone);
  const [openedAt] = useState(serverNow);

  if (!events) return <FeedSkeleton />;
  if (events.length === 0) return <p className="px-4 pb-6 text-sm text-muted">{t('dashboard.noEvents')}</p>;
  return (
    <>
      <ul aria-label={t('dashboard.feed')} className="divide-y divide-line/60">
        {events.map((event) => (
          <EventRow
            key={event.id}
            event={event}
            mode={mode}
            today={today}
            hrefOf={hrefOf}
            isNew={Date.parse(event.at) > openedAt}
          />
        ))}
      </ul>
      {onOlder && events.length < MOST_EVENTS ? (
        <div className="p-3">
          <Button size="small" variant="quiet" className="w-full" onClick={onOlder}>
            <ChevronDown aria-hidden />
            {t('dashboard.older')}
          </Button>
        </div>
      ) : null}
      {devicesHref && events.length >= MOST_EVENTS ? (
        <p className="p-4 text-[0.867rem] text-muted">
          {t.rich('dashboard.oldest', {
            link: (words) => (
              <Link href={devicesHref} className="text-accent underline underline-offset-4">
                {words}
              </Link>
            ),
          })}
        </p>
      ) : null}
    </>
  );
}

function FeedSkeleton() {
  return (
    <div aria-busy className="space-y-4 px-4 py-2">
      {Array.from({ length: SKELETONS }, (_, row) => (
        <div key={row} className="flex gap-3">
          <Skeleton className="size-7 shrink-0 rounded-full" />
          <div className="grow space-y-1.5">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-3.5 w-1/2" />
          </div>
        </div>
      ))}
    </div>
  );
}
