'use client';

import { LogOut } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { HeldSeatFragment, LicensingMode } from '@/graphql/generated/operations/graphql';
import { Countdown, Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { actionName } from '@/app/_lib/action-name';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { holderOf } from './seat-tile';

type SeatCardProps = {
  seat: HeldSeatFragment;
  isOver: boolean;
  mode: LicensingMode;
  place: OpenCard;
  pausedAt: number | null;
  /** Undefined if logging out is not possible. */
  onLogOut: (() => void) | undefined;
};

/** Details of a seat that do not fit on its tile, and its actions. */
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

const OPENS_AFTER_MS = 180;
const CLOSES_AFTER_MS = 160;
const CARD = { width: 288, height: 230, margin: 8 };

/** Tile with an open card, and the position of the card. */
type OpenCard = { number: number; isAbove: boolean; shift: number };

/** Opens the card of a tile on hover and keyboard focus, of the tile or the card itself. */
export function useSeatCard() {
  const [card, setCard] = useState<OpenCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (act: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };
  const open = (number: number, element: HTMLElement) => {
    clearTimeout(timer.current);
    const tile = element.getBoundingClientRect();
    const room = document.documentElement.clientWidth - CARD.width - CARD.margin;
    setCard({
      number,
      isAbove: tile.bottom + CARD.height > window.innerHeight && tile.top > CARD.height,
      shift: Math.max(CARD.margin, Math.min(tile.left, room)) - tile.left,
    });
  };
  const close = () => {
    clearTimeout(timer.current);
    setCard(null);
  };
  const closeIf = (number: number) => setCard((known) => (known?.number === number ? null : known));

  return {
    card,
    close,
    /** For the element that contains a tile and its card. */
    handlersOf: (number: number) => ({
      onPointerEnter: ({ pointerType, currentTarget }: React.PointerEvent<HTMLElement>) => {
        if (pointerType === 'mouse') later(() => open(number, currentTarget), OPENS_AFTER_MS);
      },
      onPointerLeave: () => later(() => closeIf(number), CLOSES_AFTER_MS),
      onFocus: ({ target, currentTarget }: React.FocusEvent<HTMLElement>) => {
        if (target.matches(':focus-visible')) open(number, currentTarget);
      },
      onBlur: ({ relatedTarget, currentTarget }: React.FocusEvent<HTMLElement>) => {
        if (!currentTarget.contains(relatedTarget)) closeIf(number);
      },
    }),
  };
}
