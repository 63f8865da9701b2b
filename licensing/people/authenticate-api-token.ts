import { and, eq, isNull, sql } from 'drizzle-orm';
import { apiTokens, portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Runtime } from '../context';
import { parseToken } from '../tokens';

/** Who an API token is: its owner, with the rights of now. Null if it is none, revoked, or its owner is disabled. */
export async function authenticateApiToken({
  runtime,
  token,
}: {
  runtime: Pick<Runtime, 'db'>;
  token: string;
}): Promise<PortalActor | null> {
  const key = parseToken('api', token);
  if (!key) return null;
  const isToken = and(eq(apiTokens.customerId, key.customerId), eq(apiTokens.id, key.id));
  const isUnnoted = sql<boolean>`coalesce(${apiTokens.lastUsedAt} < clock_timestamp() - interval '1 minute', true)`;
  const [found] = await runtime.db
    .select({
      person: {
        customerId: portalUsers.customerId,
        portalUserId: portalUsers.id,
        role: portalUsers.role,
        displayName: portalUsers.displayName,
        email: portalUsers.email,
        apiTokenName: apiTokens.name,
      },
      isUnnoted,
    })
    .from(apiTokens)
    .innerJoin(
      portalUsers,
      and(eq(portalUsers.customerId, apiTokens.customerId), eq(portalUsers.id, apiTokens.portalUserId)),
    )
    .where(
      and(
        isToken,
        eq(apiTokens.tokenHash, key.hash),
        isNull(apiTokens.revokedAt),
        isNull(portalUsers.disabledAt),
      ),
    );
  if (!found) return null;
  // To within a minute is enough: a busy script must not write a row with every call.
  if (found.isUnnoted) {
    await runtime.db
      .update(apiTokens)
      .set({ lastUsedAt: sql`clock_timestamp()` })
      .where(and(isToken, isUnnoted));
  }
  return { kind: 'portal', ...found.person, via: 'api-token', credentialId: key.id };
}
