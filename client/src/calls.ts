import type { Sent } from './model';
import type { Operation } from './operation';
import { withRetries } from './retry';
import type { Store } from './store';
import type { Post, Reply } from './transport';
import type { RetryOptions, Timers } from './types';

export type Answer<Data> = { reply: Reply<Data>; attempts: number; sent: Sent };

export type CallOptions = {
  /** Null: without a token. Left out: the device's present one. */
  token?: null;
  attempts?: number;
  timeoutMs?: number;
  /** No further try after this time. */
  budgetMs?: number;
  /** Asked before every further try. */
  mayGoOn?: () => boolean;
};

export type Calls = ReturnType<typeof createCalls>;

/** Calls with their retries, in the name of the device. */
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
  const sleepers = new Set<() => void>();

  async function ask<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options: CallOptions = {},
  ): Promise<Answer<Data>> {
    const { attempts = retry.attempts, timeoutMs = parts.timeoutMs, budgetMs = Infinity } = options;
    const giveUpAt = store.now().mono + budgetMs;
    let sent: Sent = { at: store.now(), era: store.model.era };
    const tried = await withRetries(
      () => {
        sent = { at: store.now(), era: store.model.era };
        const token = options.token === null ? null : store.identity.token;
        return post(operation, variables, { token, timeoutMs });
      },
      {
        retry: { ...retry, attempts: Math.min(attempts, retry.attempts) },
        random,
        wait,
        mayGoOn: () =>
          !closing.aborted &&
          store.now().mono < giveUpAt &&
          (options.mayGoOn?.() ?? store.model.era === sent.era),
      },
    );
    return { ...tried, sent };
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        timers.clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      };
      const timer = timers.setTimeout(wake, ms);
      sleepers.add(wake);
    });
  }

  return {
    ask,
    /** Whoever waits to try again does so now. */
    wake() {
      for (const sleeper of [...sleepers]) sleeper();
    },
  };
}
