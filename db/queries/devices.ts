import {
  and,
  asc,
  count,
  desc,
  eq,
  getViewSelectedFields,
  ilike,
  inArray,
  isNull,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Executor } from '../client';
import { appUsers, deviceOverview, type deviceStates } from '../schema';
import { containsPattern } from './contains-pattern';

const device = deviceOverview;

/** How each order reads a device, and how its cursor is cast back: as text, because a Date would lose microseconds. */
const orders = {
  NAME: { key: sql`lower(${device.name})`, type: 'text' },
  PERSON: { key: sql`lower(${appUsers.displayName})`, type: 'text' },
  STATE: {
    key: sql`case ${device.state} when 'HOLDING_SEAT' then 1 when 'REGISTERED' then 1 when 'LAPSED' then 2 when 'LOGGED_OUT' then 3 else 4 end`,
    type: 'int',
  },
  LAPSES: { key: device.lapsesAt, type: 'timestamptz' },
  LOGGED_IN: { key: device.loggedInAt, type: 'timestamptz' },
  LAST_USED: { key: device.lastUsedAt, type: 'timestamptz' },
  REGISTERED: { key: device.registeredAt, type: 'timestamptz' },
  REREGISTER_BY: { key: device.reregisterBy, type: 'timestamptz' },
} as const;

export type DeviceOrder = { field: keyof typeof orders; direction: 'ASC' | 'DESC' };
/** The last row of the page before: its key in the order (null: it says nothing) and its id. */
export type DevicePlace = { key: string | null; id: string };

type Search = {
  seatPool: { customerId: string; id: string };
  search: string | null;
  /** Part of an installation id finds a device only for those who may see it; the whole id finds it for all (L10). */
  findsByPartOfInstallation: boolean;
  states: readonly (typeof deviceStates)[number][] | null;
  order: DeviceOrder;
  limit: number;
  after: DevicePlace | null;
  /** Whether anybody asked how many there are. */
  counted: boolean;
};

/**
 * A page of a pool's devices, those without the order's key last; one row more than `limit` if there are more.
 * `totalCount` is NaN unless `counted`.
 */
export async function searchDevices(
  db: Executor,
  { seatPool, search, findsByPartOfInstallation, states, order, limit, after, counted }: Search,
) {
  const pattern = search && containsPattern(search);
  const matches = and(
    eq(device.customerId, seatPool.customerId),
    eq(device.seatPoolId, seatPool.id),
    // A state is reckoned from the device's seat; that a device is not removed is in its own row.
    states ? inArray(device.state, [...states]) : isNull(device.removedAt),
    pattern
      ? or(
          ilike(device.name, pattern),
          findsByPartOfInstallation
            ? ilike(device.installationId, pattern)
            : sql`lower(${device.installationId}) = lower(${search})`,
          ilike(appUsers.userName, pattern),
          ilike(appUsers.displayName, pattern),
        )
      : undefined,
  );
  const person = and(eq(appUsers.customerId, device.customerId), eq(appUsers.id, device.appUserId));
  const { key, type } = orders[order.field];
  const way = order.direction === 'ASC' ? asc : desc;

  const [rows, [total]] = await Promise.all([
    db
      .select({ device: getViewSelectedFields(device), key: sql<string | null>`(${key})::text` })
      .from(device)
      .leftJoin(appUsers, person)
      .where(and(matches, after ? isBeyond(after, key, type, order.direction) : undefined))
      .orderBy(sql`${way(sql`${key}`)} nulls last`, way(device.id))
      .limit(limit + 1),
    counted ? db.select({ count: count() }).from(device).leftJoin(appUsers, person).where(matches) : [],
  ]);
  return { rows, totalCount: total?.count ?? (counted ? 0 : NaN) };
}

function isBeyond(
  { key: from, id }: DevicePlace,
  key: SQL | (typeof orders)[DeviceOrder['field']]['key'],
  type: string,
  direction: DeviceOrder['direction'],
): SQL {
  const beyond = sql.raw(direction === 'ASC' ? '>' : '<');
  const idBeyond = sql`${device.id} ${beyond} ${id}::uuid`;
  if (from === null) return sql`(${key} is null and ${idBeyond})`;
  const value = sql`${from}::${sql.raw(type)}`;
  return sql`(${key} is null or ${key} ${beyond} ${value} or (${key} = ${value} and ${idBeyond}))`;
}
