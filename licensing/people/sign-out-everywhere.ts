import { requirePortal } from '../access';
import type { Call } from '../context';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { endSessions, revokeApiTokens, revokedTokensChange } from './end-sessions';

export type SignOutEverywhereInput = { revokeApiTokens?: boolean | null };

/** Ends every session of the caller, including this one, and revokes their API tokens if requested. */
export async function signOutEverywhere({
  ctx,
  input,
}: Pick<Call<SignOutEverywhereInput>, 'ctx'> & { input?: SignOutEverywhereInput | null }): Promise<{
  endedSessions: number;
  revokedApiTokens: number;
}> {
  const actor = requirePortal(ctx, 'CHANGE_OWN_ACCOUNT');
  const key = { customerId: actor.customerId, id: actor.portalUserId };
  return inTransaction(ctx.db, async (tx) => {
    const endedSessions = await endSessions(tx, key);
    const revokedApiTokens = input?.revokeApiTokens ? await revokeApiTokens(tx, key) : 0;
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-user.signed-out-everywhere',
      subjectId: encodeKey('portalUser', key),
      subjectName: actor.email,
      changes: revokedTokensChange(revokedApiTokens),
    });
    return { endedSessions, revokedApiTokens };
  });
}
