import { describe, expect, it } from 'vitest';
import { authenticateApiToken } from '../licensing';
import { acceptInvitation } from '../licensing/people/invitations/accept-invitation';
import { signIn } from '../licensing/people/sign-in';
import { emptyDatabase, testDatabase } from '../test/database';
import { makeCustomer } from '../test/factories';
import { testPortal } from '../test/portal';
import { runCommand } from './test-io';

const database = testDatabase();
const portal = testPortal(database);
const run = (args: string[], input?: string) => runCommand(args, { url: database.url, input });
const PASSWORD = 'walnut bicycle cloud lamp';
const create = (...args: string[]) => ['user', 'create', '--email', ...args];

const systemEntries = () =>
  database.sql<{ action: string; subject_name: string }[]>`
    select action, subject_name from audit_entries
    where actor_name like 'The command%' order by id`;

describe('seatwise user create', () => {
  it('adds a vendor administrator who can sign in, with an audit entry', async () => {
    const made = await run(
      create('first@example.com', '--role', 'vendor-admin', '--password-stdin'),
      `${PASSWORD}\n`,
    );
    expect(made).toEqual({ code: 0, out: 'first@example.com is now VENDOR_ADMIN.', err: '' });
    const session = await signIn({
      ctx: portal.context(),
      input: { email: 'first@example.com', password: PASSWORD },
    });
    expect(session).not.toBeNull();
    expect(await systemEntries()).toContainEqual({
      action: 'portal-user.created',
      subject_name: 'first@example.com',
    });
  });

  it("prints the link of an invitation with which a customer's IT gets an account", async () => {
    const { code } = await makeCustomer(database.sql);
    const made = await run(
      create('it@example.com', '--role', 'customer-admin', '--customer', code, '--invite'),
    );
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^\/invitation#[\w-]+$/);
    const token = made.out.split('#')[1] ?? '';
    const input = { token, displayName: 'IT', password: PASSWORD };
    await acceptInvitation({ ctx: portal.context(), input });
    const [person] = await database.sql`select role from portal_users where email = 'it@example.com'`;
    expect(person).toEqual({ role: 'CUSTOMER_ADMIN' });
  });

  it.each([
    ['a customer for support', create('a@example.com', '--role', 'support', '--customer', 'X', '--invite')],
    ['no customer for IT', create('a@example.com', '--role', 'customer-admin', '--invite')],
    ['an unknown role', create('a@example.com', '--role', 'king', '--invite')],
    ['no way to get a password', create('a@example.com', '--role', 'support')],
    ['no password', create('a@example.com', '--role', 'support', '--password-stdin')],
  ])('exits with 2 for %s', async (_, args) => {
    const made = await run(args);
    expect(made).toMatchObject({ code: 2, out: '' });
    expect(made.err).not.toBe('');
  });

  it('exits with 1 for an unknown customer, a short password and an address in use', async () => {
    const support = create('first@example.com', '--role', 'support', '--password-stdin');
    const unknown = create('b@example.com', '--role', 'customer-viewer', '--customer', 'NONE', '--invite');
    expect(await run(unknown)).toMatchObject({ code: 1, err: 'No customer has the code NONE.' });
    expect(await run(support, 'short')).toMatchObject({ code: 1 });
    expect((await run(support, PASSWORD)).err).toMatch(/already used/);
  });
});

describe('seatwise token create', () => {
  it('prints only the token, which works with its scope', async () => {
    const { email } = await portal.person({ role: 'SUPPORT' });
    const made = await run(['token', 'create', '--email', email, '--scope', 'read', '--days', '2']);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^swa_[\w-]{86}$/);
    expect(made.err).not.toContain(made.out);
    const actor = await authenticateApiToken({ runtime: portal.runtime, token: made.out });
    expect(actor).toMatchObject({ email, scope: 'READ' });
  });

  it.each([['--days', '0'], ['--scope', 'all'], ['--unknown']])(
    'exits with 2 for %s %s',
    async (...option) => {
      const made = await run(['token', 'create', '--email', 'a@example.com', ...option.filter(Boolean)]);
      expect(made).toMatchObject({ code: 2, out: '' });
    },
  );

  it('exits with 1 on a database that is not migrated, and names the remedy', async () => {
    const empty = await emptyDatabase();
    const made = await runCommand(['token', 'create', '--email', 'a@example.com'], { url: empty.url });
    await empty.close();
    expect(made).toMatchObject({ code: 1, err: expect.stringContaining('seatwise migrate') });
  });
});

describe('seatwise migrate', () => {
  it('lists what was applied, and nothing the second time', async () => {
    const empty = await emptyDatabase();
    const first = await runCommand(['migrate'], { url: empty.url });
    const second = await runCommand(['migrate', '--json'], { url: empty.url });
    await empty.close();
    expect(first.out.split('\n')).toContain('applied 0000_baseline');
    expect(first.out).toContain('replaced the functions');
    expect(JSON.parse(second.out)).toEqual({ applied: [], replacedFunctions: false, isSchemaNewer: false });
  });
});

it('lists all mistakes of the environment', async () => {
  const made = await runCommand(['migrate'], { variables: { PORT: 'x', LOG_LEVEL: 'y' } });
  expect(made).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/PORT[^]*LOG_LEVEL/) });
});
