import { and, eq, sql } from 'drizzle-orm';
import { apiTokens, portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Runtime } from '../context';
import { LicensingError } from '../errors';
import { credentialDatabase } from '../portal-database';
import { parseToken } from '../tokens';
import { apiTokenColumns } from './list-api-tokens';

/**
 * Owner of an API token with their current rights. Null if it is not a token or its owner is disabled.
 * `UNAUTHENTICATED` with a reason if it has expired or was revoked, disclosed only for a complete token.
 */
export async function authenticateApiToken({
  runtime,
  token,
}: {
  runtime: Pick<Runtime, 'portal'>;
  token: string;
}): Promise<PortalActor | null> {
  const key = parseToken('api', token);
  if (!key) return null;
  const isToken = and(eq(apiTokens.customerId, key.customerId), eq(apiTokens.id, key.id));
  const isUnnoted = sql<boolean>`coalesce(${apiTokens.lastUsedAt} < wall_clock() - interval '1 minute', true)`;
  const db = credentialDatabase(runtime, key);
  const [found] = await db
    .select({
      person: {
        customerId: portalUsers.customerId,
        portalUserId: portalUsers.id,
        role: portalUsers.role,
        displayName: portalUsers.displayName,
        email: portalUsers.email,
        apiTokenName: apiTokens.name,
        scope: apiTokens.scope,
      },
      isDisabled: sql<boolean>`${portalUsers.disabledAt} is not null`,
      isRevoked: sql<boolean>`${apiTokens.revokedAt} is not null`,
      expiresAt: apiTokens.expiresAt,
      isExpired: apiTokenColumns.isExpired,
      isUnnoted,
    })
    .from(apiTokens)
    .innerJoin(
      portalUsers,
      and(eq(portalUsers.customerId, apiTokens.customerId), eq(portalUsers.id, apiTokens.portalUserId)),
    )
    .where(and(isToken, eq(apiTokens.tokenHash, key.hash)));
  if (!found || found.isDisabled) return null;
  if (found.isRevoked) {
    throw new LicensingError(
      'UNAUTHENTICATED',
      'This API token was revoked. Create a new one in the portal.',
      {
        reason: 'API_TOKEN_REVOKED',
      },
    );
  }
  if (found.isExpired) {
    const ended = found.expiresAt?.toISOString() ?? '';
    throw new LicensingError(
      'UNAUTHENTICATED',
      `This API token expired at ${ended}. Create a new one in the portal.`,
      { reason: 'API_TOKEN_EXPIRED' },
    );
  }
  // Accurate to one minute, so that frequent calls do not write a row each.
  if (found.isUnnoted) {
    await db
      .update(apiTokens)
      .set({ lastUsedAt: sql`wall_clock()` })
      .where(and(isToken, isUnnoted));
  }
  return { kind: 'portal', ...found.person, via: 'api-token', credentialId: key.id };
}
