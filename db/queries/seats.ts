import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { executePrepared } from '../execute-prepared';

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

/** A page of a pool's held seats, by number; one row more than `limit` if there are more. */
export async function findHeldSeats(db: Executor, { seatPool, limit, after }: Page) {
  const held = sql`s.customer_id = ${seatPool.customerId}::uuid and s.seat_pool_id = ${seatPool.id}::uuid
    and is_held(s.last_call_at, s.lapses_after, clock_timestamp())`;
  const [rows, [total]] = await Promise.all([
    db.execute<SeatRow>(sql`
      select s.seat_number, s.device_id, s.app_user_id, s.lease_started_at as since, s.last_call_at + s.lapses_after as lapses_at,
        extract(epoch from s.lapses_after)::int as lapses_after_seconds,
        least(s.last_call_at, clock_timestamp()) as last_call_at,
        coalesce(s.last_action, case s.mode when 'NAMED' then 'REGISTER' else 'LOGIN' end) as last_action, clock_timestamp() as as_of
      from seats s
      where ${held} and ${after ? sql`s.seat_number > ${after[0]}::bigint` : sql`true`}
      order by s.seat_number limit ${limit + 1}`),
    db.execute<{ count: number }>(sql`select count(*)::int as count from seats s where ${held}`),
  ]);
  return { rows: [...rows], totalCount: total?.count ?? 0 };
}

export type NamedSeatRow = Omit<SeatRow, 'app_user_id'> & {
  customer_id: string;
  seat_pool_id: string;
  device_name: string;
  device_removed: boolean;
  user_name: string | null;
  user_display_name: string | null;
};

const MOST_SEATS_OF_A_POOL = 1_000;

/** A pool, and the instant from which its seats are read: null for all that are held. */
type PoolSince = { customerId: string; id: string; since: Date | null };

/**
 * Held seats of pools, with their holders; at most 1,000 per pool. With `since`, only those whose last call is not
 * older. `offset 0` preserves the look-ups by key: a generic plan assumes more pools than requested and would read all
 * devices.
 */
export async function findHeldSeatsOfPools(
  db: Executor,
  pools: readonly PoolSince[],
): Promise<NamedSeatRow[]> {
  const rows = await executePrepared<NamedSeatRow>(
    db,
    sql`
      select s.customer_id, s.seat_pool_id, s.seat_number, s.device_id, d.name as device_name,
        d.removed_at is not null as device_removed, u.user_name, u.display_name as user_display_name,
        s.lease_started_at as since, s.last_call_at + s.lapses_after as lapses_at,
        extract(epoch from s.lapses_after)::int as lapses_after_seconds,
        least(s.last_call_at, clock_timestamp()) as last_call_at,
        coalesce(s.last_action, case s.mode when 'NAMED' then 'REGISTER' else 'LOGIN' end) as last_action, clock_timestamp() as as_of
      from (select ${columns(pools)}, ${sinceColumn(pools)} as since) asked
      cross join lateral (
        select * from seats s
        where s.customer_id = asked.customer_id and s.seat_pool_id = asked.id and is_held(s.last_call_at, s.lapses_after, clock_timestamp())
          and s.last_call_at >= asked.since
        order by s.seat_number limit ${MOST_SEATS_OF_A_POOL}
      ) s
      cross join lateral (
        select d.name, d.removed_at from devices d where d.customer_id = s.customer_id and d.id = s.device_id offset 0
      ) d
      left join lateral (
        select u.user_name, u.display_name from app_users u where u.customer_id = s.customer_id and u.id = s.app_user_id offset 0
      ) u on true`,
  );
  return [...rows];
}

/** A held seat's number and its device. */
export type HeldSeatNumber = { number: number; deviceId: string };

/** Held seats of pools by number, ascending, at most 1,000 per pool, and the instant of the reading. */
export async function findHeldSeatNumbers(
  db: Executor,
  pools: readonly { customerId: string; id: string }[],
): Promise<Map<string, { held: HeldSeatNumber[]; asOf: Date }>> {
  const rows = await executePrepared<{ id: string; numbers: number[]; devices: string[]; as_of: string }>(
    db,
    sql`
      select asked.id, clock_timestamp() as as_of, held.numbers, held.devices
      from (select ${columns(pools)}) asked
      cross join lateral (
        select coalesce(array_agg(seat_number order by seat_number), '{}') as numbers,
          coalesce(array_agg(device_id order by seat_number), '{}') as devices
        from (
          select s.seat_number, s.device_id from seats s
          where s.customer_id = asked.customer_id and s.seat_pool_id = asked.id and is_held(s.last_call_at, s.lapses_after, clock_timestamp())
          order by s.seat_number limit ${MOST_SEATS_OF_A_POOL}
        ) s
      ) held`,
  );
  return new Map(
    rows.map(({ id, numbers, devices, as_of }) => [
      id,
      {
        held: numbers.map((number, n) => ({ number, deviceId: devices[n] ?? '' })),
        asOf: new Date(as_of),
      },
    ]),
  );
}

const columns = (pools: readonly { customerId: string; id: string }[]) =>
  sql`unnest(${sql.param(pools.map(({ customerId }) => customerId))}::uuid[]) as customer_id, unnest(${sql.param(pools.map(({ id }) => id))}::uuid[]) as id`;

const sinceColumn = (pools: readonly PoolSince[]) =>
  sql`unnest(${sql.param(pools.map(({ since }) => since?.toISOString() ?? '-infinity'))}::text[]::timestamptz[])`;
