import type { Client, OperationResult } from 'urql';
import {
  MoreEventsDocument,
  MoreSeatsDocument,
  PoolNowDocument,
  type HeldSeatFragment,
} from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';
import { MOST_TILES } from './lay-out-seats';
import { isSameEvent, putStretch, toEvents, type PoolEvent } from './merge-events';

export const MOST_EVENTS = 200;

/** A pool at one moment: its figures, who holds its seats, and what has happened until then. */
export type PoolNow = {
  usage: Usage;
  deniedToday: number;
  seats: readonly HeldSeatFragment[];
  events: readonly PoolEvent[];
  /** Whether there are events before the last one. */
  hasOlderEvents: boolean;
  /** How many requests it took. */
  requests: number;
};

type ReadOptions = { seatPoolId: string; today: string; known: PoolNow | null };

/** Reads a pool as it is now, and all that has happened since it was read before. Null if there is no such pool. */
export async function readPoolNow(
  client: Client,
  { seatPoolId, today, known }: ReadOptions,
): Promise<PoolNow | null> {
  const first = answerOf(await client.query(PoolNowDocument, { seatPoolId, today }));
  if (!first.seatPool) return null;
  const { usage, denialCount } = first.seatPool;
  let { seats, events } = first.seatPool;
  let requests = 1;

  const held = new Map(seats.edges.map(({ node }) => [node.number, node]));
  while (seats.pageInfo.hasNextPage && held.size < MOST_TILES) {
    const { endCursor: after } = seats.pageInfo;
    const more = answerOf(await client.query(MoreSeatsDocument, { seatPoolId, after }));
    requests += 1;
    if (!more.seatPool) return null;
    seats = more.seatPool.seats;
    for (const { node } of seats.edges) held.set(node.number, node);
  }

  // Page by page until something known, so that nothing is missed that happened while the link was lost. Other
  // settings may have undone any of the events shown: then all of them are read again.
  const fresh = toEvents(events);
  const knownById = new Map(known?.events.map((event) => [event.id, event]));
  const meetsKnown = () => fresh.some((event) => isSameEvent(event, knownById.get(event.id)));
  const isAsSet = known?.usage.settingsVersion === usage.settingsVersion;
  const least = known && !isAsSet ? known.events.length : 0;
  const isEnough = () => fresh.length >= MOST_EVENTS || (fresh.length >= least && meetsKnown());
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
  const shown = putStretch(isJoined ? known.events : [], fresh, { isAll, most: MOST_EVENTS });
  return {
    usage,
    deniedToday: denialCount,
    seats: [...held.values()],
    events: shown,
    hasOlderEvents: shown.length >= MOST_EVENTS || (!isAll && (!isJoined || known.hasOlderEvents)),
    requests,
  };
}

/** The answer to a query; throws its error. */
export function answerOf<Data>({ data, error }: OperationResult<Data>): Data {
  if (error) throw error;
  if (!data) throw new Error('An answer without data and without an error.');
  return data;
}
