'use client';

import { CircleSlash } from 'lucide-react';
import { useRef } from 'react';
import type { PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { FirstDevice, SeatMap } from '@/app/(portal)/pools/[poolId]/_dashboard/seat-map';
import { fitGrid, layOutSeats } from '@/app/(portal)/pools/[poolId]/_dashboard/lay-out-seats';
import type { LivePool } from '@/app/(portal)/pools/[poolId]/_dashboard/read-live-pool';
import { useElementSize } from '@/app/_components/chart/use-element-size';
import { EmptyState } from '@/app/_components/empty-state';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';

type WallSeatsProps = {
  pool: PoolFieldsFragment | undefined;
  now: LivePool | undefined;
  pausedAt: number | null;
};

/** Seat map, as large as fits. */
export function WallSeats({ pool, now, pausedAt }: WallSeatsProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const tiles = now ? layOutSeats(now.seats, now.usage.licensedQuantity).tiles : [];
  const isEmpty = now?.usage.registeredDevices === 0 && now.seats.length === 0;
  const rem = size ? parseFloat(getComputedStyle(document.documentElement).fontSize) : 1;
  const { density, columns, dot } = fitGrid(
    tiles.length,
    (size?.width ?? 0) / rem,
    (size?.height ?? 0) / rem,
  );
  return (
    <div ref={frame} className="h-full min-h-40">
      {!pool || !now || !size ? <Skeleton className="h-full min-h-40 w-full rounded-lg" /> : null}
      {pool && isEmpty ? <FirstDevice pool={pool} /> : null}
      {pool && now && !isEmpty && tiles.length === 0 ? (
        <EmptyState icon={CircleSlash} title={t('dashboard.noLicences')}>
          {t('dashboard.noLicencesHint')}
        </EmptyState>
      ) : null}
      {pool && size && !isEmpty && tiles.length > 0 ? (
        <SeatMap
          label={t('dashboard.mapLabel', { mode: pool.mode })}
          tiles={tiles}
          mode={pool.mode}
          density={density}
          columns={columns}
          dot={dot}
          pausedAt={pausedAt}
        />
      ) : null}
    </div>
  );
}
