import { z } from 'zod';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { requesterOf } from '../portal-database';
import type { Key } from '../ids';
import { parse } from '../input';
import { insightPool, instantOf, periodFields } from './asked-period';
import type { MadeIdleTail } from './usage/idle-tail';

/** Seats of a CONCURRENT pool that were held and not used, and what other time-outs would have saved. */
export type IdleTailRecord = MadeIdleTail;

export type GetIdleTailInput = { seatPool: Key; since?: Date | null; until?: Date | null };

const inputSchema = z.object(periodFields);

/** How long seats were held after the last sign of life, from leases and checks. `BAD_USER_INPUT` for a NAMED pool. */
export async function getIdleTail({ ctx, input }: Call<GetIdleTailInput>): Promise<IdleTailRecord> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { since, until } = parse(inputSchema, input);
  return ctx.insight.ask<'idleTail'>(
    {
      name: 'idleTail',
      pool: insightPool(input.seatPool),
      question: { since: instantOf(since), until: instantOf(until) },
    },
    requesterOf(ctx),
  );
}
