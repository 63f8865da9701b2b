/** An instant of this thread's `performance.now()` on a clock that all threads share, in milliseconds. */
export const clockTime = (instant = performance.now()): number => performance.timeOrigin + instant;
