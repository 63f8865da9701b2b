import { z } from 'zod';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { requesterOf } from '../portal-database';
import type { Key } from '../ids';
import { parse } from '../input';
import { settingNumber } from '../pool/settings-input';
import { insightPool, instantOf, periodFields } from './period-input';
import type { PlanCellRecord } from './plan/plan-cell';

export type GetWhatIfInput = {
  seatPool: Key;
  seats: number;
  inactivityTimeoutSeconds: number;
  since?: Date | null;
  until?: Date | null;
};

const inputSchema = z.object({
  ...periodFields,
  seats: settingNumber('licensedQuantity'),
  inactivityTimeoutSeconds: settingNumber('inactivityTimeoutSeconds'),
});

/**
 * One cell of a plan. `BAD_USER_INPUT` for a NAMED pool, and for a time-out outside the bounds of the application
 * (L4).
 */
export async function getWhatIf({ ctx, input }: Call<GetWhatIfInput>): Promise<PlanCellRecord> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { since, until, ...choice } = parse(inputSchema, input);
  return ctx.insight.run<'whatIf'>(
    {
      name: 'whatIf',
      pool: insightPool(input.seatPool),
      question: { ...choice, since: instantOf(since), until: instantOf(until) },
    },
    requesterOf(ctx),
  );
}
