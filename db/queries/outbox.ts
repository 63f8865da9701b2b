import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

type Taken = { customer_id: string; id: string };

/*
 * Whoever takes a message moves its next attempt on by more than an attempt may take: if the process dies meanwhile,
 * another one takes it then.
 */
const TAKEN_FOR_SECONDS = 120;

/**
 * Takes the deliveries that are due, the oldest of each endpoint: what waits for one address goes out in order as far
 * as it is accepted, and a slow one keeps nobody else waiting.
 */
export async function takeDueDeliveries(db: Executor, at: Date, limit: number) {
  const now = sql`${at.toISOString()}::timestamptz`;
  const rows = await db.execute<Taken>(sql`
    update webhook_deliveries d set next_attempt_at = ${now} + make_interval(secs => ${TAKEN_FOR_SECONDS})
    from (
      select d.customer_id, d.id from webhook_deliveries d
      where d.status = 'PENDING' and d.next_attempt_at <= ${now} and not exists (
        select from webhook_deliveries e
        where e.customer_id = d.customer_id and e.endpoint_id = d.endpoint_id and e.status = 'PENDING'
          and e.next_attempt_at <= ${now} and e.id < d.id
      )
      order by d.next_attempt_at limit ${limit} for update skip locked
    ) due
    where d.customer_id = due.customer_id and d.id = due.id
    returning d.customer_id, d.id`);
  return rows.map((row) => ({ customerId: row.customer_id, id: Number(row.id) }));
}

/** Takes the mails that are due, the oldest first. */
export async function takeDueMails(db: Executor, at: Date, limit: number) {
  const now = sql`${at.toISOString()}::timestamptz`;
  const rows = await db.execute<Taken>(sql`
    update alert_mails m set next_attempt_at = ${now} + make_interval(secs => ${TAKEN_FOR_SECONDS})
    from (
      select customer_id, id from alert_mails where status = 'PENDING' and next_attempt_at <= ${now}
      order by next_attempt_at limit ${limit} for update skip locked
    ) due
    where m.customer_id = due.customer_id and m.id = due.id
    returning m.customer_id, m.id`);
  return rows.map((row) => ({ customerId: row.customer_id, id: row.id }));
}
