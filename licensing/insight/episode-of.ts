import { continuesEpisode } from '../rules/denial-episode';

/** A denial and its time in microseconds. */
export type EpisodeTry = { id: number; at: number };

/** A denial episode and its outcome. Instants are microseconds. */
export type Episode = {
  tries: EpisodeTry[];
  admittedAt: number | null;
  waitedSeconds: number;
};

const HOUR_MICROS = 3_600_000_000;

/**
 * Finds the episode (L28) of the denial `id` among the ascending denials and seats of its device. The device was
 * admitted if it got a seat within an hour of the last denial.
 */
export function episodeOf(
  id: number,
  tries: readonly EpisodeTry[],
  seats: readonly number[],
): Episode | null {
  const seatFrom = (at: number) => seats.find((seat) => seat >= at) ?? Infinity;
  const asked = tries.findIndex((each) => each.id === id);
  const isOne = (before: EpisodeTry | undefined, after: EpisodeTry | undefined) =>
    before !== undefined && after !== undefined && continuesEpisode(before.at, after.at, seatFrom(before.at));
  let [first, last] = [asked, asked];
  while (isOne(tries[first - 1], tries[first])) first--;
  while (isOne(tries[last], tries[last + 1])) last++;
  const [began, ended] = [tries[first]?.at, tries[last]?.at];
  if (began === undefined || ended === undefined) return null;
  const seat = seatFrom(ended);
  const admittedAt = seat <= ended + HOUR_MICROS ? seat : null;
  return {
    tries: tries.slice(first, last + 1),
    admittedAt,
    waitedSeconds: Math.round(((admittedAt ?? ended) - began) / 1_000_000),
  };
}
