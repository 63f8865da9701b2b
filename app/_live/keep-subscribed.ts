import type { GraphQLError } from 'graphql';
import type { Client, FormattedExecutionResult, SubscribePayload } from 'graphql-ws';
import { isSignedOut } from './live-connection';

const RETRY_AFTER_MS = 1_000;

type Sink = {
  next(result: FormattedExecutionResult): void;
  /** A permanent error, such as a missing object or permission. */
  error(errors: readonly GraphQLError[]): void;
  /** The stream has ended and is being restarted. */
  again?(): void;
};

/**
 * Subscribes until stopped. Restarts streams that the server ends or that fail temporarily; passes only permanent
 * errors on.
 */
export function keepSubscribed(socket: Client, payload: SubscribePayload, sink: Sink): () => void {
  let attempt = 0;
  let stopStream = () => {};
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    attempt += 1;
    clearTimeout(retryTimer);
    stopStream();
  };
  const restart = () => {
    end();
    sink.again?.();
    retryTimer = setTimeout(begin, RETRY_AFTER_MS);
  };
  const begin = () => {
    const mine = attempt;
    const ifCurrent = (act: () => void) => (mine === attempt ? act() : undefined);
    stopStream = socket.subscribe<Record<string, unknown>, Record<string, unknown>>(payload, {
      next: (result) => ifCurrent(() => (isTransient(result.errors) ? restart() : sink.next(result))),
      error: (reason) =>
        ifCurrent(() => {
          if (isSignedOut(reason)) return;
          if (Array.isArray(reason) && !isTransient(reason)) sink.error(reason);
          else restart();
        }),
      complete: () => ifCurrent(restart),
    });
  };

  begin();
  return end;
}

const TRANSIENT_CODES = ['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'];

const isTransient = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined) =>
  errors?.some(({ extensions }) => TRANSIENT_CODES.includes(String(extensions?.code))) ?? false;
