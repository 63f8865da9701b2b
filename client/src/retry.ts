import type { Reply } from './transport';
import type { RetryOptions } from './types';

export const DEFAULT_RETRY: RetryOptions = { attempts: 4, firstDelayMs: 300, maxDelayMs: 5000 };

/** Exponential with full jitter, so that devices that lost the network together do not retry together. */
export function backoffMs(retry: RetryOptions, failures: number, random: () => number): number {
  return random() * Math.min(retry.maxDelayMs, retry.firstDelayMs * 2 ** (failures - 1));
}

export type Tried<Data> = { reply: Reply<Data>; attempts: number };

/** Retries only after network faults, while `shouldRetry` returns true. */
export async function withRetries<Data>(
  attempt: () => Promise<Reply<Data>>,
  options: {
    retry: RetryOptions;
    random: () => number;
    wait: (ms: number) => Promise<void>;
    shouldRetry: () => boolean;
  },
): Promise<Tried<Data>> {
  const { retry, random, wait, shouldRetry } = options;
  for (let attempts = 1; ; attempts++) {
    const reply = await attempt();
    if (reply.kind !== 'fault' || reply.redirectedTo !== undefined) return { reply, attempts };
    if (attempts >= retry.attempts || !shouldRetry()) return { reply, attempts };
    const serverDelayMs = Math.min((reply.retryAfterSeconds ?? 0) * 1000, retry.maxDelayMs);
    await wait(Math.max(serverDelayMs, backoffMs(retry, attempts, random)));
    if (!shouldRetry()) return { reply, attempts };
  }
}
