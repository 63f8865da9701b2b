import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { containsPattern } from './contains-pattern';
import { withinRetention } from './retention';

type Denial = {
  customerId: string;
  seatPoolId: string;
  id: number;
  at: Date;
  deviceId: string | null;
  installationId: string;
  inUse: number;
  licensedQuantity: number;
  holderDeviceIds: string[];
  holderLeaseIds: number[];
  holderLastCallAts: (Date | string)[];
};

export type HolderRow = {
  device_id: string;
  device_name: string | null;
  user_name: string | null;
  idle_seconds: number;
  came_back: boolean;
  is_removed: boolean;
  usual_idle_seconds: number | null;
};

export type DenialContextRow = {
  min_timeout_seconds: number;
  lowered: { at: number; from: number }[] | null;
  freed: { at: string; how: string; device_name: string } | null;
  /** Instants of the refusals of the same installation around this one, in milliseconds, ascending. */
  tries: number[] | null;
  /** When the device got seats after this refusal, within two days. */
  seats: number[] | null;
};

const millis = (instant: ReturnType<typeof sql>) => sql`(extract(epoch from ${instant}) * 1000)::float8`;
const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/** What happened around a refusal, in one statement. `subjectId` is the pool's id in the audit trail. */
export async function readDenialContext(
  db: Executor,
  denial: Denial,
  subjectId: string,
): Promise<DenialContextRow | null> {
  const { customerId, seatPoolId, at, inUse, licensedQuantity } = denial;
  const surplus = inUse - licensedQuantity;
  const [row] = await db.execute<DenialContextRow>(sql`
    select a.min_inactivity_timeout_seconds as min_timeout_seconds,
      (
        select jsonb_agg(jsonb_build_object('at', ${millis(sql`e.at`)}, 'from', (c.change ->> 'from')::int) order by e.at, e.id)
        from audit_entries e cross join jsonb_array_elements(e.changes) as c(change)
        where e.customer_id = p.customer_id and e.subject_id = ${subjectId} and e.at <= ${instant(at)} and e.at > ${instant(at)} - interval '60 days'
          and c.change ->> 'field' = 'licensedQuantity' and c.change ->> 'from' is not null and (c.change ->> 'from')::int > (c.change ->> 'to')::int
      ) as lowered,
      (
        select jsonb_build_object('at', f.at, 'how', f.how, 'device_name', d.name)
        from (
          (
            select l.ended_at as at, l.end_reason as how, l.device_id from leases l
            where l.customer_id = p.customer_id and l.seat_pool_id = p.id and l.ended_at >= ${instant(at)} and l.end_reason <> 'REPLACED'
            order by l.ended_at limit ${surplus + 1}
          ) union all (
            select lapse_of(s), 'EXPIRED', s.device_id from seats s
            where s.customer_id = p.customer_id and s.seat_pool_id = p.id and s.device_id is not null
              and s.last_call_at <= clock_timestamp() - s.lapses_after and lapse_of(s) >= ${instant(at)}
          )
        ) f join devices d on d.customer_id = p.customer_id and d.id = f.device_id
        order by f.at limit 1 offset ${surplus}
      ) as freed,
      (
        select array_agg(${millis(sql`x.at`)} order by x.at) from denials x
        where x.customer_id = p.customer_id and x.seat_pool_id = p.id and x.installation_id = ${denial.installationId}
          and x.at between ${instant(at)} - interval '1 day' and ${instant(at)} + interval '1 day'
      ) as tries,
      (
        select array_agg(${millis(sql`l.started_at`)} order by l.started_at) from leases l
        join devices d on d.customer_id = l.customer_id and d.id = l.device_id
        where l.customer_id = p.customer_id and d.seat_pool_id = p.id and d.installation_id = ${denial.installationId}
          and l.started_at >= ${instant(at)} and l.started_at < ${instant(at)} + interval '2 days'
      ) as seats
    from seat_pools p join applications a on a.id = p.application_id
    where p.customer_id = ${customerId}::uuid and p.id = ${seatPoolId}::uuid`);
  return row ?? null;
}

/** Of how many holders it is looked up how long they are idle usually: of the idlest ones that did not come back. */
const HOLDERS_LOOKED_UP = 100;

/** Who held the seats at a refusal (their last calls come to the millisecond), in the order of the denial's lists, and whether they came back. */
export async function readHolders(db: Executor, denial: Denial): Promise<HolderRow[]> {
  const { customerId, seatPoolId, at } = denial;
  const lastCalls = denial.holderLastCallAts.map((each) => new Date(each).toISOString());
  const rows = await db.execute<HolderRow>(sql`
    with held as materialized (
      select h.device_id, h.n, d.name as device_name, u.user_name, greatest(0, extract(epoch from ${instant(at)} - h.called))::float8 as idle_seconds,
        d.removed_at is not null and d.removed_at <= ${instant(at)} as is_removed,
        coalesce(l.end_reason in ('LOGOUT', 'REPLACED') or coalesce(l.last_call_at, s.last_call_at) >= h.called + interval '1 millisecond', false) as came_back
      from unnest(${sql.param(denial.holderDeviceIds)}::uuid[], ${sql.param(denial.holderLeaseIds.map(String))}::text[]::bigint[],
        ${sql.param(lastCalls)}::text[]::timestamptz[]) with ordinality as h(device_id, lease_id, called, n)
      left join devices d on d.customer_id = ${customerId}::uuid and d.id = h.device_id
      left join leases l on l.customer_id = ${customerId}::uuid and l.seat_pool_id = ${seatPoolId}::uuid and l.id = h.lease_id
      left join seats s on l.ended_at is null and s.customer_id = l.customer_id and s.device_id = l.device_id and s.lease_id = l.id
      left join app_users u on u.customer_id = l.customer_id and u.id = l.app_user_id
    ),
    looked_up as materialized (
      select device_id from held where not came_back order by idle_seconds desc limit ${HOLDERS_LOOKED_UP}
    ),
    waits as materialized (
      select c.device_id, extract(epoch from c.at - lag(c.at) over (partition by c.device_id order by c.at))::float8 as seconds
      from looked_up join device_checks c on c.customer_id = ${customerId}::uuid and c.device_id = looked_up.device_id
        and c.at <= ${instant(at)} and c.at > ${instant(at)} - interval '60 days'
    ),
    usual as (
      select device_id, percentile_disc(0.5) within group (order by seconds) as seconds from waits
      where seconds < (select inactivity_timeout_seconds from seat_pools where customer_id = ${customerId}::uuid and id = ${seatPoolId}::uuid)
      group by device_id having count(*) >= 3
    )
    select held.device_id, held.device_name, held.user_name, held.idle_seconds, held.came_back, held.is_removed,
      coalesce(usual.seconds, (select percentile_disc(0.5) within group (order by seconds) from usual)) as usual_idle_seconds
    from held left join usual on usual.device_id = held.device_id order by held.n`);
  return [...rows];
}

/** The ids of denials within two hours of an instant, nearest first. `customerId` null: of all customers. */
export async function findDenialsNear(
  db: Executor,
  {
    customerId,
    search,
    at,
    limit,
  }: { customerId: string | null; search: string | null; at: Date; limit: number },
): Promise<{ customerId: string; seatPoolId: string; id: number }[]> {
  const pattern = search && containsPattern(search);
  const rows = await db.execute<{ customer_id: string; seat_pool_id: string; id: string }>(sql`
    select d.customer_id, d.seat_pool_id, d.id
    from seat_pools p join denials d on d.customer_id = p.customer_id and d.seat_pool_id = p.id
    where ${customerId ? sql`p.customer_id = ${customerId}::uuid` : sql`true`}
      and d.at between ${instant(at)} - interval '2 hours' and ${instant(at)} + interval '2 hours'
      and d.at >= ${withinRetention()}
      ${pattern ? sql`and (d.device_name ilike ${pattern} or d.user_name ilike ${pattern} or d.installation_id ilike ${pattern})` : sql``}
    order by abs(extract(epoch from d.at - ${instant(at)})), d.id limit ${limit}`);
  return rows.map((row) => ({
    customerId: row.customer_id,
    seatPoolId: row.seat_pool_id,
    id: Number(row.id),
  }));
}
