import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { encodeKey } from '../../licensing';
import { CallKind } from '../../licensing/insight/replay/demand';
import { LeaseEnd, type PoolRecord } from '../../licensing/insight/replay/pool-record';
import { makeToken } from '../../licensing/tokens';
import { makeApiToken, makeApplication, makePool, makePortalUser, type Pool } from '../factories';
import { DAY, makeVisits, SECOND, servePool } from '../planner/simulate-pool';

export const BENCH_POOL = { seats: 285, people: 900, timeoutSeconds: 1800 } as const;

const DAYS = 59;
const ROWS_AT_ONCE = 20_000;

export type InsightBenchData = { seatPoolId: string; token: string; deviceTokens: string[] };

/**
 * Fills an empty, migrated database with one pool and the records of 900 people in sixty days:
 * about 200,000 leases, 1,000,000 checks and 20,000 denials that are consistent.
 */
export async function fillInsightDatabase(url: string): Promise<InsightBenchData> {
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  try {
    const application = await makeApplication(sql, { code: 'MIMS', checkpoints: ['START_JOB'] });
    const pool = await makePool(sql, {
      application,
      licensedQuantity: BENCH_POOL.seats,
      inactivityTimeoutSeconds: BENCH_POOL.timeoutSeconds,
      userAuthentication: 'TRUSTED',
    });
    const { record } = servePool(
      makeVisits({
        people: BENCH_POOL.people,
        days: DAYS,
        visitsPerDay: 6,
        meanVisitSeconds: 1400,
        meanGapSeconds: 330,
        logsOut: 0.7,
        tries: 3,
        seed: 7,
      }),
      BENCH_POOL.people,
      BENCH_POOL.seats,
      BENCH_POOL.timeoutSeconds * SECOND,
    );
    const tokens = await writeDevices(sql, pool, BENCH_POOL.people);
    const base = Date.now() * 1000 - (DAYS + 0.8) * DAY;
    await writeRecord(sql, pool, record, base);
    await sql`update seat_pools set created_at = created_at - interval '70 days'`;
    await sql`vacuum analyze`;
    console.log(
      `${record.leases.startedAt.length} leases, ${record.calls.at.length} checks, ${record.denials.at.length} denials`,
    );
    return {
      seatPoolId: encodeKey('seatPool', { customerId: pool.customerId, id: pool.seatPoolId }),
      token: await addAdmin(sql),
      deviceTokens: tokens,
    };
  } finally {
    await sql.end();
  }
}

async function writeDevices(sql: postgres.Sql, { customerId, seatPoolId }: Pool, people: number) {
  const made = Array.from({ length: people }, () => {
    const id = randomUUID();
    return { id, ...makeToken('device', { customerId, id }) };
  });
  await sql`
    insert into app_users (customer_id, id, user_name, display_name)
    select ${customerId}, id, 'user-' || n, 'User ' || n from unnest(${made.map(({ id }) => id)}::uuid[]) with ordinality as made(id, n)`;
  await sql`
    insert into devices (customer_id, id, seat_pool_id, installation_id, name, token_hash)
    select ${customerId}, id, ${seatPoolId}, 'installation-' || n, 'Scanner ' || n, token_hash
    from unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ hash }) => `\\x${hash.toString('hex')}`)}::text[]::bytea[]) with ordinality as made(id, token_hash, n)`;
  return made.map(({ token }) => token);
}

/** Each person has one device with the same id. */
async function writeRecord(
  sql: postgres.Sql,
  { customerId, seatPoolId }: Pool,
  record: PoolRecord,
  base: number,
) {
  const { leases, calls, denials } = record;
  const [{ ids } = { ids: [] }] = await sql<{ ids: string[] }[]>`
    select array_agg(id order by substr(name, 9)::int) as ids from devices where seat_pool_id = ${seatPoolId}`;
  const idsOf = (device: Int32Array) => Array.from(device, (n) => ids[n] ?? '');
  const instants = (at: Float64Array) => Array.from(at, (instant) => String(Math.round(base + instant)));
  const instant = (column: string) => sql`to_timestamp(0) + ${sql(column)} * interval '1 microsecond'`;
  const timeout = BENCH_POOL.timeoutSeconds * SECOND;
  const endedAt = leases.endedAt.map((at, n) =>
    at === Infinity ? (leases.lastCallAt[n] ?? 0) + timeout : at,
  );

  for (const [from, to] of parts(leases.startedAt.length)) {
    await sql`
      insert into past_leases (customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin, started_at, last_call_at, ended_at, end_reason)
      select ${customerId}, ${seatPoolId}, nextval('lease_ids'), device, device, ${from}::int + n, case when regained then 'REGAIN' else 'LOGIN' end,
        ${instant('started')}, ${instant('called')}, ${instant('ended')}, case when released then 'LOGOUT' else 'EXPIRED' end
      from unnest(${idsOf(leases.device.subarray(from, to))}::uuid[], ${instants(leases.startedAt.subarray(from, to))}::bigint[],
        ${instants(leases.lastCallAt.subarray(from, to))}::bigint[], ${instants(endedAt.subarray(from, to))}::bigint[],
        ${Array.from(leases.isRegained.subarray(from, to), String)}::text[]::int[]::boolean[],
        ${Array.from(leases.end.subarray(from, to), (end) => String(Number(end === LeaseEnd.RELEASED)))}::text[]::int[]::boolean[]
      ) with ordinality as l(device, started, called, ended, regained, released, n)`;
  }
  for (const [from, to] of parts(calls.at.length)) {
    await sql`
      insert into device_checks (customer_id, device_id, at, action, app_user_id)
      select ${customerId}, device, ${instant('called')}, case when login then 'LOGIN' else 'START_JOB' end, device
      from unnest(${idsOf(calls.device.subarray(from, to))}::uuid[], ${instants(calls.at.subarray(from, to))}::bigint[],
        ${Array.from(calls.kind.subarray(from, to), (kind) => String(Number(kind === CallKind.LOGIN)))}::text[]::int[]::boolean[]
      ) as c(device, called, login)`;
  }
  for (const [from, to] of parts(denials.at.length)) {
    await sql`
      insert into denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, app_user_id, user_name, action,
        licensed_quantity, in_use, holder_device_ids, holder_lease_ids, holder_last_call_ats)
      select ${customerId}, ${seatPoolId}, ${instant('refused')}, device, 'installation', 'Scanner', device, 'user',
        case when login then 'LOGIN' else 'START_JOB' end, 1, 1, array[device], '{1}', array[now()]
      from unnest(${idsOf(denials.device.subarray(from, to))}::uuid[], ${instants(denials.at.subarray(from, to))}::bigint[],
        ${Array.from(denials.isLogin.subarray(from, to), String)}::text[]::int[]::boolean[]) as d(device, refused, login)`;
  }
}

const parts = (length: number) =>
  Array.from({ length: Math.ceil(length / ROWS_AT_ONCE) }, (_, n) => [
    n * ROWS_AT_ONCE,
    Math.min(length, (n + 1) * ROWS_AT_ONCE),
  ]) as [number, number][];

async function addAdmin(sql: postgres.Sql): Promise<string> {
  const { token } = await makeApiToken(sql, await makePortalUser(sql, { role: 'VENDOR_ADMIN' }));
  return token;
}
