import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startReadLoop } from './read-loop';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start({ requests = 1, takesMs = 50 } = {}) {
  const seen = { is: true };
  let running = 0;
  let most = 0;
  const read = vi.fn(async () => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, takesMs));
    running -= 1;
    return requests;
  });
  const loop = startReadLoop({ read, intervalMs: 4_000, minIntervalMs: 250, isSeen: () => seen.is });
  return { loop, read, seen, most: () => most };
}

describe('what changes all the time', () => {
  it('is read at once, and now and then by itself', async () => {
    const { read } = start();
    await vi.advanceTimersByTimeAsync(1);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(4_100);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is read more seldom from when something else keeps it up to date', async () => {
    let intervalMs = 4_000;
    const read = vi.fn(async () => 1);
    startReadLoop({ read, intervalMs: () => intervalMs, minIntervalMs: 250, isSeen: () => true });
    await vi.advanceTimersByTimeAsync(1_000);
    intervalMs = 30_000;
    await vi.advanceTimersByTimeAsync(28_000);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is read again soon after a change, and a burst of changes makes one reading', async () => {
    const { loop, read } = start();
    await vi.advanceTimersByTimeAsync(1_000);
    for (let change = 0; change < 20; change += 1) loop.wake();
    await vi.advanceTimersByTimeAsync(1);
    expect(read).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is read once more after a change that came while it was being read, never twice at once', async () => {
    const { loop, read, most } = start({ takesMs: 500 });
    await vi.advanceTimersByTimeAsync(100);
    loop.wake();
    loop.wake();
    await vi.advanceTimersByTimeAsync(400);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(260);
    expect(read).toHaveBeenCalledTimes(2);
    expect(most()).toBe(1);
  });

  it('is read the more seldom the more requests it takes', async () => {
    const { loop, read } = start({ requests: 10 });
    await vi.advanceTimersByTimeAsync(60);
    loop.wake();
    await vi.advanceTimersByTimeAsync(2_400);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is not read while nobody looks, and at once when somebody does', async () => {
    const { loop, read, seen } = start();
    await vi.advanceTimersByTimeAsync(100);
    seen.is = false;
    await vi.advanceTimersByTimeAsync(60_000);
    loop.wake();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(1);
    seen.is = true;
    loop.wake();
    await vi.advanceTimersByTimeAsync(1);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is not read any more once stopped, also if it was being read', async () => {
    const { loop, read } = start();
    await vi.advanceTimersByTimeAsync(10);
    loop.stop();
    loop.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
