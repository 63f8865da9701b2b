import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { PASSWORD, refusalOf, testPortal, type Person } from '../../test/portal';
import { authenticateSession } from './authenticate-session';
import { changePassword } from './change-password';
import { confirmPassword } from './confirm-password';
import { signIn } from './sign-in';
import { signInWithProvider } from './sign-in-with-provider';

const database = testDatabase();
const portal = testPortal(database);

const confirm = (as: Person, password = PASSWORD, address = '192.0.2.7') =>
  confirmPassword({ ctx: portal.context(as.actor, { address }), input: { password } });
const isFresh = async (customerId: string, sessionId: string) =>
  (await authenticateSession({ runtime: portal.runtime, customerId, sessionId }))?.isFresh;
const isPersonFresh = ({ customerId, actor }: Person) => isFresh(customerId, actor.credentialId);
const minutesPass = (minutes: number) =>
  database.sql`update portal_sessions set authenticated_at = authenticated_at - ${minutes} * interval '1 minute'`;

describe('confirming the password', () => {
  it('counts for ten minutes, like signing in', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    expect(await isPersonFresh(person)).toBe(true);
    await minutesPass(10);
    expect(await isPersonFresh(person)).toBe(false);
    const { confirmedUntil } = await confirm(person);
    expect(Math.abs(confirmedUntil.getTime() - Date.now() - 600_000)).toBeLessThan(60_000);
    expect(await isPersonFresh(person)).toBe(true);
    expect(await portal.lastAudit(person.portalUserId)).toMatchObject({
      action: 'portal-user.password-confirmed',
    });
    await minutesPass(9);
    expect(await isPersonFresh(person)).toBe(true);
    await minutesPass(1);
    expect(await isPersonFresh(person)).toBe(false);
    const input = { currentPassword: PASSWORD, newPassword: 'another password' };
    await changePassword({ ctx: portal.context(person.actor), input });
    expect(await isPersonFresh(person)).toBe(true);
  });

  it('with a wrong one changes nothing, and is limited without keeping its owner from signing in', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    await minutesPass(10);
    for (let n = 0; n < 10; n++) expect(await refusalOf(confirm(person, 'wrong'))).toBe('BAD_USER_INPUT');
    expect(await isPersonFresh(person)).toBe(false);
    expect(await refusalOf(confirm(person))).toBe('RATE_LIMITED');
    const input = { email: person.email, password: PASSWORD };
    expect(await refusalOf(signIn({ ctx: portal.context(undefined, { address: '192.0.2.7' }), input }))).toBe(
      'not refused',
    );
  });

  it('takes a session that has not ended, and a password', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const byToken = { ...person, actor: { ...person.actor, via: 'api-token' as const } };
    expect(await refusalOf(confirm(byToken))).toBe('FORBIDDEN');
    await database.sql`delete from portal_sessions where portal_user_id = ${person.id}`;
    expect(await refusalOf(confirm(person))).toBe('CONFLICT');
    await database.sql`update portal_users set password_hash = null where id = ${person.id}`;
    expect(await refusalOf(confirm(person))).toBe('CONFLICT');
  });
});

describe('a sign-in through the identity provider', () => {
  const enter = async (authenticatedAt?: Date) => {
    const { email } = await portal.person({ role: 'SUPPORT' });
    const input = { email, emailVerified: true, authenticatedAt };
    const session = await signInWithProvider({ ctx: portal.context(), input });
    if (!session) throw new Error('refused');
    return isFresh(session.customerId, session.sessionId);
  };

  it('counts from when the provider had the credentials, if it says so', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    expect(await enter()).toBe(true);
    expect(await enter(minutesAgo(5))).toBe(true);
    expect(await enter(minutesAgo(11))).toBe(false);
    // A provider whose clock is ahead does not extend the confirmation.
    expect(await enter(minutesAgo(-60))).toBe(true);
    await minutesPass(10);
    expect(
      await database.sql`select from portal_sessions where authenticated_at > clock_timestamp()`,
    ).toEqual([]);
  });
});
