import type { PoolEventsFragment } from '@/graphql/generated/operations/graphql';

type Edge = PoolEventsFragment['edges'][number];

/** Something that happened, with its place in the whole list. */
export type PoolEvent = Edge['node'] & { cursor: string };

export const toEvents = (page: PoolEventsFragment): PoolEvent[] =>
  page.edges.map(({ node, cursor }) => ({ ...node, cursor }));

/**
 * Two stretches of the list as one, newest first, each event once: a lapse may come to stand below what was known
 * before it. At most so many are kept, the newest.
 */
export function mergeEvents<Event extends { id: string; at: string }>(
  known: readonly Event[],
  incoming: readonly Event[],
  most: number,
): readonly Event[] {
  const knownIds = new Set(known.map(({ id }) => id));
  const fresh = incoming.filter(({ id }) => !knownIds.has(id));
  if (fresh.length === 0) return known;
  // The sort is stable: events of one instant stay in the order in which the server gave them.
  return [...fresh, ...known].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, most);
}

/** How many events there are that were not there before. */
export function countNewEvents(
  before: readonly { id: string }[],
  now: readonly { id: string; at: string }[],
  since: number,
): number {
  const ids = new Set(before.map(({ id }) => id));
  return now.filter(({ id, at }) => !ids.has(id) && Date.parse(at) >= since).length;
}
