import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { fetchBridge, REQUEST_PATH_HEADER, sessionCookieName, type PortalSession } from '@/graphql/bridge';

/** Current session, looked up in the database once per page; null if not signed in. */
export const currentSession = cache(async (): Promise<PortalSession | null> => {
  const sent = await headers();
  return fetchBridge().session(sent.get('cookie'));
});

/**
 * Current session. Redirects to the sign-in page if there is none, which returns to `path`, by default the current
 * page.
 */
export async function requireSession(path?: string): Promise<PortalSession> {
  const session = await currentSession();
  if (session) return session;
  const sent = await headers();
  const callbackUrl = path ?? sent.get(REQUEST_PATH_HEADER) ?? '/';
  // Signing out removes the cookie. A remaining cookie belongs to a session that has ended.
  const hadSession = (await cookies()).has(sessionCookieName(fetchBridge().auth.secureCookies));
  redirect(`/sign-in?${new URLSearchParams({ ...(hadSession ? { ended: '1' } : {}), callbackUrl })}`);
}

/** Seconds until an instant, by this server's clock. */
export const secondsUntil = (instant: Date): number => (instant.getTime() - Date.now()) / 1_000;
