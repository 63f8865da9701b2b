import { z } from 'zod';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { parse, wholeNumber } from '../input';
import { engset, erlangB } from './replay/loss-formulas';

/** Number of seats, and the share of logins it refuses. */
export type SeatsAndRefusalsRecord = { seats: number; refusedShare: number };

/** First estimate of the licences a pool needs. */
export type SeatEstimateRecord = {
  erlangB: SeatsAndRefusalsRecord;
  engset: SeatsAndRefusalsRecord;
  offeredErlangs: number;
  isFirstEstimate: true;
};

export type EstimateSeatsInput = {
  people: number;
  loginsPerPersonPerHour: number;
  minutesPerLogin: number;
  /** Left out: 0.99. */
  serviceLevel?: number;
};

const above = (most: number) => {
  const message = `must be above 0 and at most ${most.toLocaleString('en')}`;
  return z.number().gt(0, message).max(most, message);
};
const level = 'must be at least 0.5 and below 1';

/** Largest values that an estimate accepts. */
export const MOST_IN_ESTIMATE = {
  people: 100_000,
  loginsPerPersonPerHour: 60,
  minutesPerLogin: 1440,
} as const;

const inputSchema = z.object({
  people: wholeNumber(1, MOST_IN_ESTIMATE.people),
  loginsPerPersonPerHour: above(MOST_IN_ESTIMATE.loginsPerPersonPerHour),
  minutesPerLogin: above(MOST_IN_ESTIMATE.minutesPerLogin),
  serviceLevel: z.number().min(0.5, level).lt(1, level).default(0.99),
});

/**
 * Estimates the licences of a pool without a history with Erlang B (endlessly many people) and Engset (a group in
 * which nobody logs in while logged in). Open to every signed-in portal user.
 */
export async function estimateSeats({ ctx, input }: Call<EstimateSeatsInput>): Promise<SeatEstimateRecord> {
  requirePortal(ctx);
  const { people, loginsPerPersonPerHour, minutesPerLogin, serviceLevel } = parse(inputSchema, input);
  // Share of the hour for which one person is logged in if never refused, at most all of it.
  const share = Math.min(1, (loginsPerPersonPerHour * minutesPerLogin) / 60);
  const offeredErlangs = people * share;
  /* More seats refuse fewer logins. Erlang B may need more seats than there are people. */
  const fewest = (refused: (seats: number) => number): SeatsAndRefusalsRecord => {
    const isEnough = (seats: number) => refused(seats) <= 1 - serviceLevel;
    let low = 0;
    let high = people;
    while (!isEnough(high)) high *= 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isEnough(middle)) high = middle;
      else low = middle + 1;
    }
    return { seats: low, refusedShare: refused(low) };
  };
  return {
    offeredErlangs,
    erlangB: fewest((seats) => erlangB(offeredErlangs, seats)),
    // People who are logged in all the time each need a seat.
    engset:
      share >= 1
        ? { seats: people, refusedShare: 0 }
        : fewest((seats) => engset(people, share / (1 - share), seats)),
    isFirstEstimate: true,
  };
}
