import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { portalUsers } from '../../db/schema';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { encodeKey } from '../ids';
import { passwordToSet, parse } from '../input';
import { portalAccount } from '../password';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { hashForAddress } from './address-passwords';
import { endSessions, revokeApiTokens, revokedTokensChange } from './end-sessions';
import { markAuthenticated, confirmOwnPassword } from './confirm-own-password';

export type ChangePasswordInput = {
  currentPassword: string;
  newPassword: string;
  revokeApiTokens?: boolean | null;
};

/**
 * Changes the caller's own password and ends their other sessions; API tokens stay valid unless requested otherwise.
 * `BAD_USER_INPUT` if the current password is wrong, `RATE_LIMITED` after too many failures in this session.
 */
export async function changePassword({
  ctx,
  input,
}: Call<ChangePasswordInput>): Promise<{ endedSessions: number; revokedApiTokens: number }> {
  const actor = requirePortal(ctx, 'CHANGE_OWN_ACCOUNT');
  const { newPassword, revokeApiTokens: isRevoking } = parse(schema, input);
  const presentHash = await confirmOwnPassword(ctx, actor, {
    password: input.currentPassword,
    field: 'currentPassword',
  });
  const passwordHash = await hashForAddress(ctx, actor.email, newPassword);

  const key = { customerId: actor.customerId, id: actor.portalUserId };
  const ended = await inTransaction(ctx.db, async (tx) => {
    const isUser = and(eq(portalUsers.customerId, key.customerId), eq(portalUsers.id, key.id));
    // Signing in takes this lock too: a session with the old password is either ended here or refused there.
    const [person] = await tx.select().from(portalUsers).where(isUser).for('no key update');
    if (!person || person.disabledAt || person.passwordHash !== presentHash) {
      throw new LicensingError('CONFLICT', 'Your password or account has just been changed. Sign in again.', {
        reason: 'PASSWORD_JUST_CHANGED',
      });
    }
    await tx.update(portalUsers).set({ passwordHash }).where(isUser);
    const endedSessions = await endSessions(tx, key, { exceptSessionId: actor.credentialId });
    await markAuthenticated(tx, actor);
    const revokedApiTokens = isRevoking ? await revokeApiTokens(tx, key) : 0;
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-user.updated',
      subjectId: encodeKey('portalUser', key),
      subjectName: actor.email,
      changes: [{ field: 'password', from: null, to: null }, ...revokedTokensChange(revokedApiTokens)],
    });
    return { endedSessions, revokedApiTokens };
  });

  await ctx.rateLimits.clearFailures({ kind: 'portal', account: portalAccount(actor) });
  return ended;
}

const schema = z.object({ newPassword: passwordToSet(12), revokeApiTokens: z.boolean().nullish() });
