import { LicensingError } from './errors';

/**
 * The promise, or `UNAVAILABLE` after the limit, because a silently dead connection never answers. The work continues
 * in the background until the database's own time-outs end it.
 */
export function withinTime<Result>(work: Promise<Result>, limitMs = 5000): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new LicensingError('UNAVAILABLE', 'The server took too long to answer. Try again.', {
            retryAfterSeconds: 1,
          }),
        ),
      limitMs,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
