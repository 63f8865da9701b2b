import type { Database } from '../../db/client';
import { findHeldSeatsOfPools, type NamedSeatRow } from '../../db/queries/seats';
import type { Key } from '../ids';
import type { RecordIds } from '../record-ids';
import { newestSeatEvents } from '../records/list-seat-events';
import { leaseTimes } from '../seat-engine';
import type { LiveSeat, PoolSeats } from './seat-changes';

/** More than can occur between two reads; with fewer, viewers would have to reload the list. */
const EVENTS_READ = 100;
const POOLS_AT_ONCE = 4;

/** Reads the seats and newest events of many pools, in the requested order. */
export async function readPoolSeats(
  db: Database,
  recordIds: RecordIds,
  pools: readonly Key[],
): Promise<PoolSeats[]> {
  const seats = new Map<string, LiveSeat[]>(pools.map(({ id }) => [id, []]));
  const events = new Map<string, PoolSeats['events']>();
  const waiting = pools.values();
  const readEvents = async () => {
    for (const pool of waiting)
      events.set(pool.id, await newestSeatEvents({ db, recordIds }, pool, EVENTS_READ));
  };
  const [rows] = await Promise.all([
    findHeldSeatsOfPools(db, pools),
    ...Array.from({ length: Math.min(POOLS_AT_ONCE, pools.length) }, readEvents),
  ]);
  for (const row of rows) seats.get(row.seat_pool_id)?.push(seatFrom(row));
  return pools.map(({ id }) => ({ seats: seats.get(id) ?? [], events: events.get(id) ?? [] }));
}

function seatFrom(row: NamedSeatRow): LiveSeat {
  const { expiresAt, inactivityTimeoutSeconds } = leaseTimes({
    lapsesAt: new Date(row.lapses_at),
    lapsesAfterSeconds: row.lapses_after_seconds,
    now: new Date(row.as_of),
  });
  return {
    customerId: row.customer_id,
    number: row.seat_number,
    deviceId: row.device_id,
    deviceName: row.device_name,
    deviceRemoved: row.device_removed,
    userName: row.user_name,
    userDisplayName: row.user_display_name,
    since: new Date(row.since),
    expiresAt,
    inactivityTimeoutSeconds,
    lastCallAt: new Date(row.last_call_at),
    lastAction: row.last_action,
  };
}
