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
 * Checks the password of the caller and returns its hash. `BAD_USER_INPUT` if it is wrong, `CONFLICT` if they have
 * none, `RATE_LIMITED` after too many failures in this session.
 */
export async function confirmOwnPassword(
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
      'You have no password in Seatwise. Change or confirm it at the identity provider with which you sign in.',
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
  if (await ctx.rateLimits.guard(attempt, isRight)) return passwordHash;
  throw new LicensingError('BAD_USER_INPUT', 'The current password is wrong. Nothing was changed.', {
    field,
    reason: 'WRONG_PASSWORD',
  });
}

/** Marks the session as confirmed. Returns the end of the confirmation; null if the session has ended. */
export async function markAuthenticated(tx: Transaction, actor: PortalActor): Promise<Date | null> {
  const [session] = await tx
    .update(portalSessions)
    .set({ authenticatedAt: sql`wall_clock()` })
    .where(and(eq(portalSessions.customerId, actor.customerId), eq(portalSessions.id, actor.credentialId)))
    .returning({ freshUntil: sql<string>`${portalSessions.authenticatedAt} + ${FRESH_FOR}` });
  return session ? new Date(session.freshUntil) : null;
}
