import type postgres from 'postgres';
import { expect } from 'vitest';
import type { EngineAnswer } from '../licensing/seat-engine';
import type { AppUser, Device, Pool } from './factories';

/** Answer of the engine; DEADLOCK is always a defect. */
export type Answer = Partial<Omit<EngineAnswer, 'outcome'>> & {
  outcome: EngineAnswer['outcome'] | 'DEADLOCK';
};

/** The device logs in for the user. One try: a contended seat answers RETRY. */
export const logIn = (sql: postgres.Sql, d: Device & AppUser, user: AppUser = d) =>
  answer(
    sql<
      Answer[]
    >`select * from log_in(${d.customerId}, ${d.deviceId}, ${d.tokenHash}, ${user.appUserId}, null)`,
  );

/** The device checks its licence at a check-point. */
export const checkLicense = (sql: postgres.Sql, d: Device, action = 'START_JOB') =>
  answer(
    sql<Answer[]>`select * from check_license(${d.customerId}, ${d.deviceId}, ${d.tokenHash}, ${action})`,
  );

/** The device records a synchronisation. */
export const recordActivity = (sql: postgres.Sql, d: Device) =>
  answer(
    sql<Answer[]>`select * from record_activity(${d.customerId}, ${d.deviceId}, ${d.tokenHash}, 'SYNC')`,
  );

/** The device logs out. */
export const logOut = (sql: postgres.Sql, d: Device) =>
  answer(sql<Answer[]>`select * from log_out(${d.customerId}, ${d.deviceId}, ${d.tokenHash})`);

/** An installation registers, or registers again. */
export const register = (
  sql: postgres.Sql,
  pool: Pool,
  d: Pick<Device, 'installationId' | 'deviceId' | 'tokenHash'>,
) =>
  answer(
    sql<
      Answer[]
    >`select * from register_device(${pool.customerId}, ${pool.seatPoolId}, ${pool.registrationKeyHash}, ${d.installationId}, 'A device', null, null, ${d.deviceId}, ${d.tokenHash})`,
  );

/** A portal user logs the device out. */
export const forceLogout = async (sql: postgres.Sql, d: Device) => {
  const [row] = await sql<{ done: boolean }[]>`
    select force_logout(${d.customerId}, ${d.deviceId}, 'FORCED', null, 'portal:1', 'a note') as done`;
  return row?.done;
};

/** Renews the leases of many devices at once; returns the ids of the renewed ones. */
export const renewLeases = async (
  sql: postgres.Sql,
  devices: Pick<Device, 'customerId' | 'deviceId' | 'tokenHash'>[],
) => {
  const rows = await sql<{ device_id: string }[]>`
    select * from renew_leases(${devices.map((d) => d.customerId)}::uuid[], ${devices.map((d) => d.deviceId)}::uuid[],
      ${devices.map((d) => `\\x${d.tokenHash.toString('hex')}`)}::text[]::bytea[], ${devices.map(() => 'START_JOB')}::text[], ${devices.map(() => 'true')}::text[]::boolean[])`;
  return rows.map((row) => row.device_id);
};

/** Repeats a call until the engine decides, like all its callers. */
export async function decided(call: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const given = await call();
    if (given.outcome !== 'RETRY') return given;
  }
  throw new Error('the engine did not decide in 20 tries');
}

/** Devices that hold a seat of the pool now, in the order of the seats. */
export const holders = async (sql: postgres.Sql, { customerId, seatPoolId }: Pool) => {
  const rows = await sql<{ device_id: string }[]>`
    select device_id from seats where customer_id = ${customerId} and seat_pool_id = ${seatPoolId}
      and last_call_at > clock_timestamp() - lapses_after order by seat_number`;
  return rows.map((row) => row.device_id);
};

/** Number of recorded denials of the pool. */
export const denials = async (sql: postgres.Sql, { seatPoolId }: Pool) => {
  const [row] = await sql<
    { n: number }[]
  >`select count(*)::int as n from denials where seat_pool_id = ${seatPoolId}`;
  return row?.n;
};

/** Lets the lease of a device lapse in 400 ms. */
export const nearlyLapse = (sql: postgres.Sql, d: Device) =>
  sql`update seats set last_call_at = call_lasts_until(wall_clock() + interval '400 ms', -lapses_after) where customer_id = ${d.customerId} and device_id = ${d.deviceId}`;

/** Waits until other connections see the lease of a device as lapsed. */
export const untilLapsed = (sql: postgres.Sql, d: Device) =>
  expect
    .poll(
      async () =>
        (
          await sql`select from seats where customer_id = ${d.customerId} and device_id = ${d.deviceId} and last_call_at > clock_timestamp() - lapses_after`
        ).length,
      { interval: 10 },
    )
    .toBe(0);

async function answer(query: Promise<Answer[]>): Promise<Answer> {
  try {
    const [row] = await query;
    if (!row) throw new Error('no answer');
    return row;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '40001') return { outcome: 'RETRY' };
    if (code === '40P01') return { outcome: 'DEADLOCK' };
    throw error;
  }
}
