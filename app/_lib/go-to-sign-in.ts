/** Sent to the window when the session has ended. A page that prevents the default stays and shows it itself. */
export const SIGNED_OUT_EVENT = 'seatwise:signed-out';

/**
 * Call before a deliberate sign-out: the live connection closes before the response and would be reported as an ended
 * session. Call the returned function if the sign-out failed.
 */
export function expectSignOut(): () => void {
  window.addEventListener(SIGNED_OUT_EVENT, ignore, { capture: true });
  return () => window.removeEventListener(SIGNED_OUT_EVENT, ignore, { capture: true });
}

function ignore(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Goes to the sign-in page, which returns to the current page. A full page load discards all data. */
export function goToSignIn(): void {
  const mayLeave = window.dispatchEvent(new Event(SIGNED_OUT_EVENT, { cancelable: true }));
  if (mayLeave) location.assign(signInAddress());
}

/** Address of the sign-in page that returns to the current page. */
export function signInAddress(): string {
  const back = location.pathname + location.search;
  const signIn = new URL('/sign-in', location.origin);
  signIn.search = String(new URLSearchParams({ ended: '1', callbackUrl: back }));
  return signIn.href;
}
