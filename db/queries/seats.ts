import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

export type SeatRow = {
  seat_number: number;
  device_id: string;
  app_user_id: string | null;
  since: string;
  lapses_at: string;
  lapses_after_seconds: number;
  last_call_at: string;
  last_action: string;
  as_of: string;
};

type Page = {
  seatPool: { customerId: string; id: string };
  limit: number;
  after: (string | number)[] | null;
};

/** A page of the seats of a pool that are held now, by number; one row more than `limit` if there are more. */
export async function findHeldSeats(db: Executor, { seatPool, limit, after }: Page) {
  const held = sql`s.customer_id = ${seatPool.customerId}::uuid and s.seat_pool_id = ${seatPool.id}::uuid
    and is_held(s, clock_timestamp())`;
  const [rows, [total]] = await Promise.all([
    db.execute<SeatRow>(sql`
      select s.seat_number, s.device_id, l.app_user_id, l.started_at as since, s.last_call_at + s.lapses_after as lapses_at,
        extract(epoch from s.lapses_after)::int as lapses_after_seconds,
        least(s.last_call_at, clock_timestamp()) as last_call_at,
        coalesce(s.last_action, case s.mode when 'NAMED' then 'REGISTER' else 'LOGIN' end) as last_action, clock_timestamp() as as_of
      from seats s
      join leases l on l.customer_id = s.customer_id and l.seat_pool_id = s.seat_pool_id and l.id = s.lease_id
      where ${held} and ${after ? sql`s.seat_number > ${after[0]}::bigint` : sql`true`}
      order by s.seat_number limit ${limit + 1}`),
    db.execute<{ count: number }>(sql`select count(*)::int as count from seats s where ${held}`),
  ]);
  return { rows: [...rows], totalCount: total?.count ?? 0 };
}
