import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { portalSessions, portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Runtime } from '../context';

/**
 * Who a session is. Null once it has ended, by whatever means, or its owner is disabled. Role and customer are
 * those of now, not of when the session began.
 */
export async function authenticateSession({
  runtime,
  customerId,
  sessionId,
}: {
  runtime: Pick<Runtime, 'db'>;
  customerId: string;
  sessionId: string;
}): Promise<PortalActor | null> {
  if (!UUID.test(customerId) || !UUID.test(sessionId)) return null;
  const [person] = await runtime.db
    .select({
      customerId: portalUsers.customerId,
      portalUserId: portalUsers.id,
      role: portalUsers.role,
      displayName: portalUsers.displayName,
      email: portalUsers.email,
    })
    .from(portalSessions)
    .innerJoin(
      portalUsers,
      and(
        eq(portalUsers.customerId, portalSessions.customerId),
        eq(portalUsers.id, portalSessions.portalUserId),
      ),
    )
    .where(
      and(
        eq(portalSessions.customerId, customerId),
        eq(portalSessions.id, sessionId),
        gt(portalSessions.expiresAt, sql`clock_timestamp()`),
        isNull(portalUsers.disabledAt),
      ),
    );
  return person ? { kind: 'portal', ...person, via: 'session', credentialId: sessionId } : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
