const WINDOW_MS = 5 * 60_000;

/**
 * Server time, as milliseconds to add to `performance.now()`. Messages arrive late, so the largest difference is
 * closest to the truth. Only the last minutes count, because clocks run at different speeds.
 */
let offset = { current: -Infinity, previous: -Infinity, startedAt: 0 };

/** Call with every instant received from the server. */
export function noteServerInstant(instant: string): void {
  const now = performance.now();
  if (now - offset.startedAt > WINDOW_MS)
    offset = { current: -Infinity, previous: offset.current, startedAt: now };
  offset.current = Math.max(offset.current, Date.parse(instant) - now);
}

/** Server time in milliseconds since 1970; local time until the server has sent any. */
export function serverNow(): number {
  const known = Math.max(offset.current, offset.previous);
  return Number.isFinite(known) ? known + performance.now() : Date.now();
}
