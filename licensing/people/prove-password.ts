import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client';
import { portalSessions, portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Context } from '../context';
import { LicensingError } from '../errors';
import { password as passwordText } from '../input';
import { portalAccount, verifyPassword } from '../password';
import { passwordOwnerOf } from '../portal-database';
import { FRESH_FOR } from './authenticate-session';

/**
 * The hash of the caller's password, which they have just given. `BAD_USER_INPUT` if it is wrong, `CONFLICT` if they
 * have none, `RATE_LIMITED` after too many wrong ones in this session.
 */
export async function provePassword(
  ctx: Context,
  actor: PortalActor,
  { password, field }: { password: string; field: string },
): Promise<string> {
  const [person] = await ctx.db
    .select({ passwordHash: portalUsers.passwordHash })
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, actor.customerId), eq(portalUsers.id, actor.portalUserId)));
  const passwordHash = person?.passwordHash ?? null;
  if (passwordHash === null) {
    throw new LicensingError(
      'CONFLICT',
      'You have no password: you sign in through the identity provider, and change or confirm your password there.',
      { reason: 'NO_PASSWORD' },
    );
  }
  const given = passwordText(1).safeParse(password).data ?? '';
  const attempt = {
    kind: 'portal',
    account: portalAccount(actor),
    address: ctx.address,
    session: actor.credentialId,
  } as const;
  const isRight = () => verifyPassword(passwordHash, given, passwordOwnerOf(ctx));
  if (await ctx.attempts.guard(attempt, isRight)) return passwordHash;
  throw new LicensingError('BAD_USER_INPUT', 'The current password is wrong. Nothing was changed.', {
    field,
    reason: 'WRONG_PASSWORD',
  });
}

/** Notes that the caller has just proved who they are. Returns until when that counts; null if the session is gone. */
export async function markAuthenticated(tx: Transaction, actor: PortalActor): Promise<Date | null> {
  const [session] = await tx
    .update(portalSessions)
    .set({ authenticatedAt: sql`clock_timestamp()` })
    .where(and(eq(portalSessions.customerId, actor.customerId), eq(portalSessions.id, actor.credentialId)))
    .returning({ freshUntil: sql<string>`${portalSessions.authenticatedAt} + ${FRESH_FOR}` });
  return session ? new Date(session.freshUntil) : null;
}
