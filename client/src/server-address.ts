import type { FetchResponse } from './types';

const ADDRESS = /^(https?):\/\/((?:[^\s/?#@\\:[\]]+|\[[\da-f:.]+\])(?::\d+)?)(\/[^\s?#\\]*)?$/i;

/** The URL of the GraphQL endpoint. Throws `TypeError` for a malformed address, with the reason. */
export function endpointOf(url: string): string {
  const given = String(url).trim();
  const problem = problemOf(given);
  if (problem !== null) throw new TypeError(`createSeatwiseClient: url ${problem}`);
  const base = given.replace(/\/+$/, '');
  return /\/graphql$/i.test(base) ? base : `${base}/graphql`;
}

function problemOf(url: string): string | null {
  if (url === '') return 'is empty: use the address of the server, for instance https://seats.example.com';
  if (!/^https?:/i.test(url)) {
    if (url.includes('://')) return 'must begin with https:// or http://';
    return `has no scheme: use ${/^(localhost|[\d.]+|\[.*\])(:|\/|$)/i.test(url) ? 'http' : 'https'}://${url}`;
  }
  const [, scheme, host, path = ''] = ADDRESS.exec(url) ?? [];
  if (host === undefined)
    return 'is not a valid address: use host and path only, for instance https://seats.example.com';
  if (/\/api\/*$/i.test(path))
    return `ends in /api, which is not an endpoint of the server: use ${scheme}://${host}, or the full address ending in /graphql`;
  return null;
}

/**
 * The target of a redirect that comes from a wrong address; empty if the platform hides it. Undefined for other replies,
 * a hotspot's redirect to its sign-in page included, because that ends once the user has signed in there.
 */
export function redirectTarget(endpoint: string, response: FetchResponse): string | undefined {
  const { status, type, headers, url = '', redirected } = response;
  if (type === 'opaqueredirect') return endpoint.startsWith('https:') ? '' : undefined;
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  // Some platforms follow redirects even with `redirect: 'manual'`.
  const to = parseAddress(location === null ? url : resolveLocation(location, endpoint));
  const from = parseAddress(endpoint);
  if (!to || !from) return undefined;
  const isElsewhere = location !== null || redirected || to.scheme !== from.scheme || to.path !== from.path;
  const isOurs =
    withoutWwwAndPort(to.host) === withoutWwwAndPort(from.host) || /\/graphql\/*$/i.test(to.path);
  return isElsewhere && isOurs ? `${to.scheme}://${to.host}${to.path}` : undefined;
}

function parseAddress(address: string) {
  const [, scheme = '', host, path = ''] = /^(https?):\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  return host === undefined ? null : { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path };
}

function resolveLocation(location: string, endpoint: string): string {
  if (/^https?:/i.test(location)) return location;
  const origin = /^https?:\/\/[^/?#]+/i.exec(endpoint)?.[0] ?? '';
  if (location.startsWith('//')) return endpoint.slice(0, endpoint.indexOf(':') + 1) + location;
  return location.startsWith('/') ? origin + location : endpoint.replace(/[^/]*$/, location);
}

const withoutWwwAndPort = (host: string) => host.replace(/^www\.|:\d+$/g, '');
