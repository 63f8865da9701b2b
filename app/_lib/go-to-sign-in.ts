/** Sent to the window when nobody is signed in any more. A page that prevents it stays and says so itself. */
export const SIGNED_OUT_EVENT = 'seatwise:signed-out';

/**
 * Call before signing out on purpose: the live connection closes before the answer is here, which must not be told as a
 * session that has ended. The answer undoes it, for when nobody was signed out.
 */
export function expectSignOut(): () => void {
  window.addEventListener(SIGNED_OUT_EVENT, ignore, { capture: true });
  return () => window.removeEventListener(SIGNED_OUT_EVENT, ignore, { capture: true });
}

function ignore(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Leaves for the sign-in page, which brings the person back here afterwards. The whole page goes, its data with it. */
export function goToSignIn(): void {
  const mayLeave = window.dispatchEvent(new Event(SIGNED_OUT_EVENT, { cancelable: true }));
  if (mayLeave) location.assign(signInAddress());
}

/** The sign-in page, as it brings one back to this page. */
export function signInAddress(): string {
  const back = location.pathname + location.search;
  const signIn = new URL('/sign-in', location.origin);
  signIn.search = String(new URLSearchParams({ ended: '1', callbackUrl: back }));
  return signIn.href;
}
