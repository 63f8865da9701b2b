import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { denialOf, type DenialKey } from './denial-context';

/** Last denial of another installation before a denial. Instants are in microseconds. */
type OtherDeniedRow = {
  denied_at: number;
  /** Time of its next seat, and of its last call; null if not before the denial. */
  seat_at: number | null;
  called_at: number | null;
};

type OthersDeniedRow = {
  at: number;
  /** Last call of the longest idle holder; null in a NAMED pool, where seats do not lapse. */
  idlest_call_at: number | null;
  others: OtherDeniedRow[];
};

/** Events in a pool before a denial, unordered. Instants are in microseconds. */
type BeforeDenialRow = {
  /** Too many denials to examine each: only the first for each number of seats in use is listed. */
  are_many: boolean;
  /** `idle_seconds`: of the holder whose seat would have had to lapse; null in a NAMED pool, or if not examined. */
  denials: { at: number; in_use: number; idle_seconds: number | null }[];
  /**
   * Activities that renewed a lease after a time without calls. Leaves out those after a shorter time than an earlier
   * one.
   */
  activities: { at: number; quiet_seconds: number }[];
  quantities: { at: number; from: number; to: number }[];
};

/** If the denials had more holders than this in all, they are not looked up one by one. */
const LOOKED_UP = 50_000;

const micros = (at: ReturnType<typeof sql>) => sql`(extract(epoch from ${at}) * 1000000)::float8`;

/**
 * A denial and the period before it that matters: a day, or since the last call of the longest idle seat if that is
 * longer.
 */
const periodOf = (denial: DenialKey) => sql`
  select d.customer_id, d.seat_pool_id, d.installation_id, d.at as until, least(d.at - interval '1 day', idlest.called_at) as since, idlest.called_at,
    d.action <> 'REGISTER' as can_lapse
  from (${denialOf(denial)}) d
  cross join lateral (select case when d.action <> 'REGISTER' then (select min(h.called_at) from denial_holders(d.customer_id, d.seat_pool_id, d.id) h) end as called_at) idlest`;

/** Other installations that were denied before a denial. Null: the denial does not exist. */
export async function readOthersDenied(db: Executor, denial: DenialKey): Promise<OthersDeniedRow | null> {
  const [row] = await db.execute<OthersDeniedRow>(sql`
    with period as materialized (${periodOf(denial)}),
    denied as materialized (
      select x.installation_id, max(x.at) as at
      from period join denials x on x.customer_id = period.customer_id and x.seat_pool_id = period.seat_pool_id and x.at < period.until and x.at >= period.since
      where x.installation_id <> period.installation_id
      group by x.installation_id
    )
    select ${micros(sql`period.until`)} as at, ${micros(sql`period.called_at`)} as idlest_call_at, (
        select coalesce(jsonb_agg(jsonb_build_object(
          'denied_at', ${micros(sql`t.at`)},
          'seat_at', (select ${micros(sql`min(l.started_at)`)} from leases l where l.customer_id = d.customer_id and l.device_id = d.id and l.started_at >= t.at and l.started_at < period.until),
          'called_at', (select ${micros(sql`max(c.at)`)} from device_checks c where c.customer_id = d.customer_id and c.device_id = d.id and c.at >= period.since and c.at < period.until)
        )), '[]')
        from denied t
        left join devices d on d.customer_id = period.customer_id and d.seat_pool_id = period.seat_pool_id and d.installation_id = t.installation_id
      ) as others
    from period`);
  return row ?? null;
}

/** Denials, late activities and changes of the quantity before a denial. `subjectId` is the pool's id in the audit trail. */
export async function readBeforeDenial(
  db: Executor,
  denial: DenialKey,
  subjectId: string,
): Promise<BeforeDenialRow | null> {
  const [row] = await db.execute<BeforeDenialRow>(sql`
    with period as materialized (
      select p.*, a.checkpoints, make_interval(secs => a.min_inactivity_timeout_seconds) as shortest
      from (${periodOf(denial)}) p join seat_pools s on s.customer_id = p.customer_id and s.id = p.seat_pool_id join applications a on a.id = s.application_id
    ),
    denied as materialized (
      select x.id, x.at, x.in_use, x.licensed_quantity, sum(x.in_use) over () > ${LOOKED_UP} as are_many, row_number() over (partition by x.in_use order by x.at) as turn
      from period join denials x on x.customer_id = period.customer_id and x.seat_pool_id = period.seat_pool_id and x.at < period.until and x.at >= period.since
    ),
    calls as (
      select c.device_id, c.at, c.action from period join devices d on d.customer_id = period.customer_id and d.seat_pool_id = period.seat_pool_id
      join device_checks c on c.customer_id = d.customer_id and c.device_id = d.id and c.at < period.until and c.at >= period.since
      where period.can_lapse
      union all
      select l.device_id, l.started_at, 'LOGIN' from period join leases l on l.customer_id = period.customer_id and l.seat_pool_id = period.seat_pool_id
      where l.started_at < period.until and l.started_at >= period.since
    ),
    spells as (
      select calls.*, lag(calls.at) over (partition by calls.device_id order by calls.at) as quiet_since from calls
    ),
    late as (
      select k.at, extract(epoch from k.at - k.quiet_since)::float8 as quiet_seconds
      from period join spells k on k.at - k.quiet_since >= period.shortest and k.action not in ('LOGIN', 'LOGOUT') and not k.action = any (period.checkpoints)
      where exists (
        select from leases l left join seats s on l.ended_at is null and s.customer_id = l.customer_id and s.device_id = l.device_id and s.lease_id = l.id
        where l.customer_id = period.customer_id and l.device_id = k.device_id and l.started_at <= k.quiet_since and coalesce(l.last_call_at, s.last_call_at) >= k.at
      )
    ),
    ranked as (
      select late.*, max(quiet_seconds) over (order by at rows between unbounded preceding and 1 preceding) as longest_before from late
    )
    select coalesce((select bool_or(are_many) from denied), false) as are_many,
      (
        select coalesce(jsonb_agg(jsonb_build_object('at', ${micros(sql`x.at`)}, 'in_use', x.in_use, 'idle_seconds', case when period.can_lapse and not x.are_many then (
          select extract(epoch from x.at - h.called_at)::float8 from denial_holders(period.customer_id, period.seat_pool_id, x.id) h
          order by h.called_at offset x.in_use - x.licensed_quantity limit 1
        ) end)), '[]')
        from denied x where not x.are_many or x.turn = 1
      ) as denials,
      (
        select coalesce(jsonb_agg(jsonb_build_object('at', ${micros(sql`at`)}, 'quiet_seconds', quiet_seconds)), '[]')
        from ranked where quiet_seconds > coalesce(longest_before, 0)
      ) as activities,
      (
        select coalesce(jsonb_agg(jsonb_build_object('at', ${micros(sql`e.at`)}, 'from', (c.change ->> 'from')::int, 'to', (c.change ->> 'to')::int)), '[]')
        from audit_entries e cross join jsonb_array_elements(e.changes) as c(change)
        where e.customer_id = period.customer_id and e.subject_id = ${subjectId} and e.at < period.until and e.at >= period.since
          and c.change ->> 'field' = 'licensedQuantity' and c.change ->> 'from' is not null
      ) as quantities
    from period`);
  return row ?? null;
}
