import type { IncomingMessage } from 'node:http';

/**
 * The caller's network address. Each of the `trustProxy` own proxies has added one entry at the end of
 * `X-Forwarded-For`; the first of those is the caller, entries before it are whatever the caller wrote.
 */
export function clientAddress(request: IncomingMessage, { trustProxy }: { trustProxy: number }): string {
  const forwarded = trustProxy > 0 ? request.headers['x-forwarded-for'] : undefined;
  const entries = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  const caller = (entries.at(-trustProxy) ?? entries[0])?.trim();
  return (caller || request.socket.remoteAddress || 'unknown').replace(/^::ffff:/, '').slice(0, 64);
}
