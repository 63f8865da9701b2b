import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer } from '../../test/factories';
import { PASSWORD, testPortal, type Person } from '../../test/portal';
import { describeSession } from './authenticate-session';
import { getViewer } from './get-viewer';
import { listPortalUsers } from './list-portal-users';
import { signIn } from './sign-in';
import { signInWithProvider } from './sign-in-with-provider';
import { updateProfile, type UpdateProfileInput } from './update-profile';

const database = testDatabase();
const portal = testPortal(database);

const update = (as: Person, input: UpdateProfileInput) =>
  updateProfile({ ctx: portal.context(as.actor), input });
const viewer = (as: Person) => getViewer({ ctx: portal.context(as.actor) });

describe('a profile', () => {
  it('is changed by every portal user, field by field; null clears', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const person = await portal.person({ role: 'CUSTOMER_VIEWER', customerId });
    expect(await viewer(person)).toMatchObject({ timeZone: null, language: null });
    const { portalUser } = await update(person, {
      displayName: ' Ann ',
      timeZone: 'Europe/Berlin',
      language: 'de',
    });
    expect(portalUser).toMatchObject({ displayName: 'Ann', timeZone: 'Europe/Berlin', language: 'de' });
    await update(person, { timeZone: null });
    await update(person, {});
    expect(await viewer(person)).toMatchObject({ displayName: 'Ann', timeZone: null, language: 'de' });
    expect(await portal.lastAudit(person.portalUserId)).toMatchObject({
      action: 'portal-user.updated',
      changes: [{ field: 'timeZone', from: 'Europe/Berlin', to: null }],
    });
  });

  it.each<[string, UpdateProfileInput]>([
    ['displayName', { displayName: null }],
    ['displayName', { displayName: ' ' }],
    ['displayName', { displayName: 'x'.repeat(201) }],
    ['timeZone', { timeZone: '' }],
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['timeZone', { timeZone: '+01:00' }],
    ['timeZone', { timeZone: "UTC'; drop table customers" }],
    ['language', { language: 'cy' }],
    ['language', { language: 'DE' }],
  ])('refuses a wrong %s and changes nothing: %j', async (field, input) => {
    const person = await portal.person({ role: 'SUPPORT' });
    const before = await viewer(person);
    await expect(update(person, { ...input })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await viewer(person)).toEqual(before);
  });

  it.each(['UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Asia/Kolkata', 'Asia/Calcutta'])(
    'takes %s, which PostgreSQL knows too',
    async (timeZone) => {
      const person = await portal.person({ role: 'SUPPORT' });
      expect((await update(person, { timeZone })).portalUser.timeZone).toBe(timeZone);
      await database.sql`select now() at time zone ${timeZone}`;
    },
  );

  it('is what pages read with the session', async () => {
    const { customerId, name } = await makeCustomer(database.sql, { name: 'Acme Ltd' });
    const person = await portal.person({ role: 'CUSTOMER_ADMIN', customerId });
    await update(person, { language: 'de', timeZone: 'Europe/Berlin' });
    const session = { runtime: portal.runtime, customerId, sessionId: person.actor.credentialId };
    expect(await describeSession(session)).toEqual({
      customerId,
      customerName: name,
      portalUserId: person.id,
      role: 'CUSTOMER_ADMIN',
      displayName: person.actor.displayName,
      email: person.email,
      language: 'de',
      timeZone: 'Europe/Berlin',
      hasPassword: true,
      expiresAt: expect.any(Date),
    });
    await database.sql`update portal_users set disabled_at = clock_timestamp() where id = ${person.id}`;
    expect(await describeSession(session)).toBeNull();
    expect(await describeSession({ ...session, sessionId: 'x' })).toBeNull();
  });
});

describe('a portal user', () => {
  it('has the instant they last signed in, by password or provider, and whether they have a password', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const listed = async () => {
      const people = await listPortalUsers({
        ctx: portal.context(person.actor),
        input: { customerId: null },
      });
      return people.find(({ id }) => id === person.id);
    };
    expect(await listed()).toMatchObject({ lastSignInAt: null, hasPassword: true });
    expect(await listed()).not.toHaveProperty('passwordHash');

    const ctx = portal.context({ kind: 'anonymous' }, { address: '198.51.100.250' });
    await signIn({ ctx, input: { email: person.email, password: 'wrong' } });
    expect((await listed())?.lastSignInAt).toBeNull();
    await signIn({ ctx, input: { email: person.email, password: PASSWORD } });
    const first = (await listed())?.lastSignInAt;
    await signInWithProvider({ ctx, input: { email: person.email, emailVerified: true } });
    const second = (await listed())?.lastSignInAt;
    expect(first).toBeInstanceOf(Date);
    expect(second?.getTime()).toBeGreaterThan(first?.getTime() ?? Infinity);

    await database.sql`update portal_users set password_hash = null where id = ${person.id}`;
    expect(await listed()).toMatchObject({ hasPassword: false });
  });
});
