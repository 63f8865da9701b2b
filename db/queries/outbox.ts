import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import type { alertMailKinds } from '../schema';

/** A claimed webhook delivery. */
export type TakenDelivery = { customerId: string; endpointId: string; id: number };

/*
 * Claiming a message moves its next attempt beyond the duration of an attempt: if the process dies, another claims it
 * then.
 */
const TAKEN_FOR_SECONDS = 120;

type Places = {
  /** Number of places left. */
  limit: number;
  /** Maximum under way for one customer. */
  perCustomer: number;
  underWay: readonly TakenDelivery[];
};

/**
 * Claims due deliveries, the oldest of each endpoint that has none under way, so that each endpoint receives them in
 * order. The end of an alert waits until its start has been accepted or given up. Customers have few places and failing
 * endpoints come last, so that none delays others.
 */
export async function takeDueDeliveries(db: Executor, at: Date, { limit, perCustomer, underWay }: Places) {
  const now = sql`${at.toISOString()}::timestamptz`;
  const customers = sql.param(underWay.map(({ customerId }) => customerId));
  const endpoints = sql.param(underWay.map(({ endpointId }) => endpointId));
  const rows = await db.execute<{ customer_id: string; endpoint_id: string; id: string }>(sql`
    with under_way as (
      select customer_id, endpoint_id from unnest(${customers}::uuid[], ${endpoints}::uuid[]) as u(customer_id, endpoint_id)
    ), waiting as (
      select d.customer_id, d.id, d.next_attempt_at, w.failing_since is not null as is_failing,
        row_number() over (partition by d.customer_id, d.endpoint_id order by d.id) as turn
      from webhook_deliveries d
      join webhook_endpoints w on w.customer_id = d.customer_id and w.id = d.endpoint_id
      where d.status = 'PENDING' and d.next_attempt_at <= ${now} and not exists (
        select from under_way u where u.customer_id = d.customer_id and u.endpoint_id = d.endpoint_id
      ) and not exists (
        select from webhook_deliveries e
        where e.customer_id = d.customer_id and e.endpoint_id = d.endpoint_id and e.alert_id = d.alert_id
          and e.status = 'PENDING' and e.id < d.id
      )
    ), placed as (
      select customer_id, id, next_attempt_at, is_failing,
        row_number() over (partition by customer_id order by is_failing, next_attempt_at, id)
          + (select count(*) from under_way u where u.customer_id = waiting.customer_id) as place
      from waiting where turn = 1
    )
    update webhook_deliveries d set next_attempt_at = ${now} + make_interval(secs => ${TAKEN_FOR_SECONDS})
    from (
      select d.customer_id, d.id from placed p
      join webhook_deliveries d on d.customer_id = p.customer_id and d.id = p.id
      where p.place <= ${perCustomer} and d.status = 'PENDING' and d.next_attempt_at <= ${now}
      order by p.is_failing, p.next_attempt_at, p.id limit ${limit} for update of d skip locked
    ) due
    where d.customer_id = due.customer_id and d.id = due.id
    returning d.customer_id, d.endpoint_id, d.id`);
  return rows.map((row): TakenDelivery => ({
    customerId: row.customer_id,
    endpointId: row.endpoint_id,
    id: Number(row.id),
  }));
}

/** Claims due mails of some kinds, oldest first. Kinds of later versions are left to those. */
export async function takeDueMails(
  db: Executor,
  at: Date,
  { kinds, limit }: { kinds: readonly (typeof alertMailKinds)[number][]; limit: number },
) {
  const now = sql`${at.toISOString()}::timestamptz`;
  const rows = await db.execute<{ customer_id: string; id: string }>(sql`
    update alert_mails m set next_attempt_at = ${now} + make_interval(secs => ${TAKEN_FOR_SECONDS})
    from (
      select customer_id, id from alert_mails
      where status in ('PENDING', 'QUEUED') and next_attempt_at <= ${now} and kind = any (${sql.param([...kinds])}::text[])
      order by next_attempt_at limit ${limit} for update skip locked
    ) due
    where m.customer_id = due.customer_id and m.id = due.id
    returning m.customer_id, m.id`);
  return rows.map((row) => ({ customerId: row.customer_id, id: row.id }));
}

/** Interval of prolonging the claim of a mail that is still under way. */
export const KEEP_MAIL_EVERY_MS = (TAKEN_FOR_SECONDS / 2) * 1000;

/** Prolongs the claim of a mail. */
export async function keepMail(db: Executor, { customerId, id }: { customerId: string; id: string }) {
  await db.execute(sql`
    update alert_mails set next_attempt_at = next_attempt_at + make_interval(secs => ${KEEP_MAIL_EVERY_MS / 1000})
    where customer_id = ${customerId}::uuid and id = ${id}::uuid and status in ('PENDING', 'QUEUED')`);
}
