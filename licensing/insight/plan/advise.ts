import type { PlanCellRecord } from './plan-cell';

/** The cheapest change that keeps the service level. */
export type PlanAdviceRecord = {
  action: 'KEEP' | 'SHORTEN_TIMEOUT' | 'ADD_LICENSES';
  additionalLicenses: number;
  outcome: PlanCellRecord;
};

export type AdviceFacts = {
  present: PlanCellRecord;
  /** The fewest seats that keep the service level with the present time-out; null if nobody logged in. */
  recommendedSeats: number | null;
  timeouts: readonly { inactivityTimeoutSeconds: number; recommendedSeats: number | null }[];
  outcomeOf: (seats: number, timeoutSeconds: number) => Promise<PlanCellRecord>;
};

/**
 * What to change, null if nobody logged in: nothing if the service level is kept; else the longest shorter time-out that keeps it with the present
 * licences; else as many licences as it takes. The service level counts logins only, and a shorter time-out may cause
 * refusals at check-points instead: it is advised only if there are fewer episodes (L28) with it than at present.
 */
export async function advise({
  present,
  recommendedSeats,
  timeouts,
  outcomeOf,
}: AdviceFacts): Promise<PlanAdviceRecord | null> {
  if (recommendedSeats === null) return null;
  if (recommendedSeats <= present.seats) return { action: 'KEEP', additionalLicenses: 0, outcome: present };
  const shorter = timeouts
    .filter(
      ({ inactivityTimeoutSeconds: seconds, recommendedSeats: seats }) =>
        seconds < present.inactivityTimeoutSeconds && seats !== null && seats <= present.seats,
    )
    .sort((a, b) => b.inactivityTimeoutSeconds - a.inactivityTimeoutSeconds);
  for (const { inactivityTimeoutSeconds } of shorter) {
    const outcome = await outcomeOf(present.seats, inactivityTimeoutSeconds);
    if (outcome.episodes < present.episodes)
      return { action: 'SHORTEN_TIMEOUT', additionalLicenses: 0, outcome };
  }
  return {
    action: 'ADD_LICENSES',
    additionalLicenses: recommendedSeats - present.seats,
    outcome: await outcomeOf(recommendedSeats, present.inactivityTimeoutSeconds),
  };
}
