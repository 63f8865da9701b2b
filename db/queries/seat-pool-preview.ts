import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

export type SeatsUnderChange = {
  /** Seats held now. */
  held: number;
  /** Of those, seats that would have lapsed with the other time-out. */
  lapsing: number;
  /** Remaining seats that have lapsed but would be held with it. */
  returning: number;
  registeredDevices: number;
  /** Held licences of removed devices, which stay until their dates (L9). */
  boundLicenses: number;
};

type Row = { held: number; lapsing: number; returning: number; registered_devices: number; bound: number };

/**
 * Effect of another time-out and quantity on a pool's seats, with the rules of the engine: surplus seats are removed in
 * the order free, then first lapsed (`fit_seats`); the other time-out alone decides which remaining ones are held
 * (`apply_seat_pool_settings`).
 */
export async function readSeatsUnderChange(
  db: Executor,
  pool: { customerId: string; id: string },
  next: { licensedQuantity: number; inactivityTimeoutSeconds: number },
): Promise<SeatsUnderChange> {
  const [row] = await db.execute<Row>(sql`
    with clock as materialized (select clock_timestamp() as at),
    placed as (
      select s.lease_id, is_held(s.last_call_at, s.lapses_after, clock.at) as held,
        s.last_call_at > clock.at - make_interval(secs => ${next.inactivityTimeoutSeconds}) as holds, is_bound(s.lease_id, s.customer_id, s.device_id) as bound,
        count(*) over () as present,
        row_number() over (order by is_held(s.last_call_at, s.lapses_after, clock.at), s.lease_id is not null, s.last_call_at, s.seat_number desc) as turn
      from clock, seats s where s.customer_id = ${pool.customerId}::uuid and s.seat_pool_id = ${pool.id}::uuid
    )
    select count(*) filter (where held)::int as held, count(*) filter (where held and not holds and not bound)::int as lapsing,
      count(*) filter (where held and bound)::int as bound,
      count(*) filter (where not held and holds and not bound and lease_id is not null and turn > present - ${next.licensedQuantity}::int)::int as returning,
      (
        select count(*)::int from devices d where d.customer_id = ${pool.customerId}::uuid and d.seat_pool_id = ${pool.id}::uuid and d.removed_at is null
      ) as registered_devices
    from placed`);
  return {
    held: row?.held ?? 0,
    lapsing: row?.lapsing ?? 0,
    returning: row?.returning ?? 0,
    registeredDevices: row?.registered_devices ?? 0,
    boundLicenses: row?.bound ?? 0,
  };
}
