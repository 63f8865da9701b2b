/** Where to go after signing in: a path of this portal, never another site. */
export function samePlace(callbackUrl: string | string[] | undefined): string {
  const base = 'http://portal.invalid';
  if (typeof callbackUrl !== 'string' || !callbackUrl.startsWith('/') || !URL.canParse(callbackUrl, base))
    return '/';
  const url = new URL(callbackUrl, base);
  if (url.origin !== base) return '/';
  // Checked as it is returned: removing dot segments can leave two slashes at the beginning, which name another host.
  return (url.pathname + url.search).replace(/^\/{2,}/, '/');
}
