import { EPISODE_GAP_SECONDS } from '../records/list-denial-episodes';

/** The refusals a refusal belongs to, and what came of them. */
export type ToldEpisode = { tries: number; admittedAt: number | null; waitedSeconds: number };

const GAP_MS = EPISODE_GAP_SECONDS * 1000;
const HOUR_MS = 3_600_000;

/**
 * The episode (L28) of the refusal at `at`, from all refusals and all later seats of its device around it, ascending;
 * milliseconds. It was admitted if it got a seat within an hour of the last refusal.
 */
export function tellEpisode(at: number, tries: readonly number[], seats: readonly number[]): ToldEpisode {
  let first = tries.findLastIndex((each) => each <= at);
  let last = Math.max(first, 0);
  while (first > 0 && (tries[first] ?? 0) - (tries[first - 1] ?? 0) <= GAP_MS) first--;
  while (last + 1 < tries.length && (tries[last + 1] ?? 0) - (tries[last] ?? 0) <= GAP_MS) last++;
  const began = tries[Math.max(first, 0)] ?? at;
  const ended = tries[last] ?? at;
  const admittedAt = seats.find((each) => each >= ended && each <= ended + HOUR_MS) ?? null;
  return {
    tries: tries.length === 0 ? 1 : last - Math.max(first, 0) + 1,
    admittedAt,
    waitedSeconds: Math.round(((admittedAt ?? ended) - began) / 1000),
  };
}
