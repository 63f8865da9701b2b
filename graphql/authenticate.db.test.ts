import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { createApiToken, encodeKey, revokeApiToken, signIn, signOut, updateProfile } from '../licensing';
import { testDatabase } from '../test/database';
import { makeCustomer, makeDevice, makePool } from '../test/factories';
import { PASSWORD, refusalOf, testPortal } from '../test/portal';
import { createAuthenticator, isSameOrigin, type CallerHeaders } from './authenticate';
import { sessionCookieName } from './bridge';
import { createBridge } from './create-bridge';

const database = testDatabase();
const portal = testPortal(database);

const authSecret = 'a secret of this test, and of nothing else';
const whoIs = (headers: CallerHeaders, { secureCookies = false, publicUrl = null as string | null } = {}) =>
  createAuthenticator({ runtime: portal.runtime, authSecret, secureCookies, publicUrl })(headers);

async function signedIn({ secure = false, secret = authSecret } = {}) {
  const person = await portal.person({ role: 'SUPPORT' });
  const session = await signIn({ ctx: portal.context(), input: { email: person.email, password: PASSWORD } });
  if (!session) throw new Error('refused');
  const { customerId, sessionId } = session;
  const cookie = `theme=dark; ${sessionCookieName(secure)}=${await encode({ token: { customerId, sessionId }, secret })}; last=1`;
  return { person, session, cookie };
}

const anonymous = { kind: 'anonymous' };

describe('a Bearer token', () => {
  it('of a device is read without the database: the call itself checks it', async () => {
    const device = await makeDevice(database.sql, await makePool(database.sql));
    const unreachable = createAuthenticator({
      runtime: {
        get portal(): never {
          throw new Error('the database was asked');
        },
      },
      authSecret,
      secureCookies: false,
    });
    expect(await unreachable({ authorization: `Bearer ${device.token}` })).toEqual({
      kind: 'device',
      customerId: device.customerId,
      deviceId: device.deviceId,
      tokenHash: device.tokenHash,
    });
  });

  it('of a script is its owner until it is revoked', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const ctx = portal.context(person.actor);
    const { token, apiToken } = await createApiToken({ ctx, input: { name: 'script' } });
    expect(await whoIs({ authorization: `bearer  ${token} ` })).toMatchObject({
      portalUserId: person.id,
      via: 'api-token',
    });
    await revokeApiToken({ ctx, input: { apiTokenId: encodeKey('apiToken', apiToken) } });
    expect(await refusalOf(whoIs({ authorization: `Bearer ${token}` }))).toBe('UNAUTHENTICATED');
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Basic dTpw',
    'Bearer swr_AAAA',
    'Bearer swd_\0',
    'Bearer %E0%A4%A',
    'Bearer a b',
  ])('that is none, such as %j, is refused even with a good cookie', async (authorization) => {
    const { cookie } = await signedIn();
    expect(await refusalOf(whoIs({ authorization, cookie }))).toBe('UNAUTHENTICATED');
  });
});

describe('a token that was sent the wrong way', () => {
  const secret = 'AbC_-'.repeat(10);
  it.each([
    [`swd_${secret}`, /lacks the word Bearer/],
    [`Token swd_${secret}`, /another scheme than Bearer/],
    ['Basic dTpw', /another scheme than Bearer/],
    ['Bearer', /no token after Bearer/],
    ['Bearer   ', /no token after Bearer/],
    ['', /is empty/],
    [`Bearer Bearer swd_${secret}`, /more than a token/],
    [`Bearer swr_${secret}`, /registration key/],
    [`Bearer swd_${secret}`, /not valid, or was revoked/],
  ])('%j is answered with what is missing, in a sentence that fits a close frame', async (sent, expected) => {
    const { message } = await whoIs({ authorization: sent }).then(
      () => new Error('taken'),
      (error: unknown) => error as Error,
    );
    expect(message).toMatch(expected);
    expect(message).not.toContain(secret);
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(100);
  });
});

describe('the session cookie', () => {
  it('is its owner until the session ends', async () => {
    const { person, session, cookie } = await signedIn();
    expect(await whoIs({ cookie })).toEqual({ ...person.actor, credentialId: session.sessionId });
    await signOut({ runtime: portal.runtime, ...session });
    expect(await whoIs({ cookie })).toEqual(anonymous);
  });

  it('has the one name for http and the other for https', async () => {
    const { cookie } = await signedIn({ secure: true });
    expect(cookie).toContain('__Host-');
    expect(await whoIs({ cookie })).toEqual(anonymous);
    expect(await whoIs({ cookie }, { secureCookies: true })).toMatchObject({ kind: 'portal' });
  });

  it('is anonymous when it is forged, truncated or malformed', async () => {
    const { cookie } = await signedIn({ secret: 'the secret of somebody else' });
    expect(await whoIs({ cookie })).toEqual(anonymous);
    for (const value of ['', 'x', 'a.b.c.d.e', '%E0%A4%A', '\0', 'x'.repeat(5000)]) {
      expect(await whoIs({ cookie: `${sessionCookieName(false)}=${value}` })).toEqual(anonymous);
    }
    const claims = { customerId: 7, sessionId: { evil: true } };
    const odd = await encode({ token: claims, secret: authSecret });
    expect(await whoIs({ cookie: `${sessionCookieName(false)}=${odd}` })).toEqual(anonymous);
  });

  it('counts on our own pages only', async () => {
    const { cookie } = await signedIn();
    const host = 'seats.example.com';
    expect(await whoIs({ cookie, host, origin: `https://${host}` })).toMatchObject({ kind: 'portal' });
    expect(await whoIs({ cookie, host, origin: 'https://evil.example' })).toEqual(anonymous);
    expect(await whoIs({ cookie, host, 'sec-fetch-site': 'cross-site' })).toEqual(anonymous);
  });
});

it.each<[CallerHeaders, string | null, boolean]>([
  [{}, null, true],
  [{ 'sec-fetch-site': 'same-origin' }, null, true],
  [{ 'sec-fetch-site': 'none' }, null, true],
  [{ 'sec-fetch-site': 'same-site' }, null, false],
  [{ 'sec-fetch-site': 'cross-site' }, null, false],
  [{ host: 'a.example:3000', origin: 'http://a.example:3000' }, null, true],
  [{ host: 'a.example:3000', origin: 'http://a.example' }, null, false],
  [{ host: 'a.example', origin: 'https://a.example.evil.example' }, null, false],
  [{ host: 'a.example', origin: 'null' }, null, false],
  [{ origin: 'https://a.example' }, null, false],
  [{ host: 'internal:3000', origin: 'https://a.example' }, 'https://a.example', true],
  [{ host: 'internal:3000', origin: 'http://a.example' }, 'https://a.example', false],
])('a request with %o to %s is from our own page: %s', (headers, publicUrl, expected) => {
  expect(isSameOrigin(headers, publicUrl)).toBe(expected);
});

describe('the bridge to pages', () => {
  const auth = { secret: authSecret, secureCookies: false, trustedProxies: 0, oidc: null };
  const bridge = () => createBridge({ runtime: portal.runtime, auth });

  it('returns the signed-in person from the database', async () => {
    const { person, session, cookie } = await signedIn();
    const shown = {
      displayName: person.actor.displayName,
      email: person.email,
      role: 'SUPPORT',
      customerId: null,
      customerName: null,
      timeZone: null,
      language: null,
      hasPassword: true,
      permissions: expect.arrayContaining(['LOG_OUT_DEVICES', 'SEE_VENDOR_TEAM']) as unknown,
      endsAt: session.expiresAt,
    };
    expect(await bridge().session(cookie)).toEqual(shown);
    await bridge().signOut(session);
    expect(await bridge().session(cookie)).toBeNull();
    expect(await bridge().session(null)).toBeNull();
  });

  it('gives the customer as the API does, and how the person reads the portal', async () => {
    const { customerId, name } = await makeCustomer(database.sql);
    const person = await portal.person({ role: 'CUSTOMER_VIEWER', customerId });
    const profile = { language: 'de', timeZone: 'Europe/Berlin' };
    await updateProfile({ ctx: portal.context(person.actor), input: profile });
    const result = await bridge().signIn({
      email: person.email,
      password: PASSWORD,
      address: '192.0.2.40',
      cookieHeader: null,
    });
    if (result.outcome !== 'signed-in') throw new Error(result.outcome);
    const { sessionId } = result.session;
    const token = await encode({ token: { customerId, sessionId }, secret: authSecret });
    expect(await bridge().session(`${sessionCookieName(false)}=${token}`)).toMatchObject({
      customerId: expect.stringMatching(/^cus_/),
      customerName: name,
      ...profile,
    });
  });

  it('distinguishes a wrong password from too many attempts', async () => {
    const attempt = () =>
      bridge().signIn({
        email: 'nobody@example.com',
        password: 'x',
        address: '192.0.2.41',
        cookieHeader: null,
      });
    for (let n = 0; n < 10; n++) expect(await attempt()).toEqual({ outcome: 'refused' });
    expect(await attempt()).toEqual({ outcome: 'rate-limited', retryAfterSeconds: 60 });
  });

  it('lets a person in with the cookie of a browser they signed in with, while strangers are held off', async () => {
    const person = await portal.person({ role: 'SUPPORT' });
    const other = await portal.person({ role: 'SUPPORT' });
    let turn = 0;
    const signInAs = ({ email }: { email: string }, password: string, cookie: string | null) =>
      bridge().signIn({ email, password, address: `203.0.113.${++turn}`, cookieHeader: cookie });
    const first = await signInAs(person, PASSWORD, null);
    if (first.outcome !== 'signed-in') throw new Error(first.outcome);
    expect(first.knownBrowserCookie).toMatch(
      /^known-browser=\S+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/,
    );
    const [cookie = ''] = first.knownBrowserCookie.split(';');

    await portal.failSignIns(person);
    for (const strange of [null, 'known-browser=x', `${cookie.slice(0, -5)}AAAAA`])
      expect(await signInAs(person, PASSWORD, strange)).toMatchObject({ outcome: 'rate-limited' });
    expect(await signInAs(person, PASSWORD, `a=b; ${cookie}`)).toMatchObject({ outcome: 'signed-in' });

    // A browser belongs to one person until another signs in with it.
    await portal.failSignIns(other);
    expect(await signInAs(other, PASSWORD, cookie)).toMatchObject({ outcome: 'rate-limited' });
    // Not a session.
    expect(await bridge().session(cookie)).toBeNull();
    const [, token] = cookie.split('=');
    expect(await bridge().session(`${sessionCookieName(false)}=${token}`)).toBeNull();
  });

  it('reports an unavailable database', async () => {
    const runtime = portal.openProcess();
    await runtime.client.end();
    const call = createBridge({ runtime, auth }).signIn({
      email: 'a@example.com',
      password: 'x',
      address: '192.0.2.42',
      cookieHeader: null,
    });
    expect(await call).toEqual({ outcome: 'unavailable' });
  });
});
