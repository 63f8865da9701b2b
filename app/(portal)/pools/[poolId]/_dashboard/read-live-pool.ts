import type { Client, OperationResult } from 'urql';
import {
  MoreEventsDocument,
  MoreSeatsDocument,
  LivePoolDocument,
  type HeldSeatFragment,
} from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';
import { MAX_TILES } from './lay-out-seats';
import { isSameEvent, replaceNewest, toEvents, type PoolEvent } from './merge-events';

export const MAX_EVENTS = 200;

/** State of a pool at one moment: figures, held seats and events. */
export type LivePool = {
  usage: Usage;
  deniedToday: number;
  seats: readonly HeldSeatFragment[];
  events: readonly PoolEvent[];
  /** Whether there are events before the last one. */
  hasOlderEvents: boolean;
  /** Number of requests it took. */
  requests: number;
};

type ReadOptions = { seatPoolId: string; today: string; known: LivePool | null };

/** Reads a pool and its events since the previous state. Null if the pool does not exist. */
export async function readLivePool(
  client: Client,
  { seatPoolId, today, known }: ReadOptions,
): Promise<LivePool | null> {
  const first = answerOf(await client.query(LivePoolDocument, { seatPoolId, today }));
  if (!first.seatPool) return null;
  const { usage, denialCount } = first.seatPool;
  let { seats, events } = first.seatPool;
  let requests = 1;

  const held = new Map(seats.edges.map(({ node }) => [node.number, node]));
  while (seats.pageInfo.hasNextPage && held.size < MAX_TILES) {
    const { endCursor: after } = seats.pageInfo;
    const more = answerOf(await client.query(MoreSeatsDocument, { seatPoolId, after }));
    requests += 1;
    if (!more.seatPool) return null;
    seats = more.seatPool.seats;
    for (const { node } of seats.edges) held.set(node.number, node);
  }

  // Reads pages until a known event, so that none is missed after a lost connection. After changed settings all shown
  // events are read again, because any of them may have been undone.
  const fresh = toEvents(events);
  const knownById = new Map(known?.events.map((event) => [event.id, event]));
  const meetsKnown = () => fresh.some((event) => isSameEvent(event, knownById.get(event.id)));
  const isAsSet = known?.usage.settingsVersion === usage.settingsVersion;
  const least = known && !isAsSet ? known.events.length : 0;
  const isEnough = () => fresh.length >= MAX_EVENTS || (fresh.length >= least && meetsKnown());
  while (known && !isEnough() && events.pageInfo.hasNextPage) {
    const { endCursor: after } = events.pageInfo;
    const more = answerOf(await client.query(MoreEventsDocument, { seatPoolId, after }));
    requests += 1;
    if (!more.seatPool) return null;
    events = more.seatPool.events;
    fresh.push(...toEvents(events));
  }

  const isJoined = known !== null && meetsKnown();
  const isAll = !events.pageInfo.hasNextPage;
  const shown = replaceNewest(isJoined ? known.events : [], fresh, { isAll, most: MAX_EVENTS });
  return {
    usage,
    deniedToday: denialCount,
    seats: [...held.values()],
    events: shown,
    hasOlderEvents: shown.length >= MAX_EVENTS || (!isAll && (!isJoined || known.hasOlderEvents)),
    requests,
  };
}

/** Returns the data of a query, or throws its error. */
export function answerOf<Data>({ data, error }: OperationResult<Data>): Data {
  if (error) throw error;
  if (!data) throw new Error('An answer without data and without an error.');
  return data;
}
