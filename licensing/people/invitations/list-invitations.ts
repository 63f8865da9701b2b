import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import { nameOrder } from '../../../db/queries/name-order';
import { portalInvitations } from '../../../db/schema';
import type { Call, Context } from '../../context';
import type { Key } from '../../ids';
import { authorisePortalUserList } from '../list-portal-users';

/** An open invitation without its secret. */
export type PortalInvitationRecord = Omit<
  typeof portalInvitations.$inferSelect,
  'tokenHash' | 'inviterCustomerId' | 'inviterId'
> & {
  /** Whether its end date has passed, by the database's clock. */
  isExpired: boolean;
};

/** Columns without the secret. */
export const invitationColumns = {
  customerId: portalInvitations.customerId,
  id: portalInvitations.id,
  email: portalInvitations.email,
  displayName: portalInvitations.displayName,
  role: portalInvitations.role,
  inviterName: portalInvitations.inviterName,
  isMailed: portalInvitations.isMailed,
  createdAt: portalInvitations.createdAt,
  expiresAt: portalInvitations.expiresAt,
  isExpired: sql<boolean>`(${portalInvitations.expiresAt} <= clock_timestamp())`,
};

/** Open invitations of a customer, by e-mail address; null: of the vendor (L32). */
export async function listPortalInvitations({
  ctx,
  input,
}: Call<{ customerId: string | null }>): Promise<PortalInvitationRecord[]> {
  const customerId = authorisePortalUserList(ctx, input.customerId);
  return ctx.db
    .select(invitationColumns)
    .from(portalInvitations)
    .where(eq(portalInvitations.customerId, customerId))
    .orderBy(asc(nameOrder(portalInvitations.email)));
}

/** Valid invitations of each of these people, in the given order. The caller has checked the rights. */
export async function countOpenInvitations(ctx: Context, inviters: readonly Key[]): Promise<number[]> {
  if (inviters.length === 0) return [];
  const rows = await ctx.db
    .select({ id: portalInvitations.inviterId, count: count() })
    .from(portalInvitations)
    .where(
      and(
        inArray(portalInvitations.inviterCustomerId, [...new Set(inviters.map((key) => key.customerId))]),
        inArray(
          portalInvitations.inviterId,
          inviters.map((key) => key.id),
        ),
        gt(portalInvitations.expiresAt, sql`clock_timestamp()`),
      ),
    )
    .groupBy(portalInvitations.inviterId);
  const counts = new Map(rows.map((row) => [row.id, row.count]));
  return inviters.map(({ id }) => counts.get(id) ?? 0);
}
