import { lt } from 'drizzle-orm';
import { claimJob, completeJob, releaseJob } from '../../db/queries/daily-claims';
import { withinRetention } from '../../db/queries/retention';
import { alertDigests, alertMails, alerts, monthlyReportRuns, webhookDeliveries } from '../../db/schema';
import type { Runtime } from '../context';
import { purgeExpiredRecords } from './purge-expired-records';

export const PURGE_JOB = 'purge';
/** 03:17 UTC, when few people are at work. */
const MINUTE_OF_DAY = 3 * 60 + 17;
/** Longer than a purge takes. Two at once would do no harm. */
const CLAIM_SECONDS = 30 * 60;

/**
 * Removes expired records (L26) when that is due: once a day over all processes that share the database, at night, or
 * at the first call after it. A purge that failed is due at the next call; one whose process died, after half an hour.
 */
export async function purgeDaily({
  runtime,
}: {
  runtime: Pick<Runtime, 'db' | 'log'>;
}): Promise<{ purged: boolean }> {
  const { db, log } = runtime;
  if (!(await claimJob(db, PURGE_JOB, CLAIM_SECONDS))) return { purged: false };
  try {
    const removed = {
      ...(await purgeExpiredRecords({ runtime })),
      ...(await purgeAlertRecords({ runtime })),
    };
    await completeJob(db, PURGE_JOB, MINUTE_OF_DAY);
    log.info({ removed }, 'Removed expired records');
    return { purged: true };
  } catch (error) {
    // If this fails too, the claim ends by itself.
    await releaseJob(db, PURGE_JOB).catch(() => {});
    throw error;
  }
}

/** Removes alerts resolved sixty days ago and messages of that age (L26). */
async function purgeAlertRecords({ runtime: { db } }: { runtime: Pick<Runtime, 'db'> }) {
  const old = withinRetention();
  const [gone, mails, deliveries] = [
    await db.delete(alerts).where(lt(alerts.clearedAt, old)).returning({ id: alerts.id }),
    await db.delete(alertMails).where(lt(alertMails.createdAt, old)).returning({ id: alertMails.id }),
    await db
      .delete(webhookDeliveries)
      .where(lt(webhookDeliveries.createdAt, old))
      .returning({ id: webhookDeliveries.id }),
    await db.delete(alertDigests).where(lt(alertDigests.queuedAt, old)),
    await db.delete(monthlyReportRuns).where(lt(monthlyReportRuns.queuedAt, old)),
  ];
  return { alerts: gone.length, mails: mails.length, webhookDeliveries: deliveries.length };
}
