import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Pages of any origin may call the API, for apps in a web view or on a customer's site. Credentials are never
 * allowed, so that such a page has only the rights of its token.
 */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after, x-request-id',
};

const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  // Longest time for which browsers cache a preflight.
  'access-control-max-age': '86400',
};

export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  );
}

/** The response is the same for every caller. */
export function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, PREFLIGHT_HEADERS).end();
}
