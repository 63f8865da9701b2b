import { randomUUID } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { sessionCookieName, type SessionKey } from './bridge';

type CookieOptions = { authSecret: string; secureCookies: boolean };

/** Reads the session named by the cookie of next-auth. Null if there is none or its signature is invalid. */
export async function readSessionCookie(
  cookieHeader: string | undefined,
  { authSecret, secureCookies }: CookieOptions,
): Promise<SessionKey | null> {
  const token = cookieHeader && findCookie(cookieHeader, sessionCookieName(secureCookies));
  if (!token) return null;
  const claims = await decode({ token, secret: authSecret }).catch(() => null);
  const { customerId, sessionId } = claims ?? {};
  return typeof customerId === 'string' && typeof sessionId === 'string' ? { customerId, sessionId } : null;
}

const KNOWN_BROWSER_SECONDS = 90 * 24 * 60 * 60;
/** Keeps a session token from being accepted as a known-browser token, and vice versa. */
const KNOWN_BROWSER_SALT = 'known-browser';

const knownBrowserCookieName = (secureCookies: boolean) =>
  secureCookies ? '__Host-known-browser' : 'known-browser';

/**
 * Reads the browser id from its signed cookie, or makes a new one. It does not sign anyone in; it exempts a browser
 * that has signed in before from hold-offs caused by strangers.
 */
export async function readKnownBrowser(
  cookieHeader: string | null,
  { authSecret, secureCookies }: CookieOptions,
): Promise<string> {
  const token = cookieHeader && findCookie(cookieHeader, knownBrowserCookieName(secureCookies));
  const claims = token
    ? await decode({ token, secret: authSecret, salt: KNOWN_BROWSER_SALT }).catch(() => null)
    : null;
  return typeof claims?.browser === 'string' ? claims.browser : randomUUID();
}

/** Formats the `set-cookie` header with the browser id. */
export async function formatKnownBrowserCookie(
  browser: string,
  { authSecret, secureCookies }: CookieOptions,
): Promise<string> {
  const value = await encode({
    token: { browser },
    secret: authSecret,
    salt: KNOWN_BROWSER_SALT,
    maxAge: KNOWN_BROWSER_SECONDS,
  });
  const secure = secureCookies ? '; Secure' : '';
  return `${knownBrowserCookieName(secureCookies)}=${value}; Path=/; Max-Age=${KNOWN_BROWSER_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

function findCookie(header: string, name: string): string | undefined {
  const start = `${name}=`;
  const pair = header.split(';').find((part) => part.trimStart().startsWith(start));
  return pair?.trim().slice(start.length);
}
