import { sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import type { DisplayActor, PortalActor } from '../actor';
import { LicensingError } from '../errors';

/** Callers that can watch pools. */
export type Viewer = PortalActor | DisplayActor;

/**
 * Returns the viewers whose credential is still valid (L30), with one query for people and one for displays. The
 * customers a viewer reaches depend only on its key, which cannot change.
 */
export async function findEntitledViewers(db: Executor, viewers: readonly Viewer[]): Promise<Set<Viewer>> {
  const people = viewers.filter((viewer) => viewer.kind === 'portal');
  const displays = viewers.filter((viewer) => viewer.kind === 'display');
  const allowed = await Promise.all([
    people.length > 0 ? findPeople(db, people) : [],
    displays.length > 0 ? findDisplays(db, displays) : [],
  ]);
  return new Set(allowed.flat());
}

async function findDisplays(db: Executor, displays: readonly DisplayActor[]): Promise<DisplayActor[]> {
  const rows = await db.execute<{ place: number }>(sql`
    select asked.place::int as place
    from (
      select
        unnest(${sql.param(displays.map(({ customerId }) => customerId))}::uuid[]) as customer_id,
        unnest(${sql.param(displays.map(({ displayLinkId }) => displayLinkId))}::uuid[]) as id,
        generate_series(1, ${displays.length}::int) as place
    ) asked
    join display_links l on l.customer_id = asked.customer_id and l.id = asked.id
    where l.revoked_at is null and (l.expires_at > clock_timestamp()) is not false`);
  return rows.flatMap((row) => displays[row.place - 1] ?? []);
}

async function findPeople(db: Executor, viewers: readonly PortalActor[]): Promise<PortalActor[]> {
  const column = (of: (viewer: PortalActor) => string) => sql.param(viewers.map(of));
  const rows = await db.execute<{ place: number }>(sql`
    select asked.place::int as place
    from (
      select
        unnest(${column((viewer) => viewer.customerId)}::uuid[]) as customer_id,
        unnest(${column((viewer) => viewer.portalUserId)}::uuid[]) as portal_user_id,
        unnest(${column((viewer) => viewer.credentialId)}::uuid[]) as credential_id,
        unnest(${column((viewer) => viewer.via)}::text[]) as via,
        generate_series(1, ${viewers.length}::int) as place
    ) asked
    join portal_users u on u.customer_id = asked.customer_id and u.id = asked.portal_user_id and u.disabled_at is null
    where case asked.via
      when 'session' then exists (
        select from portal_sessions s
        where s.customer_id = u.customer_id and s.id = asked.credential_id and s.portal_user_id = u.id and s.expires_at > clock_timestamp())
      else exists (
        select from api_tokens t
        where t.customer_id = u.customer_id and t.id = asked.credential_id and t.portal_user_id = u.id and t.revoked_at is null and (t.expires_at > clock_timestamp()) is not false)
      end`);
  return rows.flatMap((row) => viewers[row.place - 1] ?? []);
}

/** `UNAUTHENTICATED` if the credential of a new viewer is no longer valid (L30). */
export async function requireWatchRight(db: Executor, viewer: Viewer): Promise<void> {
  const allowed = await findEntitledViewers(db, [viewer]);
  if (!allowed.has(viewer)) throw new LicensingError('UNAUTHENTICATED', 'You are signed out. Sign in again.');
}
