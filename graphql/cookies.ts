import { randomUUID } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { sessionCookieName, type SessionKey } from './bridge';

type CookieOptions = { authSecret: string; secureCookies: boolean };

/** The session that the cookie next-auth has set names; null if there is none or it is not genuine. */
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
/** Keeps a session's token from being taken for this one, and the other way round. */
const KNOWN_BROWSER_SALT = 'known-browser';

const knownBrowserCookieName = (secureCookies: boolean) =>
  secureCookies ? '__Host-known-browser' : 'known-browser';

/**
 * The id of a browser from its signed cookie, or a new one. The cookie signs nobody in: the server remembers who has
 * signed in with it, and does not hold that person off there for what strangers do.
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

/** The `set-cookie` header by which the browser is known from now on. */
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

/** The value of a cookie in a `cookie` header. */
function findCookie(header: string, name: string): string | undefined {
  const start = `${name}=`;
  const pair = header.split(';').find((part) => part.trimStart().startsWith(start));
  return pair?.trim().slice(start.length);
}
