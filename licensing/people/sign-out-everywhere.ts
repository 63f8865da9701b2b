import { requirePortal } from '../access';
import type { Context } from '../context';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { endSessions } from './end-sessions';

/** Ends every session of the caller, this one included. */
export async function signOutEverywhere({ ctx }: { ctx: Context }): Promise<{ endedSessions: number }> {
  const actor = requirePortal(ctx);
  const key = { customerId: actor.customerId, id: actor.portalUserId };
  const endedSessions = await inTransaction(ctx.db, async (tx) => {
    const ended = await endSessions(tx, key);
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-user.signed-out-everywhere',
      subjectId: encodeKey('portalUser', key),
      subjectName: actor.email,
    });
    return ended;
  });
  return { endedSessions };
}
