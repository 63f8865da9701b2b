'use client';

import { useRef, type CSSProperties } from 'react';
import { useElementSize } from '@/app/_components/chart/use-element-size';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { layOutPools } from './lay-out-pools';
import { PoolTile } from './pool-tile';
import type { WallPool } from './wall-pool';

type PoolGridProps = {
  /** Null until the first pools are read. */
  pools: readonly WallPool[] | null;
  /** Number of pools to expect. */
  expected: number;
  isStale: boolean;
};

/** Pools that fill a screen without scrolling; stacked on a phone. */
export function PoolGrid({ pools, expected, isStale }: PoolGridProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const rem = size ? parseFloat(getComputedStyle(document.documentElement).fontSize) : 1;
  const count = pools?.length ?? expected;
  const { columns, rows } = layOutPools(count, (size?.width ?? 0) / rem, (size?.height ?? 0) / rem);
  const grid: CSSProperties = {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, minmax(11rem, 1fr))`,
  };
  return (
    <div ref={frame} className="min-h-0 grow">
      {size ? (
        <ul
          aria-label={t('displays.pools')}
          aria-busy={pools === null || undefined}
          data-stale={isStale || undefined}
          style={grid}
          className="grid h-full gap-3 transition-opacity data-stale:opacity-55 data-stale:grayscale"
        >
          {pools
            ? pools.map((pool) => (
                <li key={pool.id} className="grid min-w-0">
                  <PoolTile pool={pool} />
                </li>
              ))
            : Array.from({ length: count }, (_, n) => (
                <li key={n} className={cn('grid min-w-0')}>
                  <Skeleton className="h-full min-h-44 w-full rounded-xl" />
                </li>
              ))}
        </ul>
      ) : null}
    </div>
  );
}
