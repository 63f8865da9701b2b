import type { LevelOutcome } from '../replay/replay-levels';
import type { Range } from './replays';

/** What would have happened with a number of seats and a time-out. */
export type PlanCellRecord = {
  seats: number;
  inactivityTimeoutSeconds: number;
  denials: number;
  /** Null where the range was not asked for. */
  denialsLow: number | null;
  denialsHigh: number | null;
  episodes: number;
  peopleHit: number;
  longestWaitSeconds: number;
  logins: number;
  loginsAdmitted: number;
  serviceLevel: number | null;
};

/** A cell of the plan from what the replay says. */
export function planCell(
  inactivityTimeoutSeconds: number,
  { longestWaitSeconds, ...outcome }: LevelOutcome,
): PlanCellRecord {
  const { logins, loginsAdmitted } = outcome;
  return {
    ...outcome,
    inactivityTimeoutSeconds,
    denialsLow: null,
    denialsHigh: null,
    longestWaitSeconds: Math.round(longestWaitSeconds),
    serviceLevel: logins > 0 ? loginsAdmitted / logins : null,
  };
}

/** The same with the range in which the truth lies. */
export function planCellWithRange(
  inactivityTimeoutSeconds: number,
  outcome: LevelOutcome,
  { low, high }: Range,
): PlanCellRecord {
  const possible = [outcome.denials, low, high];
  return {
    ...planCell(inactivityTimeoutSeconds, outcome),
    denialsLow: Math.min(...possible),
    denialsHigh: Math.max(...possible),
  };
}
