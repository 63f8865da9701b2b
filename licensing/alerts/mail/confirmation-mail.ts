import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Executor } from '../../../db/client';
import { mailRecipients, type PortalLanguage } from '../../../db/schema';
import { getCustomers } from '../../catalogue/get-customer';
import { CONFIRMATION_LASTS_MS } from '../../rules/mail-consent';
import { formatToken } from '../../tokens';
import type { Addressee, MailRecipientRecord } from './addressees';
import { quoteName } from './alert-mail';
import { addToMail, layOutMail } from './lay-out-mail';
import { mailTexts } from './mail-texts';

/**
 * E-mail that asks a recipient to confirm; null if they have answered. All attempts use the same link, because
 * receivers drop duplicates by Message-ID. The secret is in the fragment, which servers do not log.
 */
export async function confirmationMail(
  db: Executor,
  {
    record,
    language,
    publicUrl,
    at,
  }: { record: MailRecipientRecord; language: PortalLanguage; publicUrl: string; at: Date },
) {
  const expiresAt = new Date(at.getTime() + CONFIRMATION_LASTS_MS);
  const { tokenSecret, tokenExpiresAt } = mailRecipients;
  const [asked] = await db
    .update(mailRecipients)
    .set({
      tokenSecret: sql`case when ${tokenExpiresAt} > ${at.toISOString()}::timestamptz then ${tokenSecret} else ${randomBytes(32)} end`,
      tokenExpiresAt: sql`greatest(${tokenExpiresAt}, ${expiresAt.toISOString()}::timestamptz)`,
    })
    .where(
      and(
        eq(mailRecipients.customerId, record.customerId),
        eq(mailRecipients.id, record.id),
        isNull(mailRecipients.confirmedAt),
        isNull(mailRecipients.declinedAt),
      ),
    )
    .returning({ secret: tokenSecret });
  if (!asked?.secret) return null;
  const token = formatToken('confirmation', record, asked.secret);
  const [customer] = await getCustomers(db, [record.customerId]);
  const t = mailTexts[language].confirmation;
  return {
    subject: t.subject,
    ...layOutMail({
      heading: t.subject,
      entries: [
        {
          title: t.asked(quoteName(customer?.name ?? '')),
          facts: [{ label: t.worksUntil, value: t.date(expiresAt) }],
        },
      ],
      footer: [t.unexpected],
      link: { text: t.answer, url: `${publicUrl}/mail#${token}` },
    }),
  };
}

/**
 * Adds an unsubscribe link for recipients who are not portal users, and in the grace period the request to confirm.
 */
export function withUnsubscribing(
  { subject, text, html }: { subject: string; text: string; html: string },
  { unsubscribeToken, isToConfirm, language }: Addressee,
  publicUrl: string | null,
) {
  if (unsubscribeToken === null || publicUrl === null) return { subject, text, html };
  const t = mailTexts[language].confirmation;
  const url = `${publicUrl}/mail#${unsubscribeToken}`;
  const notes = isToConfirm ? [t.inGrace] : [];
  const links = [...(isToConfirm ? [{ text: t.confirm, url }] : []), { text: t.unsubscribe, url }];
  return {
    subject,
    ...addToMail({ text, html }, { notes, links }),
    unsubscribeUrl: `${publicUrl}/mail/unsubscribe?token=${unsubscribeToken}`,
  };
}
