import { and, eq, sql } from 'drizzle-orm';
import { portalSessions, portalUsers } from '../../db/schema';
import type { PortalActor } from '../actor';
import type { Context } from '../context';
import { encodeKey, type Key } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';

export type OpenedSession = {
  customerId: string;
  sessionId: string;
  portalUserId: string;
  displayName: string;
  email: string;
  expiresAt: Date;
};

/**
 * Opens a session of twelve hours for an authenticated person. `refused` if they are disabled by now, `changed` if
 * `passwordHash`, against which they were checked, is no longer theirs.
 */
export async function openSession(
  ctx: Context,
  portalUser: Key,
  {
    checked,
    isAddressProven = false,
    authenticatedAt = null,
  }: {
    checked?: { passwordHash: string; rehashed: string | null };
    /** Whether signing in has verified their e-mail address. */
    isAddressProven?: boolean;
    /** Time of the authentication, if it was before now. */
    authenticatedAt?: Date | null;
  },
): Promise<OpenedSession | 'refused' | 'changed'> {
  return inTransaction(ctx.db, async (tx) => {
    const isUser = and(eq(portalUsers.customerId, portalUser.customerId), eq(portalUsers.id, portalUser.id));
    // Disabling the person and changing the password take this lock too, and end earlier sessions.
    const [person] = await tx.select().from(portalUsers).where(isUser).for('no key update');
    if (!person || person.disabledAt) return 'refused';
    if (checked && person.passwordHash !== checked.passwordHash) return 'changed';
    await tx
      .update(portalUsers)
      .set({
        lastSignInAt: sql`wall_clock()`,
        ...(isAddressProven && {
          addressProvenAt: sql`coalesce(${portalUsers.addressProvenAt}, wall_clock())`,
        }),
        ...(checked?.rehashed && { passwordHash: checked.rehashed }),
      })
      .where(isUser);

    const [session] = await tx
      .insert(portalSessions)
      .values({
        customerId: person.customerId,
        portalUserId: person.id,
        expiresAt: sql`wall_clock() + interval '12 hours'`,
        authenticatedAt: sql`least(wall_clock(), ${authenticatedAt?.toISOString() ?? null}::timestamptz)`,
      })
      .returning();
    if (!session) throw new Error('no session was opened');

    const { customerId, displayName, email } = person;
    await recordAudit(tx, actorInSession(person, session.id), {
      customerId,
      action: 'portal-user.signed-in',
      subjectId: encodeKey('portalUser', person),
      subjectName: email,
    });
    return {
      customerId,
      sessionId: session.id,
      portalUserId: person.id,
      displayName,
      email,
      expiresAt: session.expiresAt,
    };
  });
}

/** Actor for a person in a session they have just begun. */
export const actorInSession = (
  {
    customerId,
    id,
    role,
    displayName,
    email,
  }: Pick<typeof portalUsers.$inferSelect, 'customerId' | 'id' | 'role' | 'displayName' | 'email'>,
  credentialId: string,
): PortalActor => ({
  kind: 'portal',
  customerId,
  portalUserId: id,
  role,
  displayName,
  email,
  via: 'session',
  credentialId,
});
