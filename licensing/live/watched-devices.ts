import { and, eq, getViewSelectedFields, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { appUsers, deviceOverview, devices } from '../../db/schema';
import { statusOf } from '../device/device-status';
import type { Key } from '../ids';
import type { DeviceStatus } from '../outcomes';

/** State of a device, and the token that may read it. */
export type WatchedDevice = { status: DeviceStatus; tokenHash: Buffer };

/** Reads many devices with one query, in the requested order. Null for a device that does not exist. */
export async function readWatchedDevices(
  db: Database,
  keys: readonly Key[],
): Promise<(WatchedDevice | null)[]> {
  const customers = sql.param(keys.map((key) => key.customerId));
  const ids = sql.param(keys.map((key) => key.id));
  const rows = await db
    .select({
      overview: getViewSelectedFields(deviceOverview),
      tokenHash: devices.tokenHash,
      userName: appUsers.userName,
    })
    .from(deviceOverview)
    .innerJoin(
      devices,
      and(eq(devices.customerId, deviceOverview.customerId), eq(devices.id, deviceOverview.id)),
    )
    .leftJoin(
      appUsers,
      and(eq(appUsers.customerId, deviceOverview.customerId), eq(appUsers.id, deviceOverview.appUserId)),
    )
    .where(
      sql`(${deviceOverview.customerId}, ${deviceOverview.id}) in (select unnest(${customers}::uuid[]), unnest(${ids}::uuid[]))`,
    )
    .prepare('watched_devices')
    .execute();
  const found = new Map(
    rows.map(({ overview, tokenHash, userName }) => [
      overview.id,
      { status: statusOf(overview, userName), tokenHash },
    ]),
  );
  return keys.map((key) => found.get(key.id) ?? null);
}

/** Current token hash of each device, in the requested order. Null for a device that does not exist. */
export async function readTokenHashes(db: Database, keys: readonly Key[]): Promise<(Buffer | null)[]> {
  const customers = sql.param(keys.map((key) => key.customerId));
  const ids = sql.param(keys.map((key) => key.id));
  const rows = await db
    .select({ customerId: devices.customerId, id: devices.id, tokenHash: devices.tokenHash })
    .from(devices)
    .where(
      sql`(${devices.customerId}, ${devices.id}) in (select unnest(${customers}::uuid[]), unnest(${ids}::uuid[]))`,
    );
  const found = new Map(rows.map((row) => [`${row.customerId}:${row.id}`, row.tokenHash]));
  return keys.map((key) => found.get(`${key.customerId}:${key.id}`) ?? null);
}
