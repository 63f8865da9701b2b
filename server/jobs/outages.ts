import { setTimeout as delay } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { isPassingFault } from '../../db/passing-fault';

const RETRY_PAUSE_MS = 1000;

/**
 * Makes the job queue wait while the database is away. Left alone, pg-boss 10 does not await the statement that marks
 * a job as done: if that one fails, the rejection is nobody's and ends the process. (To be dropped when it awaits it.)
 */
export function keepTryingThroughOutages(boss: PgBoss, log: Logger) {
  const db = boss.getDb();
  const execute = db.executeSql.bind(db);
  let stopped = false;
  let isAway = false;

  db.executeSql = async (text, values) => {
    for (;;) {
      try {
        const result = await execute(text, values);
        if (isAway) log.info('The job queue has its database back');
        isAway = false;
        return result ?? nothing(text);
      } catch (err) {
        if (stopped) return nothing(text);
        if (!isPassingFault(err)) throw err;
        if (!isAway) log.warn({ err }, 'The job queue waits for its database');
        isAway = true;
        await delay(RETRY_PAUSE_MS);
      }
    }
  };

  return {
    /** From now on a failing statement counts as done, so that stopping does not wait for a database that is away. */
    stopTrying() {
      stopped = true;
    },
  };
}

/** What a statement that did nothing returns. pg-boss reads the number of changed jobs without looking for the row. */
const nothing = (text: string) => ({ rows: /\bselect count\(/i.test(text) ? [{ count: '0' }] : [] });
