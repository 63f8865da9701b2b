import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { containsPattern } from './contains-pattern';
import { RETENTION, withinRetention } from './retention';

export type DenialKey = { customerId: string; seatPoolId: string; id: number };

export type HolderRow = {
  device_id: string;
  device_name: string | null;
  user_name: string | null;
  idle_seconds: number;
  is_removed: boolean;
  /** Whether the lease lapsed and the device made no call in the hour after that. */
  stayed_away: boolean;
  /** Median time between the device's calls; null with fewer than three of them, or unless `stayed_away`. */
  usual_idle_seconds: number | null;
};

export type DenialContextRow = {
  min_timeout_seconds: number;
  max_timeout_seconds: number;
  lowered: { at: number; from: number; to: number }[] | null;
  /** When a seat was first free after the denial; `how` is null because the licensed quantity was raised. */
  freed: { at: string; how: string | null; device_name: string | null } | null;
};

/** Denials of an installation around one of them, and its seats. Instants are in microseconds, ascending. */
export type TriesAroundRow = { tries: { id: number; at: number }[] | null; seats: number[] | null };

const millis = (instant: ReturnType<typeof sql>) => sql`(extract(epoch from ${instant}) * 1000)::float8`;
const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;
/** Query for the row of a denial: in SQL its instants keep their microseconds, which a Date cannot hold. */
export const denialOf = ({ customerId, seatPoolId, id }: DenialKey) =>
  sql`select * from denials where customer_id = ${customerId}::uuid and seat_pool_id = ${seatPoolId}::uuid and id = ${id}::bigint`;

/** Reads the circumstances of a denial in one statement. `subjectId` is the pool's id in the audit trail. */
export async function readDenialContext(
  db: Executor,
  denial: DenialKey,
  subjectId: string,
): Promise<DenialContextRow | null> {
  const changes = sql`
    select e.at, e.id, (c.change ->> 'from')::int as was, (c.change ->> 'to')::int as became
    from audit_entries e cross join jsonb_array_elements(e.changes) as c(change)
    where e.customer_id = p.customer_id and e.subject_id = ${subjectId} and c.change ->> 'field' = 'licensedQuantity' and c.change ->> 'from' is not null`;
  const [row] = await db.execute<DenialContextRow>(sql`
    with this as materialized (${denialOf(denial)})
    select a.min_inactivity_timeout_seconds as min_timeout_seconds, a.max_inactivity_timeout_seconds as max_timeout_seconds,
      (
        select jsonb_agg(jsonb_build_object('at', ${millis(sql`q.at`)}, 'from', q.was, 'to', q.became) order by q.at, q.id)
        from (${changes}) q where q.at <= this.at and q.at > this.at - ${RETENTION} and q.was > q.became
      ) as lowered,
      (
        select jsonb_build_object('at', f.at, 'how', f.how, 'device_name', d.name)
        from (
          select o.*, sum(o.freed) over (order by o.at rows unbounded preceding) as freed_so_far
          from (
            (
              select l.ended_at as at, l.end_reason as how, l.device_id, 1 as freed from leases l
              where l.customer_id = p.customer_id and l.seat_pool_id = p.id and l.ended_at >= this.at and l.end_reason <> 'REPLACED'
              order by l.ended_at limit this.in_use
            ) union all (
              -- Ended while the refusal was being decided.
              select this.at, h.end_reason, h.device_id, 1 from denial_holders(this.customer_id, this.seat_pool_id, this.id) h
              where h.ended_at < this.at and h.end_reason <> 'REPLACED'
            ) union all (
              select lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at), lapse_reason(s.lease_id, s.customer_id, s.device_id), s.device_id, 1 from seats s
              where s.customer_id = p.customer_id and s.seat_pool_id = p.id and s.lease_id is not null
                and not is_held(s.last_call_at, s.lapses_after, clock_timestamp()) and lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at) >= this.at
            ) union all (
              select q.at, null, null, q.became - q.was from (${changes}) q where q.at > this.at
            )
          ) o
        ) f left join devices d on d.customer_id = p.customer_id and d.id = f.device_id
        where f.freed_so_far > this.in_use - this.licensed_quantity
        order by f.at limit 1
      ) as freed
    from this join seat_pools p on p.customer_id = this.customer_id and p.id = this.seat_pool_id join applications a on a.id = p.application_id`);
  return row ?? null;
}

/** Denials of the same installation within a day before and after one of them, and its seats until a day later. */
export async function readTriesAround(db: Executor, denial: DenialKey): Promise<TriesAroundRow | null> {
  const micros = (at: ReturnType<typeof sql>) => sql`(extract(epoch from ${at}) * 1000000)::float8`;
  const [row] = await db.execute<TriesAroundRow>(sql`
    with this as materialized (${denialOf(denial)})
    select (
        select jsonb_agg(jsonb_build_object('id', x.id, 'at', ${micros(sql`x.at`)}) order by x.at, x.id) from denials x
        where x.customer_id = this.customer_id and x.seat_pool_id = this.seat_pool_id and x.installation_id = this.installation_id
          and x.at between this.at - interval '1 day' and this.at + interval '1 day' and x.at >= (select ${withinRetention()})
      ) as tries,
      (
        select array_agg(${micros(sql`l.started_at`)} order by l.started_at) from leases l
        join devices d on d.customer_id = l.customer_id and d.id = l.device_id
        where l.customer_id = this.customer_id and d.seat_pool_id = this.seat_pool_id and d.installation_id = this.installation_id
          and l.started_at between this.at - interval '1 day' and this.at + interval '2 days'
      ) as seats
    from this`);
  return row ?? null;
}

/** Number of longest idle holders whose later calls and usual idle times are examined. */
const HOLDERS_LOOKED_UP = 100;

/** Holders of the seats at a denial, in the order of the denial's lists, with their later calls. */
export async function readHolders(db: Executor, denial: DenialKey): Promise<HolderRow[]> {
  const rows = await db.execute<HolderRow>(sql`
    with this as materialized (${denialOf(denial)}),
    held as materialized (
      select row_number() over (order by h.called_at, h.lease_id) as n, h.device_id, h.lease_id, h.called_at as called, d.name as device_name, u.user_name, this.at as refused_at,
        greatest(0, extract(epoch from this.at - h.called_at))::float8 as idle_seconds, coalesce(d.removed_at <= this.at, false) as is_removed,
        case when h.end_reason = 'EXPIRED' then h.ended_at end as lapsed_at, h.final_call_at > h.called_at as called_again
      from this cross join denial_holders(this.customer_id, this.seat_pool_id, this.id) h
      left join devices d on d.customer_id = this.customer_id and d.id = h.device_id
      left join app_users u on u.customer_id = this.customer_id and u.id = h.app_user_id
    ),
    lapsed as materialized (
      select device_id, lease_id, called, refused_at, lapsed_at + interval '1 hour' as until from held
      where lapsed_at is not null and called_again is false order by idle_seconds desc limit ${HOLDERS_LOOKED_UP}
    ),
    away as materialized (
      select a.device_id, a.refused_at from lapsed a
      where not exists (select from device_checks c where c.customer_id = ${denial.customerId}::uuid and c.device_id = a.device_id and c.at > a.called and c.at <= a.until)
        and not exists (select from denials x where x.customer_id = ${denial.customerId}::uuid and x.device_id = a.device_id and x.at > a.called and x.at <= a.until)
        and not exists (
          select from leases l where l.customer_id = ${denial.customerId}::uuid and l.device_id = a.device_id and l.started_at > a.called and l.started_at <= a.until and l.id <> a.lease_id
        )
    ),
    waits as materialized (
      select c.device_id, extract(epoch from c.at - lag(c.at) over (partition by c.device_id order by c.at))::float8 as seconds
      from away join device_checks c on c.customer_id = ${denial.customerId}::uuid and c.device_id = away.device_id
        and c.at <= away.refused_at and c.at > away.refused_at - ${RETENTION}
    ),
    usual as (
      select device_id, percentile_disc(0.5) within group (order by seconds) as seconds from waits
      where seconds < (select inactivity_timeout_seconds from seat_pools where customer_id = ${denial.customerId}::uuid and id = ${denial.seatPoolId}::uuid)
      group by device_id having count(*) >= 3
    )
    select held.device_id, held.device_name, held.user_name, held.idle_seconds, held.is_removed, away.device_id is not null as stayed_away,
      usual.seconds as usual_idle_seconds
    from held left join away on away.device_id = held.device_id left join usual on usual.device_id = held.device_id order by held.n`);
  return [...rows];
}

/** Ids of denials within two hours of an instant, nearest first. `customerId` null: of all customers. */
export async function findDenialsNear(
  db: Executor,
  {
    customerId,
    search,
    at,
    limit,
    findsByPartOfInstallation,
  }: {
    customerId: string | null;
    search: string | null;
    at: Date;
    limit: number;
    /** Whether part of an installation id matches too. The whole id always matches (L10). */
    findsByPartOfInstallation: boolean;
  },
): Promise<{ customerId: string; seatPoolId: string; id: number }[]> {
  const pattern = search && containsPattern(search);
  const byInstallation = findsByPartOfInstallation
    ? sql`d.installation_id ilike ${pattern}`
    : sql`lower(d.installation_id) = lower(${search})`;
  const rows = await db.execute<{ customer_id: string; seat_pool_id: string; id: string }>(sql`
    select d.customer_id, d.seat_pool_id, d.id
    from seat_pools p join denials d on d.customer_id = p.customer_id and d.seat_pool_id = p.id
    where ${customerId ? sql`p.customer_id = ${customerId}::uuid` : sql`true`}
      and d.at between ${instant(at)} - interval '2 hours' and ${instant(at)} + interval '2 hours'
      and d.at >= ${withinRetention()}
      ${pattern ? sql`and (d.device_name ilike ${pattern} or d.user_name ilike ${pattern} or ${byInstallation})` : sql``}
    order by abs(extract(epoch from d.at - ${instant(at)})), d.id limit ${limit}`);
  return rows.map((row) => ({
    customerId: row.customer_id,
    seatPoolId: row.seat_pool_id,
    id: Number(row.id),
  }));
}
