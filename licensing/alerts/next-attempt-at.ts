const FIRST_MS = 10_000;
const FACTOR = 3;
const LONGEST_MS = 6 * 60 * 60 * 1000;
/** So that what failed together is not tried again together. */
const JITTER = 0.2;

/** For how long a message is tried before it is given up. */
export const GIVE_UP_AFTER_MS = 3 * 24 * 60 * 60 * 1000;

/**
 * When to try again after `tries` failures in a row, the last at `at`: after 10 s, 30 s, 90 s and so on, six hours at
 * most, each a fifth longer or shorter by chance (`random`, 0 to 1); not before `retryAfterSeconds` are over, if the
 * receiver asked for that, but six hours at most. Null: it has been tried for three days, no more.
 */
export function nextAttemptAt({
  tries,
  tryingSince,
  at,
  retryAfterSeconds = 0,
  random = Math.random(),
}: {
  tries: number;
  tryingSince: Date;
  at: Date;
  retryAfterSeconds?: number;
  random?: number;
}): Date | null {
  const pause = Math.min(LONGEST_MS, FIRST_MS * FACTOR ** (tries - 1));
  const asked = Math.min(LONGEST_MS, retryAfterSeconds * 1000);
  const next = at.getTime() + Math.max(asked, Math.round(pause * (1 - JITTER + 2 * JITTER * random)));
  return next - tryingSince.getTime() > GIVE_UP_AFTER_MS ? null : new Date(next);
}
