import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client';
import { customers, portalInvitations, portalUsers } from '../../db/schema';
import { VENDOR_CUSTOMER_ID, type Actor, type PortalRole } from '../actor';
import type { Runtime } from '../context';
import { LicensingError } from '../errors';
import { encodeKey } from '../ids';
import { parse } from '../input';
import { hashPassword } from '../password';
import { recordAudit } from '../records/record-audit';
import { isVendorRole } from '../rules/decide-portal-user-change';
import { inTransaction } from '../seat-engine';
import { makeToken } from '../tokens';
import { saltOfAddress } from './address-passwords';
import { portalUserSchema } from './create-portal-user';
import { insertPortalUser, isEmailTaken } from './insert-portal-user';
import { LASTS } from './invitations/invite-portal-user';
import { invitationColumns, type PortalInvitationRecord } from './invitations/list-invitations';
import type { PortalUserRecord } from './list-portal-users';

const OPERATOR: Actor = { kind: 'system', name: 'The command user create on the server' };

type Person = {
  email: string;
  displayName: string;
  role: PortalRole;
  /** Code of the customer; required for the roles of a customer. */
  customerCode?: string;
};
type Operator<Input> = { runtime: Pick<Runtime, 'db'>; input: Input };

/** Adds a portal user with a password for the operator of the server, without a session. */
export async function createPortalUserAsOperator({
  runtime: { db },
  input,
}: Operator<Person & { password: string }>): Promise<PortalUserRecord> {
  const { password, ...person } = parse(portalUserSchema, input);
  const passwordHash = await hashPassword(password, undefined, await saltOfAddress(db, person.email));
  return inTransaction(db, async (tx) => {
    const customerId = await findCustomer(tx, input);
    const created = await insertPortalUser(tx, {
      ...person,
      customerId,
      passwordHash,
      addressProvenAt: sql`wall_clock()`,
    });
    await recordAudit(tx, OPERATOR, {
      customerId,
      action: 'portal-user.created',
      subjectId: encodeKey('portalUser', created),
      subjectName: created.email,
      changes: [{ field: 'role', from: null, to: created.role }],
    });
    return created;
  });
}

/**
 * Invites a person for the operator of the server. The invitation belongs to the vendor's first administrator: it ends
 * when they lose the right to invite. `CONFLICT` if there is none. `link` is the path of the page with its secret.
 */
export async function invitePortalUserAsOperator({
  runtime: { db },
  input,
}: Operator<Person>): Promise<{ invitation: PortalInvitationRecord; link: string }> {
  const person = parse(portalUserSchema.omit({ password: true }), input);
  return inTransaction(db, async (tx) => {
    const customerId = await findCustomer(tx, input);
    const inviter = await lockFirstAdmin(tx);
    if (await isEmailTaken(tx, customerId, person.email)) throw taken('is already used by a portal user');
    const key = { customerId, id: randomUUID() };
    const { token, hash } = makeToken('invitation', key);
    const [invitation] = await tx
      .insert(portalInvitations)
      .values({
        ...key,
        ...person,
        tokenHash: hash,
        inviterCustomerId: inviter.customerId,
        inviterId: inviter.id,
        inviterName: 'The operator of the server',
        isMailed: false,
        expiresAt: sql`wall_clock() + ${LASTS}`,
      })
      .onConflictDoNothing()
      .returning(invitationColumns);
    if (!invitation) throw taken('is already invited. Withdraw that invitation in the portal first');
    await recordAudit(tx, OPERATOR, {
      customerId,
      action: 'portal-invitation.created',
      subjectId: encodeKey('portalInvitation', key),
      subjectName: person.email,
      changes: [{ field: 'role', from: null, to: person.role }],
    });
    return { invitation, link: `/invitation#${token}` };
  });
}

async function findCustomer(tx: Transaction, { role, customerCode }: Person): Promise<string> {
  if (isVendorRole(role)) {
    if (customerCode === undefined) return VENDOR_CUSTOMER_ID;
    throw wrongCustomer(`must be left out for the role ${role}`);
  }
  if (customerCode === undefined) throw wrongCustomer(`is required for the role ${role}`);
  const [found] = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.code, customerCode))
    .for('key share');
  if (!found || found.id === VENDOR_CUSTOMER_ID)
    throw new LicensingError('NOT_FOUND', `No customer has the code ${customerCode}.`);
  return found.id;
}

async function lockFirstAdmin(tx: Transaction) {
  const [admin] = await tx
    .select({ customerId: portalUsers.customerId, id: portalUsers.id })
    .from(portalUsers)
    .where(
      and(
        eq(portalUsers.customerId, VENDOR_CUSTOMER_ID),
        eq(portalUsers.role, 'VENDOR_ADMIN'),
        isNull(portalUsers.disabledAt),
      ),
    )
    .orderBy(asc(portalUsers.createdAt), asc(portalUsers.id))
    .limit(1)
    .for('share');
  if (admin) return admin;
  throw new LicensingError(
    'CONFLICT',
    'There is no vendor administrator yet, so nobody can be invited. Create one with a password first.',
  );
}

const taken = (why: string) =>
  new LicensingError('CONFLICT', `The e-mail address ${why}.`, { field: 'email' });

const wrongCustomer = (why: string) =>
  new LicensingError('BAD_USER_INPUT', `The customer ${why}.`, { field: 'customerId' });
