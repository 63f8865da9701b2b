import { and, count, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { denials } from '../schema';
import { withinRetention } from './retention';

export type Period = { since: Date | null; until: Date | null };
type Page = Period & {
  seatPool: { customerId: string; id: string };
  limit: number;
  after: (string | number)[] | null;
};

/** A page of a pool's denials within the retention, newest first; one row more than `limit` if there are more. */
export async function searchDenials(db: Executor, { seatPool, since, until, limit, after }: Page) {
  const matches = and(
    eq(denials.customerId, seatPool.customerId),
    eq(denials.seatPoolId, seatPool.id),
    gte(denials.at, withinRetention()),
    since ? gte(denials.at, since) : undefined,
    until ? lt(denials.at, until) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    db
      .select()
      .from(denials)
      .where(and(matches, after ? lt(denials.id, Number(after[0])) : undefined))
      .orderBy(desc(denials.id))
      .limit(limit + 1),
    db.select({ count: count() }).from(denials).where(matches),
  ]);
  return { rows, totalCount: total?.count ?? 0 };
}

export type EpisodeRow = {
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
 * A page of a pool's denial episodes, newest first: denials of one installation with no more than `gapSeconds`
 * between one and the next (L28). `admitted_at` is its first lease within an hour of the last refusal.
 */
export async function searchDenialEpisodes(
  db: Executor,
  gapSeconds: number,
  { seatPool, since, until, limit, after }: Page,
) {
  const episodes = sql`
    with marked as (
      select d.*, d.at - lag(d.at) over (partition by d.installation_id order by d.at, d.id) <= make_interval(secs => ${gapSeconds}) as continues
      from denials d
      where d.customer_id = ${seatPool.customerId}::uuid and d.seat_pool_id = ${seatPool.id}::uuid and d.at >= ${withinRetention()}
    ),
    numbered as (
      select marked.*, count(*) filter (where continues is not true) over (partition by installation_id order by at, id) as episode from marked
    ),
    episodes as (
      select customer_id, seat_pool_id, installation_id, min(id) as first_id, min(at) as started_at, max(at) as ended_at, count(*)::int as denial_count,
        (array_agg(device_id order by at desc, id desc))[1] as device_id,
        (array_agg(device_name order by at desc, id desc))[1] as device_name,
        (array_agg(user_name order by at desc, id desc))[1] as user_name
      from numbered group by customer_id, seat_pool_id, installation_id, episode
    ),
    matching as (
      select * from episodes
      where (${since?.toISOString() ?? null}::timestamptz is null or started_at >= ${since?.toISOString() ?? null}::timestamptz)
        and (${until?.toISOString() ?? null}::timestamptz is null or started_at < ${until?.toISOString() ?? null}::timestamptz)
    )`;
  const [rows, [total]] = await Promise.all([
    db.execute<EpisodeRow>(sql`${episodes}
      select m.*, (
        select min(l.started_at) from leases l join devices d on d.customer_id = l.customer_id and d.id = l.device_id
        where d.customer_id = m.customer_id and d.seat_pool_id = m.seat_pool_id and d.installation_id = m.installation_id
          and l.started_at >= m.ended_at and l.started_at <= m.ended_at + interval '1 hour'
      ) as admitted_at
      from matching m
      where ${after ? sql`first_id < ${after[0]}::bigint` : sql`true`}
      order by first_id desc limit ${limit + 1}`),
    db.execute<{ count: number }>(sql`${episodes} select count(*)::int as count from matching`),
  ]);
  return { rows: [...rows], totalCount: total?.count ?? 0 };
}
