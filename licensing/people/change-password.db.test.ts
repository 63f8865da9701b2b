import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer } from '../../test/factories';
import { PASSWORD, refusalOf, testPortal, type Person } from '../../test/portal';
import { authenticateApiToken } from './authenticate-api-token';
import { authenticateSession } from './authenticate-session';
import { changePassword } from './change-password';
import { createApiToken } from './create-api-token';
import { signIn } from './sign-in';

const database = testDatabase();
const portal = testPortal(database);

const NEW_PASSWORD = 'another battery staple';

/** Each test has its own address, so that failures do not affect other tests. */
let turn = 0;
const newAddress = () => `198.51.100.${++turn}`;

const change = (
  as: Person,
  { currentPassword = PASSWORD, newPassword = NEW_PASSWORD } = {},
  address = newAddress(),
) => changePassword({ ctx: portal.context(as.actor, { address }), input: { currentPassword, newPassword } });

const trySignIn = (email: string, password: string, address = newAddress()) =>
  signIn({ ctx: portal.context({ kind: 'anonymous' }, { address }), input: { email, password } });

const isSignedIn = (sessionId: string, { customerId }: Person) =>
  authenticateSession({ runtime: portal.runtime, customerId, sessionId }).then(Boolean);

describe('changing one’s own password', () => {
  it('ends the other sessions, keeps this one and the API tokens', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const person = await portal.person({ role: 'CUSTOMER_VIEWER', customerId });
    const other = await trySignIn(person.email, PASSWORD);
    const { token } = await createApiToken({ ctx: portal.context(person.actor), input: { name: 'script' } });

    expect(await change(person)).toEqual({ endedSessions: 1, revokedApiTokens: 0 });
    expect(await isSignedIn(other?.sessionId ?? '', person)).toBe(false);
    expect(await isSignedIn(person.actor.credentialId, person)).toBe(true);
    expect(await authenticateApiToken({ runtime: portal.runtime, token })).not.toBeNull();
    expect(await trySignIn(person.email, PASSWORD)).toBeNull();
    expect(await trySignIn(person.email, NEW_PASSWORD)).not.toBeNull();
  });

  it('L24: is in the audit trail, without the password', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    await change(person);
    expect(await portal.lastAudit(person.portalUserId)).toMatchObject({
      action: 'portal-user.updated',
      changes: [{ field: 'password', from: null, to: null }],
    });
  });

  it.each(['not the password', '', `${PASSWORD}\0`, 'x'.repeat(10_000), PASSWORD.toUpperCase()])(
    'is refused with a wrong present password and changes nothing: %j',
    async (currentPassword) => {
      const person = await portal.person({ role: 'SUPPORT' });
      await expect(change(person, { currentPassword })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'currentPassword',
      });
      expect(await portal.sessionsOf(person)).toBe(1);
      expect(await trySignIn(person.email, PASSWORD)).not.toBeNull();
    },
  );

  it.each(['eleven char', 'x'.repeat(201), 'twelve and \ud800 more'])(
    'is refused with a new password that cannot be one: %j',
    async (newPassword) => {
      const person = await portal.person({ role: 'SUPPORT' });
      await expect(change(person, { newPassword })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'newPassword',
      });
      expect(await trySignIn(person.email, PASSWORD)).not.toBeNull();
    },
  );

  it('is limited in each session', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    for (let n = 0; n < 10; n++)
      expect(await refusalOf(change(person, { currentPassword: 'wrong' }, newAddress()))).toBe(
        'BAD_USER_INPUT',
      );
    expect(await refusalOf(change(person, {}, newAddress()))).toBe('RATE_LIMITED');
  });

  it('is not kept from a person by strangers who fail to sign in', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const address = newAddress();
    for (let n = 0; n < 10; n++) expect(await trySignIn(person.email, 'wrong', address)).toBeNull();
    expect(await refusalOf(trySignIn(person.email, PASSWORD, address))).toBe('RATE_LIMITED');
    expect(await change(person, {}, address)).toEqual({ endedSessions: 0, revokedApiTokens: 0 });
  });

  it('takes a session: an API token cannot', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const byToken = { ...person, actor: { ...person.actor, via: 'api-token' as const } };
    expect(await refusalOf(change(byToken))).toBe('FORBIDDEN');
    expect(await trySignIn(person.email, PASSWORD)).not.toBeNull();
  });

  it('is nothing for who signs in through the identity provider only', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    await database.sql`update portal_users set password_hash = null where id = ${person.id}`;
    await expect(change(person)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('identity provider'),
    });
  });

  it('twice at once happens once: the other is told that the password has just been changed', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const address = newAddress();
    const answers = await Promise.allSettled([
      change(person, { newPassword: 'the first new one' }, address),
      change(person, { newPassword: 'the second new one' }, address),
    ]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: expect.stringMatching(/^(CONFLICT|BAD_USER_INPUT)$/) });
  });

  it('leaves no session behind that was opened with the old password meanwhile', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const address = newAddress();
    const [, ...opened] = await Promise.all([
      change(person),
      ...[1, 2, 3].map(() => trySignIn(person.email, PASSWORD, address)),
    ]);
    for (const session of opened)
      if (session) expect(await isSignedIn(session.sessionId, person)).toBe(false);
    expect(await portal.sessionsOf(person)).toBe(1);
  });
});
