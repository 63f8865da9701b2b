import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Env } from '../../env';

const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * Sets the header `x-request-id` and removes headers that a caller could forge. The id is always ours: an external
 * one could be made to look like another request in the log.
 */
export function identify(req: IncomingMessage, trustProxy: number): string {
  const requestId = randomUUID();
  req.headers['x-request-id'] = requestId;
  if (trustProxy > 0) keepTrustedAddress(req, trustProxy);
  else dropForwardedHeaders(req);
  return requestId;
}

/**
 * Logs once if a proxy seems to be in front while `TRUST_PROXY` is 0: all callers then share the address of the proxy
 * and its limits.
 */
export function createProxyWarning(
  { http }: Pick<Env, 'http'>,
  log: Pick<Logger, 'warn'>,
): (req: IncomingMessage) => void {
  let isDone = http.trustProxy > 0;
  return (req) => {
    if (isDone || req.headers['x-forwarded-for'] === undefined) return;
    isDone = true;
    log.warn(
      'A request had X-Forwarded-For, but TRUST_PROXY is 0: the header is ignored, and all callers behind a proxy share ' +
        'the limits of one address. If a proxy stands in front, set TRUST_PROXY to the number of proxies.',
    );
  };
}

/** Null for targets that are not paths: the absolute form (for proxies) and `*`. */
export function pathOf(req: IncomingMessage): string | null {
  const target = req.url ?? '';
  return target.startsWith('/') ? (target.split('?', 1)[0] ?? '/') : null;
}

/** Address as a person sees it. `_rsc` belongs to data requests of Next. */
export function placeOf({ url = '/' }: IncomingMessage): string {
  const [path = '/', query] = url.split(/\?(.*)/s, 2);
  if (!query) return path;
  const kept = query.split('&').filter((pair) => !/^_rsc(=|$)/.test(pair));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

/**
 * Refuses a body for Next without an announced length: Next does not limit the bodies of route handlers, Node reads
 * no more than announced, and browsers always announce it.
 */
export function findBodyRefusal(req: IncomingMessage): { status: number; message: string } | undefined {
  if (req.headers['transfer-encoding'] !== undefined) {
    return { status: 411, message: 'The request must have a Content-Length header.' };
  }
  if (Number(req.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) {
    return { status: 413, message: `The request may have at most ${BODY_LIMIT_BYTES} bytes.` };
  }
  return undefined;
}

export function isWebSocketUpgrade({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Each trusted proxy has appended one entry; the first of those is the caller, and those before it are unverified.
 */
function keepTrustedAddress(req: IncomingMessage, trustProxy: number) {
  const given = req.headers['x-forwarded-for'];
  const entries = (Array.isArray(given) ? given.join(',') : (given ?? ''))
    .split(',')
    .map((entry) => entry.trim());
  const caller = entries.at(-trustProxy) ?? entries[0];
  if (caller) req.headers['x-forwarded-for'] = caller;
  else delete req.headers['x-forwarded-for'];
}

function dropForwardedHeaders(req: IncomingMessage) {
  for (const name of Object.keys(req.headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete req.headers[name];
  }
}
