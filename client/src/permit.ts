/** One moment by two clocks: one that nobody can turn, and the one on the wall. */
export type Instant = { mono: number; wall: number };

/**
 * How long a NAMED device may still work without having asked the server (L9). What is left is a duration; it is
 * spent by the monotonic clock. That one stands still while some phones sleep and starts anew with the process, so
 * the wall clock is a witness beside it: of the time that may have passed the longer one counts. Turning it can
 * only ever shorten the permit.
 */
export type Permit = {
  readonly leftMs: number;
  readonly at: Instant;
  /** The wall clock was turned back: the permit is worth nothing until the server has been asked. */
  readonly needsServer: boolean;
};

export type SavedPermit = {
  leftMs: number;
  wall: number;
  needsServer: boolean;
  /** Of a clock that survives restarts. */
  boot: { id: string; mono: number } | null;
};

const CLOCK_SLACK_MS = 60_000;

export function grantPermit(seconds: number, at: Instant): Permit {
  return { leftMs: seconds * 1000, at, needsServer: false };
}

/** What is left now. `countsSleep`: the monotonic clock needs no witness. */
export function spendPermit(permit: Permit, now: Instant, countsSleep: boolean): Permit {
  const byMonotonic = now.mono - permit.at.mono;
  const byWall = countsSleep ? byMonotonic : now.wall - permit.at.wall;
  const leftMs = Math.max(0, permit.leftMs - Math.max(0, byMonotonic, byWall));
  // A witness that was turned back may hide a sleep of any length.
  const needsServer = permit.needsServer || byWall < byMonotonic - CLOCK_SLACK_MS;
  return { leftMs, at: now, needsServer };
}

export function savePermit(permit: Permit, bootId: string | null): SavedPermit {
  return {
    leftMs: Math.floor(permit.leftMs),
    wall: permit.at.wall,
    needsServer: permit.needsServer,
    boot: bootId === null ? null : { id: bootId, mono: permit.at.mono },
  };
}

/** After a restart of the process. */
export function restorePermit(saved: SavedPermit, now: Instant, bootId: string | null): Permit {
  const sameBoot = saved.boot !== null && saved.boot.id === bootId;
  if (sameBoot && saved.boot) {
    const used = Math.max(0, now.mono - saved.boot.mono);
    return { leftMs: Math.max(0, saved.leftMs - used), at: now, needsServer: saved.needsServer };
  }
  const used = now.wall - saved.wall;
  return {
    leftMs: Math.max(0, saved.leftMs - Math.max(0, used)),
    at: now,
    needsServer: saved.needsServer || used < -CLOCK_SLACK_MS,
  };
}
