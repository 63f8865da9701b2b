import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

const MINUTE_MS = 60_000;
const CLOSE_MS = 2 * MINUTE_MS;

/** Whether a denial is close enough to the time entered: people remember it to within a few minutes. */
export const isCloseTo = (at: string, around: number) => Math.abs(Date.parse(at) - around) <= CLOSE_MS;

/** Distance of a denial from the time entered: `1 min 8 s after`. */
export function describeDistance(t: Translate, format: Format, at: string, around: number): string {
  const sinceMs = Date.parse(at) - around;
  if (Math.floor(sinceMs / MINUTE_MS) === 0) return t('refused.atThatTime');
  return t('refused.away', {
    sign: sinceMs < 0 ? 'before' : 'after',
    duration: format.duration(Math.max(1, Math.abs(sinceMs) / 1_000)),
  });
}
