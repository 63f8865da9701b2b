import { forcedLogoutReasons, type deviceOverview } from '../../db/schema';
import { describeRefusal } from '../messages';
import type { DeviceStatus } from '../outcomes';
import { leaseTimes } from '../seat-engine';

type Overview = typeof deviceOverview.$inferSelect;

/** State of a device for its app. `userName` belongs to the person logged in. */
export function statusOf(row: Overview, userName: string | null): DeviceStatus {
  const reason = row.refusal;
  return {
    state: row.state,
    userName,
    reason,
    ...(reason
      ? describeRefusal(reason, { by: row.loggedOutBy, note: row.logoutNote })
      : { message: null, byName: null, note: null }),
    lease: leaseOfDevice(row),
  };
}

/** Seat or NAMED licence that a device holds. */
export function leaseOfDevice(row: Overview) {
  if (row.grantNumber === null || row.lapsesAt === null) return null;
  return {
    grantNumber: row.grantNumber,
    ...leaseTimes({
      lapsesAt: row.lapsesAt,
      lapsesAfterSeconds: row.lapsesAfterSeconds ?? 0,
      now: row.asOf,
    }),
  };
}

/** Whether the portal ended the login: force logout, a disabled user or a new password (L16). */
export const isForced = (reason: Overview['logoutReason']): reason is (typeof forcedLogoutReasons)[number] =>
  forcedLogoutReasons.some((forced) => forced === reason);
