import { sql } from 'drizzle-orm';
import type { Database } from '../db/client';
import type { Log } from './log';
import { outageLog } from './live/outage-log';
import { withinTime } from './within-time';

export type ChangePublisher = {
  /** This process has committed a change of some pool's use: publish it soon. */
  changed(): void;
  /** Publishes what is left and stops. */
  close(): Promise<void>;
};

const MERGE_MS = 100;
const RETRY_MS = 500;
/* The events of a process that died are published by the others, within the second that L29 allows. */
const SWEEP_MS = 500;

/**
 * Publishes changes of usage for this process: the first at once, then all that have come together at most every
 * 100 ms, because a notification takes a lock of the whole server. Never rejects; while the database is away the
 * changes wait in it.
 */
export function openChangePublisher({ db, log }: { db: Database; log: Log }): ChangePublisher {
  const outage = outageLog(log, 'publishing changes of usage');
  let pending = false;
  let closed = false;
  let notBefore = 0;
  let underWay: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  function run() {
    if (underWay || closed) return;
    clearTimeout(timer);
    underWay = withinTime(pending ? publish() : sweep())
      .then(outage.worked, failed)
      .finally(() => {
        underWay = null;
        const waitMs = pending ? Math.max(0, notBefore - performance.now()) : SWEEP_MS;
        if (!closed) timer = setTimeout(run, waitMs).unref();
      });
  }

  async function publish() {
    pending = false;
    notBefore = performance.now() + MERGE_MS;
    await db.execute(sql`select publish_usage_events()`);
  }

  async function sweep() {
    const [left] = await db.execute<{ some: boolean }>(sql`select exists (select from usage_events) as some`);
    if (left?.some) await publish();
  }

  function failed(error: unknown) {
    pending = true;
    notBefore = performance.now() + RETRY_MS;
    outage.failed(error);
  }

  timer = setTimeout(run, SWEEP_MS).unref();

  return {
    changed() {
      pending = true;
      if (performance.now() >= notBefore) run();
      else if (!underWay && !closed) {
        clearTimeout(timer);
        timer = setTimeout(run, notBefore - performance.now()).unref();
      }
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await underWay;
      if (pending) await withinTime(publish()).catch(outage.failed);
    },
  };
}
