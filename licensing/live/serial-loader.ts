import DataLoader from 'dataloader';
import { setTimeout as delay } from 'node:timers/promises';
import { withinTime } from '../within-time';

const MOST_AT_ONCE = 200;
/** A query that takes longer than this, as with a distant database, does not hold up the next one. */
const OVERLAP_AFTER_MS = 100;
const MOST_UNDER_WAY = 4;

/**
 * Reads for all its callers with one query: what is asked for while a query is under way goes into the next one, so
 * that a storm of changes becomes bigger queries and not more of them.
 */
export function serialLoader<Asked, Found>(readMany: (asked: readonly Asked[]) => Promise<(Found | null)[]>) {
  let turn: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<unknown>>();
  const loader = new DataLoader<Asked, Found | null>(
    (asked) => {
      const reading = withinTime(readMany(asked));
      const done: Promise<unknown> = reading.catch(() => {}).finally(() => underWay.delete(done));
      underWay.add(done);
      turn = Promise.race([done, placeForAnother()]);
      return reading;
    },
    {
      cache: false,
      maxBatchSize: MOST_AT_ONCE,
      // Not before the event loop has run all timers and notifications that are due now.
      batchScheduleFn: (dispatch) => void turn.then(() => setImmediate(dispatch)),
    },
  );

  async function placeForAnother() {
    await delay(OVERLAP_AFTER_MS, undefined, { ref: false });
    while (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
  }

  return (asked: Asked): Promise<Found | null> => loader.load(asked);
}
