export type ReadLoopOptions = {
  /** Reads once and returns the number of requests. Must not throw. */
  read: () => Promise<number>;
  /** Delay before the next read without a trigger, per request. May change. */
  intervalMs: number | (() => number);
  /** Minimum delay between two reads, per request. */
  minIntervalMs: number;
  /** Whether the page is visible. Nothing is read while it is not. */
  isSeen: () => boolean;
};

export type ReadLoop = { wake: () => void; stop: () => void };

/**
 * Reads now, when woken, and regularly. Never reads twice at once: a wake during a read causes another one. Reads that
 * take many requests are made less often.
 */
export function startReadLoop({ read, intervalMs, minIntervalMs, isSeen }: ReadLoopOptions): ReadLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isWanted = true;
  let isStopped = false;
  let requests = 1;
  let readAt = -Infinity;

  const untilDueMs = () => {
    const safetyMs = typeof intervalMs === 'number' ? intervalMs : intervalMs();
    const wait = (isWanted ? minIntervalMs : safetyMs) * requests;
    return Math.max(0, readAt + wait - performance.now());
  };
  const plan = () => {
    clearTimeout(timer);
    if (isReading || isStopped) return;
    timer = setTimeout(() => void run(), untilDueMs());
  };
  const run = async () => {
    // Timers are rounded; a larger difference means that the interval has become longer.
    if (untilDueMs() > 10) return plan();
    if (!isSeen()) return;
    isReading = true;
    isWanted = false;
    requests = Math.max(1, await read());
    readAt = performance.now();
    isReading = false;
    plan();
  };

  plan();
  return {
    wake() {
      isWanted = true;
      plan();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
