import type { ExecutionResult } from 'graphql';
import type { Client, SubscribePayload } from 'graphql-ws';

const RETRY_AFTER_MS = 1_000;

type Sink = { next(result: ExecutionResult): void; error(reason: unknown): void; complete(): void };

/**
 * Subscribes until told to stop. A stream that the server ends, or that fails for a reason that may pass, is begun
 * anew; only a refusal (no such pool, not allowed, not signed in) is handed on.
 */
export function keepSubscribed(socket: Client, payload: SubscribePayload, sink: Sink): () => void {
  let stopped = false;
  let stopStream = () => {};
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    stopStream = socket.subscribe<Record<string, unknown>>(payload, {
      next: (result) => (isPassing(result.errors) ? beginAgain() : sink.next(result)),
      error: (reason) => (isFinal(reason) ? sink.error(toError(reason)) : beginAgain()),
      complete: beginAgain,
    });
  };
  const beginAgain = () => {
    if (stopped) return;
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => {
      stopStream();
      begin();
    }, RETRY_AFTER_MS);
  };

  begin();
  return () => {
    stopped = true;
    clearTimeout(retryTimer);
    stopStream();
  };
}

const PASSING_CODES = ['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'];

type WireError = { message: string; extensions?: Record<string, unknown> };

const isPassing = (errors: readonly WireError[] | undefined) =>
  errors?.some(({ extensions }) => PASSING_CODES.includes(String(extensions?.code))) ?? false;

const isFinal = (reason: unknown) => Array.isArray(reason) && !isPassing(reason as WireError[]);

const toError = (reason: unknown) =>
  reason instanceof Error ? reason : Object.assign(new Error('refused'), { graphQLErrors: reason });
