import { HeaderMap } from '@apollo/server';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';

const HEADERS_FOR_APOLLO = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * One HTTP request on its way through. Apollo hands a request's headers to its plugins, so what they must know of
 * the request travels as headers.
 */
export class HttpCall extends HeaderMap {
  readonly requestId = randomUUID();
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  retryAfterSeconds: number | undefined;
  /** The request was not even a GraphQL request: its status is told whatever the answer's media type. */
  malformed = false;

  constructor(request: IncomingMessage, options: { trustProxy: boolean }) {
    super();
    this.headers = request.headers;
    this.address = clientAddress(request, options);
    for (const name of HEADERS_FOR_APOLLO) {
      const value = request.headers[name];
      if (typeof value === 'string') this.set(name, value);
    }
    // A GET without a cookie carries nothing that another site could make use of.
    if (request.method === 'GET' && !request.headers.cookie) this.passCsrfGuard();
  }

  passCsrfGuard(): void {
    this.set('apollo-require-preflight', 'true');
  }
}
