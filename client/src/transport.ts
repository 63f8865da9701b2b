import type { Operation } from './operation';
import { redirectTarget } from './server-address';
import type { FetchFunction, FetchResponse, Timers } from './types';

/** Result of one POST. A `fault` may be temporary: no reply, or a reply that is not the server's. */
export type Reply<Data> =
  | { kind: 'data'; data: Data }
  | Fault
  | { kind: 'error'; code: string; message: string; retryAfterSeconds: number | null };

/** `status`: of a reply that was not the server's. `redirectedTo`: target of a redirect, empty if hidden. */
export type Fault = {
  kind: 'fault';
  retryAfterSeconds: number | null;
  status?: number;
  redirectedTo?: string;
};

export type Post = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options: { token: string | null; timeoutMs: number },
) => Promise<Reply<Data>>;

const FAULT: Fault = { kind: 'fault', retryAfterSeconds: null };

/** Sends operations until `closing` is aborted. Never throws, and never sends cookies. */
export function createPost(parts: {
  endpoint: string;
  fetch: FetchFunction;
  timers: Timers;
  closing: AbortSignal;
}): Post {
  const { endpoint, fetch, timers, closing } = parts;

  return async (operation, variables, { token, timeoutMs }) => {
    if (closing.aborted) return FAULT;
    const abort = new AbortController();
    let giveUp = () => {};
    const nothing = new Promise<Fault>((resolve) => {
      giveUp = () => {
        resolve(FAULT);
        abort.abort();
      };
    });
    const timer = timers.setTimeout(giveUp, timeoutMs);
    closing.addEventListener('abort', giveUp);
    try {
      // Some platforms' fetch ignores the signal.
      return await Promise.race([nothing, exchange(operation, variables, token, abort.signal)]);
    } finally {
      timers.clearTimeout(timer);
      closing.removeEventListener('abort', giveUp);
    }
  };

  async function exchange<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    token: string | null,
    signal: AbortSignal,
  ): Promise<Reply<Data>> {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
        credentials: 'omit',
        // Following would turn the POST into a GET and send the token to another host.
        redirect: 'manual',
        signal: signal as never,
      });
      return readReply(endpoint, response, await response.text(), operation.name);
    } catch {
      return FAULT;
    }
  }
}

type GraphqlError = { message?: unknown; extensions?: { code?: unknown; retryAfterSeconds?: unknown } };

/** The type of `data` is trusted: the server validates the document against its schema. */
function readReply<Data>(
  endpoint: string,
  response: FetchResponse,
  text: string,
  operationName: string,
): Reply<Data> {
  const { status, ok, headers } = response;
  const { data, errors } = parse(text);
  const error: unknown = Array.isArray(errors) ? errors[0] : null;
  if (isObject(error)) {
    const { message, extensions } = error as GraphqlError;
    const code = String(extensions?.code ?? 'INTERNAL_SERVER_ERROR');
    const retryAfterSeconds = numberOf(extensions?.retryAfterSeconds);
    if (code === 'UNAVAILABLE') return { kind: 'fault', retryAfterSeconds };
    return { kind: 'error', code, message: String(message ?? code), retryAfterSeconds };
  }
  // Every operation selects one root field, named like the operation.
  const field = operationName.charAt(0).toLowerCase() + operationName.slice(1);
  if (ok && isObject(data) && isObject((data as Record<string, unknown>)[field])) {
    return { kind: 'data', data: data as Data };
  }
  const retryAfterSeconds = numberOf(Number(headers.get('retry-after') ?? NaN));
  if (status === 429) {
    const message = 'Too many requests. Please try again later.';
    return { kind: 'error', code: 'RATE_LIMITED', message, retryAfterSeconds };
  }
  // A reply that was cut off, or a page of a proxy or hotspot.
  return { kind: 'fault', retryAfterSeconds, status, redirectedTo: redirectTarget(endpoint, response) };
}

function parse(text: string): { data?: unknown; errors?: unknown } {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object';

const numberOf = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
