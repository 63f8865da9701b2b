import type { PoolEventsFragment } from '@/graphql/generated/operations/graphql';

type Edge = PoolEventsFragment['edges'][number];

/** An event with its cursor in the whole list. */
export type PoolEvent = Edge['node'] & { cursor: string };

export const toEvents = (page: PoolEventsFragment): PoolEvent[] =>
  page.edges.map(({ node, cursor }) => ({ ...node, cursor }));

type Placed = { id: string; at: string };

/**
 * Replaces the newest part of the known events with a newly read page, newest first: a lapse may have been inserted, or
 * undone by a longer time-out. Keeps at most `most` events and returns the same array if nothing has changed.
 */
export function replaceNewest<Event extends Placed>(
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
    // At the same instant as the oldest event, those above it belong to the page; those below belong to the next.
    const isWithin = at > oldestAt || (at === oldestAt && index < place);
    return !isWithin && !ids.has(event.id);
  });
}

/** Appends the page after the last known event. */
export function appendOlder<Event extends Placed>(
  known: readonly Event[],
  older: readonly Event[],
  most: number,
): readonly Event[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...older.filter(({ id }) => !ids.has(id))].slice(0, most);
}

/** A lapse keeps its id when its time changes, and is then a different event. */
export const isSameEvent = (event: Placed, other: Placed | undefined): boolean =>
  event.id === other?.id && event.at === other.at;

/** Number of events that were not there before. */
export function countNewEvents(
  before: readonly { id: string }[],
  now: readonly { id: string; at: string }[],
  since: number,
): number {
  const ids = new Set(before.map(({ id }) => id));
  return now.filter(({ id, at }) => !ids.has(id) && Date.parse(at) >= since).length;
}
