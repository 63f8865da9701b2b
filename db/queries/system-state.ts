import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { keyOfJob } from './daily-claims';

export type SystemStateRow = {
  pools: number;
  pools_full: number;
  licensed: number;
  held: number;
  over: number;
  mails_waiting: number;
  mails_oldest_seconds: number | null;
  webhooks_waiting: number;
  webhooks_oldest_seconds: number | null;
  purge_due_at: number | null;
  clock: number;
};

/** Reads sums over all pools and outboxes. Counts every held seat, so do not call it often. */
export async function readSystemStateRow(db: Executor, purgeJob: string): Promise<SystemStateRow> {
  const [row] = await db.execute<SystemStateRow>(sql`
    with held as (
      select s.customer_id, s.seat_pool_id, count(*)::int as n
      from seats s
      where s.lease_id is not null and is_held(s.last_call_at, s.lapses_after, statement_timestamp())
      group by s.customer_id, s.seat_pool_id
    ), pools as (
      select count(*)::int as pools, count(*) filter (where held.n >= p.licensed_quantity)::int as pools_full,
        coalesce(sum(p.licensed_quantity), 0)::int as licensed, coalesce(sum(held.n), 0)::int as held,
        coalesce(sum(greatest(0, held.n - p.licensed_quantity)), 0)::int as over
      from seat_pools p
      left join held on held.customer_id = p.customer_id and held.seat_pool_id = p.id
    ), mails as (
      select count(*)::int as mails_waiting, ${ageOf(sql`min(m.next_attempt_at)`)} as mails_oldest_seconds
      from alert_mails m where m.status in ('PENDING', 'QUEUED')
    ), webhooks as (
      select count(*)::int as webhooks_waiting, ${ageOf(sql`min(d.next_attempt_at)`)} as webhooks_oldest_seconds
      from webhook_deliveries d where d.status = 'PENDING'
    )
    select *,
      (select r.expire::float8 / 1000 from rate_limits r where r.key = ${keyOfJob(purgeJob)}) as purge_due_at,
      extract(epoch from clock_timestamp())::float8 as clock
    from pools, mails, webhooks`);
  if (!row) throw new Error('an aggregate without a group returns one row');
  return row;
}

/** Seconds for which a message has been due. */
const ageOf = (dueAt: ReturnType<typeof sql>) =>
  sql`greatest(0, extract(epoch from statement_timestamp() - ${dueAt}))::float8`;
