'use client';

import { CircleSlash } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Link } from '@/app/_components/ui/link';
import { useRef, useState } from 'react';
import type { LicensingMode, PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { useIsNarrow } from '@/app/_components/data-table/use-is-narrow';
import { EmptyState } from '@/app/_components/empty-state';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePermission } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { FirstDevice, SeatMap } from './seat-map';
import { densityOf, layOutSeats, type SeatTile } from './lay-out-seats';
import type { LivePool } from './read-live-pool';

const SeatLogout = dynamic(() => import('./seat-logout').then((module) => module.SeatLogout), { ssr: false });
const SKELETONS = 8;

type SeatsPanelProps = {
  pool: PoolFieldsFragment | undefined;
  /** Undefined while it is being read. */
  now: LivePool | undefined;
  pausedAt: number | null;
  onChanged: () => void;
};

/** Seats of a pool and the dialog to log out a holder. */
export function SeatsPanel({ pool, now, pausedAt, onChanged }: SeatsPanelProps) {
  const t = useT();
  const mayLogOut = usePermission('LOG_OUT_DEVICES');
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [leavingId, setLeavingId] = useState<string | null>(null);
  const mode = pool?.mode ?? 'CONCURRENT';
  const isShown = Boolean(pool && now);
  const base = pool ? `/pools/${pool.id}` : '';
  const legend = <Legend isOver={now ? now.usage.inUse > now.usage.licensedQuantity : false} />;
  const logOut = (tile: SeatTile, element: HTMLElement | null) => {
    opener.current = element;
    setChosen(tile.seat?.device.id ?? null);
  };
  return (
    <section aria-labelledby="seats-heading" className="p-3 sm:p-4">
      <div className="mb-2 flex sm:mb-3 flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="seats-heading" ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {t(mode === 'NAMED' ? 'dashboard.map_NAMED' : 'dashboard.map')}
        </h2>
        <div className="max-sm:hidden">{legend}</div>
      </div>
      {isShown && pool && now ? (
        <Seats
          pool={pool}
          now={now}
          pausedAt={pausedAt}
          leavingId={leavingId}
          hrefOf={(deviceId) => `${base}/devices/${deviceId}`}
          {...(mayLogOut && mode === 'CONCURRENT' && pausedAt === null ? { onLogOut: logOut } : {})}
        />
      ) : (
        <MapSkeleton />
      )}
      {/* On a phone it is below: the seats come first there. */}
      <div className="mt-3 sm:hidden">{legend}</div>
      {chosen ? (
        <SeatLogout
          deviceId={chosen}
          onLeaving={setLeavingId}
          onClose={() => setChosen(null)}
          onDone={onChanged}
          opener={opener}
          focusAfterwards={heading}
        />
      ) : null}
    </section>
  );
}

type SeatsProps = {
  pool: PoolFieldsFragment;
  now: LivePool;
  pausedAt: number | null;
  leavingId: string | null;
  hrefOf: (deviceId: string) => string;
  onLogOut?: (tile: SeatTile, opener: HTMLElement | null) => void;
};

function Seats({ pool, now, pausedAt, leavingId, hrefOf, onLogOut }: SeatsProps) {
  const t = useT();
  const isNarrow = useIsNarrow();
  const { mode } = pool;
  const { tiles, hidden } = layOutSeats(now.seats, now.usage.licensedQuantity);
  if (now.usage.registeredDevices === 0 && now.seats.length === 0) return <FirstDevice pool={pool} />;
  if (tiles.length === 0)
    return (
      <EmptyState icon={CircleSlash} title={t('dashboard.noLicences')}>
        {t('dashboard.noLicencesHint')}
      </EmptyState>
    );
  return (
    <>
      <SeatMap
        label={t('dashboard.mapLabel', { mode: mode satisfies LicensingMode })}
        tiles={tiles}
        mode={mode}
        density={densityOf(tiles.length, isNarrow)}
        hrefOf={hrefOf}
        leavingId={leavingId}
        pausedAt={pausedAt}
        {...(onLogOut ? { onLogOut } : {})}
      />
      {hidden > 0 ? (
        <p className="mt-3 text-[0.867rem] text-muted">
          {t.rich('dashboard.moreSeats', {
            count: hidden,
            link: (words) => (
              <Link href={`/pools/${pool.id}/devices`} className="text-accent underline underline-offset-4">
                {words}
              </Link>
            ),
          })}
        </p>
      ) : null}
    </>
  );
}

function Legend({ isOver }: { isOver: boolean }) {
  const t = useT();
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li className="flex items-center gap-1.5">
        <span className="size-3 rounded-full border-[3px] border-accent" />
        {t('dashboard.legendHeld')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="size-3 rounded-full border-[3px] border-warn-fill" />
        {t('dashboard.legendEnding')}
      </li>
      {isOver ? (
        <li className="flex items-center gap-1.5">
          <span className="size-3 rounded-full border-[3px] border-bad-fill" />
          {t('dashboard.legendOver')}
        </li>
      ) : null}
      <li className="flex items-center gap-1.5">
        <span className="size-3 rounded-full border border-dashed border-line-strong" />
        {t('dashboard.legendFree')}
      </li>
    </ul>
  );
}

function MapSkeleton() {
  return (
    <div aria-busy className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-2">
      {Array.from({ length: SKELETONS }, (_, tile) => (
        <Skeleton key={tile} className="h-[4.6rem] rounded-lg" />
      ))}
    </div>
  );
}
