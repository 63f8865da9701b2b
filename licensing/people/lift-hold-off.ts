import { and, eq } from 'drizzle-orm';
import { appUsers, portalUsers } from '../../db/schema';
import { manageTeamOf, requireCustomer, requirePortal, requireTeam } from '../access';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import { decodeKey, encodeKey } from '../ids';
import { appUserAccount, portalAccount } from '../password';
import { recordAudit } from '../records/record-audit';
import type { AppUserRecord } from './list-app-users';
import { portalUserColumns, type PortalUserRecord } from './list-portal-users';

/** End of the hold-off of app users after failed logins, in the given order. Null: none. */
export const getAppUserHoldOffs = (
  { rateLimits }: Context,
  people: readonly Pick<AppUserRecord, 'customerId' | 'userName'>[],
): Promise<(Date | null)[]> => rateLimits.heldOffUntil('app-user', people.map(appUserAccount));

/** End of the hold-off of portal users after failed sign-ins, in the given order. Null: none. */
export const getPortalUserHoldOffs = (
  { rateLimits }: Context,
  people: readonly Pick<PortalUserRecord, 'customerId' | 'email'>[],
): Promise<(Date | null)[]> => rateLimits.heldOffUntil('portal', people.map(portalAccount));

/** Ends the hold-off of an app user after failed logins. VENDOR_ADMIN, CUSTOMER_ADMIN. Idempotent (L32). */
export async function liftAppUserHoldOff({
  ctx,
  input,
}: Call<{ appUserId: string }>): Promise<{ appUser: AppUserRecord }> {
  requirePortal(ctx);
  const key = decodeKey('appUser', input.appUserId, 'appUserId');
  const actor = requireCustomer(ctx, key.customerId, 'app user', 'MANAGE_APP_USERS');
  const [appUser] = await ctx.db
    .select()
    .from(appUsers)
    .where(and(eq(appUsers.customerId, key.customerId), eq(appUsers.id, key.id)));
  if (!appUser) throw notFound('app user');

  const account = { kind: 'app-user', account: appUserAccount(appUser) } as const;
  if (await ctx.rateLimits.clearFailures(account)) {
    await recordAudit(ctx.db, actor, {
      customerId: key.customerId,
      action: 'app-user.hold-off-lifted',
      subjectId: encodeKey('appUser', key),
      subjectName: appUser.userName,
    });
  }
  return { appUser };
}

/**
 * Ends the hold-off of a portal user after failed sign-ins. VENDOR_ADMIN; CUSTOMER_ADMIN for their own customer.
 * Idempotent (L32).
 */
export async function liftPortalUserHoldOff({
  ctx,
  input,
}: Call<{ portalUserId: string }>): Promise<{ portalUser: PortalUserRecord }> {
  requirePortal(ctx);
  const key = decodeKey('portalUser', input.portalUserId, 'portalUserId');
  // L31 before L32: people out of reach look like missing ones.
  requireTeam(ctx, key.customerId, 'portal user');
  const actor = requirePortal(ctx, manageTeamOf(key.customerId));
  const [portalUser] = await ctx.db
    .select(portalUserColumns)
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, key.customerId), eq(portalUsers.id, key.id)));
  if (!portalUser) throw notFound('portal user');

  if (await ctx.rateLimits.clearFailures({ kind: 'portal', account: portalAccount(portalUser) })) {
    await recordAudit(ctx.db, actor, {
      customerId: key.customerId,
      action: 'portal-user.hold-off-lifted',
      subjectId: encodeKey('portalUser', key),
      subjectName: portalUser.email,
    });
  }
  return { portalUser };
}
