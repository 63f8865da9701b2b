import type { Client } from 'urql';
import { describe, expect, it } from 'vitest';
import { MoreEventsDocument } from '@/graphql/generated/operations/graphql';
import { readLivePool, type LivePool } from './read-live-pool';

const PAGE = 40;
const event = (number: number) => ({ id: `evt_${number}`, at: new Date(number * 1_000).toISOString() });
const upTo = (newest: number, oldest = 1) =>
  Array.from({ length: newest - oldest + 1 }, (_, n) => event(newest - n));

/** A server whose list of events, newest first, is this one. */
function serverOf(events: readonly { id: string; at: string }[], settingsVersion = 1) {
  const pageAfter = (place: number) => {
    const page = events.slice(place, place + PAGE);
    const end = place + page.length;
    return {
      pageInfo: { hasNextPage: end < events.length, endCursor: String(end) },
      edges: page.map((node, n) => ({ node, cursor: String(place + n + 1) })),
    };
  };
  const query = (document: unknown, { after }: { after?: string }) => {
    const pool =
      document === MoreEventsDocument
        ? { events: pageAfter(Number(after)) }
        : {
            usage: { settingsVersion },
            denialCount: 0,
            seats: { pageInfo: { hasNextPage: false }, edges: [] },
            events: pageAfter(0),
          };
    return Promise.resolve({ data: { seatPool: pool } });
  };
  return { query } as unknown as Client;
}
const readFrom = async (client: Client, known: LivePool | null = null) => {
  const now = await readLivePool(client, { seatPoolId: 'pool', today: '2026-11-22T00:00:00Z', known });
  if (!now) throw new Error('The pool is there.');
  return now;
};
const numbers = ({ events }: LivePool) => events.map(({ id }) => Number(id.slice(4)));
const numbersOf = (events: readonly { id: string }[]) => events.map(({ id }) => Number(id.slice(4)));

describe('what happened is read', () => {
  it('at first the newest page', async () => {
    const now = await readFrom(serverOf(upTo(100)));
    expect(numbers(now)).toEqual(numbersOf(upTo(100, 61)));
    expect([now.requests, now.hasOlderEvents]).toEqual([1, true]);
  });

  it('then page by page back to what is known, however long the link was lost: nothing is missed', async () => {
    const known = await readFrom(serverOf(upTo(100)));
    const now = await readFrom(serverOf(upTo(195)), known);
    expect(numbers(now)).toEqual(numbersOf(upTo(195, 61)));
    expect([now.requests, now.hasOlderEvents]).toEqual([3, true]);
  });

  it('anew, if more happened than is kept', async () => {
    const known = await readFrom(serverOf(upTo(100)));
    const now = await readFrom(serverOf(upTo(900)), known);
    expect(numbers(now)).toEqual(numbersOf(upTo(900, 701)));
    expect(now.hasOlderEvents).toBe(true);
  });

  it('a lapse that has moved is no sign that what is known was reached', async () => {
    const known = await readFrom(serverOf(upTo(100)));
    const moved = { ...event(100), at: event(181).at };
    const now = await readFrom(serverOf([moved, ...upTo(180).filter(({ id }) => id !== moved.id)]), known);
    expect(numbers(now)).toEqual([100, ...numbersOf(upTo(180, 61)).filter((number) => number !== 100)]);
  });

  it('a lapse that was undone goes, and with other settings also one far below the newest page', async () => {
    const all = upTo(300);
    const known = await readFrom(serverOf(upTo(220)), await readFrom(serverOf(upTo(100))));
    expect(known.events).toHaveLength(160);
    const without = all.filter(({ id }) => !['evt_290', 'evt_210', 'evt_70'].includes(id)).slice(80);
    const now = await readFrom(serverOf(without, 2), known);
    expect(numbers(now)).not.toContain(210);
    expect(numbers(now)).not.toContain(70);
    expect(numbers(now)).toEqual(numbersOf(without).slice(0, numbers(now).length));
    expect(now.events.length).toBeGreaterThanOrEqual(160);
  });

  it('a list read to its end has nothing older', async () => {
    const known = await readFrom(serverOf(upTo(30)));
    expect(known.hasOlderEvents).toBe(false);
    const now = await readFrom(serverOf(upTo(60)), known);
    expect(numbers(now)).toEqual(numbersOf(upTo(60)));
    expect(now.hasOlderEvents).toBe(false);
  });
});
