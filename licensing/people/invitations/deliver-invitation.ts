import { and, eq } from 'drizzle-orm';
import { customers, portalUsers } from '../../../db/schema';
import { isVendorCustomer } from '../../access';
import { layOutMail } from '../../alerts/mail/lay-out-mail';
import { canMailLinks } from '../../alerts/outgoing';
import type { Context } from '../../context';
import { LicensingError } from '../../errors';
import { invitationTexts } from './invitation-texts';
import type { PortalInvitationRecord } from './list-invitations';

export type Delivery = 'MAIL' | 'LINK';

/** `link` is the path of the page with its secret, unless it was mailed. `mailError`: why the mail was not taken. */
export type DeliveredInvitation = {
  invitation: PortalInvitationRecord;
  link: string | null;
  mailError: string | null;
};

/** By mail where that is possible and nothing else is asked for. `CONFLICT` for mail where it is not. */
export function chooseDelivery({ outgoing }: Context, asked: Delivery | null | undefined): Delivery {
  const canMail = canMailLinks(outgoing);
  if (asked !== 'MAIL') return asked ?? (canMail ? 'MAIL' : 'LINK');
  if (canMail) return 'MAIL';
  throw new LicensingError(
    'CONFLICT',
    'No mail can be sent: SMTP_URL, MAIL_FROM and PUBLIC_URL must be set on the server. Hand over the link instead.',
    { reason: 'CANNOT_MAIL' },
  );
}

/**
 * Sends the link by mail, or returns it. The part after the # is not sent to any server when the page is opened, so it
 * is in no log.
 */
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
      // Nothing that an admin of a customer has typed: mail from this address must not carry their words.
      entries: [
        { title: t.invited(about), facts: [{ label: t.worksUntil, value: t.date(invitation.expiresAt) }] },
      ],
      footer: [t.unexpected],
      link: { text: t.accept, url: `${publicUrl ?? ''}${path}` },
    }),
  });
  return { invitation, link: null, mailError: outcome.isSent ? null : outcome.error };
}

/** The language of whoever invites: the person who is invited has not chosen one yet. */
async function languageOf({ db, actor }: Context): Promise<'en' | 'de'> {
  if (actor.kind !== 'portal') return 'en';
  const [person] = await db
    .select({ language: portalUsers.language })
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, actor.customerId), eq(portalUsers.id, actor.portalUserId)));
  return person?.language ?? 'en';
}
