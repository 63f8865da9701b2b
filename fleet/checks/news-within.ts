import type { Call } from '../history';

const AT_ONCE_MILLISECONDS = 1000;

/**
 * How long news may take: a second, as L29 has it, and where the machine is so busy that calls take long, twice as long
 * as nearly all of those: once for the news, once for the device to ask what it is.
 */
export function newsWithinMilliseconds(calls: readonly Call[]): number {
  const times = calls.map(({ milliseconds }) => milliseconds).filter((each) => !Number.isNaN(each));
  times.sort((one, other) => one - other);
  return AT_ONCE_MILLISECONDS + 2 * (times[Math.floor(0.95 * times.length)] ?? 0);
}
