import { findLeases } from '../../db/queries/leases';
import type { Executor } from '../../db/client';
import { getDevices } from '../device/get-device';
import { getAppUsers } from '../people/list-app-users';
import type { DenialRecord } from './list-denials';

/** A device that held a seat when somebody else was refused. */
export type SeatHolderRecord = {
  customerId: string;
  deviceId: string;
  deviceName: string;
  userName: string | null;
  since: Date | null;
  lastCallAt: Date;
  idleSeconds: number;
};

/** Who held the seats when a device was refused, idlest first (L25). For callers that may see the denial. */
export async function denialHolders(db: Executor, denial: DenialRecord): Promise<SeatHolderRecord[]> {
  const { customerId } = denial;
  const keys = denial.holderDeviceIds.map((id) => ({ customerId, id }));
  const [devices, leases] = await Promise.all([
    getDevices(db, keys),
    findLeases(db, customerId, denial.seatPoolId, denial.holderLeaseIds),
  ]);
  const people = await getAppUsers(
    db,
    leases.flatMap((lease) => (lease.appUserId ? [{ customerId, id: lease.appUserId }] : [])),
  );
  const deviceById = new Map(devices.map((device) => [device.id, device]));
  const leaseById = new Map(leases.map((lease) => [lease.id, lease]));
  const personById = new Map(people.map((person) => [person.id, person]));

  return denial.holderDeviceIds
    .map((deviceId, seat) => {
      const lease = leaseById.get(Number(denial.holderLeaseIds[seat]));
      const lastCallAt = new Date(denial.holderLastCallAts[seat] ?? denial.at);
      return {
        customerId,
        deviceId,
        deviceName: deviceById.get(deviceId)?.name ?? 'a device no longer on record',
        userName: (lease?.appUserId && personById.get(lease.appUserId)?.userName) || null,
        since: lease?.startedAt ?? null,
        lastCallAt,
        idleSeconds: Math.max(0, Math.floor((denial.at.getTime() - lastCallAt.getTime()) / 1000)),
      };
    })
    .sort((a, b) => b.idleSeconds - a.idleSeconds);
}
