import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Operation } from './operations';

/** A GraphQL error, or a call without a usable reply. */
export class ApiError extends Error {
  constructor(
    /** `extensions.code` of the error, or UNREACHABLE, TIMEOUT, BAD_RESPONSE or CLOSED if there is no reply. */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export type Sink<Result> = {
  next(result: Result): void;
  /** The connection was lost. It reconnects automatically, and `next` is then called with the current state. */
  lost?(error: ApiError): void;
  /** The subscription has failed; `next` is not called again. */
  error(error: ApiError): void;
};

/** A client of the public API with one credential or none. */
export type Api = {
  call<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Result>;
  /** Returns a function that ends the subscription. */
  watch<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    sink: Sink<Result>,
  ): () => void;
  close(): Promise<void>;
};

const CALL_TIMEOUT_MS = 15_000;
/** graphql-ws closes the socket with this code after the last subscription has ended. */
const NORMAL_CLOSURE = 1000;

export function openApi({
  url,
  token,
  headers = {},
}: {
  url: string;
  token?: string;
  headers?: Record<string, string>;
}): Api {
  const endpoint = new URL('/graphql', url);
  const authorization: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  let socket: Client | undefined;

  return {
    async call(operation, variables) {
      const body = await post(
        endpoint,
        { ...headers, ...authorization },
        { query: operation.text, variables },
      );
      return readData(body);
    },

    watch(operation, variables, sink) {
      socket ??= openSocket(endpoint, authorization);
      let stopped = false;
      const unwatch = socket.on('closed', (event) => {
        if (!stopped && closeCodeOf(event) !== NORMAL_CLOSURE) sink.lost?.(asApiError(event));
      });
      const stop = socket.subscribe(
        { query: operation.text, variables: variables as Record<string, unknown> },
        {
          next(message) {
            if (stopped) return;
            try {
              sink.next(readData(message));
            } catch (error) {
              sink.error(asApiError(error));
            }
          },
          error(error) {
            if (!stopped) sink.error(asApiError(error));
          },
          complete() {},
        },
      );
      return () => {
        stopped = true;
        unwatch();
        stop();
      };
    },

    async close() {
      await socket?.dispose();
    },
  };
}

function openSocket(endpoint: URL, authorization: Record<string, string>): Client {
  const address = new URL(endpoint);
  address.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({
    url: address.href,
    webSocketImpl: WebSocket,
    connectionParams: authorization,
    keepAlive: 10_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (attempt) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(2000, 100 * 2 ** attempt) * (0.5 + Math.random())),
      ),
  });
}

async function post(endpoint: URL, headers: Record<string, string>, body: object): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    text = await response.text();
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new ApiError('TIMEOUT', 'no reply in time');
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new ApiError('UNREACHABLE', cause instanceof Error ? cause.message : String(cause));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('BAD_RESPONSE', `status ${response.status}: ${text.slice(0, 200)}`);
  }
}

type Answer = { data?: unknown; errors?: readonly { message: string; extensions?: { code?: unknown } }[] };

/** The type of `data` is trusted: the server validates the document against its schema. */
function readData<Result>(answer: unknown): Result {
  const { data, errors } = (answer ?? {}) as Answer;
  const [first] = errors ?? [];
  if (first) throw new ApiError(String(first.extensions?.code ?? 'UNKNOWN'), first.message);
  if (!data)
    throw new ApiError('BAD_RESPONSE', `neither data nor errors: ${JSON.stringify(answer).slice(0, 200)}`);
  return data as Result;
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (Array.isArray(error)) {
    const [first] = error as NonNullable<Answer['errors']>;
    return new ApiError(String(first?.extensions?.code ?? 'UNKNOWN'), first?.message ?? 'unknown error');
  }
  const code = closeCodeOf(error);
  const { reason } = (error ?? {}) as { reason?: string };
  if (code) return new ApiError('CLOSED', `the socket was closed: ${code} ${reason ?? ''}`.trim());
  return new ApiError('CLOSED', error instanceof Error ? error.message : String(error));
}

const closeCodeOf = (event: unknown) => ((event ?? {}) as { code?: number }).code;
