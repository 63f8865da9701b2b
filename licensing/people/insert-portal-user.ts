import { and, eq, inArray } from 'drizzle-orm';
import type { PgInsertValue } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../db/client';
import { portalEmails, portalUsers } from '../../db/schema';
import { LicensingError } from '../errors';
import { spellingsOfEmail } from '../rules/canonical-email';
import { portalUserColumns, type PortalUserRecord } from './list-portal-users';

/** Adds a portal user with their e-mail address. `CONFLICT` if another portal user of this customer has it. */
export async function insertPortalUser(
  tx: Transaction,
  values: PgInsertValue<typeof portalUsers>,
): Promise<PortalUserRecord> {
  const [person] = await tx.insert(portalUsers).values(values).returning(portalUserColumns);
  if (!person) throw new Error('no portal user was added');
  const { customerId, id, email } = person;
  const isTaken = await isEmailTaken(tx, customerId, email);
  const [own] = await tx
    .insert(portalEmails)
    .values({ email, customerId, portalUserId: id })
    .onConflictDoNothing()
    .returning();
  if (isTaken || !own)
    throw new LicensingError('CONFLICT', 'email is already used by another portal user of this customer.', {
      field: 'email',
      reason: 'EMAIL_TAKEN',
    });
  return person;
}

/** Whether a portal user of this customer has the e-mail address, in any spelling of its domain. */
export async function isEmailTaken(tx: Transaction, customerId: string, email: string): Promise<boolean> {
  const found = await tx
    .select({ id: portalEmails.portalUserId })
    .from(portalEmails)
    .where(
      and(eq(portalEmails.customerId, customerId), inArray(portalEmails.email, spellingsOfEmail(email))),
    );
  return found.length > 0;
}
