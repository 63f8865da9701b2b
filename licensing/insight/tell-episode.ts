import { EPISODE_GAP_SECONDS } from '../records/list-denial-episodes';

/** The refusals a refusal belongs to, and what came of them. */
export type ToldEpisode = {
  tries: number;
  lastRefusedAt: number;
  admittedAt: number | null;
  waitedSeconds: number;
};

const GAP_MS = EPISODE_GAP_SECONDS * 1000;
const HOUR_MS = 3_600_000;

/**
 * The episode (L28) of the refusal at `at`, from all refusals and all seats of its device around it, ascending;
 * milliseconds. A seat ends an episode: whoever is refused again after it waits anew. It was admitted if it got a seat
 * within an hour of the last refusal.
 */
export function tellEpisode(at: number, tries: readonly number[], seats: readonly number[]): ToldEpisode {
  const isOne = (before = -Infinity, after = Infinity) =>
    after - before <= GAP_MS && !seats.some((seat) => seat >= before && seat < after);
  const asked = tries.indexOf(at);
  let [first, last] = [asked, asked];
  while (isOne(tries[first - 1], tries[first])) first--;
  while (isOne(tries[last], tries[last + 1])) last++;
  const lastRefusedAt = tries[last] ?? at;
  const admittedAt = seats.find((seat) => seat >= lastRefusedAt && seat <= lastRefusedAt + HOUR_MS) ?? null;
  return {
    tries: last - first + 1,
    lastRefusedAt,
    admittedAt,
    waitedSeconds: Math.round(((admittedAt ?? lastRefusedAt) - (tries[first] ?? at)) / 1000),
  };
}
