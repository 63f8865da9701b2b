import { randomUUID } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { findCookie } from './session-cookie';

type CookieOptions = { authSecret: string; secureCookies: boolean };

const MAX_AGE_SECONDS = 90 * 24 * 60 * 60;
/** Keeps a session's token from being taken for this one, and the other way round. */
const SALT = 'known-browser';

const nameOf = (secureCookies: boolean) => (secureCookies ? '__Host-known-browser' : 'known-browser');

/**
 * The id of a browser from its signed cookie, or a new one. The cookie signs nobody in: the server remembers who has
 * signed in with it, and does not hold that person off there for what strangers do.
 */
export async function readKnownBrowser(
  cookieHeader: string | null,
  { authSecret, secureCookies }: CookieOptions,
): Promise<string> {
  const token = cookieHeader && findCookie(cookieHeader, nameOf(secureCookies));
  const claims = token ? await decode({ token, secret: authSecret, salt: SALT }).catch(() => null) : null;
  return typeof claims?.browser === 'string' ? claims.browser : randomUUID();
}

/** The `set-cookie` header by which the browser is known from now on. */
export async function formatKnownBrowserCookie(
  browser: string,
  { authSecret, secureCookies }: CookieOptions,
): Promise<string> {
  const value = await encode({ token: { browser }, secret: authSecret, salt: SALT, maxAge: MAX_AGE_SECONDS });
  const secure = secureCookies ? '; Secure' : '';
  return `${nameOf(secureCookies)}=${value}; Path=/; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
