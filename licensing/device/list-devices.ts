import { searchDevices } from '../../db/queries/devices';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import { optionalText, parse } from '../input';
import type { DeviceState } from '../outcomes';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';
import type { DeviceRecord } from './get-device';

export type ListDevicesInput = PageInput & {
  seatPool: Key;
  search?: string | null;
  states?: readonly DeviceState[] | null;
};

/** The devices of a pool, last used first. Removed ones only if asked for. */
export async function listDevices({ ctx, input }: Call<ListDevicesInput>): Promise<Connection<DeviceRecord>> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const page = parsePage(input, ['instant', 'uuid']);
  const search = parse(optionalText(200), input.search);
  const { rows, totalCount } = await searchDevices(ctx.db, {
    seatPool: input.seatPool,
    search,
    states: input.states ?? null,
    ...page,
  });
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [row.lastUsedKey, row.device.id],
    (row) => row.device,
  );
}
