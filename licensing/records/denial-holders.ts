import type { Executor } from '../../db/client';
import { readDenialHolders } from '../../db/queries/denials';
import type { DenialRecord } from './list-denials';

/** A device that held a seat at the time of a denial. */
export type SeatHolderRecord = {
  customerId: string;
  deviceId: string;
  deviceName: string;
  userName: string | null;
  since: Date | null;
  lastCallAt: Date;
  idleSeconds: number;
};

/** Holders of the seats at each of these denials, longest idle first (L25). The caller has checked the rights. */
export async function denialHolders(
  db: Executor,
  denials: readonly DenialRecord[],
): Promise<SeatHolderRecord[][]> {
  const holders = new Map<string, SeatHolderRecord[]>(denials.map((denial) => [keyOf(denial), []]));
  for (const row of await readDenialHolders(db, denials)) {
    holders.get(`${row.seat_pool_id}:${row.id}`)?.push({
      customerId: row.customer_id,
      deviceId: row.device_id,
      deviceName: row.device_name ?? 'a device no longer on record',
      userName: row.user_name,
      since: row.started_at === null ? null : new Date(row.started_at),
      lastCallAt: new Date(row.called_at),
      idleSeconds: row.idle_seconds,
    });
  }
  return denials.map((denial) => holders.get(keyOf(denial)) ?? []);
}

const keyOf = ({ seatPoolId, id }: DenialRecord) => `${seatPoolId}:${id}`;
