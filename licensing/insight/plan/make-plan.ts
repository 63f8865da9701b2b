import { LicensingError } from '../../errors';
import { settingsOverTime, accuracyFactorsOf } from '../history/settings-over-time';
import type { InsightPoolRow } from '../../../db/queries/insight-records';
import type { LevelReplay } from '../replay/replay-levels';
import { replayRecorded } from '../replay/replay-recorded';
import { advise, type PlanAdviceRecord } from './advise';
import { replayAccuracy, type PlanReproductionRecord } from './replay-accuracy';
import { planCell, planCellWithRange, type PlanCellRecord } from './plan-cell';
import type { Period, Replays } from './replays';
import { CELLS_AT_MOST, seatRows } from './seat-rows';
import { timeoutChoices } from './timeout-choices';

/** Results of one time-out. */
export type PlanTimeoutRecord = {
  inactivityTimeoutSeconds: number;
  peakWanted: number;
  recommendedSeats: number | null;
  cells: PlanCellRecord[];
};

/** Results of replaying the demand with other seats and time-outs. Instants are microseconds. */
export type MadePlan = Period & {
  present: PlanCellRecord;
  reproduction: PlanReproductionRecord;
  timeouts: PlanTimeoutRecord[];
  /** Null unless requested, and if there were no logins. */
  advice: PlanAdviceRecord | null;
};

export type PlanQuestion = {
  fewestSeats: number | null;
  mostSeats: number | null;
  inactivityTimeoutsSeconds: readonly number[] | null;
  serviceLevel: number;
  withRange: boolean;
  withAdvice: boolean;
};

const DAY = 86_400_000_000;

/**
 * Replays the demand for a grid of seats and time-outs, after an accuracy check with the real settings. Calls `pause`
 * between replays, which may throw.
 */
export async function makePlan(
  pool: InsightPoolRow,
  replays: Replays,
  period: Period,
  question: PlanQuestion,
  pause: () => Promise<void>,
): Promise<MadePlan> {
  const { serviceLevel, withRange } = question;
  const present = pool.inactivityTimeoutSeconds;
  const bounds = { min: pool.minInactivityTimeoutSeconds, max: pool.maxInactivityTimeoutSeconds };
  const timeouts = [...new Set(question.inactivityTimeoutsSeconds ?? timeoutChoices(bounds, present))].sort(
    (a, b) => a - b,
  );
  refuseTooManyCells(question, timeouts.length);
  await replays.prepare(pause);
  const outcome = replays.outcome(pool.licensedQuantity, present, period);
  await pause();
  const range = replays.range(pool.licensedQuantity, present, period);
  await pause();
  const reproduction = replayRecorded(replays.demand(), {
    settings: settingsOverTime(pool),
    countFrom: period.since,
    countUntil: period.until,
  });
  const rows = await rowsOf();
  const tried: PlanTimeoutRecord[] = [];
  for (const timeoutSeconds of timeouts) tried.push(await tryTimeout(timeoutSeconds));
  const presentCell = planCellWithRange(present, outcome, range);
  return {
    ...period,
    present: presentCell,
    reproduction: replayAccuracy(reproduction, {
      ...accuracyFactorsOf(pool, period.since, period.until),
      days: (period.until - period.since) / DAY,
    }),
    timeouts: tried,
    advice: question.withAdvice ? await adviceOf(presentCell) : null,
  };

  async function adviceOf(cell: PlanCellRecord): Promise<PlanAdviceRecord | null> {
    await pause();
    const { fewestFor } = replays.wanted(present, period);
    return advise({
      present: cell,
      recommendedSeats: fewestFor(serviceLevel),
      timeouts: tried,
      async outcomeOf(seats, timeoutSeconds) {
        await pause();
        return planCell(timeoutSeconds, replays.outcome(seats, timeoutSeconds, period));
      },
    });
  }

  async function rowsOf() {
    const { fewestSeats, mostSeats } = question;
    if (fewestSeats !== null && mostSeats !== null) return { fewest: fewestSeats, most: mostSeats };
    // More seats are held the longer the time-out, so the recommendations for the others lie between these.
    const decisiveTimeouts = [timeouts[0] ?? present, present, timeouts.at(-1) ?? present];
    const wanted: Pick<LevelReplay, 'peakWanted' | 'fewestFor'>[] = [];
    for (const timeoutSeconds of decisiveTimeouts) {
      await pause();
      wanted.push(replays.wanted(timeoutSeconds, period));
    }
    const recommended = wanted.map(({ fewestFor }) => fewestFor(serviceLevel));
    return seatRows({
      fewestSeats,
      mostSeats,
      timeouts: timeouts.length,
      present: pool.licensedQuantity,
      recommended: recommended[1] ?? null,
      recommendedOfAll: recommended.filter((seats) => seats !== null),
      peakWanted: Math.max(...wanted.map(({ peakWanted }) => peakWanted)),
    });
  }

  async function tryTimeout(timeoutSeconds: number): Promise<PlanTimeoutRecord> {
    const request = { timeoutSeconds, ...rows, period };
    await pause();
    const { levels, peakWanted, fewestFor } = replays.levels(request);
    if (withRange) await pause();
    const rangeWith = withRange ? replays.ranges(request) : null;
    return {
      inactivityTimeoutSeconds: timeoutSeconds,
      peakWanted,
      recommendedSeats: fewestFor(serviceLevel),
      cells: levels.map((level) =>
        rangeWith
          ? planCellWithRange(timeoutSeconds, level, rangeWith(level.seats))
          : planCell(timeoutSeconds, level),
      ),
    };
  }
}

function refuseTooManyCells({ fewestSeats, mostSeats }: PlanQuestion, timeouts: number): void {
  if (fewestSeats === null || mostSeats === null) return;
  if ((mostSeats - fewestSeats + 1) * timeouts <= CELLS_AT_MOST) return;
  throw new LicensingError(
    'BAD_USER_INPUT',
    `mostSeats must leave at most ${CELLS_AT_MOST} cells (numbers of seats × time-outs). Request fewer seats or fewer time-outs.`,
    { field: 'mostSeats' },
  );
}
