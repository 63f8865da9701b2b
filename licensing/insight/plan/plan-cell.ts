import type { LevelOutcome } from '../replay/replay-levels';
import type { Range } from './replays';

/** Result of one number of seats and one time-out. */
export type PlanCellRecord = {
  seats: number;
  inactivityTimeoutSeconds: number;
  denials: number;
  /** Null unless the range was requested. */
  denialsLow: number | null;
  denialsHigh: number | null;
  episodes: number;
  peopleHit: number;
  longestWaitSeconds: number;
  logins: number;
  loginsAdmitted: number;
  serviceLevel: number | null;
};

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

/** Adds the range of denials to a cell. */
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
