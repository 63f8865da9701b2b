import type { IncomingMessage } from 'node:http';

/**
 * The caller's network address. Each of the `trustProxy` own proxies has added one entry at the end of
 * `X-Forwarded-For`; the first of those is the caller, entries before it are whatever the caller wrote.
 */
export function clientAddress(request: IncomingMessage, { trustProxy }: { trustProxy: number }): string {
  const address =
    (trustProxy > 0 && forwardedFor(request, trustProxy)) || request.socket.remoteAddress || 'unknown';
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}

function forwardedFor({ headers }: IncomingMessage, trustProxy: number): string | undefined {
  const given = headers['x-forwarded-for'];
  const entries = (Array.isArray(given) ? given.join(',') : (given ?? '')).split(',');
  return (entries.at(-trustProxy) ?? entries[0])?.trim().slice(0, 64);
}
