/**
 * An instant of this thread's `performance.now()` on a clock that all threads share, in milliseconds. Each thread's own
 * begins when the thread does, by a time of day that may have been put right since.
 */
export function clockTime(instant = performance.now()): number {
  const fromNow = instant - performance.now();
  return Number(process.hrtime.bigint()) / 1_000_000 + fromNow;
}
