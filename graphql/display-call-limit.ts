import { LRUCache } from 'lru-cache';
import { LicensingError } from '../licensing';

const CALLS = 120;
const WITHIN_MS = 30_000;
/** More than the display links of a large installation that are open at once. */
const MOST_TOKENS = 10_000;

/**
 * Counts the calls that come with each display token, in this process, before the database is asked: a link that was
 * copied costs no more than the ten screens it may be open on. `RATE_LIMITED` above that. Tokens can be made up, so
 * only the most recent ones are remembered.
 */
export function limitDisplayCalls({
  mostTokens = MOST_TOKENS,
  clock: perf = performance as { now(): number },
} = {}): (tokenHash: Buffer) => void {
  const counted = new LRUCache<string, { calls: number }>({
    max: mostTokens,
    ttl: WITHIN_MS,
    ttlResolution: 0,
    perf,
  });
  return (tokenHash) => {
    const key = tokenHash.toString('base64url');
    const count = counted.get(key);
    if (!count) return void counted.set(key, { calls: 1 });
    count.calls += 1;
    if (count.calls <= CALLS) return;
    throw new LicensingError('RATE_LIMITED', 'This display link calls too often. Try again shortly.', {
      retryAfterSeconds: Math.max(1, Math.ceil(counted.getRemainingTTL(key) / 1000)),
    });
  };
}
