import { LRUCache } from 'lru-cache';
import { compileDemand } from '../replay/compile-demand';
import type { Demand } from '../replay/demand';
import type { PoolRecord } from '../replay/pool-record';
import { replayRecorded } from '../replay/replay-recorded';
import { replayDenials, replayLevels, type LevelOutcome, type LevelReplay } from '../replay/replay-levels';

/** Microseconds. */
export type Period = { since: number; until: number };
export type Levels = { timeoutSeconds: number; fewest: number; most: number; period: Period };

/** Replays the demand of a pool, and remembers what it has replayed. */
export type Replays = {
  demand: () => Demand;
  /** Makes what all replays start from, which takes the longest, with a pause after each part. */
  prepare: (pause: () => Promise<void>) => Promise<void>;
  levels: (asked: Levels) => LevelReplay;
  /** The outcome with one number of seats. */
  outcome: (seats: number, timeoutSeconds: number, period: Period) => LevelOutcome;
  /** What is known without any number of seats in mind. */
  wanted: (timeoutSeconds: number, period: Period) => Pick<LevelReplay, 'peakWanted' | 'fewestFor'>;
  /** Denials with each number of seats, if those who gave up would have stayed for a short time, and for a long one. */
  ranges: (asked: Levels) => (seats: number) => Range;
  /** The same with one number of seats, which is quicker. */
  range: (seats: number, timeoutSeconds: number, period: Period) => Range;
};

export type Range = { low: number; high: number };

/** The imputed session lengths at these shares of what people usually do make the range. */
const [SHORT, MEDIAN, LONG] = [0.25, 0.5, 0.75];
const ROW_BYTES = 150;
/** How much memory what is remembered of a pool's replays takes at most. */
export const REPLAYS_BYTES = 2_000_000;

export function openReplays(record: PoolRecord): Replays {
  const demands = new Map<number, Demand>();
  const replayed = new LRUCache<string, { asked: Levels; replay: LevelReplay }>({
    maxSize: REPLAYS_BYTES / 2,
    sizeCalculation: ({ asked, replay }) => sizeOf(asked, ROW_BYTES) + 8 * replay.peakWanted,
  });
  const refused = new LRUCache<string, { asked: Levels; denialsWith: (seats: number) => number }>({
    maxSize: REPLAYS_BYTES / 2,
    sizeCalculation: ({ asked }) => sizeOf(asked, 8),
  });

  function demandAt(quantile: number): Demand {
    const demand = demands.get(quantile) ?? compileDemand(record, { quantile });
    demands.set(quantile, demand);
    return demand;
  }

  function levels(asked: Levels): LevelReplay {
    const key = keyOf(asked);
    const replay = replayed.get(key)?.replay ?? replayLevels(demandAt(MEDIAN), replayOf(asked));
    replayed.set(key, { asked, replay });
    return replay;
  }

  /* What was replayed for many numbers of seats holds the one that is asked for. */
  function remembered(seats: number, timeoutSeconds: number, period: Period): LevelOutcome | undefined {
    const found = [...replayed.values()].find(
      ({ asked }) =>
        asked.timeoutSeconds === timeoutSeconds &&
        asked.period.since === period.since &&
        asked.period.until === period.until &&
        seats >= asked.fewest &&
        seats <= asked.most,
    );
    return found?.replay.levels[seats - found.asked.fewest];
  }

  function denials(quantile: number, asked: Levels): (seats: number) => number {
    const key = `${quantile},${keyOf(asked)}`;
    const denialsWith = refused.get(key)?.denialsWith ?? replayDenials(demandAt(quantile), replayOf(asked));
    refused.set(key, { asked, denialsWith });
    return denialsWith;
  }

  return {
    demand: () => demandAt(MEDIAN),
    async prepare(pause) {
      for (const quantile of [MEDIAN, SHORT, LONG]) {
        demandAt(quantile);
        await pause();
      }
    },
    levels,
    outcome(seats, timeoutSeconds, period) {
      const found =
        remembered(seats, timeoutSeconds, period) ??
        levels({ timeoutSeconds, fewest: seats, most: seats, period }).levels[0];
      if (!found) throw new Error('a replay without its level');
      return found;
    },
    wanted: (timeoutSeconds, period) => levels({ timeoutSeconds, fewest: 0, most: -1, period }),
    ranges(asked) {
      const [low, high] = [denials(SHORT, asked), denials(LONG, asked)];
      return (seats) => ({ low: low(seats), high: high(seats) });
    },
    range(seats, timeoutSeconds, { since, until }) {
      const settings = [{ at: 0, licensedQuantity: seats, timeoutMicros: timeoutSeconds * 1_000_000 }];
      const denialsAt = (quantile: number) =>
        replayRecorded(demandAt(quantile), { settings, countFrom: since, countUntil: until }).replayedDenials;
      return { low: denialsAt(SHORT), high: denialsAt(LONG) };
    },
  };
}

const sizeOf = ({ fewest, most }: Levels, rowBytes: number) => 500 + (most - fewest + 1) * rowBytes;

function keyOf({ timeoutSeconds, fewest, most, period }: Levels): string {
  return [timeoutSeconds, fewest, most, period.since, period.until].join();
}

function replayOf({ timeoutSeconds, fewest, most, period }: Levels) {
  return {
    timeoutMicros: timeoutSeconds * 1_000_000,
    fewest,
    most,
    countFrom: period.since,
    countUntil: period.until,
  };
}
