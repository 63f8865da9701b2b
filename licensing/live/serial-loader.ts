import DataLoader from 'dataloader';
import { withinTime } from '../within-time';

const MOST_AT_ONCE = 200;

/**
 * Reads one thing at a time for its callers and with one query for all: what is asked for while a query is under way
 * goes into the next one, so that a storm of changes becomes bigger queries and not more of them.
 */
export function serialLoader<Asked, Found>(readMany: (asked: readonly Asked[]) => Promise<(Found | null)[]>) {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Asked, Found | null>(
    (asked) => {
      const reading = withinTime(readMany(asked));
      underWay = reading.catch(() => {});
      return reading;
    },
    {
      cache: false,
      maxBatchSize: MOST_AT_ONCE,
      // Not before the event loop has run all timers and notifications that are due now.
      batchScheduleFn: (dispatch) => void underWay.then(() => setImmediate(dispatch)),
    },
  );
  return (asked: Asked): Promise<Found | null> => loader.load(asked);
}
