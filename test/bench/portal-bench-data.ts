import postgres from 'postgres';
import { encodeKey } from '../../licensing';
import { hashPassword } from '../../licensing/password';
import { makeApiToken, makeApplication, makePool, makePortalUser, type Pool } from '../factories';

export const BENCH_ADMIN = { email: 'bench@seatwise.example', password: 'a password for the bench' };

export type BenchData = {
  /** `SeatPool.id` and `Device.id` of the large pool; the device has the longest history of all. */
  seatPoolId: string;
  deviceId: string;
  /** An API token of an administrator of the vendor. */
  token: string;
};

const DEVICES = 10_000;
/** Devices 1 to HOLDING hold a seat, those up to ON_SEAT have a lapsed one, those up to LOGGED_IN have none. */
const [HOLDING, ON_SEAT, LOGGED_IN] = [1400, 1700, 2000];
const REMOVED_FROM = 9701;
const LICENSES = 2000;
const DENIALS = 50_000;
/** The pool was small for most of the time; only the newest denials name two thousand holders. */
const LATELY = 500;
const LICENSES_EARLIER = 50;
const CUSTOMERS = 200;

/**
 * Fills an empty, migrated database: one pool of 10,000 devices with 60,000 leases and 50,000 denials in sixty days,
 * and 400 small pools.
 */
export async function fillPortalDatabase(url: string): Promise<BenchData> {
  // One connection, because temporary tables belong to a session.
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const application = await makeApplication(sql, { code: 'MIMS', checkpoints: ['START_JOB', 'REFRESH'] });
    const pool = await makePool(sql, {
      application,
      licensedQuantity: LICENSES,
      inactivityTimeoutSeconds: 14_400,
      userAuthentication: 'TRUSTED',
    });
    await fillDevices(sql, pool);
    await fillLeases(sql, pool);
    await fillDenials(sql, pool);
    await fillSmallPools(sql);
    const token = await addAdmin(sql);
    await sql`vacuum analyze`;
    const [first] = await sql<{ id: string }[]>`select id from bench_devices where n = 1`;
    const { customerId } = pool;
    return {
      seatPoolId: encodeKey('seatPool', { customerId, id: pool.seatPoolId }),
      deviceId: encodeKey('device', { customerId, id: first?.id ?? '' }),
      token,
    };
  } finally {
    await sql.end();
  }
}

async function fillDevices(sql: postgres.Sql, { customerId, seatPoolId }: Pool) {
  await sql`create temporary table bench_users as select n, gen_random_uuid() as id from generate_series(0, 2499) n`;
  await sql`
    insert into app_users (customer_id, id, user_name, display_name, last_login_at)
    select ${customerId}, id, 'user-' || n, 'User ' || n, now() - n * interval '7 minutes' from bench_users`;
  await sql`create temporary table bench_devices as select n, gen_random_uuid() as id from generate_series(1, ${DEVICES}::int) n`;
  await sql`
    insert into devices (customer_id, id, seat_pool_id, installation_id, name, platform, app_version, token_hash, registered_at,
      removed_at, hard_login, app_user_id, logged_in_at, logged_out_at, logout_reason)
    select ${customerId}, d.id, ${seatPoolId}, 'installation-' || d.n, 'Scanner ' || d.n, 'Android 16', '4.' || d.n % 7, sha256(convert_to('device ' || d.n, 'UTF8')),
      now() - interval '400 days' + d.n * interval '45 minutes',
      case when d.n >= ${REMOVED_FROM} then now() - interval '9 days' end,
      d.n <= ${LOGGED_IN}, u.id, case when d.n <= ${LOGGED_IN} then now() - interval '10 hours' - d.n * interval '1 second' end,
      case when d.n > ${LOGGED_IN} then now() - d.n * interval '5 minutes' end,
      case when d.n > ${LOGGED_IN} then case when d.n >= ${REMOVED_FROM} then 'DEVICE_REMOVED' else 'LOGOUT' end end
    from bench_devices d join bench_users u on u.n = d.n % 2500`;
  await sql`
    insert into device_activity (customer_id, device_id, last_used_at, last_action)
    select ${customerId}, id, now() - n * interval '5 minutes', case when n > ${LOGGED_IN} then 'LOGOUT' else 'START_JOB' end
    from bench_devices where n > ${ON_SEAT}`;
  // The first device has most of the checks.
  await sql`
    insert into device_checks (customer_id, device_id, at, action, app_user_id)
    select ${customerId}, d.id, now() - interval '59 days' * k / calls, 'START_JOB', null
    from bench_devices d, lateral (select case when d.n = 1 then 5000 else 10 end as calls) c, generate_series(1, calls) k`;
}

/** Six leases for each device, one in every ten days; the last lease of a device with a seat is still open. */
async function fillLeases(sql: postgres.Sql, { customerId, seatPoolId }: Pool) {
  await sql`
    insert into past_leases (customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin, started_at, last_call_at, ended_at, end_reason)
    select ${customerId}, ${seatPoolId}, nextval('lease_ids'), d.id, u.id, row_number() over (), case k % 3 when 0 then 'LOGIN' else 'REGAIN' end,
      span.started_at, span.started_at + span.length / 2, span.started_at + span.length, case k % 2 when 0 then 'LOGOUT' else 'EXPIRED' end
    from bench_devices d join bench_users u on u.n = d.n % 2500, generate_series(0, 5) k,
      lateral (
        select now() - interval '59.5 days' + k * interval '9.9 days' + random() * interval '9.5 days' + d.n * interval '0 s' as started_at,
          interval '10 minutes' + random() * interval '4 hours' as length
      ) span
    where k < 5 or d.n > ${ON_SEAT}`;
  await sql`
    update seats s set device_id = d.id, app_user_id = u.id, lease_id = nextval('lease_ids'), grant_number = 100000 + d.n, lease_origin = 'LOGIN',
      lease_started_at = now() - interval '10 hours' - d.n * interval '1 second', last_action = 'START_JOB', lapse_noted = d.n > ${HOLDING},
      last_call_at = case when d.n <= ${HOLDING} then now() - d.n * interval '2 seconds' else now() - s.lapses_after - d.n * interval '1 second' end
    from bench_devices d join bench_users u on u.n = d.n % 2500
    where s.seat_pool_id = ${seatPoolId} and s.seat_number = d.n and d.n <= ${ON_SEAT}`;
  await sql`update devices set last_grant_number = 200000 where seat_pool_id = ${seatPoolId}`;
}

/** Five attempts of a device within five minutes are one episode (L28). */
async function fillDenials(sql: postgres.Sql, { customerId, seatPoolId }: Pool) {
  await sql`
    insert into denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, app_user_id, user_name, action,
      licensed_quantity, in_use, holder_device_ids, holder_lease_ids, holder_last_call_ats)
    select ${customerId}, ${seatPoolId}, try.at, d.id, 'installation-' || d.n, 'Scanner ' || d.n, u.id, 'user-' || u.n,
      case k % 4 when 0 then 'LOGIN' when 1 then 'REFRESH' else 'START_JOB' end,
      holders.count, holders.count, holders.device_ids, holders.lease_ids,
      (select array_agg(try.at - h * interval '1 second') from generate_series(1, holders.count) h)
    from generate_series(0, ${DENIALS - 1}::int) k
    join bench_devices d on d.n = 2001 + (k / 5 * 7919) % 7700
    join bench_users u on u.n = d.n % 2500
    cross join lateral (
      select now() - interval '59.5 days' + (k / 5) * (interval '59.4 days' / ${DENIALS / 5}::int) + (k % 5) * interval '50 seconds' as at
    ) try
    join (
      select count, array_agg(h.id order by h.n) as device_ids, array_agg(l.id order by h.n) as lease_ids
      from (values (${LICENSES_EARLIER}::int), (${LICENSES}::int)) as sizes (count)
      join bench_devices h on h.n <= sizes.count
      join lateral (select max(id) as id from leases where customer_id = ${customerId} and device_id = h.id) l on true
      group by count
    ) holders on holders.count = case when k < ${DENIALS - LATELY}::int then ${LICENSES_EARLIER}::int else ${LICENSES}::int end`;
}

/** Two pools of ten licences for each of many customers, with five devices, three of which hold a seat. */
async function fillSmallPools(sql: postgres.Sql) {
  const applications = [
    await makeApplication(sql, { code: 'MFS' }),
    await makeApplication(sql, { code: 'POA' }),
  ];
  await sql`insert into customers (code, name) select 'SMALL-' || n, 'Customer ' || n from generate_series(1, ${CUSTOMERS}::int) n`;
  for (const { applicationId } of applications) {
    await sql`
      insert into seat_pools (customer_id, application_id, supports_concurrent, mode, licensed_quantity, inactivity_timeout_seconds, registration_key_hash)
      select id, ${applicationId}, true, 'CONCURRENT', 10, 3600, sha256(convert_to(id::text, 'UTF8')) from customers where code like 'SMALL-%'`;
  }
  await sql`
    create temporary table small_devices as
    select p.customer_id, p.id as seat_pool_id, n, gen_random_uuid() as id
    from seat_pools p, generate_series(1, 5) n where p.licensed_quantity = 10`;
  await sql`
    insert into devices (customer_id, id, seat_pool_id, installation_id, name, token_hash)
    select customer_id, id, seat_pool_id, 'small-' || n, 'Tablet ' || n, sha256(convert_to(id::text, 'UTF8')) from small_devices`;
  await sql`
    insert into past_leases (customer_id, seat_pool_id, id, device_id, grant_number, origin, started_at, last_call_at, ended_at, end_reason)
    select customer_id, seat_pool_id, nextval('lease_ids'), id, k * 5 + n, 'LOGIN', started_at, started_at, started_at + interval '2 hours', 'LOGOUT'
    from small_devices, generate_series(1, 10) k, lateral (select now() - k * interval '5 days' - n * interval '1 hour' as started_at) span`;
  await sql`
    update seats s set device_id = d.id, lease_id = nextval('lease_ids'), grant_number = 1000 + d.n, lease_origin = 'LOGIN',
      lease_started_at = now() - interval '20 minutes', last_action = 'LOGIN', last_call_at = now()
    from small_devices d
    where d.n <= 3 and s.customer_id = d.customer_id and s.seat_pool_id = d.seat_pool_id and s.seat_number = d.n`;
  await sql`
    insert into denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, action, licensed_quantity, in_use, holder_device_ids, holder_lease_ids, holder_last_call_ats)
    select customer_id, seat_pool_id, now() - k * interval '9 hours', id, 'small-' || n, 'Tablet ' || n, 'LOGIN', 1, 1, array[id], '{1}', array[now()]
    from small_devices, generate_series(1, 20) k where n = 5`;
  await sql`update devices d set last_grant_number = 2000 from small_devices s where d.customer_id = s.customer_id and d.id = s.id`;
}

async function addAdmin(sql: postgres.Sql): Promise<string> {
  const { email, password } = BENCH_ADMIN;
  const passwordHash = await hashPassword(password);
  const admin = await makePortalUser(sql, { role: 'VENDOR_ADMIN', email, passwordHash });
  return (await makeApiToken(sql, admin)).token;
}
