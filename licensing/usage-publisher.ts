import { sql } from 'drizzle-orm';
import type { Database } from '../db/client';
import type { Log } from './log';
import { outageLog } from './live/outage-log';
import { withinTime } from './within-time';

export type UsagePublisher = {
  /** Call after committing a change to a pool's usage; schedules publication. */
  schedule(): void;
  /** Publishes pending changes, then stops. */
  close(): Promise<void>;
};

const BATCH_MS = 100;
/** Publications may overlap, so that a distant database does not add its round trip to the delay. */
const MAX_IN_FLIGHT = 3;
const RETRY_MS = 500;
/** Events left by a process that died are published by the others within the second that L29 allows. */
const SWEEP_MS = 500;

/**
 * Publishes the first change immediately and batches later ones, at most one batch per 100 ms: a notification takes a
 * server-wide lock. Never rejects; changes stay pending while the database is unavailable.
 */
export function openUsagePublisher({ db, log }: { db: Database; log: Log }): UsagePublisher {
  const outage = outageLog(log, 'publishing changes of usage');
  let pending = false;
  let closed = false;
  let notBefore = 0;
  let timer: NodeJS.Timeout | undefined;
  const publications = new Set<Promise<void>>();
  let sweeping: Promise<void> | null = null;

  function setTimer() {
    clearTimeout(timer);
    if (closed) return;
    const isDue = pending && publications.size < MAX_IN_FLIGHT;
    const waitMs = isDue ? Math.max(0, notBefore - performance.now()) : SWEEP_MS;
    timer = setTimeout(run, waitMs).unref();
  }

  function run() {
    if (pending && publications.size < MAX_IN_FLIGHT) startPublication();
    else if (!pending && publications.size === 0 && !sweeping) startSweep();
    setTimer();
  }

  function startPublication() {
    pending = false;
    notBefore = performance.now() + BATCH_MS;
    const publication: Promise<void> = withinTime(publish())
      .then(outage.worked, failed)
      .finally(() => {
        publications.delete(publication);
        setTimer();
      });
    publications.add(publication);
  }

  function startSweep() {
    sweeping = withinTime(hasUnpublishedEvents())
      .then((some) => {
        if (some) pending = true;
        outage.worked();
      }, failed)
      .finally(() => {
        sweeping = null;
        setTimer();
      });
  }

  async function publish() {
    await db.execute(sql`select publish_usage_events()`);
  }

  async function hasUnpublishedEvents() {
    const [left] = await db.execute<{ some: boolean }>(
      sql`select exists (select from usage_events) or version_gap() > 0 as some`,
    );
    return left?.some ?? false;
  }

  function failed(error: unknown) {
    pending = true;
    notBefore = performance.now() + RETRY_MS;
    outage.failed(error);
  }

  setTimer();

  return {
    schedule() {
      pending = true;
      if (closed || publications.size >= MAX_IN_FLIGHT) return;
      if (performance.now() >= notBefore) startPublication();
      setTimer();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.all([...publications, sweeping]);
      if (pending) await withinTime(publish()).catch(outage.failed);
    },
  };
}
