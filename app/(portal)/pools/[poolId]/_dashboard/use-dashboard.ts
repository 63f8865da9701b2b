'use client';

import { useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { MoreEventsDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { startOfDay } from '@/app/_lib/start-of-day';
import { keepReading } from '@/app/_live/keep-reading';
import type { ReadLoop } from '@/app/_live/read-loop';
import { serverNow } from '@/app/_live/server-clock';
import { useIsStale } from '@/app/_live/use-link-state';
import { useFormat } from '@/app/_text/use-format';
import { usePool } from '../_pool/use-pool';
import { countNewEvents, putOlder, toEvents } from './merge-events';
import { answerOf, MOST_EVENTS, type PoolNow, readPoolNow } from './read-pool-now';
import { useDayOfUse } from './use-day-of-use';

/** An event is dated a moment before it is heard of. */
const NOTICED_MS = 5_000;

/** All that the dashboard shows of a pool, live or, once paused, as it was then. */
export function useDashboard(poolId: string) {
  const { pool, usage, isStale: isUsageStale } = usePool(poolId);
  const { now, isStale: areSeatsStale, error, reread, showOlder } = usePoolNow(poolId);
  const day = useDayOfUse(poolId, now?.events);
  const live = { usage, now, day };
  const [paused, setPaused] = useState<(typeof live & { at: number }) | null>(null);
  const shown = paused ?? live;
  const isLinkLost = useIsStale(null);

  return {
    pool,
    usage: shown.usage,
    now: shown.now,
    day: shown.day,
    pausedAt: paused?.at ?? null,
    waiting: paused ? countNewEvents(paused.now?.events ?? [], now?.events ?? [], paused.at - NOTICED_MS) : 0,
    isStale: isLinkLost || isUsageStale || areSeatsStale,
    error,
    reread,
    showOlder,
    pause: () => setPaused({ ...live, at: serverNow() }),
    resume: () => setPaused(null),
  };
}

/** A renewal is told by nobody: it is seen at the next reading. */
const EVERY_MS = 4_000;
const AT_MOST_EVERY_MS = 200;

/** A pool's seats and events: read again at every change of its use, after every lost link, and now and then. */
function usePoolNow(seatPoolId: string) {
  const portal = usePortal();
  const { timeZone } = useFormat();
  const [known, setKnown] = useState<{ now: PoolNow; epoch: number } | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const loop = useRef<ReadLoop>(undefined);
  const wantsOlder = useRef(false);

  useEffect(() => {
    const { uncached, usageFeed, connection } = portal;
    let latest: PoolNow | null = null;
    let isOver = false;

    const withOlder = async (now: PoolNow): Promise<PoolNow> => {
      const last = now.events.at(-1);
      if (!wantsOlder.current || !last) return now;
      wantsOlder.current = false;
      const more = answerOf(await uncached.query(MoreEventsDocument, { seatPoolId, after: last.cursor }));
      if (!more.seatPool) return now;
      const { events } = more.seatPool;
      return {
        ...now,
        events: putOlder(now.events, toEvents(events), MOST_EVENTS),
        hasOlderEvents: events.pageInfo.hasNextPage,
      };
    };
    const read = async (): Promise<number> => {
      const readEpoch = connection?.getState().epoch ?? 0;
      const today = new Date(startOfDay(serverNow(), timeZone)).toISOString();
      try {
        const now = await readPoolNow(uncached, { seatPoolId, today, known: latest });
        if (!now || isOver) return 1;
        latest = await withOlder(now);
        if (isOver) return 1;
        usageFeed.learn([latest.usage]);
        setKnown({ now: latest, epoch: readEpoch });
        setError(null);
        return latest.requests;
      } catch (reason) {
        if (!isOver && connection?.getState().status !== 'lost') setError(reason as CombinedError);
        return 1;
      }
    };

    const running = keepReading(portal, {
      read,
      onUsage: () => {
        const usage = usageFeed.getUsages().get(seatPoolId)?.usage;
        if (usage && (!latest || usage.version > latest.usage.version)) running.wake();
      },
      everyMs: EVERY_MS,
      atMostEveryMs: AT_MOST_EVERY_MS,
    });
    loop.current = running;
    return () => {
      isOver = true;
      running.stop();
    };
  }, [portal, seatPoolId, timeZone]);

  return {
    now: known?.now,
    isStale: useIsStale(known?.epoch),
    error,
    reread: () => loop.current?.wake(),
    showOlder: () => {
      wantsOlder.current = true;
      loop.current?.wake();
    },
  };
}
