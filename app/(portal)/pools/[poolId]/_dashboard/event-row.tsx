'use client';

import { seatEventLooks } from '@/app/_components/seat-event-looks';
import { Link } from '@/app/_components/ui/link';
import type { LicensingMode, SeatEventKind } from '@/graphql/generated/operations/graphql';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { actionName } from '@/app/_lib/action-name';
import type { PoolEvent } from './merge-events';

type EventRowProps = {
  event: PoolEvent;
  mode: LicensingMode | undefined;
  /** The instant before which the day is told too. */
  today: number;
  /** Absent on a wall that nobody touches. */
  hrefOf: ((deviceId: string) => string) | undefined;
  isNew: boolean;
};

/** What happened, to which device and person, when, and by whom and why if somebody did it. */
export function EventRow({ event, mode, today, hrefOf, isNew }: EventRowProps) {
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

/** In a NAMED pool a licence ends where elsewhere a seat does. */
const nameOf = (kind: SeatEventKind, mode: LicensingMode | undefined) =>
  mode === 'NAMED' && (kind === 'LAPSED' || kind === 'FORCED_OUT') ? (`${kind}_NAMED` as const) : kind;
