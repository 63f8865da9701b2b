import type { Connection, TestDatabase } from '../database';
import { makeDevices, makePool } from '../factories';

/** Short, so that the test detects a deadlock. */
export const raceSettings = { deadlock_timeout: '100ms', lock_timeout: '5s' };

export const refused = { outcome: 'REFUSED', reason: 'NO_LICENSE_AVAILABLE' };

/** A pool with three devices that are logged out, and three connections. */
export async function setUp(
  db: TestDatabase,
  { devices = 3, ...options }: Parameters<typeof makePool>[1] & { devices?: number } = {},
) {
  const pool = await makePool(db.sql, { licensedQuantity: 1, ...options });
  const [a, b, c] = await makeDevices(db.sql, pool, devices);
  const [one, two, three] = await Promise.all([db.connect(), db.connect(), db.connect()]);
  return { pool, a: a!, b: b!, c: c!, one, two, three };
}

/** Changes settings of a pool. */
export async function changePool(
  sql: Connection | TestDatabase['sql'],
  { seatPoolId }: { seatPoolId: string },
  change: { licensed_quantity?: number; inactivity_timeout_seconds?: number; mode?: string },
) {
  await sql`update seat_pools set ${sql(change)} where id = ${seatPoolId}`;
}

/** Disables a user, without logging them out. */
export async function disable(sql: Connection, { appUserId }: { appUserId: string }) {
  await sql`select from app_users where id = ${appUserId} for update`;
  await sql`update app_users set disabled_at = wall_clock() where id = ${appUserId}`;
}

/** Disables a user and logs them out everywhere, in one transaction. */
export async function disableAndLogOut(sql: Connection, user: { customerId: string; appUserId: string }) {
  await sql.unsafe('begin');
  await disable(sql, user);
  await sql`
    select force_logout(customer_id, id, 'USER_DISABLED', app_user_id, 'portal:1', null) from devices
    where customer_id = ${user.customerId} and app_user_id = ${user.appUserId} and hard_login order by id`;
  await sql.unsafe('commit');
}
