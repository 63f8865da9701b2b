import { settingsOverTime, troublesOf } from '../history/settings-over-time';
import type { InsightPoolRow } from '../../../db/queries/insight-records';
import { replayRecorded } from '../replay/replay-recorded';
import { judgeReproduction, type PlanReproductionRecord } from './judge-reproduction';
import { planCell, planCellWithRange, type PlanCellRecord } from './plan-cell';
import type { Period, Replays } from './replays';
import { timeoutChoices } from './timeout-choices';

/** What a time-out would have done. */
export type PlanTimeoutRecord = {
  inactivityTimeoutSeconds: number;
  peakWanted: number;
  recommendedSeats: number | null;
  cells: PlanCellRecord[];
};

/** Other numbers of seats and other time-outs, tried on what devices asked for. Instants are microseconds. */
export type MadePlan = Period & {
  present: PlanCellRecord;
  reproduction: PlanReproductionRecord;
  timeouts: PlanTimeoutRecord[];
};

export type PlanQuestion = {
  fewestSeats: number | null;
  mostSeats: number | null;
  inactivityTimeoutsSeconds: readonly number[] | null;
  serviceLevel: number;
  withRange: boolean;
};

const LEVELS_AT_MOST = 200;
const DAY = 86_400_000_000;

/** Replays the demand against a grid of seats and time-outs, and first against what was set, to see how far to trust it. */
export function makePlan(
  pool: InsightPoolRow,
  replays: Replays,
  period: Period,
  { fewestSeats, mostSeats, inactivityTimeoutsSeconds, serviceLevel, withRange }: PlanQuestion,
): MadePlan {
  const present = pool.inactivityTimeoutSeconds;
  const bounds = { min: pool.minInactivityTimeoutSeconds, max: pool.maxInactivityTimeoutSeconds };
  const timeouts = [...new Set(inactivityTimeoutsSeconds ?? timeoutChoices(bounds, present))].sort(
    (a, b) => a - b,
  );
  const most = mostSeats ?? mostWanted();
  const fewest = fewestSeats ?? Math.max(0, most - LEVELS_AT_MOST);

  return {
    ...period,
    present: planCellWithRange(
      present,
      replays.outcome(pool.licensedQuantity, present, period),
      replays.range(pool.licensedQuantity, present, period),
    ),
    reproduction: judgeReproduction(
      replayRecorded(replays.demand(), {
        settings: settingsOverTime(pool),
        countFrom: period.since,
        countUntil: period.until,
      }),
      { ...troublesOf(pool, period.since, period.until), days: (period.until - period.since) / DAY },
    ),
    timeouts: timeouts.map((timeoutSeconds) => {
      const asked = { timeoutSeconds, fewest, most, period };
      const { levels, peakWanted, fewestFor } = replays.levels(asked);
      const rangeOf = withRange ? replays.ranges(asked) : null;
      return {
        inactivityTimeoutSeconds: timeoutSeconds,
        peakWanted,
        recommendedSeats: fewestFor(serviceLevel),
        cells: levels.map((level) =>
          rangeOf
            ? planCellWithRange(timeoutSeconds, level, rangeOf(level.seats))
            : planCell(timeoutSeconds, level),
        ),
      };
    }),
  };

  function mostWanted(): number {
    // The longer the time-out, the more seats are held.
    const peak = replays.peakWanted(Math.max(...timeouts), period);
    const most = Math.max(2 * pool.licensedQuantity, peak + 2);
    return fewestSeats === null ? most : Math.max(fewestSeats, Math.min(most, fewestSeats + LEVELS_AT_MOST));
  }
}
