'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Client, CombinedError, OperationResult } from 'urql';
import {
  CustomerPoolsDocument,
  PoolRowsDocument,
  type PoolRowFieldsFragment,
  type PoolRowsQuery,
  type PoolRowsQueryVariables,
} from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { startOfDay } from '@/app/_lib/start-of-day';
import { keepReading } from '@/app/_live/keep-reading';
import type { ReadLoop } from '@/app/_live/read-loop';
import { serverNow } from '@/app/_live/server-clock';
import type { UsageFeed } from '@/app/_live/usage-feed';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages, useWatchedPools } from '@/app/_live/use-live-usages';
import { useFormat } from '@/app/_text/use-format';
import { rowOf } from './pool-row';

/** Interval of reading the figures that are not pushed, for every hundred pools. */
const INTERVAL_MS = 60_000;
const MIN_INTERVAL_MS = 1_000;
const WEEK_MS = 7 * 24 * 3_600_000;

type Pools = readonly PoolRowFieldsFragment[];

/** Pools as last read, shown at once when the reader returns to the page. */
const remembered = new WeakMap<Client, Map<string | null, Pools>>();

/**
 * All pools the reader may see, or those of one customer, with live usage over one subscription. Read again after a
 * lost connection and when pools or settings change. `rows` is null until the first page is read.
 */
export function usePoolRows(customerId: string | null) {
  const portal = usePortal();
  const { timeZone } = useFormat();
  const [pools, setPools] = useState<Pools | null>(
    () => remembered.get(portal.uncached)?.get(customerId) ?? null,
  );
  const [error, setError] = useState<CombinedError | null>(null);
  const loop = useRef<ReadLoop>(undefined);
  useWatchedPools(customerId);

  useEffect(() => {
    const { uncached, usageFeed, connection } = portal;
    let isOver = false;
    const outdated = findOutdated(usageFeed, customerId);

    const read = async (): Promise<number> => {
      const now = serverNow();
      try {
        const { pools: read, requests } = await readPoolRows(uncached, {
          customerId,
          weekAgo: new Date(now - WEEK_MS).toISOString(),
          today: new Date(startOfDay(now, timeZone)).toISOString(),
          // Replaces a list only once it is complete, so that it does not shrink while it is read again.
          onPage: (some) =>
            isOver || setPools((shown) => (shown && shown.length > some.length ? shown : some)),
        });
        if (isOver) return requests;
        usageFeed.learn(read.map(({ usage }) => usage));
        outdated.isKnown(read);
        setPools(read);
        setError(null);
        remember(uncached, customerId, read);
        return requests;
      } catch (reason) {
        if (!isOver && connection?.getState().status !== 'lost') setError(reason as CombinedError);
        return 1;
      }
    };

    const running = keepReading(portal, {
      read,
      onUsage: () => outdated.areThere() && running.wake(),
      intervalMs: INTERVAL_MS,
      minIntervalMs: MIN_INTERVAL_MS,
    });
    loop.current = running;
    return () => {
      isOver = true;
      running.stop();
    };
  }, [portal, customerId, timeZone]);

  const usages = useLiveUsages();
  const rows = useMemo(
    () => pools?.map((pool) => rowOf(pool, usages.get(pool.id)?.usage ?? pool.usage)) ?? null,
    [pools, usages],
  );
  const oldestEpoch = useMemo(() => {
    const epochs = (pools ?? []).flatMap(({ id }) => usages.get(id)?.epoch ?? []);
    return epochs.length > 0 ? Math.min(...epochs) : null;
  }, [pools, usages]);
  return { rows, isStale: useIsStale(oldestEpoch), error, reread: () => loop.current?.wake() };
}

/** Detects pools in the usage feed that have not been read, or whose settings have changed since. */
function findOutdated(usageFeed: UsageFeed, customerId: string | null) {
  let versions: Map<string, number> | null = null;
  return {
    isKnown(pools: Pools) {
      const read = pools.map(({ id, usage }) => [id, usage.settingsVersion] as const);
      versions = new Map([...(versions ?? []), ...read]);
    },
    /** Reports each version once: a pool that cannot be read would otherwise be requested forever. */
    areThere(): boolean {
      if (!versions) return false;
      let isAny = false;
      for (const id of usageFeed.idsOf(customerId)) {
        const version = usageFeed.getUsages().get(id)?.usage.settingsVersion ?? 0;
        if (version <= (versions.get(id) ?? -1)) continue;
        versions.set(id, version);
        isAny = true;
      }
      return isAny;
    },
  };
}

function remember(client: Client, customerId: string | null, pools: Pools) {
  const lists = remembered.get(client) ?? new Map<string | null, Pools>();
  remembered.set(client, lists.set(customerId, pools));
}

const PAGE_SIZE = 100;

/** Start of the periods for which denials and peaks are counted. */
type Since = { weekAgo: string; today: string };

type Reading = Since & {
  /** Null: all pools the reader may see. */
  customerId: string | null;
  /** Called after each page but the last, with all pools read so far. */
  onPage: (pools: readonly PoolRowFieldsFragment[]) => void;
};

/** Reads all pools page by page. Throws urql's error. */
async function readPoolRows(
  client: Client,
  { customerId, onPage, weekAgo, today }: Reading,
): Promise<{ pools: readonly PoolRowFieldsFragment[]; requests: number }> {
  if (customerId !== null) {
    const answer = await client.query(CustomerPoolsDocument, { customerId, weekAgo, today });
    return { pools: dataOf(answer).customer?.seatPools ?? [], requests: 1 };
  }
  const pools: PoolRowFieldsFragment[] = [];
  let after: string | null = null;
  for (let requests = 1; ; requests += 1) {
    const answer: OperationResult<PoolRowsQuery, PoolRowsQueryVariables> = await client.query(
      PoolRowsDocument,
      { first: PAGE_SIZE, after, weekAgo, today },
    );
    const { edges, pageInfo } = dataOf(answer).seatPools;
    pools.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage || pageInfo.endCursor == null) return { pools, requests };
    onPage([...pools]);
    after = pageInfo.endCursor;
  }
}

function dataOf<Data>({ data, error }: Pick<OperationResult<Data>, 'data' | 'error'>): Data {
  if (error) throw error;
  if (!data) throw new Error('an answer without data');
  return data;
}
