import { describe, expect, it, vi } from 'vitest';
import { pushIterator } from './push-iterator';

describe('pushIterator', () => {
  it('gives a waiting reader each value and a slow reader the newest only', async () => {
    const { iterator, push } = pushIterator<number>(() => {});
    const first = iterator.next();
    push(1);
    expect(await first).toEqual({ done: false, value: 1 });
    push(2);
    push(3);
    expect(await iterator.next()).toEqual({ done: false, value: 3 });
  });

  it('gives a slow reader what has been merged meanwhile', async () => {
    const { iterator, push } = pushIterator<number[]>(
      () => {},
      (waiting, next) => [...waiting, ...next],
    );
    const first = iterator.next();
    push([1]);
    push([2]);
    push([3]);
    expect(await first).toEqual({ done: false, value: [1] });
    expect(await iterator.next()).toEqual({ done: false, value: [2, 3] });
  });

  it('detaches at once when its reader leaves while it waits', async () => {
    const detached = vi.fn();
    const { iterator, push } = pushIterator<number>(detached);
    const waiting = iterator.next();
    const left = iterator.return?.();
    expect(detached).toHaveBeenCalledTimes(1);
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await left).toEqual({ done: true, value: undefined });
    push(1);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    await iterator.return?.();
    expect(detached).toHaveBeenCalledTimes(1);
  });

  it('ends after the value not yet taken', async () => {
    const { iterator, push, end } = pushIterator<number>(() => {});
    push(1);
    end();
    expect(await iterator.next()).toEqual({ done: false, value: 1 });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it('L30: fails at once, without the value not yet taken, and only once', async () => {
    const { iterator, push, fail } = pushIterator<number>(() => {});
    push(1);
    fail(new Error('signed out'));
    fail(new Error('again'));
    await expect(iterator.next()).rejects.toThrow('signed out');
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it('tells one of several waiting readers why it failed and ends all', async () => {
    const { iterator, fail } = pushIterator<number>(() => {});
    const waiting = [iterator.next(), iterator.next()];
    fail(new Error('signed out'));
    const [first, second] = await Promise.allSettled(waiting);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'signed out' } });
    expect(second).toEqual({ status: 'fulfilled', value: { done: true, value: undefined } });
  });
});
