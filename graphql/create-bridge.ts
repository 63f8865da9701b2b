import {
  answerMailRequest,
  describeSession,
  encodeId,
  isVendorCustomer,
  LicensingError,
  permissionsOf,
  SeveralAccounts,
  signIn,
  signInWithProvider,
  signOut,
  withinTime,
  type Context,
  type Runtime,
} from '../licensing';
import type { AuthConfig, Bridge, PortalSession, SessionKey, SignInResult } from './bridge';
import { formatKnownBrowserCookie, readKnownBrowser, readSessionCookie } from './cookies';

export function createBridge({
  runtime,
  auth,
  hasSimulator = false,
  version = '',
}: {
  runtime: Runtime;
  auth: AuthConfig;
  hasSimulator?: boolean;
  version?: string;
}): Bridge {
  const anonymousContext = (address: string): Context => ({
    ...runtime,
    actor: { kind: 'anonymous' },
    address,
  });
  // Next logs errors of pages unchanged, and a database error contains the statement and its values.
  const lookUp = (session: SessionKey) =>
    withinTime(findPerson(session)).catch((error: unknown) => {
      runtime.log.warn({ err: error }, 'A session could not be checked');
      throw new LicensingError('UNAVAILABLE', 'The session could not be checked. Try again.');
    });
  const findPerson = async (session: SessionKey): Promise<PortalSession | null> => {
    const person = await describeSession({ runtime, ...session });
    if (!person) return null;
    const { displayName, email, role, timeZone, language, hasPassword, expiresAt } = person;
    const { customerId, customerName } = person;
    const customer = isVendorCustomer(customerId)
      ? { customerId: null, customerName: null }
      : { customerId: encodeId('customer', customerId), customerName };
    const permissions = permissionsOf({ role, via: 'session' });
    return {
      displayName,
      email,
      role,
      permissions,
      timeZone,
      language,
      hasPassword,
      endsAt: expiresAt,
      ...customer,
    };
  };
  return {
    auth,
    hasSimulator,
    version,
    log: runtime.log,

    async signIn({ email, password, customerId, address, cookieHeader }) {
      const { secret: authSecret, secureCookies } = auth;
      try {
        const browser = await readKnownBrowser(cookieHeader, { authSecret, secureCookies });
        const input = { email, password, customerId, browser };
        const session = await signIn({ ctx: anonymousContext(address), input });
        if (!session) return { outcome: 'refused' };
        const knownBrowserCookie = await formatKnownBrowserCookie(browser, { authSecret, secureCookies });
        return { outcome: 'signed-in', session, knownBrowserCookie };
      } catch (error) {
        return describeFailure(error, runtime);
      }
    },

    signInWithProvider: ({ address, ...input }) =>
      signInWithProvider({ ctx: anonymousContext(address), input }).catch((error: unknown) => {
        if (error instanceof SeveralAccounts) return { customers: error.customers };
        throw error;
      }),

    signOut: (session) => signOut({ runtime, ...session }),

    async unsubscribe(token) {
      // A confirmation link works once; only the unsubscribe link of every e-mail may end e-mails without a page.
      if (!token.startsWith('swu_')) return 'unknown';
      try {
        await answerMailRequest({ ctx: anonymousContext(''), input: { token, wanted: false } });
        return 'done';
      } catch (error) {
        if (error instanceof LicensingError && error.code === 'NOT_FOUND') return 'unknown';
        runtime.log.error({ err: error }, 'unsubscribing failed');
        return 'unavailable';
      }
    },

    async session(cookieHeader) {
      const { secret: authSecret, secureCookies } = auth;
      const session = await readSessionCookie(cookieHeader ?? undefined, { authSecret, secureCookies });
      return session && lookUp(session);
    },
  };
}

function describeFailure(error: unknown, { log }: Runtime): SignInResult {
  if (error instanceof LicensingError && error.code === 'RATE_LIMITED') {
    return { outcome: 'rate-limited', retryAfterSeconds: error.retryAfterSeconds ?? 60 };
  }
  if (error instanceof SeveralAccounts) return { outcome: 'several', customers: error.customers };
  log.error({ err: error }, 'a sign-in failed');
  return { outcome: 'unavailable' };
}
