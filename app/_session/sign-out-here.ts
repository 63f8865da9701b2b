import { forgetPlaces } from '@/app/_palette/recent-places';

/** Ends the session. Signing out is loaded when it is wanted: few pages need its code. */
export async function signOutHere(): Promise<void> {
  forgetPlaces();
  const { signOut } = await import('next-auth/react');
  await signOut({ callbackUrl: '/sign-in' });
}
