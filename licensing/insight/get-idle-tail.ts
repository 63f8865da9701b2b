import { z } from 'zod';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { requesterOf } from '../portal-database';
import type { Key } from '../ids';
import { parse } from '../input';
import { insightPool, instantOf, periodFields } from './period-input';
import type { MadeIdleTail } from './usage/idle-tail';

/** Idle time of held seats in a CONCURRENT pool, and the savings of other time-outs. */
export type IdleTailRecord = MadeIdleTail;

export type GetIdleTailInput = { seatPool: Key; since?: Date | null; until?: Date | null };

const inputSchema = z.object(periodFields);

/**
 * Computes how long seats were held after their last call, from leases and checks. `BAD_USER_INPUT` for a NAMED pool.
 */
export async function getIdleTail({ ctx, input }: Call<GetIdleTailInput>): Promise<IdleTailRecord> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { since, until } = parse(inputSchema, input);
  return ctx.insight.run<'idleTail'>(
    {
      name: 'idleTail',
      pool: insightPool(input.seatPool),
      question: { since: instantOf(since), until: instantOf(until) },
    },
    requesterOf(ctx),
  );
}
