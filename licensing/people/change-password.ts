import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { portalUsers } from '../../db/schema';
import { requirePortal } from '../access';
import type { PortalActor } from '../actor';
import type { Call, Context } from '../context';
import { LicensingError } from '../errors';
import { encodeKey } from '../ids';
import { parse, password as passwordText } from '../input';
import { hashPassword, verifyPassword } from '../password';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { endSessions } from './end-sessions';

export type ChangePasswordInput = { currentPassword: string; newPassword: string };

/**
 * Changes the caller's own password and ends their other sessions; their API tokens stay. `BAD_USER_INPUT` if the
 * present one is wrong, `RATE_LIMITED` after too many wrong ones, counted together with those at signing in.
 */
export async function changePassword({
  ctx,
  input,
}: Call<ChangePasswordInput>): Promise<{ endedSessions: number }> {
  const actor = requirePortal(ctx);
  if (actor.via !== 'session')
    throw new LicensingError('FORBIDDEN', 'An API token cannot change a password. Sign in to the portal.');
  const { newPassword } = parse(schema, input);
  const presentHash = await provePassword(ctx, actor, input.currentPassword);
  const passwordHash = await hashPassword(newPassword);

  const key = { customerId: actor.customerId, id: actor.portalUserId };
  const endedSessions = await inTransaction(ctx.db, async (tx) => {
    const isUser = and(eq(portalUsers.customerId, key.customerId), eq(portalUsers.id, key.id));
    // Whoever signs in holds this lock too, so a session opened with the old password is ended here or refused there.
    const [person] = await tx.select().from(portalUsers).where(isUser).for('no key update');
    if (!person || person.disabledAt || person.passwordHash !== presentHash) {
      throw new LicensingError('CONFLICT', 'Your password or account has just been changed. Sign in again.');
    }
    await tx.update(portalUsers).set({ passwordHash }).where(isUser);
    const ended = await endSessions(tx, key, { exceptSessionId: actor.credentialId });
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'portal-user.updated',
      subjectId: encodeKey('portalUser', key),
      subjectName: actor.email,
      changes: [{ field: 'password', from: null, to: null }],
    });
    return ended;
  });

  await ctx.attempts.forgive({ kind: 'portal', account: actor.email });
  return { endedSessions };
}

/** The hash that the caller has just shown to know the password of. */
async function provePassword(ctx: Context, actor: PortalActor, password: string): Promise<string> {
  const [person] = await ctx.db
    .select({ passwordHash: portalUsers.passwordHash })
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, actor.customerId), eq(portalUsers.id, actor.portalUserId)));
  const passwordHash = person?.passwordHash ?? null;
  if (passwordHash === null) {
    throw new LicensingError(
      'CONFLICT',
      'You have no password: you sign in through the identity provider, and change your password there.',
    );
  }
  const given = passwordText(1).safeParse(password).data ?? '';
  const attempt = { kind: 'portal', account: actor.email, address: ctx.address } as const;
  if (await ctx.attempts.guard(attempt, () => verifyPassword(passwordHash, given))) return passwordHash;
  throw new LicensingError('BAD_USER_INPUT', 'The current password is wrong. Nothing was changed.', {
    field: 'currentPassword',
  });
}

const schema = z.object({ newPassword: passwordText(12) });
