import type { AuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import {
  SESSION_MAX_AGE_SECONDS,
  sessionCookieName,
  type Bridge,
  type OpenedSession,
} from '@/graphql/bridge';
import { severalAccountsError } from './several-accounts-error';

/** A sign-in request, and callbacks for its response. */
export type SignInRequest = {
  address: string;
  cookieHeader: string | null;
  /** Customer of the chosen account; null: not chosen. */
  customerId: string | null;
  /** Called with a `set-cookie` header after a successful sign-in. */
  setCookie(header: string): void;
};

/** Options of next-auth for one request. */
export function authOptions(bridge: Bridge, request: SignInRequest): AuthOptions {
  const { secret, secureCookies, oidc } = bridge.auth;
  return {
    secret,
    useSecureCookies: secureCookies,
    cookies: {
      sessionToken: {
        name: sessionCookieName(secureCookies),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies },
      },
    },
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [passwordProvider(bridge, request), ...(oidc ? [oidcProvider(bridge, oidc, request)] : [])],
    callbacks: {
      signIn({ user }) {
        if (user.customers)
          return `/sign-in?${new URLSearchParams({ error: severalAccountsError(user.customers, secret) })}`;
        return 'session' in user && user.session !== null;
      },
      // The cookie contains only the session's id. The session is looked up in the database on every request.
      jwt({ token, user }) {
        if (!user || !('session' in user) || !user.session) return token;
        const { customerId, sessionId } = user.session;
        return { customerId, sessionId };
      },
    },
    events: {
      async signOut({ token: { customerId, sessionId } }) {
        if (typeof customerId === 'string' && typeof sessionId === 'string') {
          await bridge.signOut({ customerId, sessionId });
        }
      },
    },
    logger: {
      error: (code, metadata) => bridge.log.error({ err: errorIn(metadata) }, `next-auth: ${code}`),
      warn: (code) => bridge.log.warn({}, `next-auth: ${code}`),
      debug() {},
    },
  };
}

/**
 * Returns errors to the sign-in page as codes: `RATE_LIMITED:<seconds>`, `UNAVAILABLE`, `SEVERAL:<…>`;
 * `CredentialsSignin` for wrong credentials.
 */
function passwordProvider(bridge: Bridge, { address, cookieHeader, setCookie }: SignInRequest) {
  return CredentialsProvider({
    id: 'credentials',
    credentials: {
      email: { label: 'E-mail', type: 'email' },
      password: { label: 'Password', type: 'password' },
      customerId: { label: 'Customer', type: 'text' },
    },
    async authorize(given) {
      const { email, password, customerId } = given ?? {};
      // A JSON body may contain any type.
      if (typeof email !== 'string' || typeof password !== 'string') return null;
      const result = await bridge.signIn({
        email,
        password,
        customerId: typeof customerId === 'string' && customerId !== '' ? customerId : null,
        address,
        cookieHeader,
      });
      switch (result.outcome) {
        case 'signed-in':
          setCookie(result.knownBrowserCookie);
          return asUser(result.session);
        case 'refused':
          return null;
        case 'several':
          throw new Error(severalAccountsError(result.customers, bridge.auth.secret));
        case 'rate-limited':
          throw new Error(`RATE_LIMITED:${result.retryAfterSeconds}`);
        case 'unavailable':
          throw new Error('UNAVAILABLE');
      }
    },
  });
}

type OidcProfile = { sub: string; email?: unknown; email_verified?: unknown; auth_time?: unknown };

function oidcProvider(
  bridge: Bridge,
  oidc: NonNullable<Bridge['auth']['oidc']>,
  { address, customerId }: SignInRequest,
): OAuthConfig<OidcProfile> {
  return {
    id: 'oidc',
    name: oidc.name,
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    async profile({ sub, email, email_verified, auth_time }) {
      const authenticatedAt =
        typeof auth_time === 'number' && auth_time < 1e11 ? new Date(auth_time * 1000) : null;
      const session =
        typeof email === 'string'
          ? await bridge.signInWithProvider({
              email,
              emailVerified: email_verified === true,
              authenticatedAt,
              customerId,
              address,
            })
          : null;
      if (session && 'customers' in session) return { id: sub, session: null, customers: session.customers };
      return session ? asUser(session) : { id: sub, session: null };
    },
  };
}

const asUser = (session: OpenedSession): User => ({ id: session.portalUserId, session });

/** Extracts the error alone: metadata of next-auth may contain the provider's response with its tokens. */
function errorIn(metadata: unknown): unknown {
  if (metadata instanceof Error) return metadata;
  return typeof metadata === 'object' && metadata && 'error' in metadata ? metadata.error : undefined;
}
