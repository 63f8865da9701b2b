import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer } from '../../test/factories';
import { PASSWORD, refusalOf, testPortal, type Person } from '../../test/portal';
import type { Context } from '../context';
import type { LicensingError } from '../errors';
import { encodeKey } from '../ids';
import { findEntitledViewers } from '../live/watch-rights';
import { formatToken, makeSecret } from '../tokens';
import { authenticateApiToken } from './authenticate-api-token';
import { changePassword } from './change-password';
import { createApiToken } from './create-api-token';
import { listApiTokens } from './list-api-tokens';
import { revokeApiToken } from './revoke-api-token';
import { signOutEverywhere } from './sign-out-everywhere';
import { updatePortalUser } from './update-portal-user';

const database = testDatabase();
const portal = testPortal(database);

const create = (as: Person, name = 'nightly report') =>
  createApiToken({ ctx: portal.context(as.actor), input: { name } });
const refusedAs = (token: string) =>
  whoIs(token).then(
    () => 'not refused',
    ({ code, reason }: LicensingError) => `${code} ${reason}`,
  );
const whoIs = (token: string) => authenticateApiToken({ runtime: portal.runtime, token });
const list = (as: Person, of = as) =>
  listApiTokens({ ctx: portal.context(as.actor), input: { portalUser: of } });

describe('an API token', () => {
  it('has the rights that its owner has now', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const person = await portal.person({ role: 'CUSTOMER_ADMIN', customerId });
    const { token, apiToken } = await create(person);
    expect(await whoIs(token)).toEqual({
      ...person.actor,
      isFresh: undefined,
      via: 'api-token',
      scope: 'EVERYTHING',
      credentialId: apiToken.id,
      apiTokenName: 'nightly report',
    });
    await database.sql`update portal_users set role = 'CUSTOMER_VIEWER' where id = ${person.id}`;
    expect(await whoIs(token)).toMatchObject({ role: 'CUSTOMER_VIEWER' });
    await database.sql`update portal_users set disabled_at = clock_timestamp() where id = ${person.id}`;
    expect(await whoIs(token)).toBeNull();
  });

  it('cannot change the password of its owner', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const { apiToken } = await create(person);
    const actor = { ...person.actor, via: 'api-token' as const, credentialId: apiToken.id };
    const portalUserId = encodeKey('portalUser', { customerId: actor.customerId, id: actor.portalUserId });
    const change = updatePortalUser({
      ctx: portal.context(actor),
      input: { portalUserId, password: 'a password of twelve' },
    });
    expect(await refusalOf(change)).toBe('FORBIDDEN');
  });

  it.each([{ disabled: true }, { password: 'a password of twelve' }])(
    'is revoked for good when somebody else sets %j',
    async (change) => {
      const [admin, person] = [
        await portal.person({ role: 'VENDOR_ADMIN' }),
        await portal.person({ role: 'SUPPORT' }),
      ];
      const { token } = await create(person);
      const portalUserId = encodeKey('portalUser', { customerId: person.actor.customerId, id: person.id });
      const update = (wish: object) =>
        updatePortalUser({ ctx: portal.context(admin.actor), input: { portalUserId, ...wish } });
      await update(change);
      expect(await portal.lastAudit(portalUserId)).toMatchObject({
        changes: expect.arrayContaining([{ field: 'revokedApiTokens', from: null, to: '1' }]),
      });
      await update({ disabled: false });
      expect(await refusedAs(token)).toBe('UNAUTHENTICATED API_TOKEN_REVOKED');
    },
  );

  it('is shown once: only its hash is stored, and neither is in the records', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const { token, apiToken } = await create(person);
    expect(token).toMatch(/^swa_[\w-]{86}$/);
    expect(Object.keys(apiToken)).not.toContain('tokenHash');
    const stored = await database.sql<{ text: string }[]>`
      select row_to_json(t)::text as text from api_tokens t union all select row_to_json(a)::text from audit_entries a`;
    for (const { text } of stored) expect(text).not.toContain(token);
    expect(await portal.lastAudit(encodeKey('apiToken', apiToken))).toMatchObject({
      action: 'api-token.created',
      changes: [
        { field: 'scope', from: null, to: 'EVERYTHING' },
        { field: 'expiresAt', from: null, to: apiToken.expiresAt?.toISOString() },
      ],
    });
  });

  it('ends at its date, and after a year if none is given', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
    const make = (wish: object) =>
      createApiToken({ ctx: portal.context(person.actor), input: { name: 'script', ...wish } });
    for (const expiresAt of [days(-1), days(0), days(367)])
      expect(await refusalOf(make({ expiresAt }))).toBe('BAD_USER_INPUT');
    expect(await list(person)).toEqual([]);
    const byDefault = (await make({})).apiToken.expiresAt?.getTime() ?? 0;
    expect(Math.abs(byDefault - days(365).getTime())).toBeLessThan(60_000);

    const { token, apiToken } = await make({ expiresAt: days(1), scope: 'READ' });
    expect(apiToken).toMatchObject({ scope: 'READ', isExpired: false });
    expect(await whoIs(token)).toMatchObject({ scope: 'READ' });
    await database.sql`update api_tokens set expires_at = clock_timestamp() where id = ${apiToken.id}`;
    expect(await refusedAs(token)).toBe('UNAUTHENTICATED API_TOKEN_EXPIRED');
    expect((await list(person))[0]).toMatchObject({ isExpired: true, revokedAt: null });
  });

  it('L30: a stream ends with the token it was opened with', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const { token, apiToken } = await create(person);
    const actor = await whoIs(token);
    if (!actor) throw new Error('no such token');
    expect(await findEntitledViewers(portal.runtime.db, [actor])).toEqual(new Set([actor]));
    await database.sql`update api_tokens set expires_at = clock_timestamp() where id = ${apiToken.id}`;
    expect(await findEntitledViewers(portal.runtime.db, [actor])).toEqual(new Set());
  });

  it.each([
    [
      'signing out everywhere',
      (ctx: Context) => signOutEverywhere({ ctx, input: { revokeApiTokens: true } }),
    ],
    [
      'a new password',
      (ctx: Context) =>
        changePassword({
          ctx,
          input: { currentPassword: PASSWORD, newPassword: 'another password', revokeApiTokens: true },
        }),
    ],
  ])('is revoked together with the sessions by %s, if asked to', async (_, end) => {
    const person = await portal.person({ role: 'SUPPORT' });
    const { token } = await create(person);
    await signOutEverywhere({ ctx: portal.context(person.actor) });
    expect(await whoIs(token)).not.toBeNull();
    expect(await end(portal.context(person.actor))).toMatchObject({ revokedApiTokens: 1 });
    expect(await refusedAs(token)).toBe('UNAUTHENTICATED API_TOKEN_REVOKED');
    expect(await portal.lastAudit(person.portalUserId)).toMatchObject({
      changes: expect.arrayContaining([{ field: 'revokedApiTokens', from: null, to: '1' }]),
    });
  });

  it('notes its use, at most once a minute', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const { token, apiToken } = await create(person);
    expect(apiToken.lastUsedAt).toBeNull();
    const lastUse = async () => (await list(person))[0]?.lastUsedAt?.getTime();
    await whoIs(token);
    const first = await lastUse();
    expect(first).toBeGreaterThan(0);
    await whoIs(token);
    expect(await lastUse()).toBe(first);
    await database.sql`update api_tokens set last_used_at = last_used_at - interval '61 seconds' where id = ${apiToken.id}`;
    await whoIs(token);
    expect(await lastUse()).toBeGreaterThanOrEqual(first ?? Infinity);
  });

  it.each([
    '',
    'swa_',
    'swd_AAAA',
    'swa_\0',
    `swa_${'A'.repeat(86)}`,
    `swa_${'A'.repeat(87)}`,
    `swa_${'='.repeat(86)}`,
    `swa_${'\ud800'.repeat(86)}`,
    'x'.repeat(100_000),
  ])('is not %j', async (token) => {
    expect(await whoIs(token)).toBeNull();
  });

  it('is worth nothing with another secret, or under another customer', async () => {
    const { customerId } = await makeCustomer(database.sql);
    const person = await portal.person({ role: 'SUPPORT' });
    const { token, apiToken } = await create(person);
    expect(await whoIs(formatToken('api', apiToken, makeSecret().secret))).toBeNull();
    const secret = Buffer.from(token.slice(4), 'base64url').subarray(32);
    expect(await whoIs(formatToken('api', { customerId, id: apiToken.id }, secret))).toBeNull();
    expect(await whoIs(formatToken('api', apiToken, secret))).not.toBeNull();
  });

  it('cannot make tokens', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const actor = await whoIs((await create(person)).token);
    const call = createApiToken({ ctx: portal.context(actor ?? undefined), input: { name: 'more' } });
    expect(await refusalOf(call)).toBe('FORBIDDEN');
  });

  it.each(['', '  ', 'x'.repeat(201), 'a\0b', 'a\ud800'])('is not made with the name %j', async (name) => {
    const person = await portal.person({ role: 'SUPPORT' });
    expect(await refusalOf(create(person, name))).toBe('BAD_USER_INPUT');
    expect(await list(person)).toEqual([]);
  });
});

describe('revoking an API token', () => {
  const revoke = (as: Person, apiTokenId: string) =>
    revokeApiToken({ ctx: portal.context(as.actor), input: { apiTokenId } });

  it('L30: makes it worthless at once, tells every process, and is idempotent', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const { token, apiToken } = await create(person);
    const id = encodeKey('apiToken', apiToken);
    const notifications: string[] = [];
    await (await database.connect()).listen('seatwise', (payload) => notifications.push(payload));
    const { apiToken: revoked } = await revoke(person, id);
    expect(revoked.revokedAt).not.toBeNull();
    expect(await refusedAs(token)).toBe('UNAUTHENTICATED API_TOKEN_REVOKED');
    expect((await revoke(person, id)).apiToken).toEqual(revoked);
    await expect.poll(() => notifications).toEqual([`identity:${person.customerId}:${person.id}`]);
    expect(await portal.lastAudit(id)).toMatchObject({ action: 'api-token.revoked' });
  });

  it("L31: is for its owner only; anybody else's is answered like none", async () => {
    const [owner, admin] = [
      await portal.person({ role: 'SUPPORT' }),
      await portal.person({ role: 'VENDOR_ADMIN' }),
    ];
    const { token, apiToken } = await create(owner);
    expect(await refusalOf(revoke(admin, encodeKey('apiToken', apiToken)))).toBe('NOT_FOUND');
    expect(await refusalOf(revoke(admin, 'tok_nonsense'))).toBe('BAD_USER_INPUT');
    expect(await whoIs(token)).not.toBeNull();
  });
});

it('lists the tokens of nobody but the caller, newest first', async () => {
  const [owner, admin] = [
    await portal.person({ role: 'SUPPORT' }),
    await portal.person({ role: 'VENDOR_ADMIN' }),
  ];
  await create(owner, 'older');
  await create(owner, 'newer');
  expect((await list(owner)).map(({ name }) => name)).toEqual(['newer', 'older']);
  expect(await list(admin, owner)).toEqual([]);
  expect(await refusalOf(listApiTokens({ ctx: portal.context(), input: { portalUser: owner } }))).toBe(
    'UNAUTHENTICATED',
  );
});
