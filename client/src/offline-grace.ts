/** One moment on two clocks: a monotonic one, which cannot be set, and the wall clock. */
export type Instant = { monoMs: number; wallMs: number };

/**
 * How long a NAMED device may still work offline (L9). Of the time passed on the monotonic clock, which may stop while
 * the phone sleeps, and on the wall clock, which can be set, the longer one counts: setting a clock only shortens it.
 */
export type OfflineGrace = {
  readonly leftMs: number;
  readonly at: Instant;
  /** The wall clock was set back: no offline work until the server has confirmed the date. */
  readonly needsServer: boolean;
};

export type SavedOfflineGrace = {
  leftMs: number;
  /** Wall clock in milliseconds. */
  wall: number;
  needsServer: boolean;
  /** Null unless the platform's clock survives restarts of the app; `mono` in milliseconds. */
  boot: { id: string; mono: number } | null;
};

const CLOCK_SLACK_MS = 60_000;

export function startOfflineGrace(seconds: number, at: Instant): OfflineGrace {
  return { leftMs: seconds * 1000, at, needsServer: false };
}

/** The time left at `now`. `countsSleep`: the monotonic clock runs while the phone sleeps, so it is trusted alone. */
export function consumeOfflineGrace(grace: OfflineGrace, now: Instant, countsSleep: boolean): OfflineGrace {
  const byMonotonic = now.monoMs - grace.at.monoMs;
  const byWall = countsSleep ? byMonotonic : now.wallMs - grace.at.wallMs;
  const leftMs = Math.max(0, grace.leftMs - Math.max(0, byMonotonic, byWall));
  // A wall clock that was set back may hide a sleep of any length.
  const needsServer = grace.needsServer || byWall < byMonotonic - CLOCK_SLACK_MS;
  return { leftMs, at: now, needsServer };
}

export function saveOfflineGrace(grace: OfflineGrace, bootId: string | null): SavedOfflineGrace {
  return {
    leftMs: Math.floor(grace.leftMs),
    wall: grace.at.wallMs,
    needsServer: grace.needsServer,
    boot: bootId === null ? null : { id: bootId, mono: grace.at.monoMs },
  };
}

/** The time left after a restart of the process. */
export function restoreOfflineGrace(
  saved: SavedOfflineGrace,
  now: Instant,
  bootId: string | null,
): OfflineGrace {
  const sameBoot = saved.boot !== null && saved.boot.id === bootId;
  if (sameBoot && saved.boot) {
    const used = Math.max(0, now.monoMs - saved.boot.mono);
    return { leftMs: Math.max(0, saved.leftMs - used), at: now, needsServer: saved.needsServer };
  }
  const used = now.wallMs - saved.wall;
  return {
    leftMs: Math.max(0, saved.leftMs - Math.max(0, used)),
    at: now,
    needsServer: saved.needsServer || used < -CLOCK_SLACK_MS,
  };
}
