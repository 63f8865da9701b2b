'use client';

import { Fragment, useEffect, useRef } from 'react';
import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { TimelineDay as Day } from './fold-events';
import { TimelineChecks } from './timeline-checks';
import { TimelineEvent } from './timeline-event';

type TimelineDayProps = Day & {
  poolId: string;
  mode: LicensingMode;
  /** The moment that was asked for, and the event before it. */
  askedAt: number | null;
  askedId: string | undefined;
};

/** What happened to a device on a day. */
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

/** The place of the moment that was asked for; brought into sight. */
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
