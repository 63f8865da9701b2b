import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { denialOf, type DenialKey } from './denial-context';

/** With which time-out at most, and with more than how many licences, another device may have had a seat before. */
type OtherWaitingRow = { timeoutSeconds: number; quantity: number };

/** Of more refusals in a day it is not looked up what would have helped: anything might have. */
const LOOKED_UP = 2000;
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
    period as materialized (
      select this.customer_id, this.seat_pool_id, this.installation_id, this.lately, this.at as until, least(this.lately, this.at - interval '1 day') as since,
        a.checkpoints, make_interval(secs => a.min_inactivity_timeout_seconds) as shortest, this.action <> 'REGISTER' as can_lapse
      from this join seat_pools p on p.customer_id = this.customer_id and p.id = this.seat_pool_id join applications a on a.id = p.application_id
    ),
    refused as materialized (
      select x.id, x.at, x.installation_id, x.in_use, x.licensed_quantity, count(*) over () > ${LOOKED_UP} as are_many
      from period join denials x on x.customer_id = period.customer_id and x.seat_pool_id = period.seat_pool_id and x.at < period.until and x.at >= period.since
    ),
    tried as (select installation_id, max(at) as at from refused group by installation_id),
    waiting as materialized (
      select t.installation_id, t.at
      from period join tried t on t.installation_id <> period.installation_id
      left join devices d on d.customer_id = period.customer_id and d.seat_pool_id = period.seat_pool_id and d.installation_id = t.installation_id
      where not exists (select from leases l where l.customer_id = d.customer_id and l.device_id = d.id and l.started_at >= t.at and l.started_at < period.until)
        and (t.at >= period.lately
          or exists (select from device_checks c where c.customer_id = d.customer_id and c.device_id = d.id and c.at >= period.lately and c.at < period.until))
    ),
    calls as (
      select c.device_id, c.at, c.action from period join devices d on d.customer_id = period.customer_id and d.seat_pool_id = period.seat_pool_id
      join device_checks c on c.customer_id = d.customer_id and c.device_id = d.id and c.at < period.until and c.at >= period.since
      where period.can_lapse and exists (select from waiting)
      union all
      select l.device_id, l.started_at, 'LOGIN' from period join leases l on l.customer_id = period.customer_id and l.seat_pool_id = period.seat_pool_id
      where l.started_at < period.until and l.started_at >= period.since
    ),
    spells as (
      select calls.*, lag(calls.at) over (partition by calls.device_id order by calls.at) as quiet_since from calls
    ),
    -- Where something may have gone otherwise: somebody who was refused had got in; a synchronisation had come too
    -- late to keep its seat (L20); in a pool that is over nobody regains one (L13).
    forks as (
      select x.at, x.in_use as quantity, case when x.are_many then ${ANY_TIMEOUT_SECONDS}::float8 when period.can_lapse then (
          select extract(epoch from x.at - h.called)::float8
          from denials y cross join unnest(y.holder_last_call_ats) as h(called)
          where y.customer_id = period.customer_id and y.seat_pool_id = period.seat_pool_id and y.id = x.id
          order by h.called offset x.in_use - x.licensed_quantity limit 1
        ) end as timeout_seconds
      from period cross join refused x where exists (select from waiting)
      union all
      select k.at, null, extract(epoch from k.at - k.quiet_since)::float8
      from period join spells k on k.at - k.quiet_since >= period.shortest and k.action not in ('LOGIN', 'LOGOUT') and not k.action = any (period.checkpoints)
      where exists (
        select from leases l left join seats s on l.ended_at is null and s.customer_id = l.customer_id and s.device_id = l.device_id and s.lease_id = l.id
        where l.customer_id = period.customer_id and l.device_id = k.device_id and l.started_at <= k.quiet_since and coalesce(l.last_call_at, s.last_call_at) >= k.at
      )
      union all
      select e.at, null, ${ANY_TIMEOUT_SECONDS}::float8
      from period join audit_entries e on e.customer_id = period.customer_id and e.subject_id = ${subjectId} and e.at < period.until and e.at >= period.since
      cross join jsonb_array_elements(e.changes) as c(change)
      where c.change ->> 'field' = 'licensedQuantity' and (c.change ->> 'from')::int > (c.change ->> 'to')::int
    ),
    so_far as (
      select m.installation_id, max(m.timeout_seconds) over by_time as timeout_seconds, min(m.quantity) over by_time as quantity
      from (select at, null as installation_id, quantity, timeout_seconds from forks union all select at, installation_id, null, null from waiting) m
      window by_time as (order by m.at)
    )
    select coalesce(timeout_seconds, 0) as timeout_seconds, quantity from so_far where installation_id is not null`);
  return rows.map((row) => ({ timeoutSeconds: row.timeout_seconds, quantity: row.quantity }));
}
