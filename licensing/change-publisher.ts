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
/** With a distant database publications overlap, so that none waits for the round trip of another. */
const MOST_UNDER_WAY = 3;
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
  let timer: NodeJS.Timeout | undefined;
  const publications = new Set<Promise<void>>();
  let sweeping: Promise<void> | null = null;

  function schedule() {
    clearTimeout(timer);
    if (closed) return;
    const isDue = pending && publications.size < MOST_UNDER_WAY;
    const waitMs = isDue ? Math.max(0, notBefore - performance.now()) : SWEEP_MS;
    timer = setTimeout(run, waitMs).unref();
  }

  function run() {
    if (pending && publications.size < MOST_UNDER_WAY) startPublication();
    else if (!pending && publications.size === 0 && !sweeping) startSweep();
    schedule();
  }

  function startPublication() {
    pending = false;
    notBefore = performance.now() + MERGE_MS;
    const publication: Promise<void> = withinTime(publish())
      .then(outage.worked, failed)
      .finally(() => {
        publications.delete(publication);
        schedule();
      });
    publications.add(publication);
  }

  function startSweep() {
    sweeping = withinTime(areEventsLeft())
      .then((some) => {
        if (some) pending = true;
        outage.worked();
      }, failed)
      .finally(() => {
        sweeping = null;
        schedule();
      });
  }

  async function publish() {
    await db.execute(sql`select publish_usage_events()`);
  }

  async function areEventsLeft() {
    const [left] = await db.execute<{ some: boolean }>(sql`select exists (select from usage_events) as some`);
    return left?.some ?? false;
  }

  function failed(error: unknown) {
    pending = true;
    notBefore = performance.now() + RETRY_MS;
    outage.failed(error);
  }

  schedule();

  return {
    changed() {
      pending = true;
      if (closed || publications.size >= MOST_UNDER_WAY) return;
      if (performance.now() >= notBefore) startPublication();
      schedule();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.all([...publications, sweeping]);
      if (pending) await withinTime(publish()).catch(outage.failed);
    },
  };
}
