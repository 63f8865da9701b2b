import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { fetchBridge, REQUEST_PATH_HEADER, sessionCookieName, type PortalSession } from '@/graphql/bridge';

/** Who is signed in, looked up in the database once per page; null for nobody. */
export const currentSession = cache(async (): Promise<PortalSession | null> => {
  const sent = await headers();
  return fetchBridge().session(sent.get('cookie'));
});

/** Who is signed in. Nobody is sent to the sign-in page, which brings them back to `path`, or to where they were. */
export async function requireSession(path?: string): Promise<PortalSession> {
  const session = await currentSession();
  if (session) return session;
  const sent = await headers();
  const callbackUrl = path ?? sent.get(REQUEST_PATH_HEADER) ?? '/';
  // Signing out removes the cookie. One that is still there belongs to a session that has ended.
  const hadSession = (await cookies()).has(sessionCookieName(fetchBridge().auth.secureCookies));
  redirect(`/sign-in?${new URLSearchParams({ ...(hadSession ? { ended: '1' } : {}), callbackUrl })}`);
}

/** How long it is until then, by this computer's clock. */
export const secondsUntil = (instant: Date): number => (instant.getTime() - Date.now()) / 1_000;
