import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import type { leaseEndReasons } from '../schema';
import { withinRetention } from './retention';

export type LedgerRow = {
  device_id: string;
  device_name: string;
  user_name: string | null;
  display_name: string | null;
  grant_number: number;
  since: string;
  last_call_at: string;
  idle_seconds: number;
  ended_at: string | null;
  end_reason: (typeof leaseEndReasons)[number] | null;
};

/** Whether an instant is within the retention, by the database's clock. */
export async function isWithinRecords(db: Executor, at: Date): Promise<boolean> {
  const [row] = await db.execute<{ is_so: boolean }>(
    sql`select ${at.toISOString()}::timestamptz between ${withinRetention()} and clock_timestamp() as is_so`,
  );
  return row?.is_so ?? false;
}

/**
 * Holders of a pool's seats at an instant, longest idle first; the last call before it is found in leases and checks.
 */
export async function readLedger(
  db: Executor,
  seatPool: { customerId: string; id: string },
  at: Date,
): Promise<LedgerRow[]> {
  const then = sql`${at.toISOString()}::timestamptz`;
  const rows = await db.execute<LedgerRow>(sql`
    with held as materialized (
      select l.*, coalesce(l.last_call_at, s.last_call_at) as lease_last_call_at,
        case when l.ended_at is null and not is_held(s, clock_timestamp()) then greatest(l.started_at, lapse_of(s)) else l.ended_at end as true_end,
        coalesce(l.end_reason, case when not is_held(s, clock_timestamp()) then lapse_reason(s) end) as true_reason
      from leases l
      left join seats s on l.ended_at is null and s.customer_id = l.customer_id and s.device_id = l.device_id and s.lease_id = l.id
      where l.customer_id = ${seatPool.customerId}::uuid and l.seat_pool_id = ${seatPool.id}::uuid and l.started_at <= ${then}
        and (l.ended_at is null or l.ended_at > ${then})
    )
    select h.device_id, d.name as device_name, u.user_name, u.display_name, h.grant_number, h.started_at as since, called.at as last_call_at,
      greatest(0, floor(extract(epoch from ${then} - called.at)))::int as idle_seconds, h.true_end as ended_at, h.true_reason as end_reason
    from held h
    join devices d on d.customer_id = h.customer_id and d.id = h.device_id
    left join app_users u on u.customer_id = h.customer_id and u.id = h.app_user_id
    cross join lateral (
      select greatest(h.started_at, case when h.lease_last_call_at <= ${then} then h.lease_last_call_at end, (
        select max(c.at) from device_checks c
        where c.customer_id = h.customer_id and c.device_id = h.device_id and c.at >= h.started_at and c.at <= ${then}
      )) as at
    ) called
    where h.true_end is null or h.true_end > ${then}
    order by called.at, h.id`);
  return [...rows];
}

/** Licensed quantity of a pool at an instant, from the first later change. */
export async function readLicensedAt(
  db: Executor,
  seatPool: { customerId: string; id: string; subjectId: string },
  at: Date,
): Promise<number | null> {
  const [row] = await db.execute<{ quantity: number }>(sql`
    select coalesce((
        select coalesce((c.change ->> 'from')::int, 0)
        from audit_entries e cross join jsonb_array_elements(e.changes) as c(change)
        where e.customer_id = p.customer_id and e.subject_id = ${seatPool.subjectId} and e.at > ${at.toISOString()}::timestamptz
          and c.change ->> 'field' = 'licensedQuantity'
        order by e.at, e.id limit 1
      ), p.licensed_quantity) as quantity
    from seat_pools p where p.customer_id = ${seatPool.customerId}::uuid and p.id = ${seatPool.id}::uuid`);
  return row?.quantity ?? null;
}
