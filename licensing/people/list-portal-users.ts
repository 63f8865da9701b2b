import { asc, eq } from 'drizzle-orm';
import { portalUsers } from '../../db/schema';
import { isVendor, requireCustomer, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call } from '../context';
import { notFound } from '../errors';

/** A person who uses the portal, without what they sign in with. */
export type PortalUserRecord = Omit<typeof portalUsers.$inferSelect, 'passwordHash'>;

/** What of a portal user may leave this folder. */
export const portalUserColumns = {
  customerId: portalUsers.customerId,
  id: portalUsers.id,
  email: portalUsers.email,
  displayName: portalUsers.displayName,
  role: portalUsers.role,
  disabledAt: portalUsers.disabledAt,
  createdAt: portalUsers.createdAt,
};

/** The people of a customer who use the portal, by e-mail address; the vendor's own for the vendor's people. */
export async function listPortalUsers({
  ctx,
  input,
}: Call<{ customerId: string }>): Promise<PortalUserRecord[]> {
  if (input.customerId !== VENDOR_CUSTOMER_ID) {
    requireCustomer(ctx, input.customerId, 'customer', ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN']);
  } else if (!isVendor(requirePortal(ctx))) {
    throw notFound('customer');
  }
  return ctx.db
    .select(portalUserColumns)
    .from(portalUsers)
    .where(eq(portalUsers.customerId, input.customerId))
    .orderBy(asc(portalUsers.email), asc(portalUsers.id));
}
