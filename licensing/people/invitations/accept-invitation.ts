import { and, eq, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '../../../db/client';
import { customers, portalInvitations, portalUsers } from '../../../db/schema';
import { isVendorCustomer } from '../../access';
import { VENDOR_CUSTOMER_ID, type PortalRole } from '../../actor';
import type { Call } from '../../context';
import { LicensingError } from '../../errors';
import { encodeId, encodeKey } from '../../ids';
import { passwordToSet, parse, text } from '../../input';
import { passwordOwnerOf } from '../../portal-database';
import { recordAudit } from '../../records/record-audit';
import { mayStillInvite } from '../../rules/decide-portal-user-change';
import { inTransaction } from '../../seat-engine';
import { parseToken } from '../../tokens';
import { hashForAddress } from '../address-passwords';
import { insertPortalUser } from '../insert-portal-user';
import { actorInSession } from '../open-session';
import { invitationColumns } from './list-invitations';

/** Invitation as shown to the holder of its link. */
export type InvitationOfferRecord = {
  email: string;
  displayName: string;
  role: PortalRole;
  /** Null: the vendor's own staff. */
  customerName: string | null;
  expiresAt: Date;
  isExpired: boolean;
};

/** Offer behind a link, without credentials. Null if it was used, withdrawn or replaced, or never existed. */
export async function getInvitation({
  ctx,
  input,
}: Call<{ token: string }>): Promise<InvitationOfferRecord | null> {
  const found = await findInvitation(ctx.db, matching(input.token));
  if (!found) return null;
  const { email, displayName, role, expiresAt, isExpired } = found.invitation;
  const customerName = isVendorCustomer(found.invitation.customerId) ? null : found.customerName;
  return { email, displayName, role, expiresAt, isExpired, customerName };
}

export type AcceptInvitationInput = { token: string; displayName: string; password: string };

/**
 * Creates the account of an invitation with the password its owner chooses, once. `NOT_FOUND` if the link was used,
 * withdrawn or replaced, `CONFLICT` if it has expired or the customer has a portal user with the address by now.
 * Accounts at other customers are neither read nor changed.
 */
export async function acceptInvitation({
  ctx,
  input,
}: Call<AcceptInvitationInput>): Promise<{ email: string; customerId: string | null }> {
  const { displayName, password: chosen } = parse(schema, input);
  const isThis = matching(input.token);
  const offer = await findInvitation(ctx.db, isThis);
  if (!isThis || !offer) throw gone();
  if (offer.invitation.isExpired) throw ended();
  // Passwords are hashed only for the holder of a valid link.
  const passwordHash = await hashForAddress(ctx, offer.invitation.email, chosen, {
    ...passwordOwnerOf(ctx),
    person: `invitation/${offer.invitation.id}`,
  });

  return inTransaction(ctx.db, async (tx) => {
    // Ending the right to invite locks this row before withdrawing. A link never changes its inviter: a new link
    // replaces it.
    await tx
      .select({ id: portalUsers.id })
      .from(portalUsers)
      .where(isInviterOf(offer.invitation))
      .for('share');
    const found = await findInvitation(tx, isThis);
    const [invitation] = found ? await tx.delete(portalInvitations).where(isThis).returning(columns) : [];
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
      addressProvenAt: isProven ? sql`wall_clock()` : null,
    });
    await recordAudit(
      tx,
      // There is no session yet; the account id stands for it.
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

const columns = {
  ...invitationColumns,
  inviterCustomerId: portalInvitations.inviterCustomerId,
  inviterId: portalInvitations.inviterId,
};

/** Invitation of a link with its customer. Null if there is none, or its inviter may no longer invite. */
async function findInvitation(db: Executor, isThis: SQL | null) {
  if (!isThis) return null;
  const [found] = await db
    .select({
      invitation: columns,
      customerName: customers.name,
      inviter: {
        customerId: portalUsers.customerId,
        role: portalUsers.role,
        disabled: sql<boolean>`(${portalUsers.disabledAt} is not null)`,
      },
    })
    .from(portalInvitations)
    .innerJoin(customers, eq(customers.id, portalInvitations.customerId))
    .innerJoin(
      portalUsers,
      and(
        eq(portalUsers.customerId, portalInvitations.inviterCustomerId),
        eq(portalUsers.id, portalInvitations.inviterId),
      ),
    )
    .where(isThis);
  return found && mayStillInvite(found.inviter, found.invitation) ? found : null;
}

const isInviterOf = ({ inviterCustomerId, inviterId }: { inviterCustomerId: string; inviterId: string }) =>
  and(eq(portalUsers.customerId, inviterCustomerId), eq(portalUsers.id, inviterId));

function matching(token: string): SQL | null {
  const key = parseToken('invitation', token);
  if (!key) return null;
  return (
    and(
      eq(portalInvitations.customerId, key.customerId),
      eq(portalInvitations.id, key.id),
      eq(portalInvitations.tokenHash, key.hash),
    ) ?? null
  );
}

const gone = () =>
  new LicensingError(
    'NOT_FOUND',
    'This invitation link does not work any more: it was used, withdrawn or replaced. Ask for a new invitation.',
  );
const ended = () =>
  new LicensingError('CONFLICT', 'This invitation has expired. Ask for a new one.', {
    reason: 'INVITATION_ENDED',
  });

const schema = z.object({ displayName: text(200), password: passwordToSet(12) });
