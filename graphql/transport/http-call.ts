import { HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Actor, CallFacts } from '../../licensing';
import { clientAddress } from './client-address';
import { retryAfterSecondsOf } from './errors';

export type HttpQuestion = { method: string; search: string; body: unknown };
export type HttpAnswer = { status: number; contentType: string; text: string; allow?: string };

/** What the log says of a call; nothing that the caller sent but names of the schema. */
export type CallReport = { operation?: string; outcome?: string; actor?: Actor; address: string };

const HEADERS_FOR_APOLLO = [
  'accept',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/** State of one HTTP request. */
export class HttpCall {
  readonly requestId: string;
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly method: string;
  /** Media type of the response. */
  contentType = 'application/json; charset=utf-8';
  /** Value of the `Retry-After` header. */
  retryAfterSeconds: number | undefined;
  /** Code of the last error that was presented. */
  code: unknown;
  /** Root fields of the operation, once it is known to be valid. */
  operation: string | undefined;
  actor: Actor | undefined;
  readonly facts: CallFacts = {};
  /** Whether the request is well-formed GraphQL. Then the status is 200 where the media type is application/json. */
  wellFormed = false;

  constructor(request: IncomingMessage, options: { trustProxy: number }) {
    this.headers = request.headers;
    this.method = request.method ?? '';
    this.requestId = requestIdOf(request.headers) ?? randomUUID();
    this.address = clientAddress(request, options);
  }

  report(): CallReport {
    const outcome = typeof this.code === 'string' ? this.code : this.facts.outcome;
    return { operation: this.operation, outcome, actor: this.actor, address: this.address };
  }

  note(presented: GraphQLFormattedError): void {
    this.code = presented.extensions?.code;
    const wait = retryAfterSecondsOf([presented]);
    if (wait !== undefined) this.retryAfterSeconds = Math.max(wait, this.retryAfterSeconds ?? 0);
  }
}

/** Headers as Apollo passes them to plugins, which find the call by them. */
export class CallHeaders extends HeaderMap {
  readonly call: HttpCall;

  constructor(call: HttpCall) {
    super();
    this.call = call;
    for (const name of HEADERS_FOR_APOLLO) {
      const value = call.headers[name];
      if (typeof value === 'string') this.set(name, value);
    }
    // A GET without a cookie has no authority that another site could abuse.
    if (call.method === 'GET' && !call.headers.cookie) this.passCsrfGuard();
  }

  passCsrfGuard(): this {
    return this.set('apollo-require-preflight', 'true');
  }
}

/** Aborted when the caller disconnects before the response was sent. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  // One listener for each statement that is queued or running.
  setMaxListeners(0, gone.signal);
  const abort = () => {
    if (!response.writableFinished) gone.abort();
  };
  if (response.destroyed) abort();
  else response.once('close', abort);
  return gone.signal;
}

/** The HTTP server sets this header and replaces any value the caller sent. */
function requestIdOf(headers: IncomingHttpHeaders): string | undefined {
  const id = headers['x-request-id'];
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}
