import { sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { nameOrder } from './name-order';
import type { alertSettings } from '../schema';
import type { licensingModes } from '../schema/seat-pools';

type Kind = (typeof alertSettings.$inferSelect)['kinds'][number];
type PoolKey = { customerId: string; id: string };

/** Advisory lock of the process that evaluates alerts. */
export const evaluationLock = sql`hashtext('seatwise.evaluate_alerts')`;

/** A pool to evaluate, with the alert settings of its customer. */
export type PoolToEvaluate = {
  customer_id: string;
  seat_pool_id: string;
  version: string;
  state: object;
  /** Open alerts by kind, with the time each was notified; null: none open. */
  open_alerts: Record<string, string | null> | null;
  idle_licenses: number | null;
  kinds: Kind[] | null;
  nearly_full_percent: number | null;
  time_zone: string | null;
  cool_down_minutes: number | null;
};

/**
 * Pools to evaluate: new ones, those whose usage has a new version (L29), and those whose next evaluation is due. Reads
 * one row per pool, however many seats it has.
 */
export async function findPoolsToEvaluate(db: Executor, at: Date): Promise<PoolToEvaluate[]> {
  const rows = await db.execute<PoolToEvaluate>(sql`
    select p.customer_id, p.id as seat_pool_id, (v.version + events.n)::text as version, coalesce(s.state, '{}') as state,
      (select json_object_agg(a.kind, a.told_at) from alerts a
        where a.customer_id = p.customer_id and a.seat_pool_id = p.id and a.cleared_at is null) as open_alerts,
      s.idle_licenses, t.kinds, t.nearly_full_percent, t.time_zone, t.cool_down_minutes
    from seat_pools p
    join usage_versions v on v.customer_id = p.customer_id and v.seat_pool_id = p.id
    cross join lateral (
      select count(*) as n from usage_events e where e.customer_id = p.customer_id and e.seat_pool_id = p.id
    ) events
    left join alert_pool_states s on s.customer_id = p.customer_id and s.seat_pool_id = p.id
    left join alert_settings t on t.customer_id = p.customer_id
    where s.seat_pool_id is null or s.looked_version <> v.version + events.n or s.look_again_at <= ${at.toISOString()}::timestamptz`);
  return [...rows];
}

export type PoolUse = {
  customer_id: string;
  seat_pool_id: string;
  licensed_quantity: number;
  in_use: number;
  next_lapse_at: string | null;
  /** Time of the last registration refused by the hourly limit, to the minute. */
  registration_refused_at: string | null;
  denial_id: string | null;
  device_name: string | null;
  user_name: string | null;
};

export type PoolUseRow = PoolUse & {
  /** First denial before the day. */
  missed: { denial_id: string; device_name: string; user_name: string | null; at: string } | null;
};

/**
 * Usage of pools computed from the seats (L6), the first denial of each in its current day, and the first before that
 * since a given instant.
 */
export async function readPoolUse(
  db: Executor,
  pools: readonly (PoolKey & { dayStartsAt: Date; unseenSince: Date })[],
): Promise<PoolUseRow[]> {
  if (pools.length === 0) return [];
  const customers = sql.param(pools.map((pool) => pool.customerId));
  const ids = sql.param(pools.map((pool) => pool.id));
  const days = sql.param(pools.map((pool) => pool.dayStartsAt.toISOString()));
  const unseen = sql.param(pools.map((pool) => pool.unseenSince.toISOString()));
  const rows = await db.execute<PoolUseRow>(sql`
    with clock as materialized (select clock_timestamp() as at)
    select p.customer_id, p.id as seat_pool_id, p.licensed_quantity, held.n::int as in_use, held.next_lapse_at,
      (select w.refused_at from registration_windows w where w.customer_id = p.customer_id and w.seat_pool_id = p.id and w.slot = 0) as registration_refused_at,
      denial.id::text as denial_id, denial.device_name, denial.user_name, missed.denial as missed
    from clock, (select unnest(${customers}::uuid[]) as customer_id, unnest(${ids}::uuid[]) as id, unnest(${days}::text[]) as day_starts_at, unnest(${unseen}::text[]) as unseen_since) asked
    join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
    cross join lateral (
      select count(*) as n, min(least(s.last_call_at, clock.at) + s.lapses_after) as next_lapse_at
      from seats s where s.customer_id = p.customer_id and s.seat_pool_id = p.id and is_held(s.last_call_at, s.lapses_after, clock.at)
    ) held
    left join lateral (
      select d.id, d.device_name, d.user_name
      from denials d where d.customer_id = p.customer_id and d.seat_pool_id = p.id and d.at >= asked.day_starts_at::timestamptz
      order by d.at, d.id limit 1
    ) denial on true
    left join lateral (
      select json_build_object('denial_id', d.id::text, 'device_name', d.device_name, 'user_name', d.user_name, 'at', d.at) as denial
      from denials d where d.customer_id = p.customer_id and d.seat_pool_id = p.id
        and d.at >= asked.unseen_since::timestamptz and d.at < asked.day_starts_at::timestamptz
      order by d.at, d.id limit 1
    ) missed on true`);
  return [...rows];
}

export type AlertPoolRow = {
  customer_id: string;
  seat_pool_id: string;
  customer_code: string;
  customer_name: string;
  application_code: string;
  application_name: string;
  mode: (typeof licensingModes)[number];
};

/** Display names of pools. */
export async function namePools(db: Executor, pools: readonly PoolKey[]): Promise<AlertPoolRow[]> {
  if (pools.length === 0) return [];
  const rows = await db.execute<AlertPoolRow>(sql`
    select p.customer_id, p.id as seat_pool_id, c.code as customer_code, c.name as customer_name,
      a.code as application_code, a.name as application_name, p.mode
    from (select unnest(${sql.param(pools.map((pool) => pool.customerId))}::uuid[]) as customer_id, unnest(${sql.param(pools.map((pool) => pool.id))}::uuid[]) as id) asked
    join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
    join customers c on c.id = p.customer_id
    join applications a on a.id = p.application_id
    order by ${nameOrder(sql`a.code`)}`);
  return [...rows];
}

export type PoolEvaluation = PoolKey & { version: string; state: object; evaluateAgainAt: Date | null };

/** Stores the results of an evaluation. */
export async function saveEvaluations(db: Executor, evaluations: readonly PoolEvaluation[]): Promise<void> {
  if (evaluations.length === 0) return;
  await db.execute(sql`
    insert into alert_pool_states (customer_id, seat_pool_id, looked_version, state, look_again_at)
    select
      unnest(${sql.param(evaluations.map((evaluation) => evaluation.customerId))}::uuid[]),
      unnest(${sql.param(evaluations.map((evaluation) => evaluation.id))}::uuid[]),
      unnest(${sql.param(evaluations.map((evaluation) => evaluation.version))}::text[]::bigint[]),
      unnest(${sql.param(evaluations.map((evaluation) => JSON.stringify(evaluation.state)))}::text[])::jsonb,
      unnest(${sql.param(evaluations.map((evaluation) => evaluation.evaluateAgainAt?.toISOString() ?? null))}::text[])::timestamptz
    on conflict (customer_id, seat_pool_id) do update
      set looked_version = excluded.looked_version, state = excluded.state, look_again_at = excluded.look_again_at`);
}

/** If the process that claimed a pool does not finish, another claims it after this time. */
const IDLE_CLAIM_LASTS = sql`interval '10 minutes'`;

/**
 * Claims a pool for a few minutes to search for unused licences, at most once a day. Only pools that are old enough,
 * not suspended, and whose customer wants these alerts.
 */
export async function claimPoolForIdleCheck(db: Executor, at: Date): Promise<PoolKey | null> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const [row] = await db.execute<{ customer_id: string; seat_pool_id: string }>(sql`
    update alert_pool_states s set idle_looked_at = ${now} - interval '1 day' + ${IDLE_CLAIM_LASTS}
    from (
      select s.customer_id, s.seat_pool_id from alert_pool_states s
      join seat_pools p on p.customer_id = s.customer_id and p.id = s.seat_pool_id
      left join alert_settings t on t.customer_id = s.customer_id
      where (s.idle_looked_at is null or s.idle_looked_at <= ${now} - interval '1 day') and p.suspended_at is null
        and p.created_at <= ${now} - interval '30 days' and (t.kinds is null or 'IDLE_LICENSES' = any (t.kinds))
      order by s.idle_looked_at nulls first limit 1 for update of s skip locked
    ) due
    where s.customer_id = due.customer_id and s.seat_pool_id = due.seat_pool_id
    returning s.customer_id, s.seat_pool_id`);
  return row ? { customerId: row.customer_id, id: row.seat_pool_id } : null;
}

/**
 * Stores the number of unused licences of a pool. If it has changed, the pool is evaluated again, even if an evaluation
 * is under way.
 */
export async function saveIdleCheck(
  db: Executor,
  { customerId, id }: PoolKey,
  idleLicenses: number | null,
  at: Date,
): Promise<void> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const found = sql`coalesce(${idleLicenses}::int, idle_licenses)`;
  await db.execute(sql`
    with evaluation as materialized (select pg_advisory_xact_lock(${evaluationLock}))
    update alert_pool_states set idle_looked_at = ${now}, idle_licenses = ${found},
      look_again_at = case when idle_licenses is distinct from ${found} then ${now} else look_again_at end
    from evaluation where customer_id = ${customerId}::uuid and seat_pool_id = ${id}::uuid`);
}

/** Makes the pools of a customer due for evaluation, because its alert settings have changed. */
export async function evaluateAgainSoon(db: Executor, customerId: string): Promise<void> {
  await db.execute(sql`
    update alert_pool_states set look_again_at = '-infinity' where customer_id = ${customerId}::uuid`);
}
