import type { FetchResponse } from './types';

const ADDRESS = /^(https?):\/\/((?:[^\s/?#@\\:[\]]+|\[[\da-f:.]+\])(?::\d+)?)(\/[^\s?#\\]*)?$/i;

/** Where the server takes calls. Throws what is wrong with an address at which no server could ever be reached. */
export function endpointOf(url: string): string {
  const given = String(url).trim();
  const problem = problemOf(given);
  if (problem !== null) throw new TypeError(`createSeatwiseClient: url ${problem}`);
  const base = given.replace(/\/+$/, '');
  return /\/graphql$/i.test(base) ? base : `${base}/graphql`;
}

function problemOf(url: string): string | null {
  if (url === '') return 'is empty: give the address of the server, for instance https://seats.example.com';
  if (!/^https?:/i.test(url)) {
    if (url.includes('://')) return 'has to begin with https:// or http://';
    return `has no scheme: write ${/^(localhost|[\d.]+|\[.*\])(:|\/|$)/i.test(url) ? 'http' : 'https'}://${url}`;
  }
  const [, scheme, host, path = ''] = ADDRESS.exec(url) ?? [];
  if (host === undefined) return 'is not an address such as https://seats.example.com: host and path only';
  if (/\/api\/*$/i.test(path))
    return `ends in /api, where the server takes no calls: give ${scheme}://${host}, or the whole address with /graphql at its end`;
  return null;
}

/**
 * Where a reply sends the caller, if the address is to blame. A sign-in page of a hotspot on another host is not: it
 * goes away when somebody signs in there. A text without an address where the platform does not tell it.
 */
export function redirectTarget(endpoint: string, response: FetchResponse): string | undefined {
  const { status, type, headers, url = '', redirected } = response;
  if (type === 'opaqueredirect') return endpoint.startsWith('https:') ? '' : undefined;
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  // Some platforms follow redirects, whatever they are asked for.
  const to = split(location === null ? url : absolute(location, endpoint));
  const from = split(endpoint);
  if (!to || !from) return undefined;
  const isElsewhere = location !== null || redirected || to.scheme !== from.scheme || to.path !== from.path;
  const isOurs = bare(to.host) === bare(from.host) || /\/graphql\/*$/i.test(to.path);
  return isElsewhere && isOurs ? `${to.scheme}://${to.host}${to.path}` : undefined;
}

function split(address: string) {
  const [, scheme = '', host, path = ''] = /^(https?):\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  return host === undefined ? null : { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path };
}

function absolute(location: string, endpoint: string): string {
  if (/^https?:/i.test(location)) return location;
  const origin = /^https?:\/\/[^/?#]+/i.exec(endpoint)?.[0] ?? '';
  if (location.startsWith('//')) return endpoint.slice(0, endpoint.indexOf(':') + 1) + location;
  return location.startsWith('/') ? origin + location : endpoint.replace(/[^/]*$/, location);
}

const bare = (host: string) => host.replace(/^www\.|:\d+$/g, '');
