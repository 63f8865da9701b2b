import type { PlanCellRecord } from './plan-cell';

/** Cheapest change that keeps the service level. */
export type PlanAdviceRecord = {
  action: 'KEEP' | 'SHORTEN_TIMEOUT' | 'ADD_LICENSES';
  additionalLicenses: number;
  outcome: PlanCellRecord;
};

export type AdviceFacts = {
  present: PlanCellRecord;
  /** Fewest seats that keep the service level with the current time-out. Null if there were no logins. */
  recommendedSeats: number | null;
  timeouts: readonly { inactivityTimeoutSeconds: number; recommendedSeats: number | null }[];
  outcomeOf: (seats: number, timeoutSeconds: number) => Promise<PlanCellRecord>;
};

/**
 * Advises the cheapest change that keeps the service level: none, else the longest shorter time-out with the current
 * licences, else more licences. A shorter time-out can cause denials at check-points, so it must leave fewer episodes
 * (L28). Null if there were no logins.
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
