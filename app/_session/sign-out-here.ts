import { expectSignOut } from '@/app/_lib/go-to-sign-in';
import { forgetPlaces } from '@/app/_palette/recent-places';

/** Ends the session. The code is loaded on demand. */
export async function signOutHere(): Promise<void> {
  forgetPlaces();
  const { signOut } = await import('next-auth/react');
  const undo = expectSignOut();
  try {
    await signOut({ callbackUrl: '/sign-in' });
  } catch (error) {
    undo();
    throw error;
  }
}
