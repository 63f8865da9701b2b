import { describe, expect, it } from 'vitest';
import { countNewEvents, mergeEvents } from './merge-events';

const event = (id: string, second: number) => ({
  id,
  at: new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString(),
});
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id).join('');

describe('the feed', () => {
  it('shows an event once, however often it is read', () => {
    const known = [event('b', 2), event('a', 1)];
    expect(ids(mergeEvents(known, [event('c', 3), event('b', 2)], 10))).toBe('cba');
  });

  it('stays the very same list when nothing is new, so that nothing is drawn anew', () => {
    const known = [event('b', 2), event('a', 1)];
    expect(mergeEvents(known, [event('b', 2)], 10)).toBe(known);
  });

  it('L27: puts a lapse where it belongs, also below what was known before', () => {
    const known = [event('d', 40), event('a', 1)];
    expect(ids(mergeEvents(known, [event('d', 40), event('lapse', 20), event('a', 1)], 10))).toBe('dlapsea');
  });

  it('takes older events at its end', () => {
    expect(ids(mergeEvents([event('c', 3)], [event('b', 2), event('a', 1)], 10))).toBe('cba');
  });

  it('is bounded: the oldest go', () => {
    const known = Array.from({ length: 200 }, (_, n) => event(`k${n}`, 1));
    const merged = mergeEvents(known, [event('new', 2)], 200);
    expect(merged).toHaveLength(200);
    expect(merged[0]?.id).toBe('new');
  });

  it('keeps the order of the server among events of one instant', () => {
    expect(ids(mergeEvents([event('a', 1)], [event('z', 2), event('y', 2)], 10))).toBe('zya');
  });
});

it('while the page is paused, what has happened since is counted, and not what was read of the time before', () => {
  const before = [event('b', 20), event('a', 10)];
  const now = [event('d', 40), event('c', 30), event('b', 20), event('a', 10), event('older', 1)];
  expect(countNewEvents(before, now, Date.parse(event('b', 20).at))).toBe(2);
  expect(countNewEvents(before, before, 0)).toBe(0);
});
