'use client';

import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HeldSeatFragment, LicensingMode } from '@/graphql/generated/operations/graphql';
import { Countdown, Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { actionName } from '@/app/_lib/action-name';
import { holderOf } from './seat-texts';
import type { OpenCard } from './use-seat-card';

type SeatCardProps = {
  seat: HeldSeatFragment;
  isOver: boolean;
  mode: LicensingMode;
  place: OpenCard;
  pausedAt: number | null;
  /** Absent where nobody may be logged out. */
  onLogOut: (() => void) | undefined;
};

/** More of a seat than its tile has room for, and what can be done about it. */
export function SeatCard({ seat, isOver, mode, place, pausedAt, onLogOut }: SeatCardProps) {
  const t = useT();
  return (
    <div
      style={{ left: place.shift }}
      className={cn(
        'absolute z-20 w-72 max-w-[calc(100vw-1rem)]',
        place.isAbove ? 'bottom-full pb-1' : 'top-full pt-1',
      )}
    >
      <div className="animate-fade-in rounded-lg border border-line bg-surface p-3 text-sm shadow-raised">
        <p className="font-medium break-words">{seat.device.name}</p>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[0.867rem]">
          <Line label={t(`dashboard.number_${mode}`)}>
            {seat.number}
            {isOver ? <span className="text-bad"> · {t('dashboard.overdrawn')}</span> : null}
          </Line>
          <Line label={t('devices.person')}>{holderOf(t, seat) ?? t('common.none')}</Line>
          <Line label={t('dashboard.since')}>
            <Instant at={seat.since} />
          </Line>
          <Line label={t(`dashboard.ends_${mode}`)}>
            <Countdown until={seat.expiresAt} pausedAt={pausedAt} />
          </Line>
          <Line label={t('devices.lastAction')}>
            {actionName(t, seat.lastAction)} · <Instant at={seat.lastCallAt} />
          </Line>
        </dl>
        {onLogOut && seat.device.state !== 'REMOVED' ? (
          <Button
            size="small"
            className="mt-3 w-full"
            aria-label={t('dashboard.logOutNamed', { name: seat.device.name })}
            onClick={onLogOut}
          >
            <LogOut aria-hidden />
            {t('dashboard.logOut')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
