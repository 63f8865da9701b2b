/** Leaves for the sign-in page, which brings the person back here afterwards. The whole page goes, its data with it. */
export function goToSignIn(): void {
  const back = location.pathname + location.search;
  const signIn = new URL('/sign-in', location.origin);
  signIn.search = String(new URLSearchParams({ ended: '1', callbackUrl: back }));
  location.assign(signIn);
}
