import type { IncomingMessage } from 'node:http';

/**
 * The caller's network address. Behind a proxy it is the last entry of `X-Forwarded-For`, the one the proxy itself
 * has added; entries before it are whatever the caller wrote.
 */
export function clientAddress(request: IncomingMessage, { trustProxy }: { trustProxy: boolean }): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim();
  return (last || request.socket.remoteAddress || 'unknown').replace(/^::ffff:/, '').slice(0, 64);
}
