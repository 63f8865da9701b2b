import type { PoolEventsFragment } from '@/graphql/generated/operations/graphql';

type Edge = PoolEventsFragment['edges'][number];

/** Something that happened, with its place in the whole list. */
export type PoolEvent = Edge['node'] & { cursor: string };

export const toEvents = (page: PoolEventsFragment): PoolEvent[] =>
  page.edges.map(({ node, cursor }) => ({ ...node, cursor }));

type Placed = { id: string; at: string };

/**
 * What is known once the newest stretch of the list was read anew, newest first: that stretch as it is now, and below
 * it what was known before. A lapse may have come to stand among what was known; and one that a longer time-out has
 * undone is gone. At most so many are kept, the newest. The very same list if nothing has changed.
 */
export function putStretch<Event extends Placed>(
  known: readonly Event[],
  stretch: readonly Event[],
  { isAll, most }: { isAll: boolean; most: number },
): readonly Event[] {
  const below = isAll ? [] : eventsBelow(known, stretch);
  const events = [...stretch, ...below].slice(0, most);
  const isSame = events.length === known.length && events.every((event, n) => isSameEvent(event, known[n]));
  return isSame ? known : events;
}

function eventsBelow<Event extends Placed>(known: readonly Event[], stretch: readonly Event[]): Event[] {
  const oldest = stretch.at(-1);
  if (!oldest) return [...known];
  const ids = new Set(stretch.map(({ id }) => id));
  const oldestAt = Date.parse(oldest.at);
  const place = known.findIndex(({ id }) => id === oldest.id);
  return known.filter((event, index) => {
    const at = Date.parse(event.at);
    // Of one instant, what stood above the oldest belongs to the stretch; what stood below is of the next page.
    const isWithin = at > oldestAt || (at === oldestAt && index < place);
    return !isWithin && !ids.has(event.id);
  });
}

/** With the page after the last one known. */
export function putOlder<Event extends Placed>(
  known: readonly Event[],
  older: readonly Event[],
  most: number,
): readonly Event[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...older.filter(({ id }) => !ids.has(id))].slice(0, most);
}

/** A lapse keeps its identity when its time changes; it is another event then. */
export const isSameEvent = (event: Placed, other: Placed | undefined): boolean =>
  event.id === other?.id && event.at === other.at;

/** How many events there are that were not there before. */
export function countNewEvents(
  before: readonly { id: string }[],
  now: readonly { id: string; at: string }[],
  since: number,
): number {
  const ids = new Set(before.map(({ id }) => id));
  return now.filter(({ id, at }) => !ids.has(id) && Date.parse(at) >= since).length;
}
