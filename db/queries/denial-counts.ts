import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { denialsOfEpisodes } from './denial-episodes';
import { withinRetention } from './retention';

type CountRow = { customer_id: string; seat_pool_id: string; denial_count: number };

/** Number of denials of pools since an instant within the retention. */
export async function countDenials(
  db: Executor,
  pools: readonly { customerId: string; id: string }[],
  since: Date,
): Promise<CountRow[]> {
  if (pools.length === 0) return [];
  const customers = sql.param(pools.map((pool) => pool.customerId));
  const ids = sql.param(pools.map((pool) => pool.id));
  const rows = await db.execute<CountRow>(sql`
    with clock as materialized (select greatest(${since.toISOString()}::timestamptz, ${withinRetention()}) as since)
    select p.customer_id, p.id as seat_pool_id, counted.n as denial_count
    from clock, (select unnest(${customers}::uuid[]) as customer_id, unnest(${ids}::uuid[]) as id) asked
    join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
    cross join lateral (
      select count(*)::int as n from denials d where d.customer_id = p.customer_id and d.seat_pool_id = p.id and d.at >= clock.since
    ) counted`);
  return [...rows];
}

export type DenialTally = {
  /** Quarter of an hour, counted from 1970, because all time zones have offsets in whole quarters. */
  quarter: number | null;
  action: string | null;
  denialCount: number;
  /** Number of episodes that started (L28). */
  episodeCount: number;
  /** Number of installations denied for the first time. */
  deviceCount: number;
};

type TallyRow = {
  quarter: number | null;
  action: string | null;
  denial_count: number;
  episode_count: number;
  device_count: number;
};

/** Denials of a pool within the retention, counted by quarter of an hour and, in rows without one, by check-point. */
export async function tallyDenials(
  db: Executor,
  pool: { customerId: string; id: string },
  gapSeconds: number,
): Promise<DenialTally[]> {
  const marked = denialsOfEpisodes({
    customerId: pool.customerId,
    where: sql`denials.seat_pool_id = ${pool.id}::uuid and denials.at >= (select ${withinRetention()})`,
    columns: sql`denials.action`,
    gapSeconds,
  });
  const rows = await db.execute<TallyRow>(sql`
    select floor(extract(epoch from at) / 900)::int as quarter, action, count(*)::int as denial_count,
      count(*) filter (where not continues)::int as episode_count,
      count(*) filter (where refused_before is null)::int as device_count
    from (${marked}) marked group by grouping sets ((1), (action))`);
  return rows.map((row) => ({
    quarter: row.quarter,
    action: row.action,
    denialCount: row.denial_count,
    episodeCount: row.episode_count,
    deviceCount: row.device_count,
  }));
}
