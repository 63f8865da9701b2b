import { and, eq } from 'drizzle-orm';
import { portalSessions } from '../../db/schema';
import type { Runtime } from '../context';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { authenticateSession } from './authenticate-session';
import { announceIdentityChange } from './end-sessions';

/** Ends one session. Idempotent. */
export async function signOut({
  runtime,
  customerId,
  sessionId,
}: {
  runtime: Pick<Runtime, 'db' | 'portal'>;
  customerId: string;
  sessionId: string;
}): Promise<void> {
  const actor = await authenticateSession({ runtime, customerId, sessionId });
  if (!actor) return;
  await inTransaction(runtime.db, async (tx) => {
    const ended = await tx
      .delete(portalSessions)
      .where(and(eq(portalSessions.customerId, customerId), eq(portalSessions.id, sessionId)))
      .returning({ id: portalSessions.id });
    if (ended.length === 0) return;
    const key = { customerId, id: actor.portalUserId };
    await announceIdentityChange(tx, key);
    await recordAudit(tx, actor, {
      customerId,
      action: 'portal-user.signed-out',
      subjectId: encodeKey('portalUser', key),
      subjectName: actor.email,
    });
  });
}
