import { and, desc, eq, sql } from 'drizzle-orm';
import { apiTokens } from '../../db/schema';
import { requirePortal } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';

/** An API token without its secret. */
export type ApiTokenRecord = Omit<typeof apiTokens.$inferSelect, 'tokenHash'> & {
  /** Whether its end date has passed, by the database's clock. */
  isExpired: boolean;
};

/** Columns without the secret. */
export const apiTokenColumns = {
  customerId: apiTokens.customerId,
  id: apiTokens.id,
  portalUserId: apiTokens.portalUserId,
  name: apiTokens.name,
  createdAt: apiTokens.createdAt,
  lastUsedAt: apiTokens.lastUsedAt,
  scope: apiTokens.scope,
  expiresAt: apiTokens.expiresAt,
  isExpired: sql<boolean>`coalesce(${apiTokens.expiresAt} <= wall_clock(), false)`,
  revokedAt: apiTokens.revokedAt,
};

/** API tokens of a portal user, newest first. Empty for other callers. */
export async function listApiTokens({
  ctx,
  input: { portalUser },
}: Call<{ portalUser: Key }>): Promise<ApiTokenRecord[]> {
  const actor = requirePortal(ctx);
  if (actor.customerId !== portalUser.customerId || actor.portalUserId !== portalUser.id) return [];
  return ctx.db
    .select(apiTokenColumns)
    .from(apiTokens)
    .where(and(eq(apiTokens.customerId, portalUser.customerId), eq(apiTokens.portalUserId, portalUser.id)))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}
