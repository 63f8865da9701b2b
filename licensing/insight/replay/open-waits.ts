import { EPISODE_GAP_MICROS } from './demand';

/** Who is refused since when, in a pool of each size. */
export type Waits = {
  /** A device tried, and was refused in every pool of fewer than `seat`. */
  tried(caller: number, now: number, seat: number): void;
  /** From `fewest` seats on: how often somebody began to wait (L28), and how long somebody waited at most. */
  outcome(): { episodes: Float64Array; longestMicros: Float64Array };
};

/** A step of a device's stairs: where it ends, when pools below that refused the device last, and since when they do. */
const [END, DENIED_AT, SINCE, SIZE] = [0, 1, 2, 3];

/**
 * A pool refuses whatever a larger one refuses. So the fewer the seats, the later the last refusal and the earlier the
 * first of a wait: what a device waits for in all pools together are a few stairs, which take the room and the time of
 * a few, however many numbers of seats are asked about.
 */
export function openWaits(devices: number, fewest: number, levels: number): Waits {
  const begun = new Float64Array(levels + 1);
  const longest = new Float64Array(levels);
  const stairsOf = Array.from<unknown, number[]>({ length: devices }, () => []);

  function waited(end: number, span: number): void {
    longest[end - 1] = Math.max(longest[end - 1] ?? 0, span);
  }

  return {
    tried(caller, now, seat) {
      const reach = Math.min(levels, Math.max(0, seat - fewest));
      const stairs = stairsOf[caller] ?? [];
      if (stairs.length === SIZE && stairs[END] === reach && isWaitingStill(stairs, now)) {
        waited(reach, now - (stairs[SINCE] ?? now));
        stairs[DENIED_AT] = now;
        return;
      }
      const next: number[] = [];
      let from = 0;
      for (let n = 0; n < stairs.length; n += SIZE) {
        const end = stairs[n + END] ?? 0;
        const deniedAt = stairs[n + DENIED_AT] ?? 0;
        const since = stairs[n + SINCE] ?? 0;
        const isRepeated = now - deniedAt <= EPISODE_GAP_MICROS;
        if (!isRepeated) break;
        const isWaiting = since < Infinity;
        if (from < reach) {
          const to = Math.min(end, reach);
          if (isWaiting) waited(to, now - since);
          push(next, to, now, isWaiting ? since : now);
          from = to;
        }
        if (end > reach) {
          // Has a seat: what comes later is another wait, though not another episode if it comes soon.
          if (isWaiting) waited(end, now - since);
          push(next, end, deniedAt, Infinity);
        }
        from = Math.max(from, end);
      }
      if (from < reach) {
        begun[from] = (begun[from] ?? 0) + 1;
        begun[reach] = (begun[reach] ?? 0) - 1;
        push(next, reach, now, now);
      }
      stairsOf[caller] = next;
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

/** One step alone that is refused once more as a whole, which is what most calls are, only becomes a later one. */
const isWaitingStill = (step: readonly number[], now: number) =>
  now - (step[DENIED_AT] ?? 0) <= EPISODE_GAP_MICROS && (step[SINCE] ?? Infinity) < Infinity;

/** Adds a step, or makes the last one longer if they are alike. */
function push(stairs: number[], end: number, deniedAt: number, since: number): void {
  const last = stairs.length - SIZE;
  if (last >= 0 && stairs[last + DENIED_AT] === deniedAt && stairs[last + SINCE] === since)
    stairs[last + END] = end;
  else stairs.push(end, deniedAt, since);
}
