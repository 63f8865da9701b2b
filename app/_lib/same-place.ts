/**
 * Where to go after signing in: a path of this portal, never another site. `host` is what the browser calls this
 * portal: next-auth names it before the path.
 */
export function samePlace(callbackUrl: string | string[] | undefined, host: string | null = null): string {
  const base = 'http://portal.invalid';
  if (typeof callbackUrl !== 'string' || !URL.canParse(callbackUrl, base)) return '/';
  const url = new URL(callbackUrl, base);
  const isPath = callbackUrl.startsWith('/') && url.origin === base;
  const isHere = /^https?:$/.test(url.protocol) && url.host === host;
  if (!isPath && !isHere) return '/';
  if (url.searchParams.has('_rsc')) url.searchParams.delete('_rsc');
  // Checked as it is returned: removing dot segments can leave two slashes at the beginning, which name another host.
  return (url.pathname + url.search).replace(/^\/{2,}/, '/');
}
