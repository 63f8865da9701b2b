import { sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { executePrepared } from '../../db/execute-prepared';
import type { Key } from '../ids';

/** Use of a pool at one instant, counted from the seats (L6). */
export type SeatUsage = {
  customerId: string;
  seatPoolId: string;
  licensedQuantity: number;
  inUse: number;
  free: number;
  registeredDevices: number;
  denialsLast24Hours: number;
  nextLapseAt: Date | null;
  /** Grows when settings of the pool change. */
  settingsVersion: number;
  asOf: Date;
  version: number;
  /** Time at which `denialsLast24Hours` next falls without a write. */
  nextDenialAgesAt: Date | null;
  /** Lapses not yet counted in `version`. A watcher counts them and reads again (L29). */
  unnotedLapses: number;
};

type UsageRow = {
  customer_id: string;
  seat_pool_id: string;
  licensed_quantity: number;
  in_use: number;
  registered_devices: number;
  denials_last_24_hours: number;
  next_lapse_at: string | Date | null;
  next_denial_ages_at: string | Date | null;
  as_of: string | Date;
  version: string | number;
  unnoted_lapses: number;
  settings_version: number;
};

/** Reads the use of many pools with one query. Pools that do not exist are missing. */
export async function readSeatUsages(db: Executor, keys: readonly Key[]): Promise<SeatUsage[]> {
  if (keys.length === 0) return [];
  const customers = sql.param(keys.map((key) => key.customerId));
  const pools = sql.param(keys.map((key) => key.id));
  const rows = await executePrepared<UsageRow>(
    db,
    sql`select * from seat_usage(${customers}::uuid[], ${pools}::uuid[])`,
  );
  return rows.map((row) => ({
    customerId: row.customer_id,
    seatPoolId: row.seat_pool_id,
    licensedQuantity: row.licensed_quantity,
    inUse: row.in_use,
    free: Math.max(0, row.licensed_quantity - row.in_use),
    registeredDevices: row.registered_devices,
    denialsLast24Hours: row.denials_last_24_hours,
    nextLapseAt: row.next_lapse_at === null ? null : new Date(row.next_lapse_at),
    settingsVersion: row.settings_version,
    asOf: new Date(row.as_of),
    version: Number(row.version),
    nextDenialAgesAt: row.next_denial_ages_at === null ? null : new Date(row.next_denial_ages_at),
    unnotedLapses: row.unnoted_lapses,
  }));
}
