import { searchLeases } from '../../db/queries/leases';
import type { leaseHistory } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

/** A period in which a device, with one person, held a seat. */
export type LeaseRecord = typeof leaseHistory.$inferSelect;

export type ListLeasesInput = PageInput & {
  seatPool: Key;
  deviceId?: string;
  since?: Date | null;
  until?: Date | null;
  /** False: `totalCount` is not needed and is NaN. */
  counted?: boolean;
};

/** Leases of a pool, or of one of its devices, in the last sixty days, newest first (L26, L27). */
export async function listLeases({ ctx, input }: Call<ListLeasesInput>): Promise<Connection<LeaseRecord>> {
  const { customerId, id } = input.seatPool;
  requireCustomer(ctx, customerId, 'seat pool');
  const page = parsePage(input, ['instant', 'record'], ctx.recordIds);
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
    (row) => [row.startedKey, row.id],
    (row) => row,
  );
}
