import { LRUCache } from 'lru-cache';
import { compileDemand } from '../replay/compile-demand';
import type { Demand } from '../replay/demand';
import type { PoolRecord } from '../replay/pool-record';
import { replayRecorded } from '../replay/replay-recorded';
import { replayLevels, type LevelOutcome, type LevelReplay } from '../replay/replay-levels';

/** Microseconds. */
export type Period = { since: number; until: number };
export type Levels = { timeoutSeconds: number; fewest: number; most: number; period: Period };

/** Replays the demand of a pool, and remembers what it has replayed. */
export type Replays = {
  demand: () => Demand;
  levels: (asked: Levels) => LevelReplay;
  /** The outcome with one number of seats. */
  outcome: (seats: number, timeoutSeconds: number, period: Period) => LevelOutcome;
  /** The most seats held at once, if everybody had one. */
  peakWanted: (timeoutSeconds: number, period: Period) => number;
  /** If those who gave up would have stayed for a short time, or for a long one. */
  range: (timeoutSeconds: number, period: Period) => Range;
  /** The denials of the range with one number of seats, which is quicker if the range is not known yet. */
  rangeWith: (seats: number, timeoutSeconds: number, period: Period) => { low: number; high: number };
};

type Range = { low: LevelReplay; high: LevelReplay };

/** The imputed session lengths at these shares of what people usually do make the range. */
const [SHORT, LONG] = [0.25, 0.75];
const REPLAYS_REMEMBERED = 400;

export function openReplays(record: PoolRecord): Replays {
  const demands = new Map<number, Demand>();
  const known = new LRUCache<string, LevelReplay>({ max: REPLAYS_REMEMBERED });

  function demandAt(quantile: number): Demand {
    const demand = demands.get(quantile) ?? compileDemand(record, { quantile });
    demands.set(quantile, demand);
    return demand;
  }

  const keyOf = (quantile: number, { timeoutSeconds, fewest, most, period }: Levels) =>
    [quantile, timeoutSeconds, fewest, most, period.since, period.until].join();

  function replay(quantile: number, asked: Levels): LevelReplay {
    const key = keyOf(quantile, asked);
    const { timeoutSeconds, fewest, most, period } = asked;
    const made =
      known.get(key) ??
      replayLevels(demandAt(quantile), {
        timeoutMicros: timeoutSeconds * 1_000_000,
        fewest,
        most,
        countFrom: period.since,
        countUntil: period.until,
      });
    known.set(key, made);
    return made;
  }

  /* What was replayed for many numbers of seats holds the one that is asked for. */
  function remembered(seats: number, timeoutSeconds: number, { since, until }: Period) {
    for (const [key, { levels }] of known.entries()) {
      const [quantile, ofTimeout, fewest = 0, most = 0, from, to] = key.split(',').map(Number);
      const isSame = quantile === 0.5 && ofTimeout === timeoutSeconds && from === since && to === until;
      if (isSame && seats >= fewest && seats <= most) return levels[seats - fewest];
    }
    return undefined;
  }

  return {
    demand: () => demandAt(0.5),
    levels: (asked) => replay(0.5, asked),
    outcome(seats, timeoutSeconds, period) {
      const found =
        remembered(seats, timeoutSeconds, period) ??
        replay(0.5, { timeoutSeconds, fewest: seats, most: seats, period }).levels[0];
      if (!found) throw new Error('a replay without its level');
      return found;
    },
    peakWanted: (timeoutSeconds, period) =>
      replay(0.5, { timeoutSeconds, fewest: 0, most: -1, period }).peakWanted,
    // Without levels it tells the denials only, for any number of seats, and is quicker.
    range: (timeoutSeconds, period) => {
      const asked = { timeoutSeconds, fewest: 0, most: -1, period };
      return { low: replay(SHORT, asked), high: replay(LONG, asked) };
    },
    rangeWith(seats, timeoutSeconds, period) {
      const denialsAt = (quantile: number) =>
        known.get(keyOf(quantile, { timeoutSeconds, fewest: 0, most: -1, period }))?.denialsWith(seats) ??
        replayRecorded(demandAt(quantile), {
          settings: [{ at: 0, licensedQuantity: seats, timeoutMicros: timeoutSeconds * 1_000_000 }],
          countFrom: period.since,
          countUntil: period.until,
        }).replayedDenials;
      return { low: denialsAt(SHORT), high: denialsAt(LONG) };
    },
  };
}
