import { LRUCache } from 'lru-cache';
import { compileDemand } from '../replay/compile-demand';
import type { Demand } from '../replay/demand';
import type { PoolRecord } from '../replay/pool-record';
import { replayRecorded } from '../replay/replay-recorded';
import { replayDenials, replayLevels, type LevelOutcome, type LevelReplay } from '../replay/replay-levels';

/** Instants in microseconds. */
export type Period = { since: number; until: number };
export type Levels = { timeoutSeconds: number; fewest: number; most: number; period: Period };

/** Replays the demand of a pool and caches the results. */
export type Replays = {
  demand: () => Demand;
  /** Builds the input of all replays, the longest step, with a pause after each part. */
  prepare: (pause: () => Promise<void>) => Promise<void>;
  levels: (request: Levels) => LevelReplay;
  /** Outcome with one number of seats. */
  outcome: (seats: number, timeoutSeconds: number, period: Period) => LevelOutcome;
  /** Results that do not depend on a number of seats. */
  wanted: (timeoutSeconds: number, period: Period) => Pick<LevelReplay, 'peakWanted' | 'fewestFor'>;
  /** Denials by number of seats, assuming short and long stays of people who gave up. */
  ranges: (request: Levels) => (seats: number) => Range;
  /** The same for one number of seats, which is faster. */
  range: (seats: number, timeoutSeconds: number, period: Period) => Range;
};

export type Range = { low: number; high: number };

/** Quantiles of usual session lengths that are assumed for people who gave up; they span the range. */
const [SHORT, MEDIAN, LONG] = [0.25, 0.5, 0.75];
const ROW_BYTES = 150;
/** Maximum memory of the cached replays of a pool, in bytes. */
export const REPLAYS_BYTES = 2_000_000;

export function openReplays(record: PoolRecord): Replays {
  const demands = new Map<number, Demand>();
  const replayed = new LRUCache<string, { request: Levels; replay: LevelReplay }>({
    maxSize: REPLAYS_BYTES / 2,
    sizeCalculation: ({ request, replay }) => sizeOf(request, ROW_BYTES) + 8 * replay.peakWanted,
  });
  const refused = new LRUCache<string, { request: Levels; denialsWith: (seats: number) => number }>({
    maxSize: REPLAYS_BYTES / 2,
    sizeCalculation: ({ request }) => sizeOf(request, 8),
  });

  function demandAt(quantile: number): Demand {
    const demand = demands.get(quantile) ?? compileDemand(record, { quantile });
    demands.set(quantile, demand);
    return demand;
  }

  function levels(request: Levels): LevelReplay {
    const key = keyOf(request);
    const replay = replayed.get(key)?.replay ?? replayLevels(demandAt(MEDIAN), replayOf(request));
    replayed.set(key, { request, replay });
    return replay;
  }

  /* Finds the requested number of seats in a cached replay of many. */
  function remembered(seats: number, timeoutSeconds: number, period: Period): LevelOutcome | undefined {
    const found = [...replayed.values()].find(
      ({ request }) =>
        request.timeoutSeconds === timeoutSeconds &&
        request.period.since === period.since &&
        request.period.until === period.until &&
        seats >= request.fewest &&
        seats <= request.most,
    );
    return found?.replay.levels[seats - found.request.fewest];
  }

  function denials(quantile: number, request: Levels): (seats: number) => number {
    const key = `${quantile},${keyOf(request)}`;
    const denialsWith = refused.get(key)?.denialsWith ?? replayDenials(demandAt(quantile), replayOf(request));
    refused.set(key, { request, denialsWith });
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
    ranges(request) {
      const [low, high] = [denials(SHORT, request), denials(LONG, request)];
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
