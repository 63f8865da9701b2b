import { describe, expect, it } from 'vitest';
import { hash } from '@node-rs/argon2';
import { testDatabase } from '../../test/database';
import { makeCustomer } from '../../test/factories';
import { leaveUncommitted, untilBlockedBy } from '../../test/interleaving';
import { PASSWORD, testPortal } from '../../test/portal';
import { needsRehash } from '../password';
import { authenticateSession } from './authenticate-session';
import { createPortalUser } from './create-portal-user';
import { signIn } from './sign-in';
import { signInWithProvider } from './sign-in-with-provider';
import { signOut } from './sign-out';
import { signOutEverywhere } from './sign-out-everywhere';

const database = testDatabase();
const portal = testPortal(database);

/** Each test has its own address, so that failures do not affect other tests. */
let turn = 0;
const address = () => `198.51.100.${++turn}`;
const trySignIn = (email: string, password: string, from = address()) =>
  signIn({ ctx: portal.context({ kind: 'anonymous' }, { address: from }), input: { email, password } });

describe('signing in', () => {
  it('opens a session of twelve hours with the current data of the person', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const person = await portal.person({ role: 'CUSTOMER_ADMIN', customerId });
    const session = await trySignIn(person.email, PASSWORD);
    if (!session) throw new Error('refused');

    const [hours] = await database.sql<{ left: number }[]>`
      select extract(epoch from expires_at - clock_timestamp())::float / 3600 as left from portal_sessions where id = ${session.sessionId}`;
    expect(hours?.left).toBeCloseTo(12, 1);
    expect(await authenticateSession({ runtime: portal.runtime, ...session })).toEqual({
      ...person.actor,
      credentialId: session.sessionId,
    });
    expect(await portal.lastAudit(person.portalUserId)).toMatchObject({ action: 'portal-user.signed-in' });
  });

  it('reads the e-mail address without regard to case and space', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    expect(await trySignIn(` ${person.email.toUpperCase()} `, PASSWORD)).not.toBeNull();
  });

  it('finds an address in its own script, however it and the password are typed', async () => {
    const password = 'Grüße an alle Leute';
    const admin = await portal.person({ role: 'VENDOR_ADMIN' });
    const input = { email: 'José@Müller.example', displayName: 'José', role: 'SUPPORT' as const, password };
    const { portalUser } = await createPortalUser({ ctx: portal.context(admin.actor), input });
    expect(portalUser.email).toBe('josé@müller.example');
    for (const email of [
      'josé@müller.example',
      'JOSÉ@xn--mller-kva.example',
      'jose\u0301@mu\u0308ller.example',
    ]) {
      expect(await trySignIn(email, password), email).not.toBeNull();
      expect(await trySignIn(email, password.normalize('NFD')), email).not.toBeNull();
      await expect(
        createPortalUser({ ctx: portal.context(admin.actor), input: { ...input, email } }),
      ).rejects.toMatchObject({
        reason: 'EMAIL_TAKEN',
      });
    }
  });

  it.each([
    ['a wrong password', (email: string) => [email, 'not the password']],
    ['an unknown person', () => ['nobody@example.com', PASSWORD]],
    ['no e-mail address', () => ['not an address', PASSWORD]],
    ['an empty e-mail address', () => ['', PASSWORD]],
    ['an empty password', (email: string) => [email, '']],
    ['a NUL', (email: string) => [`${email}\0`, `${PASSWORD}\0`]],
    ['a lone surrogate', (email: string) => [email, `${PASSWORD}\ud800`]],
    ['a megabyte', (email: string) => [email, PASSWORD.repeat(40_000)]],
  ])('answers %s with the same no', async (_, credentials) => {
    const person = await portal.person({ role: 'SUPPORT' });
    const [email = '', password = ''] = credentials(person.email);
    expect(await trySignIn(email, password)).toBeNull();
    expect(await portal.sessionsOf(person)).toBe(1);
  });

  it('answers a disabled person like a wrong password', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    await database.sql`update portal_users set disabled_at = clock_timestamp() where id = ${person.id}`;
    expect(await trySignIn(person.email, PASSWORD)).toBeNull();
  });

  it('takes as long for an unknown person as for a wrong password', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const shortest = { known: Infinity, unknown: Infinity };
    for (let n = 0; n < 6; n++) {
      shortest.known = Math.min(
        shortest.known,
        await timeOf(() => trySignIn(person.email, 'not the password')),
      );
      shortest.unknown = Math.min(
        shortest.unknown,
        await timeOf(() => trySignIn(`nobody-${n}@example.com`, PASSWORD)),
      );
    }
    expect(shortest.unknown).toBeGreaterThan(shortest.known / 3);
    expect(shortest.unknown).toBeLessThan(shortest.known * 3);
  });

  it('replaces a hash of another cost', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const cheap = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
    await database.sql`update portal_users set password_hash = ${cheap} where id = ${person.id}`;
    const both = await Promise.all([trySignIn(person.email, PASSWORD), trySignIn(person.email, PASSWORD)]);
    expect(both).not.toContain(null);
    const [row] = await database.sql<{ hash: string }[]>`
      select password_hash as hash from portal_users where id = ${person.id}`;
    expect(needsRehash(cheap)).toBe(true);
    expect(needsRehash(row?.hash ?? '')).toBe(false);
    expect(await trySignIn(person.email, PASSWORD)).not.toBeNull();
  });

  it('opens no session with a password that is replaced while it is checked', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const other = await database.connect();
    const changed = await hash('another password altogether');
    const change = await leaveUncommitted(
      other,
      (tx) => tx`update portal_users set password_hash = ${changed} where id = ${person.id}`,
    );
    const attempt = trySignIn(person.email, PASSWORD);
    await untilBlockedBy(database.sql, other);
    await change.commit();
    expect(await attempt).toBeNull();
    expect(await portal.sessionsOf(person)).toBe(1);
  });
});

describe('signing in through the identity provider', () => {
  const viaProvider = (email: string, emailVerified = true) =>
    signInWithProvider({ ctx: portal.context(), input: { email, emailVerified } });

  it('opens a session for the enabled person with that verified address', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const session = await viaProvider(person.email);
    expect(session).toMatchObject({ portalUserId: person.id });
    expect(await portal.sessionsOf(person)).toBe(2);
  });

  it('refuses an address that is unverified, unknown or only similar, and adds no one', async () => {
    const person = await portal.person({ role: 'SUPPORT', email: 'kim@example.com' });
    const count = () => database.sql`select from portal_users`;
    const before = (await count()).length;
    expect(await viaProvider(person.email, false)).toBeNull();
    expect(await viaProvider('nobody@example.com')).toBeNull();
    expect(await viaProvider('\u212aim@example.com')).toBeNull();
    expect(await count()).toHaveLength(before);
    expect(await portal.sessionsOf(person)).toBe(1);
  });

  it('refuses a disabled person', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    await database.sql`update portal_users set disabled_at = clock_timestamp() where id = ${person.id}`;
    expect(await viaProvider(person.email)).toBeNull();
  });
});

describe('a session', () => {
  const whoIs = (person: { customerId: string }, sessionId: string) =>
    authenticateSession({ runtime: portal.runtime, customerId: person.customerId, sessionId });

  it('has the role of now', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const person = await portal.person({ role: 'CUSTOMER_ADMIN', customerId });
    await database.sql`update portal_users set role = 'CUSTOMER_VIEWER' where id = ${person.id}`;
    expect(await whoIs(person, person.actor.credentialId)).toMatchObject({ role: 'CUSTOMER_VIEWER' });
  });

  it('is worth nothing once it has expired, its owner is disabled, or under another customer', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const [expired, disabled] = [
      await portal.person({ role: 'SUPPORT' }),
      await portal.person({ role: 'SUPPORT' }),
    ];
    await database.sql`update portal_sessions set expires_at = clock_timestamp() where id = ${expired.actor.credentialId}`;
    await database.sql`update portal_users set disabled_at = clock_timestamp() where id = ${disabled.id}`;
    expect(await whoIs(expired, expired.actor.credentialId)).toBeNull();
    expect(await whoIs(disabled, disabled.actor.credentialId)).toBeNull();
    const person = await portal.person({ role: 'SUPPORT' });
    expect(await whoIs({ customerId }, person.actor.credentialId)).toBeNull();
    expect(await whoIs(person, "'; drop table portal_users")).toBeNull();
    expect(await whoIs({ customerId: 'x' }, '')).toBeNull();
  });

  it('L30: ends when its owner signs out, and notifies every process', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const other = await trySignIn(person.email, PASSWORD);
    const notifications = await listen();
    await signOut({
      runtime: portal.runtime,
      customerId: person.customerId,
      sessionId: person.actor.credentialId,
    });
    await signOut({
      runtime: portal.runtime,
      customerId: person.customerId,
      sessionId: person.actor.credentialId,
    });
    expect(await whoIs(person, person.actor.credentialId)).toBeNull();
    expect(await whoIs(person, other?.sessionId ?? '')).not.toBeNull();
    await expect.poll(() => notifications).toEqual([`identity:${person.customerId}:${person.id}`]);
    expect(await portal.lastAudit(person.portalUserId)).toMatchObject({ action: 'portal-user.signed-out' });
  });

  it('ends with all others when its owner signs out everywhere', async () => {
    const [person, bystander] = [
      await portal.person({ role: 'SUPPORT' }),
      await portal.person({ role: 'SUPPORT' }),
    ];
    await trySignIn(person.email, PASSWORD);
    expect(await signOutEverywhere({ ctx: portal.context(person.actor) })).toEqual({
      endedSessions: 2,
      revokedApiTokens: 0,
    });
    expect(await portal.sessionsOf(person)).toBe(0);
    expect(await portal.sessionsOf(bystander)).toBe(1);
  });
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Changes a person's password in a transaction that commits when `release` is called. */
/** Collects the notifications sent from now on. */
async function listen(): Promise<string[]> {
  const notifications: string[] = [];
  const connection = await database.connect();
  await connection.listen('seatwise', (payload) => notifications.push(payload));
  return notifications;
}
