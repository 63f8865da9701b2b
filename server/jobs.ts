import type { Logger } from 'pino';
import PgBoss from 'pg-boss';
import { nodePostgresOptions } from '../db/connection-options';
import { parseDatabaseUrl } from '../db/database-url';
import { withStartLock } from '../db/migrate';
import { startAlertLoop, type AlertLoopSteps } from './jobs/alert-loop';
import { keepTryingThroughOutages } from './jobs/outages';

export type JobsOptions = {
  url: string;
  log: Logger;
  /** Removes what is older than the time it is kept for; returns what it removed. */
  purge: () => Promise<object>;
  alerts: AlertLoopSteps;
};

const PURGE_QUEUE = 'purge-expired-records';
const DAY_SECONDS = 24 * 60 * 60;
const DAILY = '17 3 * * *';
/** Also when several processes ask, and when one is started often. */
const ONCE_A_DAY = { singletonKey: 'daily', singletonSeconds: DAY_SECONDS };
const STOP_TIMEOUT_MS = 1500;

/**
 * Runs the daily removal, on one process at a time however many share the database: at night, and soon after a start
 * when it has not run that day (a machine that is off at night would never get to it). And the alerts, all the time.
 */
export async function startJobs({ url, log, purge, alerts }: JobsOptions) {
  const { address } = parseDatabaseUrl(url);
  const connection = {
    ...(await nodePostgresOptions(address)),
    max: 2,
    connectionTimeoutMillis: (address.connectTimeoutSeconds ?? 3) * 1000,
    // A connection that does not answer within it is closed.
    query_timeout: 8_000,
    keepAlive: true,
  };
  const boss = new PgBoss({
    ...connection,
    schema: 'jobs',
    application_name: `${address.applicationName ?? 'seatwise'}-jobs`,
    archiveCompletedAfterSeconds: 2 * DAY_SECONDS,
  });
  boss.on('error', (err) => log.warn({ err }, 'The job queue has a problem'));
  const outages = keepTryingThroughOutages(boss, log);
  const stop = async () => {
    outages.stopTrying();
    await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  };

  try {
    // Creating a queue alters tables that other processes use: one at a time, or the database breaks deadlocks.
    await withStartLock(url, async () => {
      await boss.start();
      await boss.createQueue(PURGE_QUEUE, {
        name: PURGE_QUEUE,
        policy: 'singleton',
        retryLimit: 5,
        retryDelay: 60,
        expireInMinutes: 30,
      });
      await boss.schedule(PURGE_QUEUE, DAILY, {}, ONCE_A_DAY);
    });
    await boss.work(PURGE_QUEUE, { pollingIntervalSeconds: 30 }, runPurge);
    await boss.send(PURGE_QUEUE, {}, ONCE_A_DAY);
  } catch (error) {
    await stop();
    throw error;
  }
  const alertLoop = startAlertLoop({ steps: alerts, log });
  return {
    async stop() {
      await Promise.all([alertLoop.stop(), stop()]);
    },
  };

  async function runPurge() {
    try {
      log.info({ removed: await purge() }, 'Removed expired records');
    } catch (err) {
      log.error({ err }, 'Removing expired records failed; it will be tried again');
      throw err;
    }
  }
}
