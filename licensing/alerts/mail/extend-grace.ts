import { and, gt, lt } from 'drizzle-orm';
import { mailRecipients } from '../../../db/schema';
import type { Runtime } from '../../context';
import { GRACE_LASTS_MS } from '../../rules/mail-consent';
import { databaseClock } from '../evaluate-alerts';
import { canMailLinks } from '../outgoing';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Extends the grace period of recipients from before confirmations existed, once an hour, while no confirmation can
 * be requested. `at` replaces the database's clock in tests.
 */
export async function extendGrace({
  runtime: { db, outgoing },
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'outgoing'>;
  at?: Date;
}): Promise<void> {
  if (canMailLinks(outgoing)) return;
  const now = at ?? (await databaseClock(db));
  const graceUntil = new Date(now.getTime() + GRACE_LASTS_MS);
  const hasRunAnHour = lt(mailRecipients.graceUntil, new Date(graceUntil.getTime() - HOUR_MS));
  await db
    .update(mailRecipients)
    .set({ graceUntil })
    .where(and(gt(mailRecipients.graceUntil, now), hasRunAnHour));
}
