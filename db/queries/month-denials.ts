import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

export type MonthTally = {
  seatPoolId: string;
  /** A quarter of an hour, counted from 1970: the offsets of all zones are whole quarters. Null: the whole period. */
  quarter: number | null;
  denialCount: number;
  /** Episodes that started (L28). */
  episodeCount: number;
  /** Different people, by their account; by the installation where nobody had logged in. */
  personCount: number;
};

type Row = {
  seat_pool_id: string;
  quarter: number | null;
  denial_count: number;
  episode_count: number;
  person_count: number;
};

/** The denials of all pools of a customer in a period, by quarter of an hour and, in rows without one, in all. */
export async function tallyDenialsOfMonth(
  db: Executor,
  customerId: string,
  { since, until, gapSeconds }: { since: Date; until: Date; gapSeconds: number },
): Promise<MonthTally[]> {
  const [from, to] = [since.toISOString(), until.toISOString()];
  const gap = sql`make_interval(secs => ${gapSeconds})`;
  const rows = await db.execute<Row>(sql`
    with marked as (
      select d.seat_pool_id, d.at, coalesce(d.app_user_id::text, d.user_name, d.installation_id) as person,
        lag(d.at) over (partition by d.seat_pool_id, d.installation_id collate "C" order by d.at, d.id) as refused_before
      from seat_pools p
      join denials d on d.customer_id = p.customer_id and d.seat_pool_id = p.id
      where p.customer_id = ${customerId}::uuid and d.at >= ${from}::timestamptz - ${gap} and d.at < ${to}::timestamptz
    )
    select seat_pool_id, floor(extract(epoch from at) / 900)::int as quarter, count(*)::int as denial_count,
      count(*) filter (where (at - refused_before <= ${gap}) is not true)::int as episode_count,
      count(distinct person)::int as person_count
    from marked where at >= ${from}::timestamptz
    group by grouping sets ((1, 2), (1))`);
  return rows.map((row) => ({
    seatPoolId: row.seat_pool_id,
    quarter: row.quarter,
    denialCount: row.denial_count,
    episodeCount: row.episode_count,
    personCount: row.person_count,
  }));
}
