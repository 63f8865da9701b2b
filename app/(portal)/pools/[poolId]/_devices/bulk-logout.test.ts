import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { logOutAll, type BulkProgress } from './bulk-logout';

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
