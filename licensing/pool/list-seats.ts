import { findHeldSeats, type SeatRow } from '../../db/queries/seats';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';
import { leaseTimes } from '../seat-engine';

/** A held seat. NAMED: a licence that is taken. */
export type SeatRecord = {
  customerId: string;
  number: number;
  deviceId: string;
  appUserId: string | null;
  since: Date;
  expiresAt: Date;
  remainingSeconds: number;
  inactivityTimeoutSeconds: number;
  lastCallAt: Date;
  lastAction: string;
};

export type ListSeatsInput = PageInput & { seatPool: Key };

/** Seats of a pool held now, by number; NAMED: licences taken (L2, L8, L9). */
export async function listSeats({ ctx, input }: Call<ListSeatsInput>): Promise<Connection<SeatRecord>> {
  const { customerId } = input.seatPool;
  requireCustomer(ctx, customerId, 'seat pool');
  const page = parsePage(input, ['number']);
  const { rows, totalCount } = await findHeldSeats(ctx.db, { seatPool: input.seatPool, ...page });
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [row.seat_number],
    (row) => seatFrom(customerId, row),
  );
}

function seatFrom(customerId: string, row: SeatRow): SeatRecord {
  return {
    customerId,
    number: row.seat_number,
    deviceId: row.device_id,
    appUserId: row.app_user_id,
    since: new Date(row.since),
    ...leaseTimes({
      lapsesAt: new Date(row.lapses_at),
      lapsesAfterSeconds: row.lapses_after_seconds,
      now: new Date(row.as_of),
    }),
    lastCallAt: new Date(row.last_call_at),
    lastAction: row.last_action,
  };
}
