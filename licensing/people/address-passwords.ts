import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { portalEmails, portalUsers } from '../../db/schema';
import type { Context } from '../context';
import { hashPassword, saltOf, type PasswordOwner } from '../password';
import { passwordOwnerOf } from '../portal-database';
import { spellingsOfEmail } from '../rules/canonical-email';

/*
 * Several customers may have a person with the same e-mail address. Their passwords are hashed with one salt, so that
 * one computation compares all of them and the time of a sign-in does not reveal how many there are.
 */

/** Hashes a password for the person with this e-mail address. */
export async function hashForAddress(
  ctx: Context,
  email: string,
  password: string,
  owner: PasswordOwner = passwordOwnerOf(ctx),
): Promise<string> {
  return hashPassword(password, owner, await saltOfAddress(ctx.db, email));
}

/** Salt of the passwords of an address; undefined if it has none yet. */
export async function saltOfAddress(db: Executor, email: string): Promise<Buffer | undefined> {
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
