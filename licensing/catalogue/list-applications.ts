import { and, asc, eq, exists, inArray } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { nameOrder } from '../../db/queries/name-order';
import { applications, seatPools } from '../../db/schema';
import { isVendor, requirePortal } from '../access';
import type { Context } from '../context';

export type ApplicationRecord = typeof applications.$inferSelect;

/** Applications by code: all for the vendor's staff, otherwise those of the caller's customer. */
export async function listApplications({ ctx }: { ctx: Context }): Promise<ApplicationRecord[]> {
  const actor = requirePortal(ctx);
  const owned = ctx.db
    .select()
    .from(seatPools)
    .where(and(eq(seatPools.customerId, actor.customerId), eq(seatPools.applicationId, applications.id)));
  return ctx.db
    .select()
    .from(applications)
    .where(isVendor(actor) ? undefined : exists(owned))
    .orderBy(asc(nameOrder(applications.code)));
}

/** Applications by id, in no order. */
export async function getApplications(db: Executor, ids: readonly string[]): Promise<ApplicationRecord[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(applications)
        .where(inArray(applications.id, [...ids]));
}
