import type { Reply } from './transport';
import type { RetryOptions } from './types';

export const DEFAULT_RETRY: RetryOptions = { attempts: 4, firstDelayMs: 300, maxDelayMs: 5000 };

/** Exponential, with full jitter: a crowd that was cut off together does not come back together. */
export function backoffMs(retry: RetryOptions, failures: number, random: () => number): number {
  return random() * Math.min(retry.maxDelayMs, retry.firstDelayMs * 2 ** (failures - 1));
}

export type Tried<Data> = { reply: Reply<Data>; attempts: number };

/** Tries again after faults of the network only, as long as `mayGoOn` says so. */
export async function withRetries<Data>(
  attempt: () => Promise<Reply<Data>>,
  options: {
    retry: RetryOptions;
    random: () => number;
    wait: (ms: number) => Promise<void>;
    mayGoOn: () => boolean;
  },
): Promise<Tried<Data>> {
  const { retry, random, wait, mayGoOn } = options;
  for (let attempts = 1; ; attempts++) {
    const reply = await attempt();
    if (reply.kind !== 'fault' || reply.redirectedTo !== undefined) return { reply, attempts };
    if (attempts >= retry.attempts || !mayGoOn()) return { reply, attempts };
    const asked = Math.min((reply.retryAfterSeconds ?? 0) * 1000, retry.maxDelayMs);
    await wait(Math.max(asked, backoffMs(retry, attempts, random)));
    if (!mayGoOn()) return { reply, attempts };
  }
}
