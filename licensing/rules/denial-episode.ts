/** The "few minutes" of L28. Queries take it as a parameter. */
export const EPISODE_GAP_SECONDS = 300;
const GAP_MICROS = EPISODE_GAP_SECONDS * 1_000_000;

/** Whether a call comes at most five minutes after another of the same device. Microseconds. */
export const isSoonAfter = (previous: number, next: number): boolean => next - previous <= GAP_MICROS;

/**
 * Whether a denial continues the episode of the device's previous denial (L28). Instants are microseconds; `seatAt`
 * is the device's first seat at or after `previous`, Infinity if none. Same rule in SQL: `denialsOfEpisodes` in
 * db/queries/denial-episodes.ts.
 */
export const continuesEpisode = (previous: number, next: number, seatAt: number): boolean =>
  isSoonAfter(previous, next) && seatAt >= next;
