import { and, eq, inArray, or } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { deviceOverview } from '../../db/schema';
import type { Key } from '../ids';
import { refusalMessage } from '../messages';
import type { DeviceStatus, RefusalReason } from '../outcomes';
import { remainingSeconds } from '../seat-engine';

type Overview = typeof deviceOverview.$inferSelect;

/** Reads the states of any number of devices with one query, by device id; unknown devices are missing. */
export async function readDeviceStatuses(db: Executor, keys: readonly Key[]): Promise<Map<string, DeviceStatus>> {
  if (keys.length === 0) return new Map();
  const byCustomer = groupByCustomer(keys);
  const rows = await db
    .select()
    .from(deviceOverview)
    .where(
      or(
        ...[...byCustomer].map(([customerId, group]) =>
          and(eq(deviceOverview.customerId, customerId), inArray(deviceOverview.id, group.map((key) => key.id))),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.id, statusOf(row)]));
}

/** A device's state as its app should show it. */
export function statusOf(row: Overview): DeviceStatus {
  const reason = reasonOf(row);
  return {
    state: row.state,
    reason,
    message: reason && refusalMessage(reason, { by: row.loggedOutBy, note: row.logoutNote }),
    lease: leaseOfDevice(row),
  };
}

/** The seat or named licence a device holds. */
export function leaseOfDevice(row: Overview) {
  if (row.grantNumber === null || row.lapsesAt === null) return null;
  return {
    grantNumber: row.grantNumber,
    expiresAt: row.lapsesAt,
    remainingSeconds: remainingSeconds(row.lapsesAt, row.asOf),
    inactivityTimeoutSeconds: row.lapsesAfterSeconds ?? 0,
  };
}

function reasonOf(row: Overview): RefusalReason | null {
  if (row.state === 'REMOVED') return 'DEVICE_NOT_REGISTERED';
  if (row.suspended) return 'POOL_SUSPENDED';
  if (row.mode === 'NAMED' && row.state === 'LAPSED') return 'REREGISTRATION_DUE';
  if (row.state !== 'LOGGED_OUT') return null;
  return row.logoutReason === 'FORCED' || row.logoutReason === 'USER_DISABLED' ? 'FORCED_LOGOUT' : 'LOGGED_OUT';
}

function groupByCustomer(keys: readonly Key[]): Map<string, Key[]> {
  const groups = new Map<string, Key[]>();
  for (const key of keys) groups.set(key.customerId, [...(groups.get(key.customerId) ?? []), key]);
  return groups;
}
