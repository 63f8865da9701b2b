/**
 * Converts `performance.now()` of this thread to a clock shared by all threads, in milliseconds: each thread's origin
 * is a wall-clock time that may have been corrected since.
 */
export function clockTime(instant = performance.now()): number {
  const fromNow = instant - performance.now();
  return Number(process.hrtime.bigint()) / 1_000_000 + fromNow;
}
