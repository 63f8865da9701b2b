import type { Permission, PortalLanguage } from '../licensing';

/** Reason an input was refused, in `extensions.reason`. The pages have a text for each. */
export type { InputReason } from '../licensing';

/**
 * Functions that pages and next-auth may call, published once by server.ts on `globalThis`, because Next has its own
 * copies of every module. Imports types only, so that no page bundles the schema or the pool.
 */
export type Bridge = {
  /** `cookieHeader` may hold the cookie of a browser that has signed in here before. */
  signIn(input: {
    email: string;
    password: string;
    /** `Customer.id`, or `VENDOR`, of the chosen account, for a person who has several. */
    customerId?: string | null;
    address: string;
    cookieHeader: string | null;
  }): Promise<SignInResult>;
  /** Null unless the address is verified and belongs to an enabled portal user. */
  signInWithProvider(input: {
    email: string;
    emailVerified: boolean;
    /** Time at which the provider last authenticated the person. Null if the provider does not report it. */
    authenticatedAt?: Date | null;
    customerId?: string | null;
    address: string;
  }): Promise<OpenedSession | SeveralCustomers | null>;
  signOut(session: SessionKey): Promise<void>;
  /** Unsubscribes the recipient named by the token of an e-mail (one-click unsubscribe of mail programs). */
  unsubscribe(token: string): Promise<'done' | 'unknown' | 'unavailable'>;
  /** Owner of the session cookie in a `cookie` header, read anew with every call. */
  session(cookieHeader: string | null): Promise<PortalSession | null>;
  readonly auth: AuthConfig;
  /** Whether this server offers the phone simulator. */
  readonly hasSimulator: boolean;
  /** Version of the server. */
  readonly version: string;
  readonly log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
};

export type SessionKey = { customerId: string; sessionId: string };

export type OpenedSession = SessionKey & { portalUserId: string; displayName: string; email: string };

/** Accounts of one person at several customers, of which they must choose one. A name is null for the vendor. */
export type SeveralCustomers = { customers: readonly { id: string; name: string | null }[] };

export type SignInResult =
  | ({ outcome: 'several' } & SeveralCustomers)
  | { outcome: 'signed-in'; session: OpenedSession; knownBrowserCookie: string }
  | { outcome: 'refused' }
  | { outcome: 'rate-limited'; retryAfterSeconds: number }
  | { outcome: 'unavailable' };

export type PortalSession = {
  displayName: string;
  email: string;
  role: 'VENDOR_ADMIN' | 'SUPPORT' | 'CUSTOMER_ADMIN' | 'CUSTOMER_VIEWER';
  /** What the person may do, as `PortalUser.permissions` of the API (L32). */
  permissions: readonly Permission[];
  /** `Customer.id` of the API. Null for the vendor's own staff. */
  customerId: string | null;
  /** `Customer.name`. Null for the vendor's own staff. */
  customerName: string | null;
  /** Time zone and language of the person. Null: those of the browser. */
  timeZone: string | null;
  language: PortalLanguage | null;
  /** Whether the person confirms with a password; otherwise they confirm at the identity provider. */
  hasPassword: boolean;
  /** Time at which the session ends, even if it is used. */
  endsAt: Date;
};

export type AuthConfig = {
  secret: string;
  /** Whether the portal is served over https, so that cookies may be marked secure. */
  secureCookies: boolean;
  /** Number of proxies in front whose `X-Forwarded-For` is trusted. */
  trustedProxies: number;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
};

/** Lifetime of a session, even if it is used. */
export const SESSION_MAX_AGE_SECONDS = 12 * 60 * 60;

/** Name of the session cookie, which next-auth sets and every request reads. */
export const sessionCookieName = (secureCookies: boolean) =>
  secureCookies ? '__Host-next-auth.session-token' : 'next-auth.session-token';

/** Set by the sign-in page before a person with several accounts goes to the identity provider. Not a secret. */
export const CHOSEN_CUSTOMER_COOKIE = 'seatwise.customer';

/** Header with the path and query of the request, which Next does not pass to pages. */
export const REQUEST_PATH_HEADER = 'x-request-path';

declare global {
  var seatwiseBridge: Bridge | undefined;
}

export function publishBridge(bridge: Bridge): void {
  globalThis.seatwiseBridge = bridge;
}

export function fetchBridge(): Bridge {
  if (!globalThis.seatwiseBridge)
    throw new Error('server.ts publishes the bridge before Next serves a page.');
  return globalThis.seatwiseBridge;
}
