import type postgres from 'postgres';
import type { WorldPool } from './world';

/** All that was recorded of the pool seems to have been so many minutes earlier. */
export async function agePool(sql: postgres.Sql, pool: WorldPool, minutes: number): Promise<void> {
  const earlier = sql`make_interval(secs => ${minutes * 60})`;
  const ofPool = sql`seat_pool_id = ${pool.id}`;
  await sql`update past_leases set started_at = started_at - ${earlier}, last_call_at = last_call_at - ${earlier}, ended_at = ended_at - ${earlier} where ${ofPool}`;
  await sql`update seats set last_call_at = last_call_at - ${earlier}, lapsed_at = lapsed_at - ${earlier}, lease_started_at = lease_started_at - ${earlier} where ${ofPool}`;
  await sql`update denials set at = at - ${earlier}, holder_last_call_ats = array(select h - ${earlier} from unnest(holder_last_call_ats) h) where ${ofPool}`;
  await sql`update device_checks set at = at - ${earlier} where device_id in (select id from devices where ${ofPool})`;
  await sql`update seat_pools set created_at = created_at - ${earlier} where id = ${pool.id}`;
  await sql`alter table audit_entries disable trigger user`;
  await sql`update audit_entries set at = at - ${earlier} where customer_id = ${pool.customerId}`;
  await sql`alter table audit_entries enable trigger user`;
}
