'use client';

import { Smartphone } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import type { LicensingMode, PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { Link } from '@/app/_components/ui/link';
import { cn } from '@/app/_lib/cn';
import { serverNow } from '@/app/_live/server-clock';
import { useServerTime } from '@/app/_live/use-server-time';
import { useT } from '@/app/_text/use-t';
import type { Density, SeatTile as Tile } from './lay-out-seats';
import { nextSeat } from './next-seat';
import { SeatCard, useSeatCard } from './seat-card';
import { SeatTile } from './seat-tile';

/** Minimum size of a touch target. */
const DOT = 1.87;
const ENDING_SHARE = 0.25;
const SETTLED_AFTER_MS = 1_500;

type SeatMapProps = {
  /** Label for screen readers. */
  label: string;
  tiles: readonly Tile[];
  mode: LicensingMode;
  density: Density;
  /** Number of columns, filling the parent; undefined: as many as fit. */
  columns?: number;
  /** Size of a dot, in rem. */
  dot?: number;
  /** Page of a device; undefined on a wall display, which nobody operates. */
  hrefOf?: (deviceId: string) => string;
  onLogOut?: (tile: Tile, opener: HTMLElement | null) => void;
  /** Device that is being logged out. */
  leavingId?: string | null;
  pausedAt: number | null;
};

const grids: Record<Density, string> = {
  large: 'grid gap-2',
  roomy: 'grid gap-2 grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))]',
  compact: 'grid gap-1.5 grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))]',
  dots: 'flex flex-wrap gap-1',
};

/** A tile for every seat. One clock animates all rings. Arrow keys move between held seats. */
export function SeatMap(props: SeatMapProps) {
  const { label, tiles, mode, density, columns, dot = DOT, hrefOf, onLogOut, leavingId, pausedAt } = props;
  const list = useRef<HTMLUListElement>(null);
  const [origin] = useState(() => Math.floor(serverNow() / 1_000) * 1_000);
  const clock = useServerTime(pausedAt);
  const isSettled = clock - origin > SETTLED_AFTER_MS;
  const { card, close, handlersOf } = useSeatCard();
  const [current, setCurrent] = useState<number | null>(null);

  const held = tiles.filter(({ seat }) => seat);
  const stop = held.find(({ number }) => number === current) ?? held[0];
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-seat]') ?? [])];

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && card) {
      event.stopPropagation();
      close();
    }
    const all = links();
    const at = all.findIndex((link) => link === event.target);
    if (at < 0) return;
    const target = nextSeat(
      all.map((link) => link.getBoundingClientRect()),
      at,
      event.key,
    );
    if (target === null) return;
    event.preventDefault();
    const link = all[target];
    setCurrent(Number(link?.dataset.seat));
    link?.focus();
  };
  const isEnding = ({ seat }: Tile) =>
    seat !== null &&
    Date.parse(seat.expiresAt) - clock < seat.inactivityTimeoutSeconds * 1_000 * ENDING_SHARE;

  return (
    <ul
      ref={list}
      aria-label={label}
      style={
        {
          '--dot': `${dot}rem`,
          '--clock': (clock - origin) / 1_000,
          ...(columns && density !== 'dots'
            ? { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }
            : {}),
        } as CSSProperties
      }
      className={cn(grids[density], columns && density !== 'dots' && 'h-full auto-rows-[minmax(auto,9rem)]')}
      onKeyDown={walk}
    >
      {tiles.map((tile) => {
        const { number, seat, isOver } = tile;
        return (
          <li
            key={number}
            aria-busy={(seat && seat.device.id === leavingId) || undefined}
            className="relative min-w-0 transition-opacity duration-300 aria-busy:opacity-50"
            {...(seat && hrefOf ? handlersOf(number) : {})}
          >
            <SeatTile
              tile={tile}
              mode={mode}
              density={density}
              href={seat ? hrefOf?.(seat.device.id) : undefined}
              isCurrent={tile === stop}
              isEnding={isEnding(tile)}
              origin={origin}
              pausedAt={pausedAt}
              isSettled={isSettled}
            />
            {seat && card?.number === number ? (
              <SeatCard
                seat={seat}
                isOver={isOver}
                mode={mode}
                place={card}
                pausedAt={pausedAt}
                onLogOut={
                  onLogOut &&
                  (() => {
                    close();
                    onLogOut(tile, links().find((link) => link.dataset.seat === String(number)) ?? null);
                  })
                }
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Instructions for registering the first device. */
export function FirstDevice({ pool }: { pool: PoolFieldsFragment }) {
  const t = useT();
  return (
    <EmptyState icon={Smartphone} title={t('dashboard.firstDevice')}>
      <p>{t('dashboard.firstDeviceIntro')}</p>
      <ol className="mx-auto mt-3 max-w-md list-decimal space-y-1.5 pl-5 text-left">
        <li>
          {t.rich('dashboard.firstDeviceKey', {
            link: (words) => (
              <Link
                href={`/pools/${pool.id}/settings#registration-key`}
                className="font-medium text-accent underline underline-offset-4"
              >
                {words}
              </Link>
            ),
          })}
        </li>
        <li>{t('dashboard.firstDeviceApp', { application: pool.application.name })}</li>
        <li>{t(`dashboard.firstDeviceLogin_${pool.mode}`)}</li>
      </ol>
    </EmptyState>
  );
}
