import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { LicensingError } from '../licensing';

const CALLS = 120;
const SECONDS = 30;

/**
 * Counts the calls that come with each display token, in this process, before the database is asked: a link that was
 * copied costs no more than the ten screens it may be open on. `RATE_LIMITED` above that.
 */
export function limitDisplayCalls(): { spend(token: string): Promise<void> } {
  const limiter = new RateLimiterMemory({ points: CALLS, duration: SECONDS });
  return {
    async spend(token) {
      const key = createHash('sha256').update(token).digest('base64url');
      await limiter.consume(key).catch((error: unknown) => {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new LicensingError('RATE_LIMITED', 'This display link calls too often. Try again shortly.', {
          retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
        });
      });
    },
  };
}
