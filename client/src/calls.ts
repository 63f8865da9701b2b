import type { Sent } from './model';
import type { Operation } from './operation';
import { withRetries } from './retry';
import type { Store } from './store';
import type { Post, Reply } from './transport';
import type { RetryOptions, Timers } from './types';

export type Answer<Data> = { reply: Reply<Data>; attempts: number; sent: Sent };

export type CallOptions = {
  /** Null sends no token. Absent: the device's current token. */
  token?: null;
  attempts?: number;
  timeoutMs?: number;
  /** No retry starts after this time. */
  budgetMs?: number;
  /** Checked before each retry. */
  shouldRetry?: () => boolean;
};

export type Calls = ReturnType<typeof createCalls>;

/** Sends calls with the device's token and retries them after network faults. */
export function createCalls(parts: {
  store: Store;
  post: Post;
  retry: RetryOptions;
  random: () => number;
  timers: Timers;
  timeoutMs: number;
  closing: AbortSignal;
}) {
  const { store, post, retry, random, timers, closing } = parts;
  const waitingRetries = new Set<() => void>();

  async function send<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options: CallOptions = {},
  ): Promise<Answer<Data>> {
    const { attempts = retry.attempts, timeoutMs = parts.timeoutMs, budgetMs = Infinity } = options;
    const giveUpAt = store.now().monoMs + budgetMs;
    let sent: Sent = { at: store.now(), epoch: store.model.epoch };
    const tried = await withRetries(
      () => {
        sent = { at: store.now(), epoch: store.model.epoch };
        const token = options.token === null ? null : store.identity.token;
        return post(operation, variables, { token, timeoutMs });
      },
      {
        retry: { ...retry, attempts: Math.min(attempts, retry.attempts) },
        random,
        wait,
        shouldRetry: () =>
          !closing.aborted &&
          store.now().monoMs < giveUpAt &&
          (options.shouldRetry?.() ?? store.model.epoch === sent.epoch),
      },
    );
    return { ...tried, sent };
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const retryNow = () => {
        timers.clearTimeout(timer);
        waitingRetries.delete(retryNow);
        resolve();
      };
      const timer = timers.setTimeout(retryNow, ms);
      waitingRetries.add(retryNow);
    });
  }

  return {
    send,
    /** Ends the waiting time of all pending retries. */
    retryNow() {
      for (const retry of [...waitingRetries]) retry();
    },
  };
}
