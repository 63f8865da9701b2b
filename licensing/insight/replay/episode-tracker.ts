import { isSoonAfter } from '../../rules/denial-episode';

/** Denial episodes in pools of every size at once. */
export type EpisodeTracker = {
  /** Records a try: denied in every pool with fewer than `seat` seats, granted in all others. */
  recordTry(caller: number, now: number, seat: number): void;
  /**
   * From `fewest` seats on: number of episodes (L28), and the longest time from the first denial to the seat or the
   * last try.
   */
  outcome(): { episodes: Float64Array; longestMicros: Float64Array };
};

/** Fields of a step in the list of a device: upper end of the pool sizes, and start of their episode. */
const [END, SINCE, SIZE] = [0, 1, 2];

/**
 * A pool denies everything a larger pool denies, so an episode begins earlier the fewer seats there are. The episodes
 * of a device in all pools are therefore a short list of steps, cheap for any number of sizes. A try ends the episode
 * in every pool that grants a seat.
 */
export function openEpisodeTracker(devices: number, fewest: number, levels: number): EpisodeTracker {
  const begun = new Float64Array(levels + 1);
  const longest = new Float64Array(levels);
  const deniedAt = new Float64Array(devices).fill(-Infinity);
  const stairsOf = Array.from<unknown, number[]>({ length: devices }, () => []);

  return {
    recordTry(caller, now, seat) {
      const reach = Math.min(levels, Math.max(0, seat - fewest));
      const stairs = isSoonAfter(deniedAt[caller] ?? -Infinity, now) ? (stairsOf[caller] ?? []) : [];
      deniedAt[caller] = now;
      for (let n = 0; n < stairs.length; n += SIZE) {
        const end = stairs[n + END] ?? 0;
        longest[end - 1] = Math.max(longest[end - 1] ?? 0, now - (stairs[n + SINCE] ?? now));
      }
      const last = stairs.length - SIZE;
      const from = last < 0 ? 0 : (stairs[last + END] ?? 0);
      if (from < reach) {
        begun[from] = (begun[from] ?? 0) + 1;
        begun[reach] = (begun[reach] ?? 0) - 1;
        stairs.push(reach, now);
      } else if (from > reach) cutStairs(stairs, reach);
      stairsOf[caller] = stairs;
    },
    outcome() {
      const episodes = begun.slice(0, levels);
      for (let level = 1; level < levels; level++)
        episodes[level] = (episodes[level] ?? 0) + (episodes[level - 1] ?? 0);
      for (let level = levels - 2; level >= 0; level--)
        longest[level] = Math.max(longest[level] ?? 0, longest[level + 1] ?? 0);
      return { episodes, longestMicros: longest };
    },
  };
}

/** Ends the episodes in all pools from `reach` on. */
function cutStairs(stairs: number[], reach: number): void {
  while (stairs.length > SIZE && (stairs[stairs.length - 2 * SIZE + END] ?? 0) >= reach)
    stairs.length -= SIZE;
  if (reach === 0) stairs.length = 0;
  else stairs[stairs.length - SIZE + END] = reach;
}
