import { and, desc, eq, gte, ilike, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../client';
import { denials } from '../schema';
import { containsPattern } from './contains-pattern';
import { countRows } from './count-rows';
import { denialsOfEpisodes } from './denial-episodes';
import { withinRetention } from './retention';

export type Period = { since: Date | null; until: Date | null };

/** Filter of denials: part of a device name or user name, and check-points. */
export type DenialFilter = { search: string | null; actions: readonly string[] | null };

type SeatPoolKey = { customerId: string; id: string };
export type DenialPage = Period &
  DenialFilter & {
    seatPool: SeatPoolKey;
    limit: number;
    after: (string | number)[] | null;
    /** Whether to count the rows. */
    counted: boolean;
  };

/**
 * A page of a pool's denials within the retention, newest first; one row more than `limit` if there are more.
 * `totalCount` is NaN unless `counted`.
 */
export async function searchDenials(
  db: Executor,
  { seatPool, since, until, limit, after, counted, ...filter }: DenialPage,
) {
  const matches = and(
    ofPool(seatPool),
    since ? gte(denials.at, since) : undefined,
    until ? lt(denials.at, until) : undefined,
    matching(filter),
  );
  const [rows, totalCount] = await Promise.all([
    db
      .select()
      .from(denials)
      .where(and(matches, after ? lt(denials.id, Number(after[0])) : undefined))
      .orderBy(desc(denials.id))
      .limit(limit + 1),
    counted ? countRows(db, denials, matches) : NaN,
  ]);
  return { rows, totalCount };
}

/** One denial of a pool within the retention. */
export async function findDenial(db: Executor, seatPool: SeatPoolKey, id: number) {
  const [row] = await db
    .select()
    .from(denials)
    .where(and(ofPool(seatPool), eq(denials.id, id)));
  return row ?? null;
}

type HolderOfDenialRow = {
  customer_id: string;
  seat_pool_id: string;
  id: string;
  device_id: string;
  device_name: string | null;
  user_name: string | null;
  started_at: string | null;
  called_at: string;
  idle_seconds: number;
};

/** Who held the seats at each of these denials, longest idle first, in one statement. */
export async function readDenialHolders(
  db: Executor,
  keys: readonly { customerId: string; seatPoolId: string; id: number }[],
): Promise<HolderOfDenialRow[]> {
  const customers = sql.param(keys.map(({ customerId }) => customerId));
  const pools = sql.param(keys.map(({ seatPoolId }) => seatPoolId));
  const ids = sql.param(keys.map(({ id }) => String(id)));
  return db.execute<HolderOfDenialRow>(sql`
    select x.customer_id, x.seat_pool_id, x.id, h.device_id, d.name as device_name, u.user_name, h.started_at, h.called_at,
      greatest(0, floor(extract(epoch from x.at - h.called_at)))::int as idle_seconds
    from (select unnest(${customers}::uuid[]) as customer_id, unnest(${pools}::uuid[]) as seat_pool_id, unnest(${ids}::bigint[]) as id) k
    join denials x on x.customer_id = k.customer_id and x.seat_pool_id = k.seat_pool_id and x.id = k.id
    cross join lateral denial_holders(x.customer_id, x.seat_pool_id, x.id) h
    left join devices d on d.customer_id = x.customer_id and d.id = h.device_id
    left join app_users u on u.customer_id = x.customer_id and u.id = h.app_user_id
    order by x.id, h.called_at, h.lease_id`);
}

const ofPool = ({ customerId, id }: SeatPoolKey) =>
  and(eq(denials.customerId, customerId), eq(denials.seatPoolId, id), gte(denials.at, withinRetention()));

function matching({ search, actions }: DenialFilter): SQL | undefined {
  const pattern = search && containsPattern(search);
  return and(
    pattern ? or(ilike(denials.deviceName, pattern), ilike(denials.userName, pattern)) : undefined,
    actions ? inArray(denials.action, [...actions]) : undefined,
  );
}

export type EpisodeRow = {
  total: number;
  first_id: string;
  started_at: string;
  ended_at: string;
  denial_count: number;
  customer_id: string;
  device_id: string | null;
  device_name: string;
  user_name: string | null;
  admitted_at: string | null;
};

/**
 * A page of a pool's denial episodes (L28), newest first. If one denial matches the filter, the whole episode is
 * listed. `admitted_at` is the first lease within an hour of the last denial.
 */
export async function searchDenialEpisodes(
  db: Executor,
  gapSeconds: number,
  { seatPool, since, until, limit, after, ...filter }: DenialPage,
) {
  const marked = denialsOfEpisodes({
    customerId: seatPool.customerId,
    where: ofPool(seatPool),
    columns: sql`(${matching(filter) ?? sql`true`})::int as matches`,
    gapSeconds,
  });
  // Sorts only the columns that determine episodes; the other columns are read for the page alone.
  const rows = await db.execute<EpisodeRow | { total: number; first_id: null }>(sql`
    with placed as (
      select id, at, installation, matches, continues, row_number() over by_installation as place,
        sum(matches) over by_installation as matches_so_far, lead(continues) over by_installation as continued
      from (${marked}) d window by_installation as (partition by installation order by at, id)
    ),
    -- The first and the last of each; where one is both, it is its own last.
    bounds as (
      select *, case when continued is not true then at else lead(at) over by_installation end as ended_at,
        case when continued is not true then id else lead(id) over by_installation end as last_id,
        case when continued is not true then place else lead(place) over by_installation end - place + 1 as denial_count,
        case when continued is not true then matches_so_far else lead(matches_so_far) over by_installation end - matches_so_far + matches as matching
      from placed where not continues or continued is not true
      window by_installation as (partition by installation order by at, id)
    ),
    matching as materialized (
      select id as first_id, at as started_at, ended_at, denial_count::int, last_id from bounds
      where not continues and matching > 0
        and ${since ? sql`at >= ${since.toISOString()}::timestamptz` : sql`true`}
        and ${until ? sql`at < ${until.toISOString()}::timestamptz` : sql`true`}
    )
    select total.count as total, page.*
    from (select count(*)::int as count from matching) total
    left join lateral (
      select m.first_id, m.started_at, m.ended_at, m.denial_count, d.customer_id, d.device_id, d.device_name, d.user_name, (
        select min(l.started_at) from leases l
        where l.customer_id = d.customer_id and l.device_id = coalesce(d.device_id, (
            select v.id from devices v
            where v.customer_id = d.customer_id and v.seat_pool_id = d.seat_pool_id and v.installation_id = d.installation_id
          )) and l.started_at >= m.ended_at and l.started_at <= m.ended_at + interval '1 hour'
      ) as admitted_at
      from (
        select * from matching where ${after ? sql`first_id < ${after[0]}::bigint` : sql`true`} order by first_id desc limit ${limit + 1}
      ) m
      join denials d on d.customer_id = ${seatPool.customerId}::uuid and d.seat_pool_id = ${seatPool.id}::uuid and d.id = m.last_id
    ) page on true
    order by first_id desc`);
  return {
    rows: [...rows].filter((row): row is EpisodeRow => row.first_id !== null),
    totalCount: rows[0]?.total ?? 0,
  };
}
