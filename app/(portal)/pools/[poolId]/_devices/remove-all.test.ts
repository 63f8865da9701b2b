import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { removeAll } from './remove-all';

const gone = new CombinedError({ networkError: new Error('gone') });

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
