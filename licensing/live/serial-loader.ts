import DataLoader from 'dataloader';
import { setTimeout as delay } from 'node:timers/promises';
import { withinTime } from '../within-time';

const MOST_AT_ONCE = 200;
/** Time after which a slow query, as with a distant database, no longer delays the next one. */
const OVERLAP_AFTER_MS = 100;
const MOST_UNDER_WAY = 4;

/**
 * Reads for all callers with one query: requests made during a query join the next one, so that bursts make queries
 * bigger, not more frequent.
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
      // Waits until the event loop has run all timers and notifications that are due.
      batchScheduleFn: (dispatch) => void turn.then(() => setImmediate(dispatch)),
    },
  );

  async function placeForAnother() {
    await delay(OVERLAP_AFTER_MS, undefined, { ref: false });
    while (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
  }

  return (asked: Asked): Promise<Found | null> => loader.load(asked);
}
