import { sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '../client';
import {
  reregistrationActions,
  type leaseEndReasons,
  type leaseOrigins,
  type licensingModes,
} from '../schema';
import { codesOf, instantsOf, numbersOf } from './columns';
import { withinRetention } from './retention';

export type InsightPool = { customerId: string; id: string; subjectId: string };

/** A pool with its current and past settings. Instants are microseconds since 1970. */
export type InsightPoolRow = {
  mode: (typeof licensingModes)[number];
  createdAt: number;
  /** Start of the records (L26); they end at `asOf`. */
  since: number;
  asOf: number;
  licensedQuantity: number;
  inactivityTimeoutSeconds: number;
  minInactivityTimeoutSeconds: number;
  maxInactivityTimeoutSeconds: number;
  isSuspended: boolean;
  checkpoints: string[];
  /** Ascending; `from` is null for the creation of the pool. */
  changes: { at: number; field: string; from: string | null }[];
};

/** Devices and users are numbered by their position in these lists; -1 means none. */
export type InsightIds = { deviceIds: string[]; appUserIds: string[] };

export type LeaseColumns = {
  startedAt: Float64Array;
  lastCallAt: Float64Array;
  /** End or lapse; `asOf` for a running lease. */
  endedAt: Float64Array;
  /** Index of `leaseEnds`. */
  end: Uint8Array;
  /** Code of `REGAIN`, `REGISTRATION` or any other origin. */
  origin: Uint8Array;
  device: Int32Array;
  person: Int32Array;
};

/** `kind`: 0 a check-point, 1 a login, 2 a registration, which may have no device. */
export type DenialColumns = { at: Float64Array; kind: Uint8Array; device: Int32Array; person: Int32Array };

/** `kind`: 0 a login, 1 a check-point, 2 an activity, 3 a logout. Users are left out. */
export type CheckColumns = { at: Float64Array; kind: Uint8Array; device: Int32Array };

/** Reasons for the end of a lease, in the order of the codes in `LeaseColumns.end`; 0 is a running one. */
export const leaseEnds = [
  null,
  'LOGOUT',
  'EXPIRED',
  'FORCED',
  'REPLACED',
  'DEVICE_REMOVED',
  'MODE_CHANGED',
] as const satisfies readonly ((typeof leaseEndReasons)[number] | null)[];
const origins: readonly (typeof leaseOrigins)[number][] = ['LOGIN', 'REGAIN', 'TAKEOVER', 'REGISTRATION'];
export const REGAIN = origins.indexOf('REGAIN');
export const REGISTRATION = origins.indexOf('REGISTRATION');

/** Runs several reads on one snapshot. */
export const inSnapshot = <Result>(
  db: Database,
  read: (tx: Transaction) => Promise<Result>,
): Promise<Result> => db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' });

const micros = (instant: ReturnType<typeof sql>) => sql`(extract(epoch from ${instant}) * 1000000)::bigint`;
const byte = (value: number) => sql.raw(`'\\x0${value}'::bytea`);
const codeOf = (column: ReturnType<typeof sql>, values: readonly (string | null)[]) =>
  sql`case ${column} ${sql.join(
    values.flatMap((value, code) =>
      value === null ? [] : [sql`when ${sql.raw(`'${value}'`)} then ${byte(code)}`],
    ),
    sql` `,
  )} else ${byte(0)} end`;

/** A pool with its settings; null if it does not exist. */
export async function readInsightPool(db: Executor, pool: InsightPool): Promise<InsightPoolRow | null> {
  type Row = Record<'created_at' | 'since' | 'as_of', string> & {
    mode: InsightPoolRow['mode'];
    licensed_quantity: number;
    inactivity_timeout_seconds: number;
    min_seconds: number;
    max_seconds: number;
    is_suspended: boolean;
    checkpoints: string[];
    changes: { at: number; field: string; from: string | null }[] | null;
  };
  const [row] = await db.execute<Row>(sql`
    with clock as materialized (select clock_timestamp() as at, ${withinRetention()} as since)
    select p.mode, p.licensed_quantity, p.inactivity_timeout_seconds, p.suspended_at is not null as is_suspended, a.checkpoints,
      a.min_inactivity_timeout_seconds as min_seconds, a.max_inactivity_timeout_seconds as max_seconds,
      ${micros(sql`p.created_at`)} as created_at, ${micros(sql`clock.since`)} as since, ${micros(sql`clock.at`)} as as_of,
      (
        select jsonb_agg(jsonb_build_object('at', ${micros(sql`e.at`)}, 'field', c.change ->> 'field', 'from', c.change ->> 'from') order by e.at, e.id)
        from audit_entries e cross join jsonb_array_elements(e.changes) as c(change)
        where e.customer_id = p.customer_id and e.subject_id = ${pool.subjectId} and e.at > clock.since
          and c.change ->> 'field' in ('licensedQuantity', 'inactivityTimeoutSeconds', 'mode', 'suspended')
      ) as changes
    from clock, seat_pools p join applications a on a.id = p.application_id
    where p.customer_id = ${pool.customerId}::uuid and p.id = ${pool.id}::uuid`);
  if (!row) return null;
  return {
    mode: row.mode,
    createdAt: Number(row.created_at),
    since: Number(row.since),
    asOf: Number(row.as_of),
    licensedQuantity: row.licensed_quantity,
    inactivityTimeoutSeconds: row.inactivity_timeout_seconds,
    minInactivityTimeoutSeconds: row.min_seconds,
    maxInactivityTimeoutSeconds: row.max_seconds,
    isSuspended: row.is_suspended,
    checkpoints: row.checkpoints,
    changes: (row.changes ?? []).map((change) => ({ ...change, at: Number(change.at) })),
  };
}

/** Increases with every change of a pool's settings; null if the pool does not exist. */
export async function readSettingsVersion(
  db: Executor,
  { customerId, id }: InsightPool,
): Promise<number | null> {
  const [row] = await db.execute<{ version: number }>(sql`
    select p.settings_version as version from seat_pools p
    where p.customer_id = ${customerId}::uuid and p.id = ${id}::uuid`);
  return row?.version ?? null;
}

const instantOf = (at: number) => sql`to_timestamp(0) + ${at}::bigint * interval '1 microsecond'`;
const ofPool = (table: string, { customerId, id }: InsightPool) =>
  sql`${sql.raw(table)}.customer_id = ${customerId}::uuid and ${sql.raw(table)}.seat_pool_id = ${id}::uuid`;

/** Devices of a pool and app users of its customer. */
export async function readInsightIds(db: Executor, pool: InsightPool): Promise<InsightIds> {
  const [row] = await db.execute<{ devices: string[] | null; people: string[] | null }>(sql`
    select (select array_agg(d.id::text order by d.id) from devices d where ${ofPool('d', pool)}) as devices,
      (select array_agg(u.id::text order by u.id) from app_users u where u.customer_id = ${pool.customerId}::uuid) as people`);
  return { deviceIds: row?.devices ?? [], appUserIds: row?.people ?? [] };
}

/* Numbers of devices and users, in the order of `readInsightIds`. */
const numbered = (pool: InsightPool) => sql`
  device as materialized (select d.id, row_number() over (order by d.id)::int - 1 as n from devices d where ${ofPool('d', pool)}),
  person as materialized (select u.id, row_number() over (order by u.id)::int - 1 as n from app_users u where u.customer_id = ${pool.customerId}::uuid)`;
const all = (bytes: ReturnType<typeof sql>) => sql`string_agg(${bytes}, '')`;
const instants = (column: ReturnType<typeof sql>) => all(sql`timestamptz_send(${column})`);
const numbers = (column: ReturnType<typeof sql>) => all(sql`int4send(coalesce(${column}, -1))`);

/**
 * Leases of a pool that ran between two instants, as bytes instead of rows, because there are hundreds of thousands.
 */
export async function readLeaseColumns(
  db: Executor,
  pool: InsightPool,
  { since, asOf }: { since: number; asOf: number },
): Promise<LeaseColumns> {
  const lapsed = sql`not is_held(s.last_call_at, s.lapses_after, ${instantOf(asOf)})`;
  const rows = await db.execute<Record<keyof LeaseColumns, Buffer | null>>(sql`
    with ${numbered(pool)}, running as (
      select l.device_id, l.app_user_id, l.started_at, l.last_call_at, l.ended_at, l.end_reason, l.origin
      from past_leases l where ${ofPool('l', pool)} and l.ended_at > ${instantOf(since)}
      union all
      select s.device_id, s.app_user_id, s.lease_started_at, greatest(s.lease_started_at, s.last_call_at),
        greatest(s.lease_started_at, case when ${lapsed} then lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at) else ${instantOf(asOf)} end), case when ${lapsed} then lapse_reason(s.lease_id, s.customer_id, s.device_id) end, s.lease_origin
      from seats s
      where ${ofPool('s', pool)} and s.lease_id is not null and (not ${lapsed} or lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at) > ${instantOf(since)})
    )
    select ${instants(sql`l.started_at`)} as "startedAt", ${instants(sql`l.last_call_at`)} as "lastCallAt", ${instants(sql`l.ended_at`)} as "endedAt",
      ${all(codeOf(sql`l.end_reason`, leaseEnds))} as "end", ${all(codeOf(sql`l.origin`, origins))} as "origin",
      ${numbers(sql`d.n`)} as "device", ${numbers(sql`u.n`)} as "person"
    from running l join device d on d.id = l.device_id left join person u on u.id = l.app_user_id`);
  const row = rows[0];
  return {
    startedAt: instantsOf(row?.startedAt),
    lastCallAt: instantsOf(row?.lastCallAt),
    endedAt: instantsOf(row?.endedAt),
    end: codesOf(row?.end),
    origin: codesOf(row?.origin),
    device: numbersOf(row?.device),
    person: numbersOf(row?.person),
  };
}

/** Denials of a pool since an instant. */
export async function readDenialColumns(
  db: Executor,
  pool: InsightPool,
  since: number,
): Promise<DenialColumns> {
  const [row] = await db.execute<Record<keyof DenialColumns, Buffer | null>>(sql`
    with ${numbered(pool)}
    select ${instants(sql`x.at`)} as at, ${numbers(sql`d.n`)} as device, ${numbers(sql`u.n`)} as person,
      ${all(sql`case x.action when 'LOGIN' then ${byte(1)} when 'REGISTER' then ${byte(2)} else ${byte(0)} end`)} as kind
    from denials x left join device d on d.id = x.device_id left join person u on u.id = x.app_user_id
    where ${ofPool('x', pool)} and x.at > ${instantOf(since)}`);
  return {
    at: instantsOf(row?.at),
    kind: codesOf(row?.kind),
    device: numbersOf(row?.device),
    person: numbersOf(row?.person),
  };
}

/** Checks and activities of a pool's devices between two instants. */
export async function readCheckColumns(
  db: Executor,
  pool: InsightPool,
  { since, asOf, checkpoints }: { since: number; asOf: number; checkpoints: readonly string[] },
): Promise<CheckColumns> {
  const [row] = await db.execute<Record<keyof CheckColumns, Buffer | null>>(sql`
    with ${numbered(pool)}
    select ${instants(sql`c.at`)} as at, ${numbers(sql`d.n`)} as device,
      ${all(sql`case when c.action = any (${sql.param([...checkpoints])}::text[]) then ${byte(1)} when c.action = 'LOGIN' then ${byte(0)}
        when c.action = 'LOGOUT' then ${byte(3)} else ${byte(2)} end`)} as kind
    from device_checks c join device d on d.id = c.device_id
    where c.customer_id = ${pool.customerId}::uuid and c.at > ${instantOf(since)} and c.at <= ${instantOf(asOf)}
      and c.action <> all (${sql.param([...reregistrationActions])}::text[])`);
  return { at: instantsOf(row?.at), kind: codesOf(row?.kind), device: numbersOf(row?.device) };
}
