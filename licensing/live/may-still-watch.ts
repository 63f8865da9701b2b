import { sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import type { PortalActor } from '../actor';
import { LicensingError } from '../errors';

/**
 * Of the given portal users, those whose credential is still good (L30): the session not ended, the API token not
 * revoked or ended, the person there and not disabled. One query for all. Which customers somebody reaches hangs on the
 * customer in their key, which cannot change; a person who is moved is a new person.
 */
export async function whoMayStillWatch(
  db: Executor,
  viewers: readonly PortalActor[],
): Promise<Set<PortalActor>> {
  if (viewers.length === 0) return new Set();
  const column = (of: (viewer: PortalActor) => string) => sql.param(viewers.map(of));
  const rows = await db.execute<{ turn: number }>(sql`
    select asked.turn::int as turn
    from unnest(
      ${column((viewer) => viewer.customerId)}::uuid[],
      ${column((viewer) => viewer.portalUserId)}::uuid[],
      ${column((viewer) => viewer.credentialId)}::uuid[],
      ${column((viewer) => viewer.via)}::text[]
    ) with ordinality as asked(customer_id, portal_user_id, credential_id, via, turn)
    join portal_users u on u.customer_id = asked.customer_id and u.id = asked.portal_user_id and u.disabled_at is null
    where case asked.via
      when 'session' then exists (
        select from portal_sessions s
        where s.customer_id = u.customer_id and s.id = asked.credential_id and s.portal_user_id = u.id and s.expires_at > clock_timestamp())
      else exists (
        select from api_tokens t
        where t.customer_id = u.customer_id and t.id = asked.credential_id and t.portal_user_id = u.id and t.revoked_at is null and (t.expires_at > clock_timestamp()) is not false)
      end`);
  return new Set(rows.flatMap((row) => viewers[row.turn - 1] ?? []));
}

/** `UNAUTHENTICATED` if the credential of somebody who begins to watch is no longer good (L30). */
export async function requireStillWatching(db: Executor, viewer: PortalActor): Promise<void> {
  const allowed = await whoMayStillWatch(db, [viewer]);
  if (!allowed.has(viewer)) throw new LicensingError('UNAUTHENTICATED', 'You are signed out. Sign in again.');
}
