import { and, count, eq, isNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor, Transaction } from '../../db/client';
import { customers, portalRoles, portalUsers } from '../../db/schema';
import { manageTeamOf, requirePortal, requireTeam } from '../access';
import { VENDOR_CUSTOMER_ID, type PortalRole } from '../actor';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeKey, encodeKey, type Key } from '../ids';
import { passwordToSet, parse, text } from '../input';
import { portalAccount } from '../password';
import { changesBetween, recordAudit } from '../records/record-audit';
import {
  decidePortalUserChange,
  refusePortalUserChange,
  type PortalUserWish,
} from '../rules/decide-portal-user-change';
import { inTransaction } from '../seat-engine';
import { hashForAddress } from './address-passwords';
import {
  endSessions,
  revokeApiTokens,
  revokedTokensChange,
  withdrawnInvitationsChange,
} from './end-sessions';
import { withdrawInvitationsOf } from './invitations/change-invitation';
import { portalUserColumns, type PortalUserRecord } from './list-portal-users';
import { lockCallerAnd } from './lock-caller';

export type UpdatePortalUserInput = {
  portalUserId: string;
  displayName?: string | null;
  password?: string | null;
  role?: PortalRole | null;
  disabled?: boolean | null;
};

/**
 * Changes or disables a portal user (L32). A new role, a new password or disabling ends the person's sessions and
 * streams in the same transaction (L30) and withdraws their invitations. `BAD_USER_INPUT` for the own password: use
 * `changePassword`.
 */
export async function updatePortalUser({
  ctx,
  input,
}: Call<UpdatePortalUserInput>): Promise<{ portalUser: PortalUserRecord }> {
  requirePortal(ctx);
  const key = decodeKey('portalUser', input.portalUserId, 'portalUserId');
  const actor = requireTeam(ctx, key.customerId, 'portal user');
  const isSelf = actor.customerId === key.customerId && actor.portalUserId === key.id;
  const permission = isSelf ? 'CHANGE_OWN_ACCOUNT' : manageTeamOf(key.customerId);
  requirePortal(ctx, permission);
  const { displayName, password: chosen, role, disabled } = parse(schema, input);
  // An open session alone must not be enough to lock its owner out.
  if (isSelf && chosen != null) {
    throw new LicensingError(
      'BAD_USER_INPUT',
      'Change your own password with changePassword, in the portal.',
      { field: 'password', reason: 'OWN_PASSWORD' },
    );
  }
  const wish: PortalUserWish = { role: role ?? undefined, disabled: disabled ?? undefined };

  const found = await readPortalUser(ctx.db, key);
  refusePortalUserChange(actor.role, standingOf(found), wish);
  const passwordHash = chosen == null ? undefined : await hashForAddress(ctx, found.email, chosen);

  const portalUser = await inTransaction(ctx.db, async (tx) => {
    await lockVendorAdmins(tx, key);
    const caller = await lockCallerAnd(tx, actor, key);
    const before = await readPortalUser(tx, key);
    const present = standingOf(before);
    requirePortal({ ...ctx, actor: caller }, permission);
    refusePortalUserChange(caller.role, present, wish);
    const next = decidePortalUserChange(present, wish, await countOtherVendorAdmins(tx, key));
    const changes = changesBetween(
      { ...present, displayName: before.displayName },
      { ...next, displayName: displayName ?? undefined },
    );
    if (passwordHash) changes.push({ field: 'password', from: null, to: null });
    if (changes.length === 0) return before;

    const [after] = await tx
      .update(portalUsers)
      .set({
        displayName: displayName ?? undefined,
        passwordHash,
        role: next.role,
        disabledAt: next.disabled ? sql`coalesce(${portalUsers.disabledAt}, wall_clock())` : null,
      })
      .where(isUser(key))
      .returning(portalUserColumns);
    if (!after) throw notFound('portal user');
    const isDisabledNow = next.disabled && !present.disabled;
    if (passwordHash || next.role !== present.role || isDisabledNow) {
      await endSessions(tx, key);
      changes.push(...withdrawnInvitationsChange(await withdrawInvitationsOf(tx, actor, key)));
    }
    // These measures also apply to the person's scripts.
    if (isDisabledNow || passwordHash) changes.push(...revokedTokensChange(await revokeApiTokens(tx, key)));
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-user.updated',
      subjectId: encodeKey('portalUser', key),
      subjectName: after.email,
      changes,
    });
    return after;
  });

  if (passwordHash)
    await ctx.rateLimits.clearFailures({ kind: 'portal', account: portalAccount(portalUser) });
  return { portalUser };
}

/** Locks the vendor's row first, so that its last two admins cannot disable or demote each other at the same time. */
async function lockVendorAdmins(tx: Transaction, { customerId }: Key): Promise<void> {
  if (customerId !== VENDOR_CUSTOMER_ID) return;
  await tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.id, VENDOR_CUSTOMER_ID))
    .for('no key update');
}

async function readPortalUser(db: Executor, key: Key): Promise<PortalUserRecord> {
  const [person] = await db.select(portalUserColumns).from(portalUsers).where(isUser(key));
  if (!person) throw notFound('portal user');
  return person;
}

async function countOtherVendorAdmins(tx: Transaction, key: Key): Promise<number> {
  const [others] = await tx
    .select({ count: count() })
    .from(portalUsers)
    .where(
      and(
        eq(portalUsers.customerId, VENDOR_CUSTOMER_ID),
        eq(portalUsers.role, 'VENDOR_ADMIN'),
        isNull(portalUsers.disabledAt),
        ne(portalUsers.id, key.id),
      ),
    );
  return others?.count ?? 0;
}

const standingOf = ({ role, disabledAt }: PortalUserRecord) => ({ role, disabled: disabledAt !== null });

const isUser = (key: Key) => and(eq(portalUsers.customerId, key.customerId), eq(portalUsers.id, key.id));

const schema = z.object({
  displayName: text(200).nullish(),
  password: passwordToSet(12).nullish(),
  role: z.enum(portalRoles).nullish(),
  disabled: z.boolean().nullish(),
});
