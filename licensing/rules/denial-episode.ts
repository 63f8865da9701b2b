/** L28: "a few minutes". Queries take it as a parameter. */
export const EPISODE_GAP_SECONDS = 300;
const GAP_MICROS = EPISODE_GAP_SECONDS * 1_000_000;

/** Whether a call comes at most five minutes after another of the same device, in microseconds. */
export const isSoonAfter = (previous: number, next: number): boolean => next - previous <= GAP_MICROS;

/**
 * Whether a refusal belongs to the same episode as the device's refusal before it (L28): at most five minutes later,
 * without a seat in between. Instants are microseconds; `seatAt` is the first seat that the device got at or after
 * `previous`, Infinity if there was none. `denialsOfEpisodes` in db/queries/denial-episodes.ts is the same in SQL.
 */
export const continuesEpisode = (previous: number, next: number, seatAt: number): boolean =>
  isSoonAfter(previous, next) && seatAt >= next;
