'use client';

import { CircleAlert } from 'lucide-react';
import { memo, useState, type CSSProperties, type ReactNode } from 'react';
import type { HeldSeatFragment, LicensingMode } from '@/graphql/generated/operations/graphql';
import { Countdown } from '@/app/_components/times';
import { Link } from '@/app/_components/ui/link';
import { cn } from '@/app/_lib/cn';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Density, SeatTile as Tile } from './lay-out-seats';
import styles from './seat-map.module.css';

type SeatTileProps = {
  tile: Tile;
  mode: LicensingMode;
  density: Density;
  /** Page of the device; undefined on a wall display, which nobody operates. */
  href: string | undefined;
  /** Whether the tab key stops at this tile. */
  isCurrent: boolean;
  /** Whether less than a quarter of its time is left. */
  isEnding: boolean;
  /** Instant from which the numbers of the ring count. */
  origin: number;
  pausedAt: number | null;
  /** False on the first rendering, in which nothing is animated as a change. */
  isSettled: boolean;
};

/** One seat: its holder and time left, or free. */
export const SeatTile = memo(function SeatTile(props: SeatTileProps) {
  const { tile, density, href } = props;
  const occupant = tile.seat ? `${tile.seat.device.id} ${tile.seat.since}` : 'free';
  return tile.seat ? (
    <HeldTile key={occupant} {...props} />
  ) : (
    <FreeTile key={occupant} {...props} density={density} href={href} />
  );
});

const frames: Record<Density, string> = {
  large: 'h-full min-h-28 gap-5 rounded-xl border px-5',
  roomy: 'h-full min-h-[4.6rem] gap-3 rounded-lg border px-3',
  compact: 'h-full min-h-11 gap-2 rounded-md border px-2',
  dots: 'size-(--dot) justify-center rounded-full',
};
const rings: Record<Density, string> = {
  large: 'size-18',
  roomy: 'size-11',
  compact: 'size-6',
  dots: 'size-[calc(var(--dot)*0.88)]',
};
const ringWidths: Record<Density, string> = {
  large: '0.5rem',
  roomy: '0.3rem',
  compact: '0.25rem',
  dots: 'calc(var(--dot) * 0.19)',
};
const names: Record<Density, string> = {
  large: 'text-xl',
  roomy: 'text-sm',
  compact: 'text-[0.867rem]',
  dots: 'text-[0.867rem]',
};
const details: Record<Density, string> = { ...names, large: 'text-lg', roomy: 'text-[0.867rem]' };
const isWide = (density: Density) => density === 'roomy' || density === 'large';

function HeldTile(props: SeatTileProps) {
  const { tile, mode, density, href, isCurrent, isEnding, origin, pausedAt, isSettled } = props;
  const t = useT();
  const format = useFormat();
  const [isNew] = useState(isSettled);
  const { seat, number, isOver } = tile;
  if (!seat) return null;
  const ring = {
    '--until': (Date.parse(seat.expiresAt) - origin) / 1_000,
    '--span': seat.inactivityTimeoutSeconds,
    '--ring-width': ringWidths[density],
  } as CSSProperties;
  const holder = holderOf(t, seat);
  return (
    <Frame
      href={href}
      number={number}
      isCurrent={isCurrent}
      label={describeSeat(t, format, mode, tile)}
      className={cn(
        'flex w-full min-w-0 items-center text-left transition-colors',
        frames[density],
        density !== 'dots' && (isOver ? 'border-bad/60 bg-bad-soft' : 'border-line bg-surface'),
        href && density !== 'dots' && 'hover:border-line-strong',
        isNew && styles.taken,
      )}
    >
      <span className={cn('relative grid shrink-0 place-items-center', rings[density])}>
        <span
          style={ring}
          className={cn('absolute inset-0', styles.ring, isOver ? styles.over : isEnding && styles.ending)}
        />
        {isWide(density) ? (
          <span className={cn('font-medium text-muted tabular-nums', details[density])}>
            {format.number(number)}
          </span>
        ) : null}
        {density === 'dots' && isOver ? <span className="text-xs font-bold text-bad">!</span> : null}
      </span>
      {density === 'dots' ? null : (
        <span className="min-w-0 grow leading-tight">
          <span className={cn('block truncate font-medium', names[density])}>{seat.device.name}</span>
          {isWide(density) ? (
            <span className={cn('block truncate text-muted', details[density])}>
              {holder ?? t(mode === 'NAMED' ? 'dashboard.ends_NAMED' : 'common.none')}
            </span>
          ) : null}
          <span className={cn('flex items-center gap-1 text-muted', details[density])}>
            {isOver ? (
              <span className="inline-flex items-center gap-1 font-medium text-bad">
                <CircleAlert aria-hidden className="size-3.5" />
                {t('dashboard.overdrawn')}
              </span>
            ) : null}
            <span className={cn('truncate', isEnding && !isOver && 'font-medium text-warn')}>
              <Countdown until={seat.expiresAt} pausedAt={pausedAt} />
            </span>
          </span>
        </span>
      )}
    </Frame>
  );
}

function FreeTile({ tile, mode, density, isSettled }: SeatTileProps) {
  const t = useT();
  const format = useFormat();
  const [isNew] = useState(isSettled);
  return (
    <div
      className={cn(
        'flex w-full items-center border border-dashed text-muted',
        density === 'dots' ? 'border-line-strong' : 'border-line-strong/50',
        frames[density],
        isNew && styles.freed,
      )}
    >
      {isWide(density) ? (
        <span
          aria-hidden
          className={cn('grid shrink-0 place-items-center tabular-nums', rings[density], details[density])}
        >
          {format.number(tile.number)}
        </span>
      ) : null}
      <span className={density === 'dots' ? 'sr-only' : details[density]}>
        {density === 'dots' ? t('dashboard.freeSeat', { number: tile.number, mode }) : t('dashboard.free')}
      </span>
    </div>
  );
}

type FrameProps = {
  href: string | undefined;
  number: number;
  isCurrent: boolean;
  label: string;
  className: string;
  children: ReactNode;
};

function Frame({ href, number, isCurrent, label, className, children }: FrameProps) {
  if (!href)
    return (
      <div className={className}>
        <span className="sr-only">{label}</span>
        <span aria-hidden className="contents">
          {children}
        </span>
      </div>
    );
  return (
    <Link
      href={href}
      aria-label={label}
      data-seat={number}
      tabIndex={isCurrent ? 0 : -1}
      className={className}
    >
      {children}
    </Link>
  );
}

/** Name of the holder: the person, or a text if the device was removed. */
export function holderOf(t: Translate, { user, device }: HeldSeatFragment): string | null {
  if (device.state === 'REMOVED') return t('dashboard.removed');
  return user?.displayName ?? null;
}

/** Description of a seat for screen readers, without values that change every second. */
function describeSeat(t: Translate, format: Format, mode: LicensingMode, tile: Tile): string {
  const { seat, number, isOver } = tile;
  if (!seat) return t('dashboard.freeSeat', { number, mode });
  return [
    t(isOver ? 'dashboard.overdrawnSeat' : 'dashboard.seat', { number, mode }),
    seat.device.name,
    holderOf(t, seat),
    t(`dashboard.until_${mode}`, { time: format.dayAndTime(seat.expiresAt) }),
  ]
    .filter(Boolean)
    .join(', ');
}
