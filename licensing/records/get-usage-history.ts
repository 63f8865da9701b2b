import { z } from 'zod';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import type { Key } from '../ids';
import { parse, wholeNumber } from '../input';
import { usageSteps } from '../rules/usage-steps';
import { usageChangesOf } from './usage-changes';

/** Use of a pool from a time until the next step. */
export type UsageStepRecord = { at: Date; inUse: number; licensedQuantity: number };

export type GetUsageHistoryInput = { seatPool: Key; since: Date; until?: Date | null; mostSteps: number };

const inputSchema = z.object({ since: z.date(), until: z.date().nullish(), mostSteps: wholeNumber(1, 2000) });

/**
 * Seats of a pool held over time, exact from the leases (L27), with the quantity from the audit trail. At most sixty
 * days (L26): an earlier `since` is moved there, a later `until` to now.
 */
export async function getUsageHistory({
  ctx,
  input,
}: Call<GetUsageHistoryInput>): Promise<UsageStepRecord[]> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { since, until, mostSteps } = parse(inputSchema, input);
  const [changes] = await usageChangesOf(ctx.db, [input.seatPool], since);
  if (!changes) throw notFound('seat pool');
  const end = Math.min(changes.asOf, until ? until.getTime() * 1000 : Infinity);
  if (end <= changes.since) {
    throw new LicensingError(
      'BAD_USER_INPUT',
      'since must be in the past and before until; until must be within the last sixty days.',
      { field: 'since', reason: 'PERIOD_OUTSIDE' },
    );
  }
  return usageSteps(changes, end, mostSteps).map((step) => ({
    ...step,
    at: new Date(Math.floor(step.at / 1000)),
  }));
}
