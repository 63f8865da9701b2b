import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/client';
import { portalInvitations } from '../../../db/schema';
import { manageTeamOf, nameOf, requirePortal, requireTeam } from '../../access';
import type { PortalActor } from '../../actor';
import type { Call, Context } from '../../context';
import { notFound } from '../../errors';
import { decodeKey, encodeKey, type Key } from '../../ids';
import { recordAudit, recordAudits } from '../../records/record-audit';
import { refuseForeignRole } from '../../rules/decide-portal-user-change';
import { inTransaction } from '../../seat-engine';
import { makeToken } from '../../tokens';
import { lockCaller } from '../lock-caller';
import {
  chooseDelivery,
  deliverInvitation,
  type DeliveredInvitation,
  type Delivery,
} from './deliver-invitation';
import { LASTS } from './invite-portal-user';
import { invitationColumns } from './list-invitations';

/** Gives an open invitation a new link, sent or returned like the first one, which stops working. */
export async function resendPortalInvitation({
  ctx,
  input,
}: Call<{ invitationId: string; delivery?: Delivery | null }>): Promise<DeliveredInvitation> {
  const { actor, key } = authorise(ctx, input.invitationId);
  const delivery = chooseDelivery(ctx, input.delivery);
  if (delivery === 'MAIL') await ctx.rateLimits.consume('mail', actor.portalUserId);
  const { token, hash } = makeToken('invitation', key);
  const invitation = await inTransaction(ctx.db, async (tx) => {
    const caller = await lockCaller(tx, actor);
    const present = await lockInvitation(tx, key);
    refuseForeignRole(caller.role, present.role);
    const [changed] = await tx
      .update(portalInvitations)
      .set({
        tokenHash: hash,
        inviterCustomerId: actor.customerId,
        inviterId: actor.portalUserId,
        inviterName: nameOf(actor),
        isMailed: delivery === 'MAIL',
        expiresAt: sql`wall_clock() + ${LASTS}`,
      })
      .where(isInvitation(key))
      .returning(invitationColumns);
    if (!changed) throw notFound('invitation');
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-invitation.resent',
      subjectId: encodeKey('portalInvitation', key),
      subjectName: changed.email,
    });
    return changed;
  });
  return deliverInvitation(ctx, { invitation, token, delivery });
}

/** Withdraws an open invitation; its link stops working. */
export async function withdrawPortalInvitation({
  ctx,
  input,
}: Call<{ invitationId: string }>): Promise<{ invitationId: string }> {
  const { actor, key } = authorise(ctx, input.invitationId);
  await inTransaction(ctx.db, async (tx) => {
    const present = await lockInvitation(tx, key);
    refuseForeignRole(actor.role, present.role);
    await tx.delete(portalInvitations).where(isInvitation(key));
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-invitation.withdrawn',
      subjectId: encodeKey('portalInvitation', key),
      subjectName: present.email,
    });
  });
  return { invitationId: input.invitationId };
}

/**
 * Withdraws the invitations of a person who may no longer invite. Returns how many were valid. The caller holds the
 * lock on the person's row, which creating and accepting invitations take first, so that none is missed.
 */
export async function withdrawInvitationsOf(
  tx: Transaction,
  actor: PortalActor,
  inviter: Key,
): Promise<number> {
  const withdrawn = await tx
    .delete(portalInvitations)
    .where(
      and(
        eq(portalInvitations.inviterCustomerId, inviter.customerId),
        eq(portalInvitations.inviterId, inviter.id),
      ),
    )
    .returning(invitationColumns);
  if (withdrawn.length > 0) {
    await recordAudits(
      tx,
      actor,
      withdrawn.map((invitation) => ({
        customerId: invitation.customerId,
        action: 'portal-invitation.withdrawn',
        subjectId: encodeKey('portalInvitation', invitation),
        subjectName: invitation.email,
        changes: [{ field: 'invitedBy', from: invitation.inviterName, to: null }],
      })),
    );
  }
  return withdrawn.filter(({ isExpired }) => !isExpired).length;
}

/** Checks reach before the permission, so that objects out of reach look like missing ones (L31). */
function authorise(ctx: Context, invitationId: string) {
  requirePortal(ctx);
  const key = decodeKey('portalInvitation', invitationId, 'invitationId');
  requireTeam(ctx, key.customerId, 'invitation');
  return { actor: requirePortal(ctx, manageTeamOf(key.customerId)), key };
}

async function lockInvitation(tx: Transaction, key: Key) {
  const [present] = await tx
    .select({ email: portalInvitations.email, role: portalInvitations.role })
    .from(portalInvitations)
    .where(isInvitation(key))
    .for('update');
  if (!present) throw notFound('invitation');
  return present;
}

const isInvitation = (key: Key) =>
  and(eq(portalInvitations.customerId, key.customerId), eq(portalInvitations.id, key.id));
