import { searchDevices, type DeviceOrder, type DevicePlace } from '../../db/queries/devices';
import { requireCustomer } from '../access';
import { databaseClock } from '../alerts/evaluate-alerts';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import type { Key } from '../ids';
import { optionalText, parse } from '../input';
import type { DeviceState } from '../outcomes';
import { parsePage, toConnection, type Connection, type CursorPart, type PageInput } from '../paging';
import { isPermitted } from '../rules/permissions';
import type { DeviceRecord } from './get-device';

export type ListDevicesInput = PageInput & {
  seatPool: Key;
  search?: string | null;
  states?: readonly DeviceState[] | null;
  registeredSince?: Date | null;
  registeredBefore?: Date | null;
  neverLoggedIn?: boolean | null;
  orderBy?: DeviceOrder | null;
  /** False: `totalCount` is not needed and is NaN. */
  counted?: boolean;
  /** False: `readAt` is not needed and is an invalid date. */
  timed?: boolean;
};

const LAST_USED_FIRST: DeviceOrder = { field: 'LAST_USED', direction: 'DESC' };

/**
 * Devices of a pool, last used first unless ordered otherwise; devices without a value for the order's field come
 * last. Removed devices only if requested.
 */
export async function listDevices({
  ctx,
  input,
}: Call<ListDevicesInput>): Promise<Connection<DeviceRecord> & { readAt: Date }> {
  const actor = requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const order = input.orderBy ?? LAST_USED_FIRST;
  // Parts of the cursor: order, whether the last row has a sort key, that key, and the row's id.
  const page = parsePage(input, ['text', 'number', keyParts[order.field], 'uuid']);
  const search = parse(optionalText(200), input.search);
  const readAt = input.timed ? await databaseClock(ctx.db) : new Date(NaN);
  const { rows, totalCount } = await searchDevices(ctx.db, {
    seatPool: input.seatPool,
    search,
    findsByPartOfInstallation: isPermitted(actor, 'REMOVE_DEVICES'),
    states: input.states ?? null,
    registeredSince: input.registeredSince ?? null,
    registeredBefore: input.registeredBefore ?? null,
    neverLoggedIn: input.neverLoggedIn ?? false,
    order,
    limit: page.limit,
    after: page.after && placeOf(page.after, order),
    counted: input.counted ?? true,
  });
  const connection = toConnection(
    rows,
    page,
    totalCount,
    (row) => cursorOf({ key: row.key, id: row.device.id }, order),
    (row) => row.device,
  );
  return { ...connection, readAt };
}

const keyParts: Record<DeviceOrder['field'], CursorPart> = {
  NAME: 'text',
  PERSON: 'text',
  STATE: 'text',
  LAPSES: 'instant',
  LOGGED_IN: 'instant',
  LAST_USED: 'instant',
  REGISTERED: 'instant',
  REREGISTER_BY: 'instant',
};
const NO_KEY: Partial<Record<CursorPart, string>> = { text: '', instant: '1970-01-01 00:00:00+00' };

const tagOf = ({ field, direction }: DeviceOrder) => `${field}.${direction}`;

function cursorOf({ key, id }: DevicePlace, order: DeviceOrder): (string | number)[] {
  return [tagOf(order), key === null ? 0 : 1, key ?? NO_KEY[keyParts[order.field]] ?? '', id];
}

function placeOf([tag, hasKey, key, id]: readonly (string | number)[], order: DeviceOrder): DevicePlace {
  const isState = order.field !== 'STATE' || /^[1-4]$/.test(String(key));
  if (tag !== tagOf(order) || !isState) {
    throw new LicensingError(
      'BAD_USER_INPUT',
      'after is a cursor of another order: start again without it, or keep to the order of the page before.',
      { field: 'after' },
    );
  }
  return { key: hasKey === 0 ? null : String(key), id: String(id) };
}
