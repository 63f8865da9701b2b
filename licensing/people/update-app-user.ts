import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../db/client';
import { appUsers } from '../../db/schema';
import { nameOf, requireCustomer, requirePortal } from '../access';
import type { PortalActor } from '../actor';
import type { Call } from '../context';
import { notFound } from '../errors';
import { decodeKey, encodeKey, type Key } from '../ids';
import { passwordToSet, parse, text } from '../input';
import { appUserAccount, hashPassword } from '../password';
import { passwordOwnerOf } from '../portal-database';
import { changesBetween, recordAudit, type AuditChange } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import type { AppUserRecord } from './list-app-users';

export type UpdateAppUserInput = {
  appUserId: string;
  displayName?: string | null;
  password?: string | null;
  disabled?: boolean | null;
};

/**
 * Changes an app user. Disabling, and setting a password, log the person out on every device with the lease reason
 * FORCED (L16).
 */
export async function updateAppUser({
  ctx,
  input,
}: Call<UpdateAppUserInput>): Promise<{ appUser: AppUserRecord }> {
  requirePortal(ctx);
  const key = decodeKey('appUser', input.appUserId, 'appUserId');
  const actor = requireCustomer(ctx, key.customerId, 'app user', 'MANAGE_APP_USERS');
  const { displayName, password: chosen, disabled } = parse(schema, input);
  const passwordHash = chosen == null ? undefined : await hashPassword(chosen, passwordOwnerOf(ctx));

  const appUser = await inTransaction(ctx.db, async (tx) => {
    const isUser = and(eq(appUsers.customerId, key.customerId), eq(appUsers.id, key.id));
    // FOR UPDATE is needed: logins hold this row FOR KEY SHARE, so that none is in progress from here on.
    const [before] = await tx.select().from(appUsers).where(isUser).for('update');
    if (!before) throw notFound('app user');
    const wasDisabled = before.disabledAt !== null;
    const [after] = await tx
      .update(appUsers)
      .set({
        displayName: displayName ?? before.displayName,
        passwordHash: passwordHash ?? before.passwordHash,
        disabledAt: (disabled ?? wasDisabled) ? (before.disabledAt ?? sql`wall_clock()`) : null,
      })
      .where(isUser)
      .returning();
    if (!after) throw notFound('app user');
    if (disabled && !wasDisabled) {
      await logOutEverywhere(tx, key, actor, { reason: 'USER_DISABLED', note: 'The account was disabled' });
    } else if (passwordHash) {
      await logOutEverywhere(tx, key, actor, { reason: 'PASSWORD_SET', note: 'A new password was set' });
    }

    const changes: AuditChange[] = changesBetween(
      { displayName: before.displayName, disabled: wasDisabled },
      { displayName: after.displayName, disabled: after.disabledAt !== null },
    );
    if (passwordHash) changes.push({ field: 'password', from: null, to: null });
    if (changes.length > 0) {
      await recordAudit(tx, actor, {
        customerId: key.customerId,
        action: 'app-user.updated',
        subjectId: encodeKey('appUser', key),
        subjectName: before.userName,
        changes,
      });
    }
    return after;
  });

  ctx.usagePublisher.schedule();
  if (passwordHash)
    await ctx.rateLimits.clearFailures({ kind: 'app-user', account: appUserAccount(appUser) });
  return { appUser };
}

/** Locks all devices of the person in id order before the first seat, as everywhere. */
async function logOutEverywhere(
  tx: Transaction,
  key: Key,
  actor: PortalActor,
  { reason, note }: { reason: 'USER_DISABLED' | 'PASSWORD_SET'; note: string },
): Promise<void> {
  const devices = await tx.execute<{ id: string }>(sql`
    select id from devices where customer_id = ${key.customerId}::uuid and app_user_id = ${key.id}::uuid and hard_login
    order by id for no key update`);
  for (const { id } of devices) {
    await tx.execute(sql`
      select force_logout(${key.customerId}::uuid, ${id}::uuid, ${reason}, ${key.id}::uuid, ${nameOf(actor)}, ${note})`);
  }
}

const schema = z.object({
  displayName: text(200).nullish(),
  password: passwordToSet(8).nullish(),
  disabled: z.boolean().nullish(),
});
