import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { refusalOf, testPortal, type Person } from '../../test/portal';
import { createFirstAdmin } from './create-first-admin';
import { signIn } from './sign-in';
import { updatePortalUser } from './update-portal-user';

const database = testDatabase();
const portal = testPortal(database);

const update = (
  as: Person,
  whom: Person,
  change: { disabled?: boolean; role?: 'SUPPORT' | 'VENDOR_ADMIN' },
) =>
  updatePortalUser({ ctx: portal.context(as.actor), input: { portalUserId: whom.portalUserId, ...change } });

const enabledAdmins = () =>
  database.sql`select id from portal_users where role = 'VENDOR_ADMIN' and disabled_at is null`;

describe('the first administrator', () => {
  const first = { email: 'First@Example.com', password: 'twelve and more' };

  it('is not made from an e-mail address or a password that is none', async () => {
    const { runtime } = portal;
    expect(await refusalOf(createFirstAdmin({ runtime, ...first, email: 'first' }))).toBe('BAD_USER_INPUT');
    expect(await refusalOf(createFirstAdmin({ runtime, ...first, password: 'short' }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(await enabledAdmins()).toHaveLength(0);
  });

  it('is made once, however many processes start at the same time', async () => {
    const processes = Array.from({ length: 4 }, () => portal.openProcess());
    const made = await Promise.all(processes.map((runtime) => createFirstAdmin({ runtime, ...first })));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await enabledAdmins()).toHaveLength(1);
    const input = { email: 'first@example.com', password: first.password };
    expect(await signIn({ ctx: portal.context(), input })).not.toBeNull();
  });

  it('is not created if a portal user exists, even with another address', async () => {
    expect(await createFirstAdmin({ runtime: portal.runtime, ...first, email: 'second@example.com' })).toBe(
      false,
    );
    expect(await enabledAdmins()).toHaveLength(1);
  });
});

describe('the last enabled VENDOR_ADMIN', () => {
  it('L32: can be neither disabled nor demoted by anyone', async () => {
    const [one, two] = [
      await portal.person({ role: 'VENDOR_ADMIN' }),
      await portal.person({ role: 'VENDOR_ADMIN' }),
    ];
    await database.sql`update portal_users set disabled_at = clock_timestamp() where email = 'first@example.com'`;
    await update(one, two, { disabled: true });
    for (const change of [{ disabled: true }, { role: 'SUPPORT' as const }]) {
      expect(await refusalOf(update(one, one, change))).toBe('CONFLICT');
      expect(await refusalOf(update(two, one, change))).toBe('UNAUTHENTICATED');
    }
    await update(one, two, { disabled: false });
    await update(one, one, { role: 'SUPPORT' });
    expect(await enabledAdmins()).toEqual([{ id: two.id }]);
  });

  it.each([
    // The second one is signed out by then.
    ['disable each other', true, 'UNAUTHENTICATED'],
    ['give up their role', false, 'CONFLICT'],
  ])('L32: is left when two admins %s at the same time', async (_, eachOther, refusal) => {
    for (let n = 0; n < 5; n++) {
      await database.sql`update portal_users set disabled_at = clock_timestamp()`;
      const [one, two] = [
        await portal.person({ role: 'VENDOR_ADMIN' }),
        await portal.person({ role: 'VENDOR_ADMIN' }),
      ];
      const outcomes = await Promise.all([
        refusalOf(update(one, eachOther ? two : one, { disabled: true })),
        refusalOf(update(two, eachOther ? one : two, { role: 'SUPPORT' })),
      ]);
      expect(outcomes.sort()).toEqual([refusal, 'not refused']);
      expect(await enabledAdmins()).toHaveLength(1);
    }
  });
});
