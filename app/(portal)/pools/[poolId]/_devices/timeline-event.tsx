'use client';

import { seatEventLooks } from '@/app/_components/seat-event-looks';
import { Link } from '@/app/_components/ui/link';
import type { LicensingMode, TimelineEventFragment } from '@/graphql/generated/operations/graphql';
import { actionName } from '@/app/_lib/action-name';
import { cn } from '@/app/_lib/cn';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import { TimeOfDay } from './time-of-day';

type TimelineEventProps = {
  event: TimelineEventFragment;
  poolId: string;
  mode: LicensingMode;
  isWithin?: boolean;
};

/** When, what, by whom and why. */
export function TimelineEvent({ event, poolId, mode, isWithin = false }: TimelineEventProps) {
  const t = useT();
  const { kind, at, userName, action, by, note, denialId } = event;
  const { icon: Icon, text } = seatEventLooks[kind];
  const details = [action ? actionName(t, action) : null, userName].filter(Boolean).join(' · ');
  return (
    <li
      className={cn(
        'flex gap-3 px-4 py-1.5 text-sm',
        isWithin && 'pl-12',
        kind === 'DENIED' && 'bg-bad-soft/60',
      )}
    >
      <span className="w-[4.5rem] shrink-0 text-muted">
        <TimeOfDay at={at} />
      </span>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', text)} />
      <div className="min-w-0 break-words">
        <span className={cn(kind !== 'CHECKED' && 'font-medium')}>{eventName(t, event, mode)}</span>
        {details ? <span className="text-muted"> · {details}</span> : null}
        {by ? <p className="text-[13px] text-muted">{t('device.eventBy', { name: by })}</p> : null}
        {note ? <p className="text-[13px] text-muted italic">{note}</p> : null}
        {denialId ? (
          <p className="text-[13px]">
            <Link
              href={`/pools/${poolId}/denials?denial=${encodeURIComponent(denialId)}`}
              className="inline-flex min-h-6 items-center font-medium text-accent underline underline-offset-4"
            >
              {t('device.toDenial')}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}

function eventName(t: Translate, { kind, grantNumber }: TimelineEventFragment, mode: LicensingMode): string {
  if (kind === 'CHECKED' && grantNumber === null && mode === 'CONCURRENT')
    return t('device.events.CHECKED_WITHOUT_SEAT');
  if (kind === 'CHECKED' || kind === 'LAPSED' || kind === 'FORCED_OUT')
    return t(`device.events.${kind}_${mode}`);
  return t(`device.events.${kind}`);
}
