import { asc, eq, inArray } from 'drizzle-orm';
import { searchSeatPools } from '../../db/queries/seat-pools';
import { nameOrder } from '../../db/queries/name-order';
import { applications, seatPools } from '../../db/schema';
import { isVendor, requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { optionalText, parse } from '../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';
import type { SeatPoolRecord } from './get-seat-pool';

/** Pools the caller may see, by customer name and application code. */
export async function listSeatPools({
  ctx,
  input,
}: Call<PageInput & { search?: string | null }>): Promise<Connection<SeatPoolRecord>> {
  const actor = requirePortal(ctx);
  const page = parsePage(input, ['text', 'text', 'uuid']);
  const search = parse(optionalText(200), input.search);
  const customerId = isVendor(actor) ? null : actor.customerId;
  const { rows, totalCount } = await searchSeatPools(ctx.db, { customerId, search, ...page });
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [row.customerName, row.applicationCode, row.seatPool.id],
    (row) => row.seatPool,
  );
}

/** All pools of these customers, by application code. */
export async function listSeatPoolsOfCustomers({
  ctx,
  input,
}: Call<{ customerIds: readonly string[] }>): Promise<SeatPoolRecord[]> {
  for (const customerId of input.customerIds) requireCustomer(ctx, customerId, 'customer');
  const rows = await ctx.db
    .select({ seatPool: seatPools })
    .from(seatPools)
    .innerJoin(applications, eq(applications.id, seatPools.applicationId))
    .where(inArray(seatPools.customerId, [...input.customerIds]))
    .orderBy(asc(nameOrder(applications.code)));
  return rows.map((row) => row.seatPool);
}
