import { and, eq } from 'drizzle-orm';
import { portalUsers } from '../../db/schema';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { markAuthenticated, confirmOwnPassword } from './confirm-own-password';

export type ConfirmPasswordInput = { password: string };

/** Confirms the caller's password, which allows the session to change accounts and credentials for some minutes. */
export async function confirmPassword({
  ctx,
  input,
}: Call<ConfirmPasswordInput>): Promise<{ confirmedUntil: Date }> {
  const actor = requirePortal(ctx, 'CHANGE_OWN_ACCOUNT');
  const provenHash = await confirmOwnPassword(ctx, actor, { password: input.password, field: 'password' });
  const key = { customerId: actor.customerId, id: actor.portalUserId };
  const confirmedUntil = await inTransaction(ctx.db, async (tx) => {
    // Changing the password and disabling the person take this lock too.
    const [person] = await tx
      .select({ passwordHash: portalUsers.passwordHash, disabledAt: portalUsers.disabledAt })
      .from(portalUsers)
      .where(and(eq(portalUsers.customerId, key.customerId), eq(portalUsers.id, key.id)))
      .for('no key update');
    if (!person || person.disabledAt || person.passwordHash !== provenHash) return null;
    const until = await markAuthenticated(tx, actor);
    if (!until) return null;
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-user.password-confirmed',
      subjectId: encodeKey('portalUser', key),
      subjectName: actor.email,
    });
    return until;
  });
  if (!confirmedUntil) {
    throw new LicensingError('CONFLICT', 'Your password or account has just been changed. Sign in again.', {
      reason: 'PASSWORD_JUST_CHANGED',
    });
  }
  return { confirmedUntil };
}
