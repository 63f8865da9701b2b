import { and, gt, lt } from 'drizzle-orm';
import { mailRecipients } from '../../../db/schema';
import type { Runtime } from '../../context';
import { GRACE_LASTS_MS } from '../../rules/mail-consent';
import { databaseClock } from '../evaluate-alerts';
import { canMailLinks } from '../outgoing';

const HOUR_MS = 60 * 60 * 1000;

/**
 * While nobody can be asked to confirm, the grace period of recipients from before confirmations existed does not run:
 * it begins anew once an hour, and lasts from when they can be asked. `at` stands for the database's clock, for tests.
 */
export async function keepGrace({
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
