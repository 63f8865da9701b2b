import { isSoonAfter } from '../../rules/denial-episode';

/** Who is refused since when, in a pool of each size. */
export type Waits = {
  /** A device tried: it was refused in every pool of fewer than `seat`, and has a seat in all others. */
  tried(caller: number, now: number, seat: number): void;
  /** From `fewest` seats on: how many episodes there were (L28), and how long the longest lasted, until the seat or the last try. */
  outcome(): { episodes: Float64Array; longestMicros: Float64Array };
};

/** A step of a device's stairs: where it ends, and since when pools below that refuse the device. */
const [END, SINCE, SIZE] = [0, 1, 2];

/**
 * A pool refuses whatever a larger one refuses. So the fewer the seats, the earlier an episode began: the episodes of a
 * device in all pools together are a few stairs, which take the room and the time of a few, however many numbers of seats
 * are asked about. A try ends the episode in every pool that grants a seat, and all others refused it at that instant.
 */
export function openWaits(devices: number, fewest: number, levels: number): Waits {
  const begun = new Float64Array(levels + 1);
  const longest = new Float64Array(levels);
  const deniedAt = new Float64Array(devices).fill(-Infinity);
  const stairsOf = Array.from<unknown, number[]>({ length: devices }, () => []);

  return {
    tried(caller, now, seat) {
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
