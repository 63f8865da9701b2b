'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Client, CombinedError } from 'urql';
import { WallPoolDocument, type WallPoolQuery } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { keepReading } from '@/app/_live/keep-reading';
import type { ReadLoop } from '@/app/_live/read-loop';
import { serverNow } from '@/app/_live/server-clock';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { liveDenials, readSettings } from '@/app/_wall/live-denials';
import type { WallPool } from '@/app/_wall/wall-pool';

/** Interval of counting denials again, because they leave the last hour without an event. */
const INTERVAL_MS = 30_000;
const MIN_INTERVAL_MS = 1_000;
const HOUR_MS = 60 * 60 * 1_000;

type Read = NonNullable<WallPoolQuery['seatPool']>;

/** Pools of a wall display, live, in the given order. `pools` is null until they are read; unknown ids are left out. */
export function useWallPools(ids: readonly string[]) {
  const portal = usePortal();
  const [read, setRead] = useState<{ pools: readonly Read[]; epoch: number } | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const loop = useRef<ReadLoop>(undefined);
  const key = ids.join();

  useEffect(() => {
    const { uncached, usageFeed, connection } = portal;
    const wanted = key === '' ? [] : key.split(',');
    const known = readSettings(usageFeed);
    let isOver = false;
    const stops = wanted.map((seatPoolId) => usageFeed.watch({ seatPoolId }));

    const readAll = async (): Promise<number> => {
      const epoch = connection?.getState().epoch ?? 0;
      const hourAgo = new Date(serverNow() - HOUR_MS).toISOString();
      try {
        const found = await Promise.all(wanted.map((id) => readPool(uncached, id, hourAgo)));
        if (isOver) return 1;
        const pools = found.filter((pool) => pool !== null);
        usageFeed.learn(pools.map(({ usage }) => usage));
        known.note(pools.map(({ usage }) => usage));
        setRead({ pools, epoch });
        setError(null);
      } catch (reason) {
        if (!isOver && connection?.getState().status !== 'lost') setError(reason as CombinedError);
      }
      return 1;
    };

    const running = keepReading(portal, {
      read: readAll,
      onUsage: () => known.areOutdated() && running.wake(),
      intervalMs: INTERVAL_MS,
      minIntervalMs: MIN_INTERVAL_MS,
    });
    loop.current = running;
    return () => {
      isOver = true;
      running.stop();
      for (const stop of stops) stop();
    };
  }, [portal, key]);

  const usages = useLiveUsages();
  const pools = useMemo(() => (read ? toWallPools(read.pools, usages) : null), [read, usages]);
  return { pools, isStale: useIsStale(read?.epoch), error, reread: () => loop.current?.wake() };
}

async function readPool(client: Client, id: string, hourAgo: string): Promise<Read | null> {
  const { data, error } = await client.query(WallPoolDocument, { id, hourAgo });
  // A mistyped address may contain an invalid id.
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT')) return null;
  if (error) throw error;
  return data?.seatPool ?? null;
}

function toWallPools(pools: readonly Read[], usages: ReturnType<typeof useLiveUsages>): WallPool[] {
  const customers = new Set(pools.map(({ customer }) => customer.id));
  return pools.map((pool) => {
    const { id, application, customer, mode, suspended } = pool;
    const usage = usages.get(id)?.usage ?? pool.usage;
    return {
      id,
      applicationName: application.name,
      customerName: customers.size > 1 ? customer.name : null,
      mode,
      suspended,
      usage,
      denialsLastHour: liveDenials(pool, usage),
    };
  });
}
