const WINDOW_MS = 5 * 60_000;

/**
 * The server's clock as this page knows it, as milliseconds to add to `performance.now()`. An instant reaches us a
 * little after it was true, so the largest difference seen is the nearest to the truth; only the last minutes count,
 * so that two clocks that run at slightly different speeds stay together.
 */
let offset = { current: -Infinity, previous: -Infinity, startedAt: 0 };

/** Takes note of an instant the server has just said. */
export function noteServerInstant(instant: string): void {
  const now = performance.now();
  if (now - offset.startedAt > WINDOW_MS)
    offset = { current: -Infinity, previous: offset.current, startedAt: now };
  offset.current = Math.max(offset.current, Date.parse(instant) - now);
}

/** Milliseconds since 1970 on the server's clock; on this computer's until the server has said anything. */
export function serverNow(): number {
  const known = Math.max(offset.current, offset.previous);
  return Number.isFinite(known) ? known + performance.now() : Date.now();
}
