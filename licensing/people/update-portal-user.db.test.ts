import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer } from '../../test/factories';
import { PASSWORD, refusalOf, testPortal, type People, type Person } from '../../test/portal';
import type { PortalRole } from '../actor';
import { encodeKey } from '../ids';
import { authenticateSession } from './authenticate-session';
import { signIn } from './sign-in';
import { updatePortalUser, type UpdatePortalUserInput } from './update-portal-user';

const database = testDatabase();
const portal = testPortal(database);

let people: People;
let customerId: string;
let foreignCustomerId: string;

beforeAll(async () => {
  customerId = (await makeCustomer(database.sql)).customerId;
  foreignCustomerId = (await makeCustomer(database.sql)).customerId;
  people = await portal.onePersonPerRole({ customerId, foreignCustomerId });
});

const update = (
  as: Person,
  whom: { portalUserId: string },
  input: Omit<UpdatePortalUserInput, 'portalUserId'>,
) =>
  updatePortalUser({ ctx: portal.context(as.actor), input: { portalUserId: whom.portalUserId, ...input } });

const isSignedIn = ({ actor, customerId }: Person) =>
  authenticateSession({ runtime: portal.runtime, customerId, sessionId: actor.credentialId }).then(Boolean);

describe('changing a portal user', () => {
  const colleague = (role: PortalRole = 'CUSTOMER_VIEWER') =>
    portal.person({ role, customerId: role.startsWith('CUSTOMER') ? customerId : undefined });

  it.each<[string, Omit<UpdatePortalUserInput, 'portalUserId'>]>([
    ['a new role', { role: 'CUSTOMER_ADMIN' }],
    ['a new password', { password: 'a new password' }],
    ['disabling', { disabled: true }],
  ])('L30: %s ends every session at once and tells every process', async (_, change) => {
    const person = await colleague();
    const notifications: string[] = [];
    await (await database.connect()).listen('seatwise', (payload) => notifications.push(payload));
    await update(people.customerAdmin, person, change);
    expect(await isSignedIn(person)).toBe(false);
    expect(await portal.sessionsOf(person)).toBe(0);
    await expect.poll(() => notifications).toContain(`identity:${customerId}:${person.id}`);
  });

  it('leaves sessions alone when only the name changes, or nothing', async () => {
    const person = await colleague();
    await update(people.admin, person, { displayName: ' New Name ' });
    expect(await portal.lastAudit(person.portalUserId)).toMatchObject({
      action: 'portal-user.updated',
      changes: [{ field: 'displayName', from: person.actor.displayName, to: 'New Name' }],
    });
    const [before] = await database.sql`select count(*) from audit_entries`;
    const { portalUser } = await update(people.admin, person, {
      displayName: 'New Name',
      role: 'CUSTOMER_VIEWER',
      disabled: false,
    });
    expect(portalUser).toMatchObject({ displayName: 'New Name' });
    expect(await database.sql`select count(*) from audit_entries`).toEqual([before]);
    expect(await isSignedIn(person)).toBe(true);
  });

  it('L24: is recorded from what to what, but for the password', async () => {
    const person = await colleague();
    await update(people.admin, person, {
      role: 'CUSTOMER_ADMIN',
      disabled: true,
      password: 'a new password',
    });
    const entry = await portal.lastAudit(person.portalUserId);
    expect(entry?.changes).toEqual([
      { field: 'role', from: 'CUSTOMER_VIEWER', to: 'CUSTOMER_ADMIN' },
      { field: 'disabled', from: 'false', to: 'true' },
      { field: 'password', from: null, to: null },
    ]);
    expect(JSON.stringify(entry)).not.toMatch(/a new password|argon2/);
  });

  it('lets a disabled person in again once enabled, and with the new password only', async () => {
    const person = await colleague();
    const trySignIn = (password: string) =>
      signIn({ ctx: portal.context(), input: { email: person.email, password } });
    await update(people.customerAdmin, person, { disabled: true, password: 'a new password' });
    expect(await trySignIn('a new password')).toBeNull();
    await update(people.customerAdmin, person, { disabled: false });
    expect(await trySignIn(PASSWORD)).toBeNull();
    expect(await trySignIn('a new password')).not.toBeNull();
  });

  it('lifts the limit that failures from many addresses brought', async () => {
    const person = await colleague();
    await portal.failSignIns(person);
    const trySignIn = () =>
      signIn({ ctx: portal.context(), input: { email: person.email, password: 'a new password' } });
    expect(await refusalOf(trySignIn())).toBe('RATE_LIMITED');
    await update(people.customerAdmin, person, { password: 'a new password' });
    expect(await trySignIn()).not.toBeNull();
  });

  it.each<[keyof People, PortalRole, Omit<UpdatePortalUserInput, 'portalUserId'>, string]>([
    ['admin', 'SUPPORT', { role: 'VENDOR_ADMIN' }, 'not refused'],
    ['admin', 'SUPPORT', { role: 'CUSTOMER_ADMIN' }, 'BAD_USER_INPUT'],
    ['admin', 'CUSTOMER_ADMIN', { role: 'SUPPORT' }, 'BAD_USER_INPUT'],
    ['support', 'SUPPORT', { displayName: 'X' }, 'FORBIDDEN'],
    ['support', 'CUSTOMER_VIEWER', { disabled: true }, 'FORBIDDEN'],
    ['customerAdmin', 'CUSTOMER_ADMIN', { role: 'CUSTOMER_VIEWER' }, 'not refused'],
    ['customerAdmin', 'CUSTOMER_VIEWER', { role: 'VENDOR_ADMIN' }, 'FORBIDDEN'],
    ['customerAdmin', 'SUPPORT', { displayName: 'X' }, 'NOT_FOUND'],
    ['customerAdmin', 'VENDOR_ADMIN', { disabled: true }, 'NOT_FOUND'],
    ['foreignAdmin', 'CUSTOMER_VIEWER', { disabled: true }, 'NOT_FOUND'],
    ['viewer', 'CUSTOMER_VIEWER', { displayName: 'X' }, 'FORBIDDEN'],
    ['viewer', 'CUSTOMER_ADMIN', { password: 'a new password' }, 'FORBIDDEN'],
  ])('L31, L32: %s changing a %s by %o is %s', async (who, role, change, outcome) => {
    const person = await colleague(role);
    expect(await refusalOf(update(people[who], person, change))).toBe(outcome);
    expect(await isSignedIn(person)).toBe(outcome !== 'not refused');
  });

  it.each<PortalRole>(['SUPPORT', 'CUSTOMER_VIEWER'])(
    'L32: a %s may change their own name, and nothing else',
    async (role) => {
      const person = await colleague(role);
      expect(await refusalOf(update(person, person, { disabled: true }))).toBe('FORBIDDEN');
      expect(await refusalOf(update(person, person, { role: 'CUSTOMER_ADMIN' }))).toBe('FORBIDDEN');
      await update(person, person, { displayName: 'Myself' });
      expect(await isSignedIn(person)).toBe(true);
    },
  );

  it.each<PortalRole>(['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'])(
    'sends a %s to changePassword for their own password, which takes the present one',
    async (role) => {
      const person = await colleague(role);
      expect(await refusal(update(person, person, { password: 'a new password' }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('changePassword'),
      });
      expect(await isSignedIn(person)).toBe(true);
    },
  );

  it('L31: treats people of another customer like unknown ones', async () => {
    const theirs = await refusal(update(people.foreignAdmin, people.viewer, { displayName: 'X' }));
    const missing = encodeKey('portalUser', {
      customerId: foreignCustomerId,
      id: '00000000-0000-4000-8000-000000000000',
    });
    expect(
      await refusal(update(people.foreignAdmin, { portalUserId: missing }, { displayName: 'X' })),
    ).toEqual(theirs);
  });

  it.each<[string, Omit<UpdatePortalUserInput, 'portalUserId'>]>([
    ['a blank name', { displayName: ' ' }],
    ['a name with a NUL', { displayName: '\0' }],
    ['a short password', { password: 'short' }],
  ])('refuses %s', async (_, change) => {
    expect(await refusalOf(update(people.admin, people.viewer, change))).toBe('BAD_USER_INPUT');
  });

  it('refuses a malformed id', async () => {
    for (const portalUserId of ['', 'adm_', 'adm_\0', 'usr_AAAA', people.viewer.id]) {
      expect(await refusalOf(update(people.admin, { portalUserId }, { displayName: 'X' }))).toBe(
        'BAD_USER_INPUT',
      );
    }
  });
});

async function refusal(call: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  const error = await call.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw error;
  return { code: 'code' in error ? error.code : null, message: error.message };
}
