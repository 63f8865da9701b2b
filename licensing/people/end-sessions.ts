import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client';
import { apiTokens, portalSessions } from '../../db/schema';
import type { Key } from '../ids';
import type { AuditChange } from '../records/record-audit';
import { apiTokenColumns } from './list-api-tokens';

/** Ends the sessions of a portal user. Returns how many had not expired. */
export async function endSessions(
  tx: Transaction,
  portalUser: Key,
  { exceptSessionId }: { exceptSessionId?: string } = {},
): Promise<number> {
  const ended = await tx
    .delete(portalSessions)
    .where(
      and(
        eq(portalSessions.customerId, portalUser.customerId),
        eq(portalSessions.portalUserId, portalUser.id),
        exceptSessionId === undefined ? undefined : ne(portalSessions.id, exceptSessionId),
      ),
    )
    .returning({ wasLive: sql<boolean>`${portalSessions.expiresAt} > wall_clock()` });
  await announceIdentityChange(tx, portalUser);
  return ended.filter(({ wasLive }) => wasLive).length;
}

/** Revokes every API token of a portal user. Returns how many were valid. */
export async function revokeApiTokens(tx: Transaction, portalUser: Key): Promise<number> {
  const revoked = await tx
    .update(apiTokens)
    .set({ revokedAt: sql`wall_clock()` })
    .where(
      and(
        eq(apiTokens.customerId, portalUser.customerId),
        eq(apiTokens.portalUserId, portalUser.id),
        isNull(apiTokens.revokedAt),
      ),
    )
    .returning({ isExpired: apiTokenColumns.isExpired });
  return revoked.filter(({ isExpired }) => !isExpired).length;
}

/** Audit entry for tokens revoked together with another change. */
export const revokedTokensChange = (count: number): AuditChange[] =>
  count > 0 ? [{ field: 'revokedApiTokens', from: null, to: String(count) }] : [];

/** Audit entry for invitations withdrawn together with another change. */
export const withdrawnInvitationsChange = (count: number): AuditChange[] =>
  count > 0 ? [{ field: 'withdrawnInvitations', from: null, to: String(count) }] : [];

/** Notifies all processes, on commit, to check the streams of this person again (L30). */
export async function announceIdentityChange(tx: Transaction, portalUser: Key): Promise<void> {
  await tx.execute(
    sql`select pg_notify('seatwise', ${`identity:${portalUser.customerId}:${portalUser.id}`})`,
  );
}
