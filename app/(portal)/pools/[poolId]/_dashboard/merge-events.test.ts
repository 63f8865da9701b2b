import { describe, expect, it } from 'vitest';
import { countNewEvents, appendOlder, replaceNewest } from './merge-events';

const event = (id: string, second: number) => ({
  id,
  at: new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString(),
});
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id).join('');

const put = (known: ReturnType<typeof event>[], stretch: ReturnType<typeof event>[], isAll = false) =>
  replaceNewest(known, stretch, { isAll, most: 10 });

describe('the feed', () => {
  it('shows an event once, however often it is read', () => {
    const known = [event('b', 2), event('a', 1)];
    expect(ids(put(known, [event('c', 3), event('b', 2)]))).toBe('cba');
  });

  it('stays the very same list when nothing is new, so that nothing is drawn anew', () => {
    const known = [event('b', 2), event('a', 1)];
    expect(put(known, [event('b', 2)])).toBe(known);
    expect(put(known, [event('b', 2), event('a', 1)], true)).toBe(known);
  });

  it('L27: puts a lapse where it belongs, also below what was known before', () => {
    const known = [event('d', 40), event('a', 1)];
    expect(ids(put(known, [event('d', 40), event('lapse', 20), event('a', 1)]))).toBe('dlapsea');
  });

  it('drops a lapse that a longer time-out has undone, and keeps what is older than what was read', () => {
    const known = [event('d', 40), event('lapse', 20), event('c', 10), event('b', 5), event('a', 1)];
    expect(ids(put(known, [event('e', 50), event('d', 40), event('c', 10)]))).toBe('edcba');
    expect(ids(put([event('lapse', 60), ...known], [event('d', 40)]))).toBe('dlapsecba');
  });

  it('moves a lapse that comes later than it was shown', () => {
    const known = [event('d', 40), event('lapse', 20), event('a', 1)];
    const moved = put(known, [event('lapse', 50), event('d', 40)]);
    expect(ids(moved)).toBe('lapseda');
    expect(moved[0]).toEqual(event('lapse', 50));
  });

  it('of the instant at which the page ends, drops what stood above the end and keeps what stood below', () => {
    const known = [event('e', 9), event('lapse', 5), event('d', 5), event('c', 5), event('a', 1)];
    expect(ids(put(known, [event('e', 9), event('d', 5)]))).toBe('edca');
    expect(ids(put(known, [event('e', 9), event('new', 5)]))).toBe('enewlapsedca');
  });

  it('keeps nothing below the end of the whole list', () => {
    expect(ids(put([event('c', 3), event('lapse', 1)], [event('c', 3)], true))).toBe('c');
  });

  it('takes older events at its end, in the order of the server, each once', () => {
    const older = [event('b', 2), event('z', 2), event('y', 1)];
    expect(ids(appendOlder([event('c', 3), event('b', 2)], older, 10))).toBe('cbzy');
    expect(ids(appendOlder([event('c', 3), event('b', 2)], older, 3))).toBe('cbz');
  });

  it('is bounded: the oldest go', () => {
    const known = Array.from({ length: 200 }, (_, n) => event(`k${n}`, 1));
    const stretch = [event('new', 2), ...known.slice(0, 40)];
    const events = replaceNewest(known, stretch, { isAll: false, most: 200 });
    expect(events).toHaveLength(200);
    expect([events[0]?.id, events.at(-1)?.id]).toEqual(['new', 'k198']);
  });

  it('keeps the order of the server among events of one instant', () => {
    expect(ids(put([event('a', 1)], [event('z', 2), event('y', 2), event('a', 1)]))).toBe('zya');
  });
});

it('while the page is paused, what has happened since is counted, and not what was read of the time before', () => {
  const before = [event('b', 20), event('a', 10)];
  const now = [event('d', 40), event('c', 30), event('b', 20), event('a', 10), event('older', 1)];
  expect(countNewEvents(before, now, Date.parse(event('b', 20).at))).toBe(2);
  expect(countNewEvents(before, before, 0)).toBe(0);
});
