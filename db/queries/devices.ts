import {
  and,
  asc,
  desc,
  eq,
  getViewSelectedFields,
  gte,
  ilike,
  inArray,
  isNull,
  lt,
  or,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm';
import type { Executor } from '../client';
import { appUsers, deviceOverview, devices, type deviceStates } from '../schema';
import { containsPattern } from './contains-pattern';
import { MOST_COUNTED } from './count-rows';
import { nameOrder } from './name-order';
import { deviceTexts, isIndexedSearch, mayHold, personTexts } from './text-search';

const overview = deviceOverview;

/** Key of each order, and the cast of its cursor: as text, because a Date would lose microseconds. */
const orders = {
  NAME: { key: nameOrder(overview.name), type: 'text' },
  PERSON: { key: nameOrder(appUsers.displayName), type: 'text' },
  STATE: {
    key: sql`case ${overview.state} when 'HOLDING_SEAT' then 1 when 'REGISTERED' then 1 when 'LAPSED' then 2 when 'LOGGED_OUT' then 3 else 4 end`,
    type: 'int',
  },
  LAPSES: { key: overview.lapsesAt, type: 'timestamptz' },
  LOGGED_IN: { key: overview.loggedInAt, type: 'timestamptz' },
  LAST_USED: { key: overview.lastUsedAt, type: 'timestamptz' },
  REGISTERED: { key: overview.registeredAt, type: 'timestamptz' },
  REREGISTER_BY: { key: overview.reregisterBy, type: 'timestamptz' },
} as const;

/** Orders that do not need the device's seat: their keys without the view. */
const plainKeys: Partial<Record<keyof typeof orders, SQL>> = {
  NAME: nameOrder(devices.name),
  PERSON: nameOrder(appUsers.displayName),
  LOGGED_IN: sql`case when ${devices.hardLogin} then ${devices.loggedInAt} end`,
  REGISTERED: sql`${devices.registeredAt}`,
};

/** Orders whose key is never null: an index serves both directions. */
const ALWAYS_KEYED: readonly (keyof typeof orders)[] = ['NAME', 'REGISTERED'];

export type DeviceOrder = { field: keyof typeof orders; direction: 'ASC' | 'DESC' };
/** Last row of the previous page: its key in the order (null: none) and its id. */
export type DevicePlace = { key: string | null; id: string };

type SeatPool = { customerId: string; id: string };
type Search = {
  seatPool: SeatPool;
  search: string | null;
  /** Whether part of an installation id finds a device; the whole id always does (L10). */
  findsByPartOfInstallation: boolean;
  states: readonly (typeof deviceStates)[number][] | null;
  /** Registered at this instant or later; null: any time. */
  registeredSince: Date | null;
  registeredBefore: Date | null;
  /** Only devices on which nobody has ever logged in. */
  neverLoggedIn: boolean;
  order: DeviceOrder;
  limit: number;
  after: DevicePlace | null;
  /** Whether to count the rows. */
  counted: boolean;
};

/**
 * A page of a pool's devices, those with a null key last; one row more than `limit` if there are more. `totalCount` is
 * NaN unless `counted`, and `MOST_COUNTED + 1` for more than `MOST_COUNTED`.
 */
export async function searchDevices(db: Executor, search: Search) {
  const matching = search.search ? await findMatching(db, search, search.search) : null;
  const [rows, totalCount] = await Promise.all([
    readPage(db, search, matching),
    search.counted ? countDevices(db, search, matching) : NaN,
  ]);
  return { rows, totalCount };
}

/** With more matches than this, rows are read in the requested order and filtered one by one. */
const MOST_MATCHING = 2000;

/** Ids of the devices that match the text, or whose user does. Null: too many, or the text is too short. */
async function findMatching(
  db: Executor,
  { seatPool, findsByPartOfInstallation }: Search,
  search: string,
): Promise<string[] | null> {
  if (!isIndexedSearch(search)) return null;
  const pattern = containsPattern(search);
  const customer = sql`${seatPool.customerId}::uuid`;
  const ofPool = sql`d.customer_id = ${customer} and d.seat_pool_id = ${seatPool.id}::uuid`;
  const rows = await db.execute<{ id: string }>(sql`
    (select d.id from devices d
      where ${ofPool} and ${mayHold(sql`d.customer_id`, deviceTexts(sql`d.name`, sql`d.installation_id`), search, customer)}
        and (d.name ilike ${pattern} or ${holdsInstallation(sql`d.installation_id`, search, findsByPartOfInstallation)})
      limit ${MOST_MATCHING + 1})
    union
    (select d.id from app_users u
      join devices d on d.customer_id = u.customer_id and d.app_user_id = u.id and d.hard_login
      where ${ofPool} and u.customer_id = ${customer}
        and ${mayHold(sql`u.customer_id`, personTexts(sql`u.user_name`, sql`u.display_name`), search, customer)}
        and (u.user_name ilike ${pattern} or u.display_name ilike ${pattern})
      limit ${MOST_MATCHING + 1})`);
  return rows.length > MOST_MATCHING ? null : rows.map(({ id }) => id);
}

function holdsInstallation(installationId: SQL, search: string, byPart: boolean): SQL {
  return byPart
    ? sql`${installationId} ilike ${containsPattern(search)}`
    : sql`lower(${installationId}) = lower(${search})`;
}

type Source = typeof devices | typeof deviceOverview;
const personOf = {
  plain: and(
    eq(appUsers.customerId, devices.customerId),
    eq(appUsers.id, devices.appUserId),
    devices.hardLogin,
  ),
  overview: and(eq(appUsers.customerId, overview.customerId), eq(appUsers.id, overview.appUserId)),
};

function matchesOf(device: Source, search: Search, matching: string[] | null) {
  const { seatPool, search: text, states, findsByPartOfInstallation } = search;
  const { registeredSince, registeredBefore, neverLoggedIn } = search;
  const pattern = text && containsPattern(text);
  return and(
    eq(device.customerId, seatPool.customerId),
    eq(device.seatPoolId, seatPool.id),
    // A state depends on the device's seat; whether it is removed is in its own row.
    states ? inArray(overview.state, [...states]) : isNull(device.removedAt),
    registeredSince ? gte(device.registeredAt, registeredSince) : undefined,
    registeredBefore ? lt(device.registeredAt, registeredBefore) : undefined,
    neverLoggedIn ? hasNoLogin(device) : undefined,
    matching
      ? sql`${device.id} = any(${sql.param(matching)}::uuid[])`
      : pattern
        ? or(
            ilike(device.name, pattern),
            holdsInstallation(sql`${device.installationId}`, text, findsByPartOfInstallation),
            ilike(appUsers.userName, pattern),
            ilike(appUsers.displayName, pattern),
          )
        : undefined,
  );
}

/** The view has the time of a login only while it lasts. */
const hasNoLogin = (device: Source): SQL =>
  device === devices
    ? sql`${devices.loggedInAt} is null`
    : sql`not exists (select from devices d where d.customer_id = ${device.customerId} and d.id = ${device.id} and d.logged_in_at is not null)`;

/** Reads the ids on the page first, from as few columns as the order needs, then the full rows. */
async function readPage(db: Executor, search: Search, matching: string[] | null) {
  const { order, states, after, limit } = search;
  const plainKey = states ? undefined : plainKeys[order.field];
  const device: Source = plainKey ? devices : overview;
  const key = plainKey ?? sql`${orders[order.field].key}`;
  const way = order.direction === 'ASC' ? asc : desc;
  const inOrder = (by: SQLWrapper) =>
    ALWAYS_KEYED.includes(order.field) ? way(by) : sql`${way(by)} nulls last`;
  const beyond = after ? isBeyond(after, { key, id: sql`${device.id}` }, order) : undefined;
  const page = db
    .select({
      customerId: sql`${device.customerId}`.as('page_customer'),
      id: sql`${device.id}`.as('page_id'),
      key: key.as('page_key'),
    })
    .from(device as typeof devices)
    .leftJoin(appUsers, plainKey ? personOf.plain : personOf.overview)
    .where(and(matchesOf(device, search, matching), beyond))
    .orderBy(inOrder(key), way(device.id))
    .limit(limit + 1)
    .as('page');
  return db
    .select({ device: getViewSelectedFields(overview), key: sql<string | null>`${page.key}::text` })
    .from(page)
    .innerJoin(overview, and(eq(overview.customerId, page.customerId), eq(overview.id, page.id)))
    .orderBy(inOrder(page.key), way(overview.id));
}

async function countDevices(db: Executor, search: Search, matching: string[] | null): Promise<number> {
  const device: Source = search.states ? overview : devices;
  const found = db
    .select({ one: sql`1`.as('one') })
    .from(device as typeof devices)
    .$dynamic();
  // Joins app users only for a search.
  if (search.search && !matching)
    found.leftJoin(appUsers, search.states ? personOf.overview : personOf.plain);
  const counted = found
    .where(matchesOf(device, search, matching))
    .limit(MOST_COUNTED + 1)
    .as('counted');
  const [total] = await db.select({ count: sql<number>`count(*)::int` }).from(counted);
  return total?.count ?? 0;
}

function isBeyond(
  { key: from, id }: DevicePlace,
  row: { key: SQL; id: SQL },
  { field, direction }: DeviceOrder,
): SQL {
  const beyond = sql.raw(direction === 'ASC' ? '>' : '<');
  const idBeyond = sql`${row.id} ${beyond} ${id}::uuid`;
  if (from === null) return sql`(${row.key} is null and ${idBeyond})`;
  const value = sql`${from}::${sql.raw(orders[field].type)}`;
  if (ALWAYS_KEYED.includes(field)) return sql`(${row.key}, ${row.id}) ${beyond} (${value}, ${id}::uuid)`;
  return sql`(${row.key} is null or ${row.key} ${beyond} ${value} or (${row.key} = ${value} and ${idBeyond}))`;
}
