import { setTimeout as delay } from 'node:timers/promises';
import type { RunClock } from './live';

/** The time of a run, from now on. */
export function startClock({ pace, over }: { pace: number; over: AbortSignal }) {
  const started = performance.now();
  const sleep = (milliseconds: number) => delay(milliseconds, undefined, { signal: over });
  const elapsedSeconds = () => (performance.now() - started) / 1000;
  const clock: RunClock = {
    pause: (seconds) => sleep(1000 * pace * seconds),
    until: (moment) => sleep(Math.max(0, 1000 * (pace * moment - elapsedSeconds()))),
    obey: (seconds) => sleep(1000 * seconds),
  };
  return { ...clock, elapsedSeconds };
}
