import type { Permission } from '../licensing';

/** Why an input was refused, in `extensions.reason`: the pages have a text for each. */
export type { InputReason } from '../licensing';

/**
 * What the pages and next-auth may call. server.ts publishes it once; Next has its own copies of every module, but
 * all of them share `globalThis`. Only types are imported here, so that a page never bundles the schema or the pool.
 */
export type Bridge = {
  /** `cookieHeader` may hold the cookie of a browser that has signed in here before. */
  signIn(input: {
    email: string;
    password: string;
    /** `Customer.id`, or `VENDOR`, of the account that is meant, for somebody who has several. */
    customerId?: string | null;
    address: string;
    cookieHeader: string | null;
  }): Promise<SignInResult>;
  /** Null unless the address is verified and belongs to an enabled portal user. */
  signInWithProvider(input: {
    email: string;
    emailVerified: boolean;
    /** When the provider had the person give their credentials, if it says so. */
    authenticatedAt?: Date | null;
    customerId?: string | null;
    address: string;
  }): Promise<OpenedSession | SeveralCustomers | null>;
  signOut(session: SessionKey): Promise<void>;
  /** Ends the mails that the token of a mail is for, as one click in a mail program does. */
  unsubscribe(token: string): Promise<'done' | 'unknown' | 'unavailable'>;
  /** Whose the session cookie in a `cookie` header is, looked up anew with every call. */
  session(cookieHeader: string | null): Promise<PortalSession | null>;
  readonly auth: AuthConfig;
  /** Whether this server offers the phone simulator. */
  readonly hasSimulator: boolean;
  readonly log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
};

export type SessionKey = { customerId: string; sessionId: string };

export type OpenedSession = SessionKey & { portalUserId: string; displayName: string; email: string };

/** Somebody has accounts at these customers and is to choose one; a name is null for the vendor. */
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
  /** What they may do, as `PortalUser.permissions` of the API (L32). */
  permissions: readonly Permission[];
  /** `Customer.id` of the API; null for the vendor's own people. */
  customerId: string | null;
  /** `Customer.name`; null for the vendor's own people. */
  customerName: string | null;
  /** How they read the portal; null: as their browser says. */
  timeZone: string | null;
  language: 'en' | 'de' | null;
  /** Whether they confirm who they are with a password; else they do so at the identity provider. */
  hasPassword: boolean;
  /** When the session ends, however much it is used. */
  endsAt: Date;
};

export type AuthConfig = {
  secret: string;
  /** Whether people come by https, so that cookies need never travel otherwise. */
  secureCookies: boolean;
  /** How many proxies in front are believed about the caller's address. */
  trustedProxies: number;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
};

/** A session ends after this, however much it is used. */
export const SESSION_MAX_AGE_SECONDS = 12 * 60 * 60;

/** The session cookie's name: what next-auth sets is what is read for every request. */
export const sessionCookieName = (secureCookies: boolean) =>
  secureCookies ? '__Host-next-auth.session-token' : 'next-auth.session-token';

/** Set by the sign-in page before somebody with several accounts goes to the identity provider. Not a secret. */
export const CHOSEN_CUSTOMER_COOKIE = 'seatwise.customer';

/** What the server tells pages about the request: its path and query, which Next does not say. */
export const REQUEST_PATH_HEADER = 'x-request-path';

declare global {
  var seatwiseBridge: Bridge | undefined;
}

/** Makes the bridge reachable for Next's copies of the modules. */
export function publishBridge(bridge: Bridge): void {
  globalThis.seatwiseBridge = bridge;
}

/** The bridge of this process. */
export function fetchBridge(): Bridge {
  if (!globalThis.seatwiseBridge)
    throw new Error('server.ts publishes the bridge before Next serves a page.');
  return globalThis.seatwiseBridge;
}
