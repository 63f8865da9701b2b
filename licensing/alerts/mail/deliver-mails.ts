import { and, eq, inArray } from 'drizzle-orm';
import { KEEP_MAIL_EVERY_MS, keepMail, takeDueMails } from '../../../db/queries/outbox';
import { alertMailKinds, alertMails, mailRecipients } from '../../../db/schema';
import type { Runtime } from '../../context';
import { spellingsOfEmail } from '../../rules/canonical-email';
import { readAlertSettings } from '../alert-settings';
import { databaseClock } from '../evaluate-alerts';
import { quietUntil } from '../message-due-at';
import { nextAttemptAt } from '../next-attempt-at';
import { canMailLinks, type MailOutcome } from '../outgoing';
import { addresseesOf, consentsOf, isSameAddress } from './addressees';
import { confirmationMail, withUnsubscribing } from './confirmation-mail';

const AT_ONCE = 5;

type Parts = Pick<Runtime, 'db' | 'outgoing' | 'log'>;
type MailRecord = typeof alertMails.$inferSelect;

/**
 * Sends due e-mails, a few at once, at least once: a process that dies leaves its e-mail to another with the same
 * Message-ID. Rechecks recipients and quiet hours each time. `at` replaces the database's clock in tests.
 */
export async function deliverMails({
  runtime,
  at,
}: {
  runtime: Parts;
  at?: Date;
}): Promise<{ tried: number }> {
  if (!runtime.outgoing.sendMail) return { tried: 0 };
  const now = at ?? (await databaseClock(runtime.db));
  const due = await takeDueMails(runtime.db, now, { kinds: kindsToSend(runtime.outgoing), limit: AT_ONCE });
  await Promise.all(due.map((key) => deliver(runtime, key, now)));
  return { tried: due.length };
}

/** A process without PUBLIC_URL leaves e-mails that need a link to other processes. */
const kindsToSend = (outgoing: Parts['outgoing']) =>
  alertMailKinds.filter((kind) => kind !== 'CONFIRMATION' || canMailLinks(outgoing));

const isMail = ({ customerId, id }: Pick<MailRecord, 'customerId' | 'id'>) =>
  and(eq(alertMails.customerId, customerId), eq(alertMails.id, id));

async function deliver(runtime: Parts, key: { customerId: string; id: string }, at: Date) {
  const { db, log, outgoing } = runtime;
  const [mail] = await db.select().from(alertMails).where(isMail(key));
  if (!mail || mail.finishedAt || !outgoing.sendMail) return;
  const plan = await planOf(runtime, mail, at);
  if ('instead' in plan) {
    await db.update(alertMails).set(plan.instead).where(isMail(mail));
    if (plan.instead.status === 'GIVEN_UP') await forgetAsking(db, mail);
    return;
  }
  const { id, toAddress } = mail;
  const outcome = await sendKept(runtime, mail, outgoing.sendMail({ id, to: toAddress, ...plan.content }));
  const attempts = mail.attempts + 1;
  if (outcome.isSent) {
    await db
      .update(alertMails)
      .set({ status: 'DELIVERED', attempts, finishedAt: at, lastError: null })
      .where(isMail(mail));
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
    .where(isMail(mail));
  if (!next && !outcome.isFinal) await forgetAsking(db, mail);
  const fields = { mailId: id, attempts, error: lastError };
  if (next) log.warn(fields, 'An e-mail could not be sent and will be retried');
  else log.error(fields, 'An e-mail could not be sent and was given up');
}

/**
 * Clears the request of a confirmation e-mail that could not be sent, so that the next alert or report requests it
 * again.
 */
async function forgetAsking(db: Parts['db'], { customerId, kind, toAddress }: MailRecord): Promise<void> {
  if (kind !== 'CONFIRMATION') return;
  await db
    .update(mailRecipients)
    .set({ askedAt: null })
    .where(
      and(
        eq(mailRecipients.customerId, customerId),
        inArray(mailRecipients.email, spellingsOfEmail(toAddress)),
      ),
    );
}

const WANTED = { ALERTS: 'alerts', MONTHLY_REPORT: 'monthlyReport' } as const;

type Plan =
  | { instead: Partial<MailRecord> }
  | { content: Omit<Parameters<NonNullable<Parts['outgoing']['sendMail']>>[0], 'id' | 'to'> };

/** Decides about an e-mail: drop it, hold it back until quiet hours end, or send it with current content. */
async function planOf(runtime: Parts, mail: MailRecord, at: Date): Promise<Plan> {
  const { db, outgoing } = runtime;
  const { customerId, kind, toAddress } = mail;
  const settings = await readAlertSettings(db, customerId);
  if (kind === 'CONFIRMATION') {
    const consents = await consentsOf(db, settings, at);
    const asked = consents.find(({ address, record }) => isSameAddress(address, toAddress) && record);
    const content =
      asked?.record && (asked.consent === 'PENDING' || asked.consent === 'GRACE')
        ? await confirmationMail(db, {
            record: asked.record,
            language: asked.language,
            publicUrl: outgoing.publicUrl ?? '',
            at,
          })
        : null;
    return content
      ? { content }
      : giveUp(at, 'The recipient was removed from the settings, or has answered.');
  }
  const addressees = await addresseesOf(db, settings, WANTED[kind], at);
  const addressee = addressees.find(({ address }) => isSameAddress(address, toAddress));
  if (!addressee)
    return giveUp(
      at,
      'The recipient was removed from the settings, has not confirmed, has unsubscribed, or may no longer sign in.',
    );
  const quiet = quietUntil(settings, at);
  if (quiet) return { instead: { nextAttemptAt: quiet } };
  return { content: withUnsubscribing(mail, addressee, outgoing.publicUrl) };
}

const giveUp = (at: Date, lastError: string) => ({
  instead: { status: 'GIVEN_UP' as const, finishedAt: at, lastError },
});

/** The lock keeps other processes from sending the same e-mail, however slow the mail server is. */
async function sendKept({ db, log }: Parts, mail: MailRecord, outcome: Promise<MailOutcome>) {
  const keeping = setInterval(() => {
    keepMail(db, mail).catch((err: unknown) =>
      log.warn({ err, mailId: mail.id }, 'The result of an e-mail could not be recorded'),
    );
  }, KEEP_MAIL_EVERY_MS);
  try {
    return await outcome;
  } finally {
    clearInterval(keeping);
  }
}
