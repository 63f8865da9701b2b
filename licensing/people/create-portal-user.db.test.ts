import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer } from '../../test/factories';
import { PASSWORD, refusalOf, testPortal, type People, type Person } from '../../test/portal';
import { VENDOR_CUSTOMER_ID, type PortalRole } from '../actor';
import { encodeId, encodeKey } from '../ids';
import { createPortalUser, type CreatePortalUserInput } from './create-portal-user';
import { listPortalUsers } from './list-portal-users';
import { signIn } from './sign-in';

const database = testDatabase();
const portal = testPortal(database);

let people: People;
let customerId: string;
let foreignCustomerId: string;
let turn = 0;

beforeAll(async () => {
  customerId = (await makeCustomer(database.sql)).customerId;
  foreignCustomerId = (await makeCustomer(database.sql)).customerId;
  people = await portal.onePersonPerRole({ customerId, foreignCustomerId });
});

const create = (as: Person, input: Partial<CreatePortalUserInput> & { role: PortalRole }) =>
  createPortalUser({
    ctx: portal.context(as.actor),
    input: { email: `new-${++turn}@example.com`, displayName: 'New', password: 'twelve and more', ...input },
  });

describe('adding a portal user', () => {
  it('creates a person who can sign in, and records it without the password', async () => {
    const { portalUser } = await create(people.admin, {
      email: ' Somebody@Example.com ',
      role: 'CUSTOMER_VIEWER',
      customerId: encodeId('customer', customerId),
    });
    expect(portalUser).toMatchObject({
      customerId,
      email: 'somebody@example.com',
      role: 'CUSTOMER_VIEWER',
      disabledAt: null,
    });
    expect(Object.keys(portalUser)).not.toContain('passwordHash');
    const entry = await portal.lastAudit(encodeKey('portalUser', portalUser));
    expect(entry).toMatchObject({ action: 'portal-user.created' });
    expect(JSON.stringify(entry)).not.toContain('twelve');
    const input = { email: 'somebody@example.com', password: 'twelve and more' };
    expect(await signIn({ ctx: portal.context(), input })).not.toBeNull();
  });

  const own = () => encodeId('customer', customerId);
  const foreign = () => encodeId('customer', foreignCustomerId);
  const nobody = () => encodeId('customer', '00000000-0000-4000-8000-000000000000');
  const vendor = () => encodeId('customer', VENDOR_CUSTOMER_ID);
  const none = () => undefined;

  it.each<[keyof People, PortalRole, () => string | undefined, string]>([
    ['admin', 'VENDOR_ADMIN', none, 'not refused'],
    ['admin', 'SUPPORT', none, 'not refused'],
    ['admin', 'CUSTOMER_ADMIN', own, 'not refused'],
    ['admin', 'CUSTOMER_ADMIN', none, 'BAD_USER_INPUT'],
    ['admin', 'SUPPORT', own, 'BAD_USER_INPUT'],
    ['admin', 'CUSTOMER_ADMIN', vendor, 'NOT_FOUND'],
    ['admin', 'CUSTOMER_ADMIN', nobody, 'NOT_FOUND'],
    ['support', 'SUPPORT', none, 'FORBIDDEN'],
    ['support', 'CUSTOMER_VIEWER', own, 'FORBIDDEN'],
    ['customerAdmin', 'CUSTOMER_ADMIN', own, 'not refused'],
    ['customerAdmin', 'CUSTOMER_VIEWER', own, 'not refused'],
    ['customerAdmin', 'SUPPORT', own, 'FORBIDDEN'],
    ['customerAdmin', 'VENDOR_ADMIN', none, 'FORBIDDEN'],
    ['customerAdmin', 'CUSTOMER_VIEWER', foreign, 'NOT_FOUND'],
    ['customerAdmin', 'CUSTOMER_VIEWER', nobody, 'NOT_FOUND'],
    ['viewer', 'CUSTOMER_VIEWER', own, 'FORBIDDEN'],
    ['viewer', 'CUSTOMER_VIEWER', foreign, 'NOT_FOUND'],
  ])('L32: %s adding a %s (%o) is %s', async (who, role, where, outcome) => {
    expect(await refusalOf(create(people[who], { role, customerId: where() }))).toBe(outcome);
  });

  it('L31: an e-mail address of another customer is treated like an unused one', async () => {
    const answerTo = async (email: string) => {
      const call = create(people.customerAdmin, { email, role: 'CUSTOMER_VIEWER', customerId: own() });
      const { id, createdAt, ...answer } = (await call).portalUser;
      expect([typeof id, createdAt]).toEqual(['string', expect.any(Date)]);
      return answer;
    };
    const others =
      await database.sql`select t::text from portal_users t where customer_id = ${foreignCustomerId}`;
    const known = await answerTo(people.foreignAdmin.email.toUpperCase());
    const unknown = await answerTo('nobody-has-this@example.com');
    expect({ ...known, email: '' }).toEqual({ ...unknown, email: '' });
    expect(
      await database.sql`select t::text from portal_users t where customer_id = ${foreignCustomerId}`,
    ).toEqual(others);
  });

  it('refuses an e-mail address that a person of the customer has, also when sent twice at once', async () => {
    const before = await database.sql`select from portal_users`;
    const taken = people.viewer.email.toUpperCase();
    expect(
      await refusalOf(
        create(people.customerAdmin, { email: taken, role: 'CUSTOMER_VIEWER', customerId: own() }),
      ),
    ).toBe('CONFLICT');
    const twice = [1, 2].map(() => create(people.admin, { email: 'twice@example.com', role: 'SUPPORT' }));
    expect((await Promise.all(twice.map(refusalOf))).sort()).toEqual(['CONFLICT', 'not refused']);
    expect(await database.sql`select from portal_users`).toHaveLength(before.length + 1);
  });

  it.each<[string, Partial<CreatePortalUserInput>]>([
    ['no e-mail address', { email: 'someone' }],
    ['an empty e-mail address', { email: '' }],
    ['an over-long e-mail address', { email: `${'a'.repeat(250)}@example.com` }],
    ['an e-mail address with a NUL', { email: 'a\0b@example.com' }],
    ['an e-mail address with a lone surrogate', { email: 'a\ud800b@example.com' }],
    ['an e-mail address with another @', { email: 'a\uff20example.com' }],
    ['a blank name', { displayName: '  ' }],
    ['an over-long name', { displayName: 'x'.repeat(201) }],
    ['a name with a NUL', { displayName: 'a\0b' }],
    ['a name with a lone surrogate', { displayName: 'a\udc00b' }],
    ['a short password', { password: 'elevenchars' }],
    ['an over-long password', { password: 'x'.repeat(201) }],
    ['a password with a lone surrogate', { password: 'twelve and more \ud800' }],
    ['a malformed customer', { customerId: 'cus_x' }],
  ])('refuses %s and changes nothing', async (_, input) => {
    const before = await database.sql`select from portal_users`;
    const call = create(people.admin, { role: 'CUSTOMER_VIEWER', customerId: own(), ...input });
    expect(await refusalOf(call)).toBe('BAD_USER_INPUT');
    expect(await database.sql`select from portal_users`).toHaveLength(before.length);
  });

  it('is for people who are signed in', async () => {
    const input = { email: 'x@example.com', displayName: 'X', password: PASSWORD, role: 'SUPPORT' as const };
    expect(await refusalOf(createPortalUser({ ctx: portal.context(), input }))).toBe('UNAUTHENTICATED');
  });
});

describe('the portal users of a customer', () => {
  const list = async (as: Person, of: string | null) =>
    (await listPortalUsers({ ctx: portal.context(as.actor), input: { customerId: of } })).map(({ id }) => id);

  it('L32: are shown to its admins and to the vendor, ordered by e-mail address', async () => {
    for (const as of [people.admin, people.support, people.customerAdmin]) {
      expect(await list(as, customerId)).toContain(people.viewer.id);
    }
    expect(await refusalOf(list(people.viewer, customerId))).toBe('FORBIDDEN');
    expect(await refusalOf(list(people.foreignAdmin, customerId))).toBe('NOT_FOUND');
  });

  it('L31: of the vendor are shown to the vendor only', async () => {
    expect(await list(people.support, null)).toContain(people.admin.id);
    expect(await refusalOf(list(people.customerAdmin, null))).toBe('FORBIDDEN');
    for (const as of [people.support, people.customerAdmin])
      expect(await refusalOf(list(as, VENDOR_CUSTOMER_ID))).toBe('NOT_FOUND');
  });
});
