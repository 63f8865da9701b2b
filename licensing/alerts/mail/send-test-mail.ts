import { randomUUID } from 'node:crypto';
import { eq, and } from 'drizzle-orm';
import { portalUsers } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import { getCustomers } from '../../catalogue/get-customer';
import type { PortalActor } from '../../actor';
import type { Call, Context } from '../../context';
import { LicensingError, notFound } from '../../errors';
import { decodeId } from '../../ids';
import { isAddressConfirmed } from './addressees';
import { layOutMail } from './lay-out-mail';
import { mailTexts } from './mail-texts';

/** Result of an e-mail sent while the caller waits. `error` is null if the mail server accepted it. */
export type SentMailRecord = { sentTo: string; error: string | null };

/**
 * Sends the caller a test e-mail immediately and returns the mail server's reply, only to their own address.
 * VENDOR_ADMIN, CUSTOMER_ADMIN. `CONFLICT` if no mail server is configured, `RATE_LIMITED` after twenty within an
 * hour.
 */
export async function sendTestMail({ ctx, input }: Call<{ customerId: string }>): Promise<SentMailRecord> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'CHANGE_ALERT_SETTINGS');
  const [customer] = await getCustomers(ctx.db, [customerId]);
  if (!customer) throw notFound('customer');
  const sendMail = needMailServer(ctx);
  await needConfirmedAddress(ctx, actor);
  await ctx.rateLimits.consume('mail', actor.portalUserId);

  const [person] = await ctx.db
    .select({ language: portalUsers.language })
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, actor.customerId), eq(portalUsers.id, actor.portalUserId)));
  const t = mailTexts[person?.language ?? 'en'];
  const { publicUrl } = ctx.outgoing;
  const outcome = await sendMail({
    id: randomUUID(),
    to: actor.email,
    subject: t.test.subject,
    ...layOutMail({
      heading: customer.name,
      entries: [],
      footer: [t.test.text(customer.name)],
      link: publicUrl ? { text: t.openPortal, url: publicUrl } : null,
    }),
  });
  return { sentTo: actor.email, error: outcome.isSent ? null : outcome.error };
}

/** `CONFLICT` if the server cannot send e-mails. */
export function needMailServer({ outgoing: { sendMail } }: Context) {
  if (sendMail) return sendMail;
  throw new LicensingError('CONFLICT', 'No mail server is configured: set SMTP_URL and MAIL_FROM.', {
    reason: 'NO_MAIL_SERVER',
  });
}

/** `CONFLICT` if the caller's address is neither verified nor confirmed: it may belong to a stranger. */
export async function needConfirmedAddress({ db }: Context, actor: PortalActor): Promise<void> {
  if (await isAddressConfirmed(db, actor)) return;
  throw new LicensingError(
    'CONFLICT',
    'Your e-mail address is not confirmed. Switch on your own alert mails, or switch them off and on again: a link to confirm the address is mailed to it.',
    { reason: 'ADDRESS_NOT_CONFIRMED' },
  );
}
