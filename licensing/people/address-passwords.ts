import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { portalEmails, portalUsers } from '../../db/schema';
import type { Context } from '../context';
import { hashPassword, saltOf, type PasswordOwner } from '../password';
import { passwordOwnerOf } from '../portal-database';
import { spellingsOfEmail } from '../rules/canonical-email';

/*
 * Several customers may have a person with the same e-mail address, each with a password of its own. All of these are
 * hashed with one salt, so that one hash is enough to compare a password with all of them: the time a sign-in takes
 * does not tell how many there are.
 */

/** Hashes a password that somebody with this e-mail address will sign in with. */
export async function hashForAddress(
  ctx: Context,
  email: string,
  password: string,
  owner: PasswordOwner = passwordOwnerOf(ctx),
): Promise<string> {
  return hashPassword(password, owner, await saltOfAddress(ctx.db, email));
}

async function saltOfAddress(db: Executor, email: string): Promise<Buffer | undefined> {
  const [known] = await db
    .select({ passwordHash: portalUsers.passwordHash })
    .from(portalEmails)
    .innerJoin(
      portalUsers,
      and(eq(portalUsers.customerId, portalEmails.customerId), eq(portalUsers.id, portalEmails.portalUserId)),
    )
    .where(and(inArray(portalEmails.email, spellingsOfEmail(email)), isNotNull(portalUsers.passwordHash)))
    .orderBy(portalUsers.createdAt, portalUsers.id)
    .limit(1);
  return known?.passwordHash ? saltOf(known.passwordHash) : undefined;
}
