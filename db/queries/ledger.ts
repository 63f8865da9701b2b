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
    select h.device_id, d.name as device_name, u.user_name, u.display_name, h.grant_number, h.started_at as since, h.called_at as last_call_at,
      greatest(0, floor(extract(epoch from ${then} - h.called_at)))::int as idle_seconds, h.ended_at, h.end_reason
    from seat_holders_at(${seatPool.customerId}::uuid, ${seatPool.id}::uuid, ${then}) h
    join devices d on d.customer_id = ${seatPool.customerId}::uuid and d.id = h.device_id
    left join app_users u on u.customer_id = ${seatPool.customerId}::uuid and u.id = h.app_user_id
    order by h.called_at, h.lease_id`);
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
