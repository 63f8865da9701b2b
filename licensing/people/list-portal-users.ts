import { asc, eq, sql } from 'drizzle-orm';
import { nameOrder } from '../../db/queries/name-order';
import { portalUsers } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call, Context } from '../context';

/** A portal user without their credentials. */
export type PortalUserRecord = Omit<typeof portalUsers.$inferSelect, 'passwordHash' | 'addressProvenAt'> & {
  hasPassword: boolean;
};

/** Columns without credentials. */
export const portalUserColumns = {
  customerId: portalUsers.customerId,
  id: portalUsers.id,
  email: portalUsers.email,
  displayName: portalUsers.displayName,
  role: portalUsers.role,
  timeZone: portalUsers.timeZone,
  language: portalUsers.language,
  hasPassword: sql<boolean>`(${portalUsers.passwordHash} is not null)`,
  lastSignInAt: portalUsers.lastSignInAt,
  disabledAt: portalUsers.disabledAt,
  createdAt: portalUsers.createdAt,
};

/** Portal users of a customer, by e-mail address; null: of the vendor (L32). */
export async function listPortalUsers({
  ctx,
  input,
}: Call<{ customerId: string | null }>): Promise<PortalUserRecord[]> {
  const customerId = authorisePortalUserList(ctx, input.customerId);
  return ctx.db
    .select(portalUserColumns)
    .from(portalUsers)
    .where(eq(portalUsers.customerId, customerId))
    .orderBy(asc(nameOrder(portalUsers.email)), asc(portalUsers.id));
}

/** Customer whose portal users the caller may list; null: the vendor (L32). */
export function authorisePortalUserList(ctx: Context, customerId: string | null): string {
  if (customerId === null) {
    requirePortal(ctx, 'SEE_VENDOR_TEAM');
    return VENDOR_CUSTOMER_ID;
  }
  requireCustomer(ctx, customerId, 'customer', 'SEE_TEAM');
  return customerId;
}
