import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { portalInvitations } from '../../../db/schema';
import { nameOf } from '../../access';
import type { PortalRole } from '../../actor';
import type { Call } from '../../context';
import { LicensingError, notFound } from '../../errors';
import { encodeKey } from '../../ids';
import { parse } from '../../input';
import { recordAudit } from '../../records/record-audit';
import { refuseForeignRole } from '../../rules/decide-portal-user-change';
import { inTransaction, postgresCode } from '../../seat-engine';
import { makeToken } from '../../tokens';
import { authorisePortalUser, portalUserSchema } from '../create-portal-user';
import { isEmailTaken } from '../insert-portal-user';
import { lockCaller } from '../lock-caller';
import {
  chooseDelivery,
  deliverInvitation,
  type Delivery,
  type DeliveredInvitation,
} from './deliver-invitation';
import { invitationColumns } from './list-invitations';

export type InvitePortalUserInput = {
  email: string;
  displayName: string;
  role: PortalRole;
  customerId?: string | null;
  delivery?: Delivery | null;
};

/** Validity of a link. */
export const LASTS = sql`interval '7 days'`;

/**
 * Invites a person to the portal: VENDOR_ADMIN anyone, CUSTOMER_ADMIN for their own customer (L32). The account is
 * created when the link is used. `CONFLICT` if a portal user of this customer has the address or it is already
 * invited; other customers are not checked (L31).
 */
export async function invitePortalUser({
  ctx,
  input,
}: Call<InvitePortalUserInput>): Promise<DeliveredInvitation> {
  const { actor, customerId } = authorisePortalUser(ctx, input);
  const person = parse(schema, input);
  const delivery = chooseDelivery(ctx, input.delivery);
  if (delivery === 'MAIL') await ctx.rateLimits.consume('mail', actor.portalUserId);

  const key = { customerId, id: randomUUID() };
  const { token, hash } = makeToken('invitation', key);
  const invitation = await inTransaction(ctx.db, async (tx) => {
    refuseForeignRole((await lockCaller(tx, actor)).role, person.role);
    if (await isEmailTaken(tx, customerId, person.email))
      throw taken(
        'EMAIL_TAKEN',
        `email ${person.email} is already used by another portal user of this customer.`,
      );
    const [made] = await tx
      .insert(portalInvitations)
      .values({
        ...key,
        ...person,
        tokenHash: hash,
        inviterCustomerId: actor.customerId,
        inviterId: actor.portalUserId,
        inviterName: nameOf(actor),
        isMailed: delivery === 'MAIL',
        expiresAt: sql`wall_clock() + ${LASTS}`,
      })
      .onConflictDoNothing()
      .returning(invitationColumns);
    if (!made)
      throw taken(
        'EMAIL_INVITED',
        `email ${person.email} is already invited. Send that invitation again, or withdraw it.`,
      );
    await recordAudit(tx, actor, {
      customerId,
      action: 'portal-invitation.created',
      subjectId: encodeKey('portalInvitation', key),
      subjectName: person.email,
      changes: [{ field: 'role', from: null, to: person.role }],
    });
    return made;
  }).catch((error: unknown) => {
    throw postgresCode(error) === '23503' ? notFound('customer') : error;
  });
  return deliverInvitation(ctx, { invitation, token, delivery });
}

const taken = (reason: 'EMAIL_TAKEN' | 'EMAIL_INVITED', message: string) =>
  new LicensingError('CONFLICT', message, { field: 'email', reason });

const schema = portalUserSchema.omit({ password: true });
