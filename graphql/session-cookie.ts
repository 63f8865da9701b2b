import { decode } from 'next-auth/jwt';
import { sessionCookieName, type SessionKey } from './bridge';

/** The session that the cookie next-auth has set names; null if there is none or it is not genuine. */
export async function readSessionCookie(
  cookieHeader: string | undefined,
  { authSecret, secureCookies }: { authSecret: string; secureCookies: boolean },
): Promise<SessionKey | null> {
  const token = cookieHeader && findCookie(cookieHeader, sessionCookieName(secureCookies));
  if (!token) return null;
  const claims = await decode({ token, secret: authSecret }).catch(() => null);
  const { customerId, sessionId } = claims ?? {};
  return typeof customerId === 'string' && typeof sessionId === 'string' ? { customerId, sessionId } : null;
}

/** The value of a cookie in a `cookie` header. */
export function findCookie(header: string, name: string): string | undefined {
  const start = `${name}=`;
  const pair = header.split(';').find((part) => part.trimStart().startsWith(start));
  return pair?.trim().slice(start.length);
}
