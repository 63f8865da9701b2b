import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { takeDueMails } from '../../../db/queries/outbox';
import { alertMails } from '../../../db/schema';
import type { Runtime } from '../../context';
import { databaseClock } from '../evaluate-alerts';
import { nextAttemptAt } from '../next-attempt-at';
import type { Outgoing } from '../outgoing';

const AT_ONCE = 5;

/**
 * Sends the mails that are due, a few at once. At least once: a process that dies in between leaves its mail to
 * another, with the same Message-ID. Without a mail server they wait. `at` stands for the database's clock, for tests.
 */
export async function deliverMails({
  runtime: { db, outgoing, log },
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'outgoing' | 'log'>;
  at?: Date;
}): Promise<{ tried: number }> {
  const { sendMail } = outgoing;
  if (!sendMail) return { tried: 0 };
  const now = at ?? (await databaseClock(db));
  const due = await takeDueMails(db, now, AT_ONCE);
  await Promise.all(due.map((key) => deliver(db, sendMail, log, key, now)));
  return { tried: due.length };
}

async function deliver(
  db: Database,
  sendMail: NonNullable<Outgoing['sendMail']>,
  log: Runtime['log'],
  { customerId, id }: { customerId: string; id: string },
  at: Date,
) {
  const isMail = and(eq(alertMails.customerId, customerId), eq(alertMails.id, id));
  const [mail] = await db.select().from(alertMails).where(isMail);
  if (!mail || mail.status !== 'PENDING') return;
  const { toAddress, subject, text, html } = mail;
  const outcome = await sendMail({ id, to: toAddress, subject, text, html });
  const attempts = mail.attempts + 1;
  if (outcome.isSent) {
    await db
      .update(alertMails)
      .set({ status: 'DELIVERED', attempts, finishedAt: at, lastError: null })
      .where(isMail);
    return;
  }
  const next = outcome.isFinal ? null : nextAttemptAt({ tries: attempts, tryingSince: mail.createdAt, at });
  const lastError = outcome.error.slice(0, 500);
  await db
    .update(alertMails)
    .set({
      attempts,
      lastError,
      ...(next ? { nextAttemptAt: next } : { status: 'GIVEN_UP' as const, finishedAt: at }),
    })
    .where(isMail);
  const fields = { mailId: id, attempts, error: lastError };
  if (next) log.warn(fields, 'A mail could not be sent; it will be tried again');
  else log.error(fields, 'A mail could not be sent and is given up');
}
