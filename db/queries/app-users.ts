import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

export type Credentials = {
  authentication: 'PASSWORD' | 'TRUSTED';
  isDeviceRemoved: boolean;
  appUserId: string | null;
  passwordHash: string | null;
  now: Date;
};

type Row = {
  authentication: 'PASSWORD' | 'TRUSTED';
  is_device_removed: boolean;
  app_user_id: string | null;
  password_hash: string | null;
  now: string;
};

/** Sign-in method of a device's pool, and the app user of that name. Null if the token is not valid. */
export async function findCredentials(
  db: Executor,
  input: { customerId: string; deviceId: string; tokenHash: Buffer; userName: string; userNameKey: string },
): Promise<Credentials | null> {
  const [row] = await db.execute<Row>(sql`
    select p.user_authentication as authentication, d.removed_at is not null as is_device_removed, u.id as app_user_id, u.password_hash,
      clock_timestamp() as now
    from devices d
    join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id
    left join app_users u on u.customer_id = d.customer_id and u.id = find_app_user(d.customer_id, ${input.userName}, ${input.userNameKey})
    where d.customer_id = ${input.customerId}::uuid and d.id = ${input.deviceId}::uuid and d.token_hash = ${input.tokenHash}::bytea`);
  if (!row) return null;
  return {
    authentication: row.authentication,
    isDeviceRemoved: row.is_device_removed,
    appUserId: row.app_user_id,
    passwordHash: row.password_hash,
    now: new Date(row.now),
  };
}
