'use client';

import { CheckCheck } from 'lucide-react';
import { useId, useState } from 'react';
import type { LicensingMode, TimelineEventFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { TimeOfDay } from './time-of-day';
import { TimelineEvent } from './timeline-event';

type TimelineChecksProps = {
  checks: readonly [TimelineEventFragment, ...TimelineEventFragment[]];
  poolId: string;
  mode: LicensingMode;
};

/** Checks that followed one another, in one line until somebody wants to see them all. */
export function TimelineChecks({ checks, poolId, mode }: TimelineChecksProps) {
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
