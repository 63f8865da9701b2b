import { z } from 'zod';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { requesterOf } from '../portal-database';
import type { Key } from '../ids';
import { parse } from '../input';
import { settingNumber } from '../pool/settings-input';
import { NUMBER_SETTINGS } from '../rules/pool-settings';
import { insightPool, instantOf, microsToDate, periodFields } from './period-input';
import type { MadePlan } from './plan/make-plan';
import { LEVELS_AT_MOST } from './plan/seat-rows';

/** Results of replaying the demand with other numbers of seats and other time-outs. */
export type PlanRecord = Omit<MadePlan, 'since' | 'until'> & { since: Date; until: Date };

export type GetPlanInput = {
  seatPool: Key;
  since?: Date | null;
  until?: Date | null;
  fewestSeats?: number | null;
  mostSeats?: number | null;
  inactivityTimeoutsSeconds?: readonly number[] | null;
  /** Left out: 0.99. */
  serviceLevel?: number;
  /** Whether to compute the range of denials for every cell, which doubles the work. */
  withRange?: boolean;
  /** Whether to compute the advice. */
  withAdvice?: boolean;
};

export const TIMEOUTS_AT_MOST = 20;
/** Lower, because the range of each time-out takes two more replays. */
export const TIMEOUTS_WITH_RANGE = 12;
const MOST_SEATS = NUMBER_SETTINGS.licensedQuantity.max;
const share = 'must be above 0 and at most 1';

const inputSchema = z
  .object({
    ...periodFields,
    fewestSeats: settingNumber('licensedQuantity').nullish(),
    mostSeats: settingNumber('licensedQuantity').nullish(),
    inactivityTimeoutsSeconds: z
      .array(settingNumber('inactivityTimeoutSeconds'))
      .min(1, 'must have at least one time-out')
      .max(TIMEOUTS_AT_MOST, `must be at most ${TIMEOUTS_AT_MOST} time-outs`)
      .nullish(),
    serviceLevel: z.number().gt(0, share).max(1, share).default(0.99),
    withRange: z.boolean().default(false),
    withAdvice: z.boolean().default(false),
  })
  .refine(({ fewestSeats, mostSeats }) => (fewestSeats ?? 0) <= (mostSeats ?? MOST_SEATS), {
    path: ['mostSeats'],
    message: 'must not be less than fewestSeats',
  })
  .refine(
    ({ withRange, inactivityTimeoutsSeconds: timeouts }) =>
      !withRange || (timeouts ?? []).length <= TIMEOUTS_WITH_RANGE,
    {
      path: ['inactivityTimeoutsSeconds'],
      message: `must be at most ${TIMEOUTS_WITH_RANGE} time-outs with denialsLow and denialsHigh`,
    },
  )
  .refine(
    ({ fewestSeats, mostSeats }) =>
      fewestSeats == null || mostSeats == null || mostSeats - fewestSeats <= LEVELS_AT_MOST,
    { path: ['mostSeats'], message: `must be at most ${LEVELS_AT_MOST} more than fewestSeats` },
  );

/**
 * Replays the demand of a CONCURRENT pool in the last sixty days with other seats and time-outs, and with the real
 * settings as an accuracy check. `BAD_USER_INPUT` for a NAMED pool or more than 500 cells; `UNAVAILABLE` after the
 * caller's deadline.
 */
export async function getPlan({ ctx, input }: Call<GetPlanInput>): Promise<PlanRecord> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { since, until, ...question } = parse(inputSchema, input);
  const plan = await ctx.insight.run<'plan'>(
    {
      name: 'plan',
      pool: insightPool(input.seatPool),
      question: {
        since: instantOf(since),
        until: instantOf(until),
        fewestSeats: question.fewestSeats ?? null,
        mostSeats: question.mostSeats ?? null,
        inactivityTimeoutsSeconds: question.inactivityTimeoutsSeconds ?? null,
        serviceLevel: question.serviceLevel,
        withRange: question.withRange,
        withAdvice: question.withAdvice,
      },
    },
    requesterOf(ctx),
  );
  return { ...plan, since: microsToDate(plan.since), until: microsToDate(plan.until) };
}
