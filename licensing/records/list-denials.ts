import { searchDenials } from '../../db/queries/denials';
import type { denials } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

/** A refusal because no seat was free. */
export type DenialRecord = typeof denials.$inferSelect;

export type ListDenialsInput = PageInput & { seatPool: Key; since?: Date | null; until?: Date | null };

/** The denials of a pool within the last sixty days, newest first (L25, L26). */
export async function listDenials({ ctx, input }: Call<ListDenialsInput>): Promise<Connection<DenialRecord>> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const page = parsePage(input, ['number']);
  const { rows, totalCount } = await searchDenials(ctx.db, {
    seatPool: input.seatPool,
    since: input.since ?? null,
    until: input.until ?? null,
    ...page,
  });
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [row.id],
    (row) => row,
  );
}
