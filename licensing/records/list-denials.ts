import { z } from 'zod';
import { searchDenials } from '../../db/queries/denials';
import type { denials } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import { optionalText, parse } from '../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

export type DenialRecord = typeof denials.$inferSelect;

export type ListDenialsInput = PageInput & {
  seatPool: Key;
  since?: Date | null;
  until?: Date | null;
  /** Part of a device's name or a user name. */
  search?: string | null;
  /** Only at these check-points; LOGIN and REGISTER are allowed too. */
  actions?: readonly string[] | null;
  /** False: `totalCount` is not needed and is NaN. */
  counted?: boolean;
};

/** Denials of a pool in the last sixty days, newest first (L25, L26). */
export async function listDenials({ ctx, input }: Call<ListDenialsInput>): Promise<Connection<DenialRecord>> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const page = parsePage(input, ['record'], ctx.recordIds);
  const { rows, totalCount } = await searchDenials(ctx.db, { ...filterOf(input), ...page });
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [row.id],
    (row) => row,
  );
}

/** Converts the input to the filter of the queries. */
export function filterOf({ seatPool, since, until, counted, ...input }: ListDenialsInput) {
  return {
    ...parse(schema, input),
    seatPool,
    since: since ?? null,
    until: until ?? null,
    counted: counted ?? true,
  };
}

const schema = z.object({
  search: optionalText(200),
  actions: z
    .array(z.string())
    .max(100, 'must be at most 100 check-points')
    .nullish()
    .transform((actions) => actions ?? null),
});
