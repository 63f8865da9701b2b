/** Leaves for the sign-in page, which brings the person back here afterwards. */
export function goToSignIn(): void {
  const back = location.pathname + location.search;
  location.assign(`/sign-in?${new URLSearchParams({ ended: '1', callbackUrl: back })}`);
}
