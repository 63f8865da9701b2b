import { lt } from 'drizzle-orm';
import { withinRetention } from '../../db/queries/retention';
import { alertDigests, alertMails, alerts, monthlyReportRuns, webhookDeliveries } from '../../db/schema';
import type { Runtime } from '../context';

/** Removes alerts resolved sixty days ago and messages of that age (L26). Skips locked rows. */
export async function purgeAlertRecords({ runtime: { db } }: { runtime: Pick<Runtime, 'db'> }) {
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
