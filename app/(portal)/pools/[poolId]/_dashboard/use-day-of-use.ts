'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Client } from 'urql';
import {
  DayOfUseDocument,
  DenialInstantsDocument,
  type DenialInstantsQuery,
} from '@/graphql/generated/operations/graphql';
import type { StepPoint } from '@/app/_components/chart/step-rows';
import { usePortal } from '@/app/_graphql/portal-provider';
import { keepReading } from '@/app/_live/keep-reading';
import { serverNow } from '@/app/_live/server-clock';
import { continueDay, DAY_MS, type DayOfUse, appendPoint } from './day-of-use';
import type { PoolEvent } from './merge-events';
import { answerOf } from './read-live-pool';

const INTERVAL_MS = 120_000;
const MIN_INTERVAL_MS = 2_000;

const nothing: readonly PoolEvent[] = [];

/** Last 24 hours of a pool, continued by live usage; read again regularly and after a lost connection. */
export function useDayOfUse(seatPoolId: string, events: readonly PoolEvent[] = nothing): DayOfUse | null {
  const portal = usePortal();
  const [day, setDay] = useState<DayOfUse | null>(null);
  const [seen, setSeen] = useState<readonly StepPoint[]>([]);

  useEffect(() => {
    const { uncached, usageFeed } = portal;
    let isOver = false;
    const loop = keepReading(portal, {
      read: async () => {
        // A failed read is repeated; more frequent reads report the error.
        const read = await readDayOfUse(uncached, seatPoolId, serverNow()).catch(() => null);
        if (!read || isOver) return 1;
        setDay(read);
        setSeen((points) => points.filter(({ at }) => at > read.until));
        return 1;
      },
      onUsage: () => {
        // Returning to the page reads the whole day again.
        if (document.visibilityState !== 'visible') return;
        const usage = usageFeed.getUsages().get(seatPoolId)?.usage;
        if (!usage) return;
        const point = {
          at: Date.parse(usage.asOf),
          inUse: usage.inUse,
          licensed: usage.licensedQuantity,
        };
        setSeen((points) => appendPoint(points, point));
      },
      intervalMs: INTERVAL_MS,
      minIntervalMs: MIN_INTERVAL_MS,
    });
    return () => {
      isOver = true;
      loop.stop();
    };
  }, [portal, seatPoolId]);

  return useMemo(() => {
    if (!day) return null;
    const refusals = events.filter(({ kind }) => kind === 'DENIED').map(({ at }) => Date.parse(at));
    return continueDay(day, seen, refusals);
  }, [day, seen, events]);
}

const MAX_DENIALS = 1_000;

/** Reads the usage of a pool in the last 24 hours. Null if the pool does not exist. */
async function readDayOfUse(client: Client, seatPoolId: string, now: number): Promise<DayOfUse | null> {
  const since = new Date(now - DAY_MS).toISOString();
  const { seatPool } = answerOf(await client.query(DayOfUseDocument, { seatPoolId, since }));
  if (!seatPool) return null;
  const { usage, usageHistory, denialCount } = seatPool;

  const denials: number[] = [];
  let after: string | null | undefined;
  while (denials.length < Math.min(denialCount, MAX_DENIALS)) {
    const page: DenialInstantsQuery = answerOf(
      await client.query(DenialInstantsDocument, { seatPoolId, since, after }),
    );
    if (!page.seatPool) return null;
    const { edges, pageInfo } = page.seatPool.denials;
    denials.push(...edges.map(({ node }) => Date.parse(node.at)));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }

  const until = Date.parse(usage.asOf);
  return {
    points: usageHistory
      .map(({ at, inUse, licensedQuantity }) => ({ at: Date.parse(at), inUse, licensed: licensedQuantity }))
      .filter(({ at }) => at <= until),
    denials: denials.filter((at) => at <= until),
    denialCount,
    until,
  };
}
