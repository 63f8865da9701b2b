import { HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';
import { retryAfterSecondsOf } from './errors';

export type HttpQuestion = { method: string; search: string; body: unknown };
export type HttpAnswer = { status: number; contentType: string; text: string; allow?: string };

const HEADERS_FOR_APOLLO = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * One HTTP request on its way through. Apollo hands a request's headers to its plugins, so what they must know of
 * the request travels as headers.
 */
export class HttpCall extends HeaderMap {
  readonly requestId = randomUUID();
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  /** Of the answer. */
  contentType = 'application/json; charset=utf-8';
  /** What `Retry-After` says. */
  retryAfterSeconds: number | undefined;
  /** The code of the last error that was presented. */
  code: unknown;
  /** A GraphQL request, however wrong its operation: answered 200 where the media type is application/json. */
  wellFormed = false;

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

  note(presented: GraphQLFormattedError): void {
    this.code = presented.extensions?.code;
    const wait = retryAfterSecondsOf([presented]);
    if (wait !== undefined) this.retryAfterSeconds = Math.max(wait, this.retryAfterSeconds ?? 0);
  }

  passCsrfGuard(): void {
    this.set('apollo-require-preflight', 'true');
  }
}
