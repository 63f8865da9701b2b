import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { denialsOfEpisodes } from './denial-episodes';

export type MonthTally = {
  seatPoolId: string;
  /**
   * Quarter of an hour, counted from 1970, because all time zones have offsets in whole quarters. Null: the whole
   * period.
   */
  quarter: number | null;
  denialCount: number;
  /** Number of episodes that started (L28). */
  episodeCount: number;
  /** Number of different users; installations count where nobody had logged in. */
  personCount: number;
};

type Row = {
  seat_pool_id: string;
  quarter: number | null;
  denial_count: number;
  episode_count: number;
  person_count: number;
};

/** Denials of a customer's pools in a period, by quarter of an hour and, in rows without one, in total. */
export async function tallyDenialsOfMonth(
  db: Executor,
  customerId: string,
  { since, until, gapSeconds }: { since: Date; until: Date; gapSeconds: number },
): Promise<MonthTally[]> {
  const [from, to] = [since.toISOString(), until.toISOString()];
  // Includes denials just before the period, so that an episode that continues is not counted as a new one.
  const marked = denialsOfEpisodes({
    customerId,
    where: sql`denials.seat_pool_id in (select p.id from seat_pools p where p.customer_id = ${customerId}::uuid)
      and denials.at >= ${from}::timestamptz - make_interval(secs => ${gapSeconds}) and denials.at < ${to}::timestamptz`,
    columns: sql`denials.seat_pool_id, coalesce(denials.app_user_id::text, denials.user_name, denials.installation_id) as person`,
    gapSeconds,
  });
  const rows = await db.execute<Row>(sql`
    select seat_pool_id, floor(extract(epoch from at) / 900)::int as quarter, count(*)::int as denial_count,
      count(*) filter (where not continues)::int as episode_count,
      count(distinct person)::int as person_count
    from (${marked}) marked where at >= ${from}::timestamptz
    group by grouping sets ((1, 2), (1))`);
  return rows.map((row) => ({
    seatPoolId: row.seat_pool_id,
    quarter: row.quarter,
    denialCount: row.denial_count,
    episodeCount: row.episode_count,
    personCount: row.person_count,
  }));
}
