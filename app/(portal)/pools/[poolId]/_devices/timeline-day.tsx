'use client';

import { CheckCheck } from 'lucide-react';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import type { LicensingMode, TimelineEventFragment } from '@/graphql/generated/operations/graphql';
import { seatEventLooks } from '@/app/_components/seat-event-looks';
import { Button } from '@/app/_components/ui/button';
import { Link } from '@/app/_components/ui/link';
import { actionName } from '@/app/_lib/action-name';
import { cn } from '@/app/_lib/cn';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { TimelineDay as Day } from './fold-events';

type TimelineDayProps = Day & {
  poolId: string;
  mode: LicensingMode;
  /** Instant that was requested, and the event before it. */
  askedAt: number | null;
  askedId: string | undefined;
};

/** Events of a device on one day. */
export function TimelineDay({ day, lines, poolId, mode, askedAt, askedId }: TimelineDayProps) {
  return (
    <div className="border-t border-line">
      <h4 className="sticky top-14 z-10 bg-surface px-4 pt-3 pb-1 text-[13px] font-medium">{day}</h4>
      <ol className="pb-2">
        {lines.map((line) => {
          const events = line.kind === 'event' ? [line.event] : line.checks;
          const [first] = events;
          const isAsked = askedAt !== null && events.some(({ id }) => id === askedId);
          return first ? (
            <Fragment key={first.id}>
              {isAsked ? <AskedMark key={askedAt} at={askedAt} /> : null}
              {line.kind === 'event' ? (
                <TimelineEvent event={line.event} poolId={poolId} mode={mode} />
              ) : (
                <TimelineChecks
                  key={line.checks.at(-1)?.id}
                  checks={line.checks}
                  poolId={poolId}
                  mode={mode}
                />
              )}
            </Fragment>
          ) : null;
        })}
      </ol>
    </div>
  );
}

/** Marker of the requested instant, scrolled into view. */
function AskedMark({ at }: { at: number }) {
  const t = useT();
  const format = useFormat();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <li ref={ref} className="flex items-center gap-2 px-4 py-1 text-[13px] font-medium text-accent">
      <span>{t('device.asked', { time: format.time(at) })}</span>
      <span aria-hidden className="h-px grow bg-accent" />
    </li>
  );
}

type TimelineChecksProps = {
  checks: readonly [TimelineEventFragment, ...TimelineEventFragment[]];
  poolId: string;
  mode: LicensingMode;
};

/** Consecutive checks in one line, expandable. */
function TimelineChecks({ checks, poolId, mode }: TimelineChecksProps) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [latest] = checks;
  const earliest = checks.at(-1) ?? latest;
  return (
    <li className="text-sm">
      <div className="flex gap-3 px-4 py-1.5">
        <span className="w-[4.5rem] shrink-0 text-muted">
          <TimeOfDay at={latest.at} />
        </span>
        <CheckCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <div className="min-w-0">
          {t('device.checks', {
            count: checks.length,
            from: format.time(earliest.at),
            until: format.time(latest.at),
          })}
          {latest.userName ? <span className="text-muted"> · {latest.userName}</span> : null}{' '}
          <Button
            size="small"
            variant="quiet"
            className="-my-1"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'device.hideChecks' : 'device.showChecks')}
          </Button>
        </div>
      </div>
      {isOpen ? (
        <ol id={id}>
          {checks.map((check) => (
            <TimelineEvent key={check.id} event={check} poolId={poolId} mode={mode} isWithin />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

type TimelineEventProps = {
  event: TimelineEventFragment;
  poolId: string;
  mode: LicensingMode;
  isWithin?: boolean;
};

/** One event: time, kind, portal user and reason. */
function TimelineEvent({ event, poolId, mode, isWithin = false }: TimelineEventProps) {
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

/** Time of a known day in the reader's time zone; in UTC on hover. */
function TimeOfDay({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.utc(at)} className="whitespace-nowrap tabular-nums">
      {format.time(at)}
    </time>
  );
}
