import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { IDENTITY_PROVIDER } from './identity-provider-options';

/** Claims of the person who is signed in at the provider. */
export type Identity = { email: string; emailVerified: boolean };
/** Null: the person declines. */
export type IdentityProvider = { identity: Identity | null; close(): Promise<void> };

type Grant = { identity: Identity; nonce: string; challenge: string; redirectUri: string };

const KEY_ID = 'one';

/**
 * An OpenID Connect provider whose user is already signed in: it redirects back at once. It requires the client's
 * secret and PKCE, and accepts each code once.
 */
export async function openIdentityProvider(): Promise<IdentityProvider> {
  const { issuer, port } = IDENTITY_PROVIDER;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const provider: IdentityProvider = {
    identity: null,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }] };

  const authorize = (asked: URLSearchParams): string => {
    const redirectUri = asked.get('redirect_uri') ?? '';
    const state = asked.get('state') ?? '';
    const { identity } = provider;
    if (!identity) return `${redirectUri}?${new URLSearchParams({ error: 'access_denied', state })}`;
    const code = randomBytes(16).toString('hex');
    grants.set(code, {
      identity,
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      redirectUri,
    });
    return `${redirectUri}?${new URLSearchParams({ code, state })}`;
  };

  const exchange = async (req: IncomingMessage): Promise<object | null> => {
    const given = new URLSearchParams(await text(req));
    const code = given.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    const isMeant = grant && grant.challenge === challenge && grant.redirectUri === given.get('redirect_uri');
    if (!isMeant || !isOurClient(req)) return null;
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: IDENTITY_PROVIDER.clientId,
      sub: grant.identity.email,
      email: grant.identity.email,
      email_verified: grant.identity.emailVerified,
      nonce: grant.nonce,
      iat: seconds,
      exp: seconds + 60,
    };
    return { access_token: 'unused', token_type: 'Bearer', id_token: sign(claims) };
  };

  const sign = (claims: object): string => {
    const parts = [{ alg: 'RS256', kid: KEY_ID }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signed = parts.join('.');
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`;
  };

  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', issuer);
    const send = (status: number, body: object) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') return send(200, metadata);
    if (pathname === '/jwks') return send(200, jwks);
    if (pathname === '/authorize') return res.writeHead(302, { location: authorize(searchParams) }).end();
    if (pathname !== '/token') return send(404, {});
    void exchange(req).then((tokens) => (tokens ? send(200, tokens) : send(400, { error: 'invalid_grant' })));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  return provider;
}

function isOurClient({ headers: { authorization = '' } }: IncomingMessage): boolean {
  const { clientId, clientSecret } = IDENTITY_PROVIDER;
  const credentials = [clientId, clientSecret].map(encodeURIComponent).join(':');
  return authorization === `Basic ${Buffer.from(credentials).toString('base64')}`;
}
