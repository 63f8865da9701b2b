import { eq, sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { customers, portalUsers } from '../../db/schema';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Runtime } from '../context';
import { encodeKey } from '../ids';
import { parse } from '../input';
import { hashPassword } from '../password';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { portalUserSchema } from './create-portal-user';
import { insertPortalUser } from './insert-portal-user';

/**
 * Creates the first VENDOR_ADMIN of an installation. False if a portal user already exists. Safe to call from several
 * processes at once.
 */
export async function createFirstAdmin({
  runtime,
  email,
  password,
}: {
  runtime: Pick<Runtime, 'db'>;
  email: string;
  password: string;
}): Promise<boolean> {
  if (await hasPeople(runtime.db)) return false;
  const { password: chosen, ...person } = parse(portalUserSchema, {
    email,
    password,
    displayName: 'Administrator',
    role: 'VENDOR_ADMIN',
  });
  const passwordHash = await hashPassword(chosen);

  return inTransaction(runtime.db, async (tx) => {
    // Concurrent callers wait here and then check again.
    await tx
      .select({ id: customers.id })
      .from(customers)
      .where(eq(customers.id, VENDOR_CUSTOMER_ID))
      .for('no key update');
    if (await hasPeople(tx)) return false;
    const created = await insertPortalUser(tx, {
      ...person,
      customerId: VENDOR_CUSTOMER_ID,
      passwordHash,
      addressProvenAt: sql`wall_clock()`,
    });
    await recordAudit(
      tx,
      { kind: 'system', name: 'First start' },
      {
        customerId: VENDOR_CUSTOMER_ID,
        action: 'portal-user.created',
        subjectId: encodeKey('portalUser', created),
        subjectName: created.email,
        changes: [{ field: 'role', from: null, to: created.role }],
      },
    );
    return true;
  });
}

async function hasPeople(db: Executor): Promise<boolean> {
  const [somebody] = await db.select({ id: portalUsers.id }).from(portalUsers).limit(1);
  return somebody !== undefined;
}
