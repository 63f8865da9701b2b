import { z } from 'zod';
import { appUsers } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeId, encodeKey } from '../ids';
import { parse, password, text } from '../input';
import { hashPassword } from '../password';
import { passwordOwnerOf } from '../portal-database';
import { recordAudit } from '../records/record-audit';
import { inTransaction, postgresCode } from '../seat-engine';
import type { AppUserRecord } from './list-app-users';

export type CreateAppUserInput = {
  customerId: string;
  userName: string;
  displayName: string;
  password?: string | null;
};

/** Adds a person who works in the apps. `CONFLICT` if the user name is taken. */
export async function createAppUser({
  ctx,
  input,
}: Call<CreateAppUserInput>): Promise<{ appUser: AppUserRecord }> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', ['VENDOR_ADMIN', 'CUSTOMER_ADMIN']);
  const { userName, displayName, password: chosen } = parse(appUserSchema, input);
  const passwordHash = chosen == null ? null : await hashPassword(chosen, passwordOwnerOf(ctx));

  const appUser = await inTransaction(ctx.db, async (tx) => {
    const [created] = await tx
      .insert(appUsers)
      .values({ customerId, userName, displayName, passwordHash })
      .returning();
    if (!created) throw new Error('no app user was created');
    await recordAudit(tx, actor, {
      customerId,
      action: 'app-user.created',
      subjectId: encodeKey('appUser', created),
      subjectName: created.userName,
    });
    return created;
  }).catch((error: unknown) => {
    if (postgresCode(error) === '23503') throw notFound('customer');
    if (postgresCode(error) !== '23505') throw error;
    throw new LicensingError('CONFLICT', 'There is a user with this name already.', {
      field: 'userName',
      reason: 'USER_NAME_TAKEN',
      cause: error,
    });
  });
  return { appUser };
}

/** What an app user is made of. */
export const appUserSchema = z.object({
  userName: text(128),
  displayName: text(200),
  password: password(8).nullish(),
});
