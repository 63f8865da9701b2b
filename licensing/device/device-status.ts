import type { deviceOverview } from '../../db/schema';
import { tellRefusal } from '../messages';
import type { DeviceStatus } from '../outcomes';
import { leaseTimes } from '../seat-engine';

type Overview = typeof deviceOverview.$inferSelect;

/** A device's state as its app should show it. `userName`: of the person who is logged in. */
export function statusOf(row: Overview, userName: string | null): DeviceStatus {
  const reason = row.refusal;
  return {
    state: row.state,
    userName,
    reason,
    ...(reason
      ? tellRefusal(reason, { by: row.loggedOutBy, note: row.logoutNote })
      : { message: null, byName: null, note: null }),
    lease: leaseOfDevice(row),
  };
}

/** The seat or named licence a device holds. */
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

/** Whether somebody in the portal logged the device out; disabling its user and setting a password do so too (L16). */
export const isForced = (reason: Overview['logoutReason']) =>
  reason === 'FORCED' || reason === 'USER_DISABLED' || reason === 'PASSWORD_SET';
