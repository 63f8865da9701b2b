import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../db/client';
import { portalRoles } from '../../db/schema';
import { isVendor, requireCustomer, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID, type PortalActor, type PortalRole } from '../actor';
import type { Context, Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeId, encodeKey } from '../ids';
import { email, passwordToSet, parse, text } from '../input';
import { recordAudit } from '../records/record-audit';
import { isVendorRole, permissionToGive } from '../rules/decide-portal-user-change';
import { inTransaction, postgresCode } from '../seat-engine';
import { hashForAddress } from './address-passwords';
import { insertPortalUser } from './insert-portal-user';
import type { PortalUserRecord } from './list-portal-users';
import { lockCaller } from './lock-caller';

export type CreatePortalUserInput = {
  email: string;
  displayName: string;
  password: string;
  role: PortalRole;
  customerId?: string | null;
};

/**
 * Adds a portal user: VENDOR_ADMIN anyone, CUSTOMER_ADMIN for their own customer (L32). `CONFLICT` if a portal user
 * of this customer has the e-mail address; those of other customers are not checked (L31).
 */
export function createPortalUser({
  ctx,
  input,
}: Call<CreatePortalUserInput>): Promise<{ portalUser: PortalUserRecord }> {
  return addPortalUser({ ctx, input }, async (tx, actor) => {
    const caller = await lockCaller(tx, actor);
    authorisePortalUser({ ...ctx, actor: caller }, input);
  });
}

/** The same for demo data: the process that writes it has no session. */
export const createDemoPortalUser = (call: Call<CreatePortalUserInput>) =>
  addPortalUser(call, () => Promise.resolve());

async function addPortalUser(
  { ctx, input }: Call<CreatePortalUserInput>,
  requireCaller: (tx: Transaction, actor: PortalActor) => Promise<void>,
): Promise<{ portalUser: PortalUserRecord }> {
  const { actor, customerId } = authorisePortalUser(ctx, input);
  const { password: chosen, ...person } = parse(portalUserSchema, input);
  const passwordHash = await hashForAddress(ctx, person.email, chosen);
  const addressProvenAt = isVendor(actor) ? sql`wall_clock()` : null;

  const portalUser = await inTransaction(ctx.db, async (tx) => {
    await requireCaller(tx, actor);
    const created = await insertPortalUser(tx, { ...person, customerId, passwordHash, addressProvenAt });
    await recordAudit(tx, actor, {
      customerId,
      action: 'portal-user.created',
      subjectId: encodeKey('portalUser', created),
      subjectName: created.email,
      changes: [{ field: 'role', from: null, to: created.role }],
    });
    return created;
  }).catch((error: unknown) => {
    throw postgresCode(error) === '23503' ? notFound('customer') : error;
  });
  return { portalUser };
}

/**
 * The caller, and the customer to which they may add a person. Another customer is refused like one that does not
 * exist, before other checks (L31).
 */
export function authorisePortalUser(
  ctx: Context,
  input: { role: PortalRole; customerId?: string | null },
): { actor: PortalActor; customerId: string } {
  requirePortal(ctx);
  const permission = permissionToGive(input.role);
  if (input.customerId != null) {
    const customerId = decodeId('customer', input.customerId, 'customerId');
    const actor = requireCustomer(ctx, customerId, 'customer', permission);
    if (isVendorRole(input.role)) {
      throw new LicensingError('BAD_USER_INPUT', `customerId must be left out for the role ${input.role}.`, {
        field: 'customerId',
      });
    }
    return { actor, customerId };
  }
  const actor = requirePortal(ctx, permission);
  if (!isVendorRole(input.role)) {
    throw new LicensingError('BAD_USER_INPUT', `customerId is required for the role ${input.role}.`, {
      field: 'customerId',
    });
  }
  return { actor, customerId: VENDOR_CUSTOMER_ID };
}

export const portalUserSchema = z.object({
  email,
  displayName: text(200),
  password: passwordToSet(12),
  role: z.enum(portalRoles),
});
