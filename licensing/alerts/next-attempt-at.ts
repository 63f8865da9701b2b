const FIRST_MS = 10_000;
const FACTOR = 3;
const LONGEST_MS = 6 * 60 * 60 * 1000;
/** Spreads retries of deliveries that failed together. */
const JITTER = 0.2;

/** Time for which a message is retried. */
export const GIVE_UP_AFTER_MS = 3 * 24 * 60 * 60 * 1000;

/**
 * Time of the next attempt after `tries` failures in a row, the last at `at`: 10 s, 30 s, 90 s and so on, at most six
 * hours, with 20 % jitter (`random`, 0 to 1), and not before `retryAfterSeconds`, at most six hours. Null after three
 * days.
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
