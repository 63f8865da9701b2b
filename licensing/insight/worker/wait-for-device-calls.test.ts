import { afterEach, describe, expect, it, vi } from 'vitest';
import { waitForDeviceCalls } from './wait-for-device-calls';

/** Blocks the thread for some milliseconds. */
function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a thread that lets the calls of devices go first', () => {
  it('does not wait while there are none', () => {
    const wait = vi.spyOn(Atomics, 'wait');
    const yieldToDevices = waitForDeviceCalls(new Int32Array(new SharedArrayBuffer(4)));
    work(2);
    yieldToDevices();
    expect(wait).not.toHaveBeenCalled();
  });

  it('waits until there are none any more', () => {
    const underWay = Int32Array.from([2]);
    const wait = vi.spyOn(Atomics, 'wait').mockImplementation(() => {
      underWay[0] = Math.max(0, (underWay[0] ?? 0) - 1);
      return 'ok';
    });
    const yieldToDevices = waitForDeviceCalls(underWay);
    work(10);
    yieldToDevices();
    expect(wait).toHaveBeenCalledTimes(2);
    expect(underWay[0]).toBe(0);
  });

  it('goes on although they never end, when it has waited for as long as it worked', () => {
    const underWay = new Int32Array(new SharedArrayBuffer(4)).fill(1);
    const wait = vi.spyOn(Atomics, 'wait');
    const yieldToDevices = waitForDeviceCalls(underWay);
    work(5);
    yieldToDevices();
    expect(wait).toHaveBeenCalled();
    wait.mockClear();
    yieldToDevices();
    expect(wait.mock.calls.length).toBeLessThanOrEqual(1);
  });
});
