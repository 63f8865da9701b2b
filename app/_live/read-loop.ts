export type ReadLoopOptions = {
  /** Reads once and says with how many requests. Must not throw. */
  read: () => Promise<number>;
  /** How long after a reading it is done again if nothing calls for it, for each request. May change meanwhile. */
  everyMs: number | (() => number);
  /** The least time between two readings, for each request. */
  atMostEveryMs: number;
  /** Whether anybody looks. While nobody does, nothing is read. */
  isSeen: () => boolean;
};

export type ReadLoop = { wake: () => void; stop: () => void };

/**
 * Reads now, again as soon as it is woken, and now and then by itself. Never two readings at once; what happens during
 * one is read by the next. A big thing, which takes many requests, is read more seldom than a small one.
 */
export function startReadLoop({ read, everyMs, atMostEveryMs, isSeen }: ReadLoopOptions): ReadLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isWanted = true;
  let isStopped = false;
  let requests = 1;
  let readAt = -Infinity;

  const untilDueMs = () => {
    const safetyMs = typeof everyMs === 'number' ? everyMs : everyMs();
    const wait = (isWanted ? atMostEveryMs : safetyMs) * requests;
    return Math.max(0, readAt + wait - performance.now());
  };
  const plan = () => {
    clearTimeout(timer);
    if (isReading || isStopped) return;
    timer = setTimeout(() => void run(), untilDueMs());
  };
  const run = async () => {
    // Timers are rounded; more than that is a longer time than when it was set.
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
