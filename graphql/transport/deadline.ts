import { LicensingError } from '../../licensing';

/**
 * The promise, or `UNAVAILABLE` when it takes too long. What was begun goes on in the background; the database's own
 * time-outs end it.
 */
export function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new LicensingError('UNAVAILABLE', 'The server took too long to answer. Try again.', {
            retryAfterSeconds: 1,
          }),
        ),
      deadlineMs,
    );
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
