import { SIGNED_OUT_EVENT } from '@/app/_lib/go-to-sign-in';
import { forgetPlaces } from '@/app/_palette/recent-places';

/** Ends the session. Signing out is loaded when it is wanted: few pages need its code. */
export async function signOutHere(): Promise<void> {
  forgetPlaces();
  const { signOut } = await import('next-auth/react');
  // The live connection closes before the answer is here, which must not be told as a session that has ended.
  window.addEventListener(SIGNED_OUT_EVENT, ignore, { capture: true });
  try {
    await signOut({ callbackUrl: '/sign-in' });
  } catch (error) {
    window.removeEventListener(SIGNED_OUT_EVENT, ignore, { capture: true });
    throw error;
  }
}

function ignore(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
