import { z } from 'zod';
import { findNameClashes } from '../../db/queries/find-name-clashes';
import { appUsers } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeId, encodeKey } from '../ids';
import { because, passwordToSet, parse, text, userName } from '../input';
import { hashPassword } from '../password';
import { passwordOwnerOf } from '../portal-database';
import { recordAudit } from '../records/record-audit';
import { latinReading, mixesAlphabets } from '../rules/look-alikes';
import { canonicalText } from '../rules/canonical-text';
import { inTransaction, postgresCode } from '../seat-engine';
import type { AppUserRecord } from './list-app-users';

export type CreateAppUserInput = {
  customerId: string;
  userName: string;
  displayName: string;
  password?: string | null;
};

/** Adds an app user. `CONFLICT` if the user name is taken. */
export async function createAppUser({
  ctx,
  input,
}: Call<CreateAppUserInput>): Promise<{ appUser: AppUserRecord }> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'MANAGE_APP_USERS');
  const { password: chosen, ...person } = parse(appUserSchema, input);
  const passwordHash = chosen == null ? null : await hashPassword(chosen, passwordOwnerOf(ctx));

  const appUser = await inTransaction(ctx.db, async (tx) => {
    const [created] = await tx
      .insert(appUsers)
      .values({ customerId, ...person, ...keysOf(person.userName), passwordHash })
      .returning();
    if (!created) throw new Error('no app user was created');
    await recordAudit(tx, actor, {
      customerId,
      action: 'app-user.created',
      subjectId: encodeKey('appUser', created),
      subjectName: created.userName,
    });
    return created;
  }).catch(async (error: unknown) => {
    if (postgresCode(error) === '23503') throw notFound('customer');
    if (postgresCode(error) !== '23505') throw error;
    // Two unique indexes apply: on the canonical form, and on the Latin reading of a name.
    const [clash] = await findNameClashes(ctx.db, customerId, [keysOf(person.userName)]);
    throw clash?.looksLikeAnother && !clash.isTaken ? looksLikeAnother(error) : taken(error);
  });
  return { appUser };
}

/** Keys of a user name: its canonical form and its Latin reading. */
export function keysOf(name: string) {
  const userNameKey = canonicalText(name);
  return { userNameKey, latinReading: latinReading(userNameKey) };
}

const taken = (cause: unknown) =>
  new LicensingError('CONFLICT', 'userName is already used by another app user. Choose another user name.', {
    field: 'userName',
    reason: 'USER_NAME_TAKEN',
    cause,
  });
const looksLikeAnother = (cause: unknown) =>
  new LicensingError(
    'CONFLICT',
    'This user name looks like an existing one written in another alphabet. Choose another user name.',
    { field: 'userName', reason: 'USER_NAME_LOOKS_ALIKE', cause },
  );

export const appUserSchema = z.object({
  userName: userName.refine(
    (name) => !mixesAlphabets(name),
    because('must have letters of one alphabet only', 'MIXED_ALPHABETS'),
  ),
  displayName: text(200),
  password: passwordToSet(8).nullish(),
});
