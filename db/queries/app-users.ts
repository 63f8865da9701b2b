import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

export type Credentials = { authentication: 'PASSWORD' | 'TRUSTED'; appUserId: string | null; passwordHash: string | null };

/** How the pool of a device authenticates, and the person by that name. Null for a token that is not genuine. */
export async function findCredentials(
  db: Executor,
  input: { customerId: string; deviceId: string; tokenHash: Buffer; userName: string },
): Promise<Credentials | null> {
  const [row] = await db.execute<{ authentication: 'PASSWORD' | 'TRUSTED'; app_user_id: string | null; password_hash: string | null }>(sql`
    select p.user_authentication as authentication, u.id as app_user_id, u.password_hash
    from devices d
    join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id
    left join app_users u on u.customer_id = d.customer_id and lower(u.user_name) = lower(${input.userName})
    where d.customer_id = ${input.customerId}::uuid and d.id = ${input.deviceId}::uuid and d.token_hash = ${input.tokenHash}::bytea`);
  return row ? { authentication: row.authentication, appUserId: row.app_user_id, passwordHash: row.password_hash } : null;
}
