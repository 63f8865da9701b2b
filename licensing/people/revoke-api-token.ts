import { and, eq, isNull, sql } from 'drizzle-orm';
import { apiTokens } from '../../db/schema';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeKey, encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { announceIdentityChange } from './end-sessions';
import { apiTokenColumns, type ApiTokenRecord } from './list-api-tokens';

export type RevokeApiTokenInput = { apiTokenId: string };

/** Revokes an API token of the caller. A token can revoke only itself. Idempotent. */
export async function revokeApiToken({
  ctx,
  input,
}: Call<RevokeApiTokenInput>): Promise<{ apiToken: ApiTokenRecord }> {
  const actor = requirePortal(ctx);
  const key = decodeKey('apiToken', input.apiTokenId, 'apiTokenId');
  if (actor.via === 'api-token' && actor.credentialId !== key.id) {
    throw new LicensingError(
      'FORBIDDEN',
      'An API token can revoke only itself. Revoke others in the portal.',
      { reason: 'SESSION_REQUIRED' },
    );
  }
  const isOwnToken = and(
    eq(apiTokens.customerId, key.customerId),
    eq(apiTokens.id, key.id),
    eq(apiTokens.customerId, actor.customerId),
    eq(apiTokens.portalUserId, actor.portalUserId),
  );

  return inTransaction(ctx.db, async (tx) => {
    const [revoked] = await tx
      .update(apiTokens)
      .set({ revokedAt: sql`wall_clock()` })
      .where(and(isOwnToken, isNull(apiTokens.revokedAt)))
      .returning(apiTokenColumns);
    if (!revoked) {
      const [apiToken] = await tx.select(apiTokenColumns).from(apiTokens).where(isOwnToken);
      if (!apiToken) throw notFound('API token');
      return { apiToken };
    }
    await announceIdentityChange(tx, { customerId: actor.customerId, id: actor.portalUserId });
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'api-token.revoked',
      subjectId: encodeKey('apiToken', key),
      subjectName: revoked.name,
    });
    return { apiToken: revoked };
  });
}
