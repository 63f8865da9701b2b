import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { denialOf, type DenialKey } from './denial-context';

/** With which time-out at most, and with more than how many licences, another device may have had a seat before. */
type OtherWaitingRow = { timeoutSeconds: number; quantity: number };

/** Of more refusals in a day it is not looked up what would have helped: anything might have. */
const LOOKED_UP = 5000;
const ANY_TIMEOUT_SECONDS = 1e9;

/**
 * The other installations that were waiting at a refusal: refused within a day, without a seat since, and heard of in
 * the hour before (or since the idlest seat was used last, if that is longer). With another time-out or quantity all
 * went as it did until one call would have been answered otherwise; from then on anybody may have got in.
 */
export async function readOthersWaiting(
  db: Executor,
  denial: DenialKey,
  subjectId: string,
): Promise<OtherWaitingRow[]> {
  const rows = await db.execute<{ timeout_seconds: number; quantity: number }>(sql`
    with this as materialized (
      select d.*, least(d.at - interval '1 hour', case when d.action <> 'REGISTER' then (select min(h.called) from unnest(d.holder_last_call_ats) as h(called)) end) as lately
      from (${denialOf(denial)}) d
    ),
    refused as materialized (
      select x.*, count(*) over () > ${LOOKED_UP} as are_many from this join denials x on x.customer_id = this.customer_id and x.seat_pool_id = this.seat_pool_id
      where x.at < this.at and x.at >= least(this.lately, this.at - interval '1 day')
    ),
    waiting as materialized (
      select x.installation_id, max(x.at) as at
      from this cross join refused x left join devices d on d.customer_id = this.customer_id and d.seat_pool_id = this.seat_pool_id and d.installation_id = x.installation_id
      where x.installation_id <> this.installation_id
        and not exists (select from leases l where l.customer_id = d.customer_id and l.device_id = d.id and l.started_at >= x.at and l.started_at < this.at)
      group by x.installation_id, d.customer_id, d.id
      having max(x.at) >= min(this.lately)
        or exists (select from device_checks c where c.customer_id = d.customer_id and c.device_id = d.id and c.at >= min(this.lately) and c.at < min(this.at))
    ),
    calls as (
      select c.device_id, c.at, c.action from this join devices d on d.customer_id = this.customer_id and d.seat_pool_id = this.seat_pool_id
      join device_checks c on c.customer_id = d.customer_id and c.device_id = d.id and c.at < this.at and c.at >= least(this.lately, this.at - interval '1 day')
      where exists (select from waiting)
      union all
      select l.device_id, l.started_at, 'LOGIN' from this join leases l on l.customer_id = this.customer_id and l.seat_pool_id = this.seat_pool_id
      where l.started_at < this.at and l.started_at >= least(this.lately, this.at - interval '1 day')
    ),
    spells as (
      select calls.*, lag(calls.at) over (partition by calls.device_id order by calls.at) as quiet_since from calls
    ),
    -- Where something may have gone otherwise: somebody who was refused had got in; a synchronisation had come too
    -- late to keep its seat (L20); in a pool that is over nobody regains one (L13).
    forks as (
      select x.at, x.in_use as quantity, case when x.are_many then ${ANY_TIMEOUT_SECONDS}::float8 when x.action = 'REGISTER' then 0 else (
          select extract(epoch from x.at - h.called)::float8 from unnest(x.holder_last_call_ats) as h(called)
          order by h.called offset x.in_use - x.licensed_quantity limit 1
        ) end as timeout_seconds
      from refused x where exists (select from waiting)
      union all
      select k.at, null, extract(epoch from k.at - k.quiet_since)::float8
      from this join spells k on k.action not in ('LOGIN', 'LOGOUT')
      join seat_pools p on p.customer_id = this.customer_id and p.id = this.seat_pool_id
      join applications a on a.id = p.application_id and not k.action = any (a.checkpoints)
      where exists (
        select from leases l left join seats s on l.ended_at is null and s.customer_id = l.customer_id and s.device_id = l.device_id and s.lease_id = l.id
        where l.customer_id = this.customer_id and l.device_id = k.device_id and l.started_at <= k.quiet_since and coalesce(l.last_call_at, s.last_call_at) >= k.at
      )
      union all
      select e.at, null, ${ANY_TIMEOUT_SECONDS}::float8
      from this join audit_entries e on e.customer_id = this.customer_id and e.subject_id = ${subjectId} and e.at < this.at and e.at >= least(this.lately, this.at - interval '1 day')
      cross join jsonb_array_elements(e.changes) as c(change)
      where c.change ->> 'field' = 'licensedQuantity' and (c.change ->> 'from')::int > (c.change ->> 'to')::int
    )
    select coalesce(max(forks.timeout_seconds), 0) as timeout_seconds, min(forks.quantity) as quantity
    from waiting join forks on forks.at <= waiting.at group by waiting.installation_id`);
  return rows.map((row) => ({ timeoutSeconds: row.timeout_seconds, quantity: row.quantity }));
}
