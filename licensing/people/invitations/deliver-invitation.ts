import { and, eq } from 'drizzle-orm';
import { customers, portalUsers, type PortalLanguage } from '../../../db/schema';
import { isVendorCustomer } from '../../access';
import { layOutMail } from '../../alerts/mail/lay-out-mail';
import { canMailLinks } from '../../alerts/outgoing';
import type { Context } from '../../context';
import { LicensingError } from '../../errors';
import { invitationTexts } from './invitation-texts';
import type { PortalInvitationRecord } from './list-invitations';

export type Delivery = 'MAIL' | 'LINK';

/**
 * `link` is the path of the page with its secret, null if it was e-mailed. `mailError`: reply of the mail server if
 * it rejected the e-mail.
 */
export type DeliveredInvitation = {
  invitation: PortalInvitationRecord;
  link: string | null;
  mailError: string | null;
};

/**
 * Delivery by e-mail if possible and not requested otherwise. `CONFLICT` if e-mail was requested and is not possible.
 */
export function chooseDelivery({ outgoing }: Context, asked: Delivery | null | undefined): Delivery {
  const canMail = canMailLinks(outgoing);
  if (asked !== 'MAIL') return asked ?? (canMail ? 'MAIL' : 'LINK');
  if (canMail) return 'MAIL';
  throw new LicensingError(
    'CONFLICT',
    'The server cannot send e-mails: set SMTP_URL, MAIL_FROM and PUBLIC_URL. Or choose to pass on the link yourself.',
    { reason: 'CANNOT_MAIL' },
  );
}

/** E-mails the link or returns it. The secret is in the fragment, which servers do not log. */
export async function deliverInvitation(
  ctx: Context,
  { invitation, token, delivery }: { invitation: PortalInvitationRecord; token: string; delivery: Delivery },
): Promise<DeliveredInvitation> {
  const path = `/invitation#${token}`;
  const { sendMail, publicUrl } = ctx.outgoing;
  if (delivery === 'LINK' || !sendMail) return { invitation, link: path, mailError: null };
  const [customer] = await ctx.db
    .select({ name: customers.name })
    .from(customers)
    .where(eq(customers.id, invitation.customerId));
  const t = invitationTexts[await languageOf(ctx)];
  const about = isVendorCustomer(invitation.customerId) ? null : (customer?.name ?? null);
  const outcome = await sendMail({
    id: `${invitation.id}.${invitation.expiresAt.getTime()}`,
    to: invitation.email,
    subject: t.subject,
    ...layOutMail({
      heading: t.heading,
      // Contains no text entered by an admin of a customer, because the e-mail comes from the vendor's address.
      entries: [
        { title: t.invited(about), facts: [{ label: t.worksUntil, value: t.date(invitation.expiresAt) }] },
      ],
      footer: [t.unexpected],
      link: { text: t.accept, url: `${publicUrl ?? ''}${path}` },
    }),
  });
  return { invitation, link: null, mailError: outcome.isSent ? null : outcome.error };
}

/** Language of the inviter, because the invited person has not chosen one. */
async function languageOf({ db, actor }: Context): Promise<PortalLanguage> {
  if (actor.kind !== 'portal') return 'en';
  const [person] = await db
    .select({ language: portalUsers.language })
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, actor.customerId), eq(portalUsers.id, actor.portalUserId)));
  return person?.language ?? 'en';
}
