/**
 * Path to return to after signing in: always within this portal, never another site. `host` is the portal's host,
 * because next-auth puts it before the path.
 */
export function localCallbackPath(
  callbackUrl: string | string[] | undefined,
  host: string | null = null,
): string {
  const base = 'http://portal.invalid';
  if (typeof callbackUrl !== 'string' || !URL.canParse(callbackUrl, base)) return '/';
  const url = new URL(callbackUrl, base);
  const isPath = callbackUrl.startsWith('/') && url.origin === base;
  const isHere = /^https?:$/.test(url.protocol) && url.host === host;
  if (!isPath && !isHere) return '/';
  if (url.searchParams.has('_rsc')) url.searchParams.delete('_rsc');
  // Checked last: removing dot segments can leave two leading slashes, which would name another host.
  return (url.pathname + url.search).replace(/^\/{2,}/, '/');
}
