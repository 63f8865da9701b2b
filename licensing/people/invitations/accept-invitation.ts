import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { customers, portalInvitations } from '../../../db/schema';
import { isVendorCustomer } from '../../access';
import { VENDOR_CUSTOMER_ID, type PortalRole } from '../../actor';
import type { Call } from '../../context';
import { LicensingError } from '../../errors';
import { encodeId, encodeKey } from '../../ids';
import { parse, password, text } from '../../input';
import { passwordOwnerOf } from '../../portal-database';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { parseToken } from '../../tokens';
import { hashForAddress } from '../address-passwords';
import { insertPortalUser } from '../insert-portal-user';
import { actorInSession } from '../open-session';
import { invitationColumns } from './list-invitations';

/** What whoever holds the link of an invitation is shown. */
export type InvitationOfferRecord = {
  email: string;
  displayName: string;
  role: PortalRole;
  /** Null: the vendor's own people. */
  customerName: string | null;
  expiresAt: Date;
  isExpired: boolean;
};

/** What a link offers; null if it was used, withdrawn or replaced, or never was one. For everybody who has it. */
export async function getInvitation({
  ctx,
  input,
}: Call<{ token: string }>): Promise<InvitationOfferRecord | null> {
  const isThis = matching(input.token);
  if (!isThis) return null;
  const [found] = await ctx.db
    .select({
      email: portalInvitations.email,
      displayName: portalInvitations.displayName,
      role: portalInvitations.role,
      customerId: portalInvitations.customerId,
      customerName: customers.name,
      expiresAt: portalInvitations.expiresAt,
      isExpired,
    })
    .from(portalInvitations)
    .innerJoin(customers, eq(customers.id, portalInvitations.customerId))
    .where(isThis);
  if (!found) return null;
  const { customerId, customerName, ...offer } = found;
  return { ...offer, customerName: isVendorCustomer(customerId) ? null : customerName };
}

export type AcceptInvitationInput = { token: string; displayName: string; password: string };

/**
 * Makes the account that an invitation is for, with the password that its owner chooses. Once: `NOT_FOUND` if the link
 * was used, withdrawn or replaced, `CONFLICT` if it has ended or the customer has a person with the address by now.
 * Accounts that the address has at other customers are not looked at and stay as they are.
 */
export async function acceptInvitation({
  ctx,
  input,
}: Call<AcceptInvitationInput>): Promise<{ email: string; customerId: string | null }> {
  const { displayName, password: chosen } = parse(schema, input);
  const isThis = matching(input.token);
  const [offer] = isThis
    ? await ctx.db
        .select({ id: portalInvitations.id, email: portalInvitations.email, isExpired })
        .from(portalInvitations)
        .where(isThis)
    : [];
  if (!isThis || !offer) throw gone();
  if (offer.isExpired) throw ended();
  // Only whoever holds a link that works makes the server hash a password.
  const passwordHash = await hashForAddress(ctx, offer.email, chosen, {
    ...passwordOwnerOf(ctx),
    person: `invitation/${offer.id}`,
  });

  return inTransaction(ctx.db, async (tx) => {
    const [invitation] = await tx.delete(portalInvitations).where(isThis).returning({
      customerId: portalInvitations.customerId,
      email: portalInvitations.email,
      role: portalInvitations.role,
      isMailed: portalInvitations.isMailed,
      inviterCustomerId: portalInvitations.inviterCustomerId,
      inviterName: portalInvitations.inviterName,
      isExpired,
    });
    if (!invitation) throw gone();
    if (invitation.isExpired) throw ended();
    const { customerId, email, role, isMailed, inviterCustomerId, inviterName } = invitation;
    const isProven = isMailed || inviterCustomerId === VENDOR_CUSTOMER_ID;
    const person = await insertPortalUser(tx, {
      customerId,
      email,
      role,
      displayName,
      passwordHash,
      addressProvenAt: isProven ? sql`clock_timestamp()` : null,
    });
    await recordAudit(
      tx,
      // No session yet: the account itself stands for it.
      actorInSession(person, person.id),
      {
        customerId,
        action: 'portal-invitation.accepted',
        subjectId: encodeKey('portalUser', person),
        subjectName: email,
        changes: [
          { field: 'role', from: null, to: role },
          { field: 'invitedBy', from: null, to: inviterName },
        ],
      },
    );
    return { email, customerId: isVendorCustomer(customerId) ? null : encodeId('customer', customerId) };
  });
}

function matching(token: string) {
  const key = parseToken('invitation', token);
  return (
    key &&
    and(
      eq(portalInvitations.customerId, key.customerId),
      eq(portalInvitations.id, key.id),
      eq(portalInvitations.tokenHash, key.hash),
    )
  );
}

const { isExpired } = invitationColumns;

const gone = () =>
  new LicensingError(
    'NOT_FOUND',
    'This invitation does not work any more: it was used, withdrawn or replaced by a newer one. Ask for a new one.',
  );
const ended = () =>
  new LicensingError('CONFLICT', 'This invitation has ended. Ask for a new one.', {
    reason: 'INVITATION_ENDED',
  });

const schema = z.object({ displayName: text(200), password: password(12) });
