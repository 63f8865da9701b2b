'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { LicensingMode, SeatEventKind } from '@/graphql/generated/operations/graphql';
import { seatEventLooks } from '@/app/_components/seat-event-looks';
import { Button } from '@/app/_components/ui/button';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { actionName } from '@/app/_lib/action-name';
import { cn } from '@/app/_lib/cn';
import { startOfDay } from '@/app/_lib/start-of-day';
import { serverNow } from '@/app/_live/server-clock';
import { useServerTime } from '@/app/_live/use-server-time';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { PoolEvent } from './merge-events';
import { MAX_EVENTS } from './read-live-pool';

const SKELETONS = 8;

type EventFeedProps = {
  /** Undefined while being read. */
  events: readonly PoolEvent[] | undefined;
  mode: LicensingMode | undefined;
  pausedAt: number | null;
  hrefOf?: (deviceId: string) => string;
  /** Page of all devices and their timelines. */
  devicesHref?: string;
  /** Reads older events; undefined if there are none, or on a wall display. */
  onOlder?: (() => void) | undefined;
};

/** Events of a pool, newest first. */
export function EventFeed({ events, mode, pausedAt, hrefOf, devicesHref, onOlder }: EventFeedProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const hours = Math.floor(useServerTime(pausedAt) / 3_600_000);
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
      {onOlder && events.length < MAX_EVENTS ? (
        <div className="p-3">
          <Button size="small" variant="quiet" className="w-full" onClick={onOlder}>
            <ChevronDown aria-hidden />
            {t('dashboard.older')}
          </Button>
        </div>
      ) : null}
      {devicesHref && events.length >= MAX_EVENTS ? (
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

type EventRowProps = {
  event: PoolEvent;
  mode: LicensingMode | undefined;
  /** Events before this instant are shown with their day. */
  today: number;
  /** Undefined on a wall display, which nobody operates. */
  hrefOf: ((deviceId: string) => string) | undefined;
  isNew: boolean;
};

/** One event: kind, device, person, time, and the portal user and reason if there are any. */
function EventRow({ event, mode, today, hrefOf, isNew }: EventRowProps) {
  const t = useT();
  const format = useFormat();
  const { icon: Icon, text, soft } = seatEventLooks[event.kind];
  const { device, deviceName, userName, action, by, note, at, kind } = event;
  const what = [
    t(`dashboard.events.${nameOf(kind, mode)}`),
    by && t('dashboard.by', { name: by }),
    kind === 'DENIED' && action ? t('dashboard.at', { action: actionName(t, action) }) : null,
  ];
  const time = Date.parse(at) >= today ? format.time(at) : format.dayAndTime(at);
  return (
    <li className={cn('flex gap-3 px-4 py-2', isNew && 'animate-rise-in')}>
      <span className={cn('mt-0.5 grid size-7 shrink-0 place-items-center rounded-full', soft, text)}>
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 grow text-sm leading-snug">
        <p className="flex items-baseline justify-between gap-3">
          {device && hrefOf ? (
            <Link href={hrefOf(device.id)} className="min-w-0 truncate py-0.5 font-medium hover:underline">
              {deviceName}
            </Link>
          ) : (
            <span className="min-w-0 truncate py-0.5 font-medium">{deviceName}</span>
          )}
          <time
            dateTime={at}
            title={format.utc(at)}
            className="shrink-0 text-[0.867rem] whitespace-nowrap text-muted tabular-nums"
          >
            {time}
          </time>
        </p>
        <p className="text-[0.867rem] break-words text-muted">
          <span className={cn(kind === 'DENIED' && 'font-medium text-bad')}>
            {what.filter(Boolean).join(' ')}
          </span>
          {userName ? ` · ${userName}` : null}
        </p>
        {note ? (
          <p className="text-[0.867rem] break-words text-muted italic">{t('dashboard.note', { note })}</p>
        ) : null}
      </div>
    </li>
  );
}

/** In a NAMED pool the event is about a licence, not a seat. */
const nameOf = (kind: SeatEventKind, mode: LicensingMode | undefined) =>
  mode === 'NAMED' && (kind === 'LAPSED' || kind === 'FORCED_OUT') ? (`${kind}_NAMED` as const) : kind;
