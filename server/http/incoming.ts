import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Gives a request its id, in the header `x-request-id`, and takes away what a caller could forge. The id is ours alone:
 * one from outside could be made to look like somebody else's in the log.
 */
export function identify(req: IncomingMessage, trustProxy: number): string {
  const requestId = randomUUID();
  req.headers['x-request-id'] = requestId;
  if (trustProxy === 0) {
    for (const name of Object.keys(req.headers)) {
      if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete req.headers[name];
    }
  }
  return requestId;
}

/** Null for anything but a path: the absolute form meant for proxies, and `*`, are not for this server. */
export function pathOf(req: IncomingMessage): string | null {
  const target = req.url ?? '';
  return target.startsWith('/') ? (target.split('?', 1)[0] ?? '/') : null;
}
