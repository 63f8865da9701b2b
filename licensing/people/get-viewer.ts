import { and, eq } from 'drizzle-orm';
import { portalUsers } from '../../db/schema';
import type { Context } from '../context';
import { portalUserColumns, type PortalUserRecord } from './list-portal-users';

/** The calling portal user. Null for other callers. */
export async function getViewer({ ctx }: { ctx: Context }): Promise<PortalUserRecord | null> {
  if (ctx.actor.kind !== 'portal') return null;
  const { customerId, portalUserId } = ctx.actor;
  const [viewer] = await ctx.db
    .select(portalUserColumns)
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, customerId), eq(portalUsers.id, portalUserId)));
  return viewer ?? null;
}
