import type { LevelOutcome } from '../replay/replay-levels';
import type { Period, Replays } from './replays';

/** What would have happened with a number of seats and a time-out. */
export type PlanCellRecord = {
  seats: number;
  inactivityTimeoutSeconds: number;
  denials: number;
  denialsLow: number;
  denialsHigh: number;
  episodes: number;
  peopleHit: number;
  longestWaitSeconds: number;
  logins: number;
  loginsAdmitted: number;
  serviceLevel: number | null;
};

/** A cell of the plan from what the replay says, with the range in which the truth lies. */
export function planCell(
  replays: Replays,
  inactivityTimeoutSeconds: number,
  period: Period,
  { longestWaitSeconds, ...outcome }: LevelOutcome,
): PlanCellRecord {
  const { seats, denials, logins, loginsAdmitted } = outcome;
  const { low, high } = replays.rangeWith(seats, inactivityTimeoutSeconds, period);
  const possible = [denials, low, high];
  return {
    ...outcome,
    inactivityTimeoutSeconds,
    denialsLow: Math.min(...possible),
    denialsHigh: Math.max(...possible),
    longestWaitSeconds: Math.round(longestWaitSeconds),
    serviceLevel: logins > 0 ? loginsAdmitted / logins : null,
  };
}
