import type { IncomingMessage } from 'node:http';

/**
 * Network address of the caller. Each of the `trustProxy` own proxies appends one entry to `X-Forwarded-For`; the
 * first of these is the caller, and entries before it are unverified.
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
