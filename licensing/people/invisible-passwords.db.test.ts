import { hash } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { testInvitations, tokenOf } from '../../test/invitations';
import { PASSWORD } from '../../test/portal';
import { encodeKey } from '../ids';
import { changePassword } from './change-password';
import { createAppUser } from './create-app-user';
import { createFirstAdmin } from './create-first-admin';
import { createPortalUser } from './create-portal-user';
import { importAppUsers } from './import-app-users';
import { updateAppUser } from './update-app-user';
import { updatePortalUser } from './update-portal-user';

const database = testDatabase();
const { portal, newEmail, contextOf, newPlace, invite, accept, signIn } = testInvitations(database);

const INVISIBLE = '\u200b \u3164'.repeat(4);

/** Every way to set a password. */
const ways: Record<string, () => Promise<unknown>> = {
  // Must be first: later a portal user exists.
  createFirstAdmin: () =>
    createFirstAdmin({ runtime: portal.runtime, email: newEmail(), password: INVISIBLE }),
  async createPortalUser() {
    const { admin, opaqueId } = await newPlace();
    const person = { email: newEmail(), displayName: 'Ann', role: 'CUSTOMER_VIEWER' as const };
    const input = { ...person, customerId: opaqueId, password: INVISIBLE };
    await createPortalUser({ ctx: contextOf(admin), input });
  },
  async updatePortalUser() {
    const { admin, customerId } = await newPlace();
    const { portalUserId } = await portal.person({ role: 'CUSTOMER_VIEWER', customerId });
    await updatePortalUser({ ctx: contextOf(admin), input: { portalUserId, password: INVISIBLE } });
  },
  async changePassword() {
    const { admin } = await newPlace();
    const input = { currentPassword: PASSWORD, newPassword: INVISIBLE };
    await changePassword({ ctx: contextOf(admin), input });
  },
  acceptInvitation: async () => accept(tokenOf(await invite(await newPlace())), INVISIBLE),
  async createAppUser() {
    const { admin, opaqueId } = await newPlace();
    const person = { userName: 'ann', displayName: 'Ann', password: INVISIBLE };
    await createAppUser({ ctx: contextOf(admin), input: { ...person, customerId: opaqueId } });
  },
  async updateAppUser() {
    const { admin, opaqueId } = await newPlace();
    const person = { userName: 'ann', displayName: 'Ann', customerId: opaqueId };
    const { appUser } = await createAppUser({ ctx: contextOf(admin), input: person });
    const input = { appUserId: encodeKey('appUser', appUser), password: INVISIBLE };
    await updateAppUser({ ctx: contextOf(admin), input });
  },
  async importAppUsers() {
    const { admin, opaqueId } = await newPlace();
    const rows = [{ userName: 'ann', displayName: 'Ann', password: INVISIBLE }];
    const { problems } = await importAppUsers({
      ctx: contextOf(admin),
      input: { customerId: opaqueId, rows },
    });
    if (problems[0]) throw problems[0];
  },
};

it.each(Object.keys(ways))('a password without anything to see is not set by %s', async (way) => {
  await expect(ways[way]?.()).rejects.toMatchObject({ reason: 'NOTHING_VISIBLE' });
});

it('one that was set before goes on working, and can be replaced', async () => {
  const { admin } = await newPlace();
  await database.sql`update portal_users set password_hash = ${await hash(INVISIBLE)} where id = ${admin.id}`;
  expect(await signIn(admin.email, INVISIBLE)).not.toBeNull();
  const input = { currentPassword: INVISIBLE, newPassword: 'something to see' };
  await changePassword({ ctx: contextOf(admin), input });
  expect(await signIn(admin.email, 'something to see')).not.toBeNull();
});
