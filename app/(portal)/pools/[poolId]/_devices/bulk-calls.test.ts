import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { removeAll, logOutAll, type BulkProgress } from './bulk-calls';

const ids = (count: number) => Array.from({ length: count }, (_, n) => `device ${n}`);
const gone = new CombinedError({ networkError: new Error('gone') });

describe('logging many devices out', () => {
  it('L15: asks for a hundred at a time, each device once, and counts those that were out already', async () => {
    const asked: (readonly string[])[] = [];
    const told: BulkProgress[] = [];
    const result = await logOutAll(
      ids(230),
      async (some) => {
        asked.push(some);
        return { changed: some.map((id) => id !== 'device 7') };
      },
      (progress) => told.push(progress),
    );
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(asked.flat()).toEqual(ids(230));
    expect(told.map(({ doneIds }) => doneIds.size)).toEqual([100, 200, 230]);
    expect(result).toMatchObject({ count: 230, already: 1, failedIds: [], error: null });
  });

  it('stops where a call fails, and says which devices it was about', async () => {
    let calls = 0;
    const result = await logOutAll(
      ids(230),
      async (some) => (++calls === 2 ? { error: gone } : { changed: some.map(() => true) }),
      () => undefined,
    );
    expect(calls).toBe(2);
    expect([...result.doneIds]).toEqual(ids(100));
    expect(result.failedIds).toEqual(ids(200).slice(100));
    expect(result.error).toBe(gone);
  });
});

/** A list from which removed devices disappear, and the calls that were made. */
function listOf(count: number) {
  let left = Array.from({ length: count }, (_, n) => `device ${n}`);
  const removed: (readonly string[])[] = [];
  return {
    removed,
    readPage: async (first: number) => ({ ids: left.slice(0, first) }),
    remove: async (ids: readonly string[]) => {
      removed.push(ids);
      left = left.filter((id) => !ids.includes(id));
      return { error: null };
    },
  };
}

describe('removing all devices of a filter', () => {
  it('L16: asks for a hundred at a time until none is left, and tells how far it has come', async () => {
    const list = listOf(230);
    const told: number[] = [];
    expect(await removeAll(10_000, list, ({ done }) => told.push(done))).toEqual({ done: 230, error: null });
    expect(list.removed.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(told).toEqual([100, 200, 230]);
  });

  it('removes no more than the person has confirmed', async () => {
    const list = listOf(230);
    expect(await removeAll(150, list, () => undefined)).toEqual({ done: 150, error: null });
    expect(list.removed.flat()).toHaveLength(150);
  });

  it('stops where a call fails, with the number removed before', async () => {
    const list = listOf(230);
    const remove = async (ids: readonly string[]) =>
      list.removed.length === 1 ? { error: gone } : list.remove(ids);
    expect(await removeAll(230, { ...list, remove }, () => undefined)).toEqual({ done: 100, error: gone });
    const readPage = async () => ({ error: gone });
    expect(await removeAll(230, { ...list, readPage }, () => undefined)).toEqual({ done: 0, error: gone });
  });
});
