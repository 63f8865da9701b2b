import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/client';
import { portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import { requireStillWatching } from '../live/may-still-watch';

/**
 * The caller with their present role. Disabling them, or changing their role or password, waits for the end of the
 * transaction. `UNAUTHENTICATED` if their session or token has ended by now (L30). To be called before other rows are
 * locked.
 */
export async function lockCaller(tx: Transaction, actor: PortalActor): Promise<PortalActor> {
  const isCaller = and(eq(portalUsers.customerId, actor.customerId), eq(portalUsers.id, actor.portalUserId));
  const [person] = await tx.select({ role: portalUsers.role }).from(portalUsers).where(isCaller).for('share');
  await requireStillWatching(tx, actor);
  return { ...actor, role: person?.role ?? actor.role };
}
