import type { Call } from '../history';

const LIMIT_MS = 1000;

/**
 * Time limit of a notice: one second (L29), plus twice the 95th percentile of call times for a busy machine: once for
 * the notice, once for the device's query that follows it.
 */
export function noticeLimitMs(calls: readonly Call[]): number {
  const times = calls.map(({ milliseconds }) => milliseconds).filter((each) => !Number.isNaN(each));
  times.sort((one, other) => one - other);
  return LIMIT_MS + 2 * (times[Math.floor(0.95 * times.length)] ?? 0);
}
