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

/** Until when app users are held off after failed logins, in the order given; null: not at all. */
export const getAppUserHoldOffs = (
  { attempts }: Context,
  people: readonly Pick<AppUserRecord, 'customerId' | 'userName'>[],
): Promise<(Date | null)[]> => attempts.heldOffUntil('app-user', people.map(appUserAccount));

/** Until when portal users are held off after failed sign-ins, in the order given; null: not at all. */
export const getPortalUserHoldOffs = (
  { attempts }: Context,
  people: readonly Pick<PortalUserRecord, 'customerId' | 'email'>[],
): Promise<(Date | null)[]> => attempts.heldOffUntil('portal', people.map(portalAccount));

/** Lets an app user log in again at once, after failed logins. VENDOR_ADMIN, CUSTOMER_ADMIN. Idempotent (L32). */
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
  if (await ctx.attempts.forgive(account)) {
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
 * Lets a portal user sign in again at once, after failed sign-ins. VENDOR_ADMIN; CUSTOMER_ADMIN for the people of
 * their own customer. Idempotent (L32).
 */
export async function liftPortalUserHoldOff({
  ctx,
  input,
}: Call<{ portalUserId: string }>): Promise<{ portalUser: PortalUserRecord }> {
  requirePortal(ctx);
  const key = decodeKey('portalUser', input.portalUserId, 'portalUserId');
  requireTeam(ctx, key.customerId, 'portal user');
  const actor = requirePortal(ctx, manageTeamOf(key.customerId));
  const [portalUser] = await ctx.db
    .select(portalUserColumns)
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, key.customerId), eq(portalUsers.id, key.id)));
  if (!portalUser) throw notFound('portal user');

  if (await ctx.attempts.forgive({ kind: 'portal', account: portalAccount(portalUser) })) {
    await recordAudit(ctx.db, actor, {
      customerId: key.customerId,
      action: 'portal-user.hold-off-lifted',
      subjectId: encodeKey('portalUser', key),
      subjectName: portalUser.email,
    });
  }
  return { portalUser };
}
