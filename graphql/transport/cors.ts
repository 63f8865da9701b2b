import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Pages of any origin may call the API, for apps that run in a web view or on a customer's own site. Credentials are
 * never allowed, so a browser sends no cookie along and what such a page may do depends on the token it holds alone.
 */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after, x-request-id',
};

const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  // As long as browsers remember it at most.
  'access-control-max-age': '86400',
};

/** Whether a browser asks if a page of another origin may call at all. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  );
}

/** The answer is the same for everybody and depends on nothing. */
export function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, PREFLIGHT_HEADERS).end();
}
