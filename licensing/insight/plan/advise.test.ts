import { describe, expect, it } from 'vitest';
import { advise } from './advise';
import type { PlanCellRecord } from './plan-cell';

const cell = (seats: number, minutes: number, episodes: number): PlanCellRecord => ({
  seats,
  inactivityTimeoutSeconds: minutes * 60,
  denials: episodes * 3,
  denialsLow: null,
  denialsHigh: null,
  episodes,
  peopleHit: episodes,
  longestWaitSeconds: 0,
  logins: 100,
  loginsAdmitted: 100 - episodes,
  serviceLevel: 1 - episodes / 100,
});

/**
 * Three licences, a time-out of 30 minutes and 20 episodes now; `shorter` has minutes, recommended seats and
 * episodes.
 */
const adviseFor = (recommendedSeats: number | null, shorter: [number, number, number][] = []) =>
  advise({
    present: cell(3, 30, 20),
    recommendedSeats,
    timeouts: [
      { inactivityTimeoutSeconds: 1800, recommendedSeats },
      { inactivityTimeoutSeconds: 3600, recommendedSeats: 1 },
      ...shorter.map(([minutes, seats]) => ({
        inactivityTimeoutSeconds: minutes * 60,
        recommendedSeats: seats,
      })),
    ],
    outcomeOf: async (seats, seconds) =>
      cell(seats, seconds / 60, shorter.find(([minutes]) => minutes * 60 === seconds)?.[2] ?? 0),
  });

describe('the advice of a plan', () => {
  it('is to keep what is set if that keeps the service level, and none if nobody logged in', async () => {
    expect(await adviseFor(3)).toMatchObject({ action: 'KEEP', outcome: { seats: 3, episodes: 20 } });
    expect(await adviseFor(2, [[5, 1, 0]])).toMatchObject({ action: 'KEEP', additionalLicenses: 0 });
    expect(await adviseFor(null)).toBeNull();
  });

  it('is the number of licences to buy if no shorter time-out keeps the service level with those there are', async () => {
    expect(await adviseFor(5, [[5, 4, 10]])).toMatchObject({
      action: 'ADD_LICENSES',
      additionalLicenses: 2,
      outcome: { seats: 5, inactivityTimeoutSeconds: 1800 },
    });
  });

  it('is the longest of the shorter time-outs that keep it, never a longer one', async () => {
    const shorter: [number, number, number][] = [
      [5, 2, 1],
      [10, 3, 2],
      [20, 4, 9],
    ];
    expect(await adviseFor(5, shorter)).toMatchObject({
      action: 'SHORTEN_TIMEOUT',
      additionalLicenses: 0,
      outcome: { seats: 3, inactivityTimeoutSeconds: 600 },
    });
  });

  it('is no time-out that only moves the refusals from logins to check-points', async () => {
    expect(await adviseFor(5, [[10, 3, 20]])).toMatchObject({
      action: 'ADD_LICENSES',
      additionalLicenses: 2,
    });
  });
});
