'use client';

import { useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { MoreEventsDocument, SeatChangesDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { startOfDay } from '@/app/_lib/start-of-day';
import { keepReading } from '@/app/_live/keep-reading';
import type { ReadLoop } from '@/app/_live/read-loop';
import { serverNow } from '@/app/_live/server-clock';
import { useIsStale } from '@/app/_live/use-link-state';
import { useFormat } from '@/app/_text/use-format';
import { applyChanges, isGap, type SeatChanges } from './apply-changes';
import { appendOlder, toEvents } from './merge-events';
import { answerOf, MAX_EVENTS, type LivePool, readLivePool } from './read-live-pool';

/** Interval of reading while changes are pushed, as a safety net. */
const PUSHED_INTERVAL_MS = 30_000;
/** Interval of reading without a WebSocket, for instance where a proxy blocks it. */
const INTERVAL_MS = 4_000;
const MIN_INTERVAL_MS = 200;

/**
 * Seats and events of a pool: read once, then updated by pushed changes. Read again regularly, after a lost connection,
 * and if pushed changes are missing.
 */
export function useLivePool(seatPoolId: string) {
  const portal = usePortal();
  const { timeZone } = useFormat();
  const [known, setKnown] = useState<{ now: LivePool; epoch: number } | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const loop = useRef<ReadLoop>(undefined);
  const wantsOlder = useRef(false);

  useEffect(() => {
    const { graphql, uncached, usageFeed, connection } = portal;
    let latest: LivePool | null = null;
    let isOver = false;
    /** Changes pushed since the current read began, which may be newer than its result. */
    let pushed: SeatChanges[] = [];
    let last: { version: number; epoch: number } | null = null;

    const currentEpoch = () => connection?.getState().epoch ?? 0;
    const isPushed = () => last?.epoch === currentEpoch();
    const today = () => startOfDay(serverNow(), timeZone);
    const show = (now: LivePool, epoch: number) => {
      latest = now;
      usageFeed.learn([now.usage], epoch);
      setKnown({ now, epoch });
    };

    const withOlder = async (now: LivePool): Promise<LivePool> => {
      const oldest = now.events.at(-1);
      if (!wantsOlder.current || !oldest) return now;
      wantsOlder.current = false;
      const more = answerOf(await uncached.query(MoreEventsDocument, { seatPoolId, after: oldest.cursor }));
      if (!more.seatPool) return now;
      const { events } = more.seatPool;
      return {
        ...now,
        events: appendOlder(now.events, toEvents(events), MAX_EVENTS),
        hasOlderEvents: events.pageInfo.hasNextPage,
      };
    };
    const read = async (): Promise<number> => {
      const epoch = currentEpoch();
      pushed = [];
      try {
        const since = new Date(today()).toISOString();
        const found = await readLivePool(uncached, { seatPoolId, today: since, known: latest });
        if (!found || isOver) return 1;
        const read = await withOlder(found);
        if (isOver) return 1;
        show(
          pushed.reduce((now, changes) => applyChanges(now, changes, today()), read),
          pushed.length > 0 ? currentEpoch() : epoch,
        );
        setError(null);
        return read.requests;
      } catch (reason) {
        if (!isOver && connection?.getState().status !== 'lost') setError(reason as CombinedError);
        return 1;
      }
    };
    const take = (changes: SeatChanges) => {
      const before = last?.version ?? null;
      last = { version: changes.usage.version, epoch: currentEpoch() };
      pushed.push(changes);
      if (!latest) return usageFeed.learn([changes.usage], last.epoch);
      if (isGap(latest, changes, before)) running.wake();
      show(applyChanges(latest, changes, today()), last.epoch);
    };

    const running = keepReading(portal, {
      read,
      onUsage: () => {
        if (isPushed()) return;
        const usage = usageFeed.getUsages().get(seatPoolId)?.usage;
        if (usage && (!latest || usage.version > latest.usage.version)) running.wake();
      },
      intervalMs: () => (isPushed() ? PUSHED_INTERVAL_MS : INTERVAL_MS),
      minIntervalMs: MIN_INTERVAL_MS,
    });
    loop.current = running;
    const stream = graphql
      .subscription(SeatChangesDocument, { seatPoolId })
      .subscribe(({ data }) => data && take(data.seatChanges));
    return () => {
      isOver = true;
      running.stop();
      stream.unsubscribe();
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
