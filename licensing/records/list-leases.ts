import { searchLeases } from '../../db/queries/leases';
import type { leaseHistory } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

/** One stretch of time in which a device, with one person, held a seat. */
export type LeaseRecord = typeof leaseHistory.$inferSelect;

export type ListLeasesInput = PageInput & {
  seatPool: Key;
  deviceId?: string;
  since?: Date | null;
  until?: Date | null;
  /** False: nobody asks how many there are, `totalCount` is NaN. */
  counted?: boolean;
};

/** The leases of a pool, or of one device in it, of the last sixty days, newest first (L26, L27). */
export async function listLeases({ ctx, input }: Call<ListLeasesInput>): Promise<Connection<LeaseRecord>> {
  const { customerId, id } = input.seatPool;
  requireCustomer(ctx, customerId, 'seat pool');
  const page = parsePage(input, ['record'], ctx.recordIds);
  const { rows, totalCount } = await searchLeases(ctx.db, {
    customerId,
    seatPoolId: id,
    deviceId: input.deviceId ?? null,
    since: input.since ?? null,
    until: input.until ?? null,
    counted: input.counted ?? true,
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
