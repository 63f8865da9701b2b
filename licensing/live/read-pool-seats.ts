import type { Database } from '../../db/client';
import { findHeldSeatNumbers, findHeldSeatsOfPools, type NamedSeatRow } from '../../db/queries/seats';
import type { Key } from '../ids';
import type { RecordIds } from '../record-ids';
import { newestSeatEvents } from '../records/list-seat-events';
import { leaseTimes } from '../seat-engine';
import type { LiveSeat, PoolSeats } from './seat-changes';

/** More than can occur between two reads; with fewer, viewers would have to reload the list. */
const EVENTS_READ = 100;
const POOLS_AT_ONCE = 4;
/** More than any transaction lasts: what it wrote may become visible this long after the time in it. */
const LONGEST_TRANSACTION_MS = 15_000;

/** A pool, and what was read of it before, if only changes are to be read. */
export type PoolToRead = { key: Key; before: PoolSeats | null };

/**
 * Reads the seats and newest events of many pools, in the requested order. Of a pool that was read before, only seats
 * with a later call and later events are read, whatever its size. A renamed holder, a removed one and a new time-out
 * of a seat are no calls: for these a pool must be read in full.
 */
export async function readPoolSeats(
  db: Database,
  recordIds: RecordIds,
  pools: readonly PoolToRead[],
): Promise<PoolSeats[]> {
  const since = ({ before }: PoolToRead) =>
    before && new Date(before.readAt.getTime() - LONGEST_TRANSACTION_MS);
  const events = new Map<string, PoolSeats['events']>();
  const waiting = pools.values();
  const readEvents = async () => {
    for (const pool of waiting)
      events.set(
        pool.key.id,
        await newestSeatEvents({ db, recordIds }, pool.key, { first: EVENTS_READ, since: since(pool) }),
      );
  };
  const [rows, held] = await Promise.all([
    findHeldSeatsOfPools(
      db,
      pools.map((pool) => ({ ...pool.key, since: since(pool) })),
    ),
    findHeldSeatNumbers(
      db,
      pools.map(({ key }) => key),
    ),
    ...Array.from({ length: Math.min(POOLS_AT_ONCE, pools.length) }, readEvents),
  ]);
  const changed = new Map(pools.map(({ key }) => [key.id, new Map<string, LiveSeat>()]));
  for (const row of rows) changed.get(row.seat_pool_id)?.set(row.device_id, seatFrom(row));
  return pools.map((pool) => {
    const { key, before } = pool;
    const { held: seats = [], asOf = new Date(0) } = held.get(key.id) ?? {};
    // By device, because a pool that shrinks gives its holders other numbers without a call of theirs.
    const known = new Map(before?.seats.map((seat) => [seat.deviceId, seat]));
    for (const [deviceId, seat] of changed.get(key.id) ?? []) known.set(deviceId, seat);
    const from = since(pool);
    const older = from ? (before?.events ?? []).filter(({ at }) => at < from) : [];
    return {
      // A seat that was taken between the two queries is read next time: its change is announced.
      seats: seats.flatMap(({ number, deviceId }) => {
        const seat = known.get(deviceId);
        if (!seat) return [];
        return seat.number === number ? seat : { ...seat, number };
      }),
      events: [...(events.get(key.id) ?? []), ...older].slice(0, EVENTS_READ),
      readAt: asOf,
    };
  });
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
