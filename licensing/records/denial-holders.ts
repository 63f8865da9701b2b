import type { Executor } from '../../db/client';
import { findLeases } from '../../db/queries/leases';
import { getDevices } from '../device/get-device';
import { getAppUsers } from '../people/list-app-users';
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

/**
 * Holders of the seats at each of these denials, longest idle first (L25), in a fixed number of queries. The caller
 * has checked the rights.
 */
export async function denialHolders(
  db: Executor,
  denials: readonly DenialRecord[],
): Promise<SeatHolderRecord[][]> {
  const names = await readNames(db, denials);
  return denials.map((denial) => holdersOf(denial, names));
}

type Names = {
  device: Map<string, string>;
  lease: Map<number, { startedAt: Date; appUserId: string | null }>;
  person: Map<string, string>;
};

async function readNames(db: Executor, denials: readonly DenialRecord[]): Promise<Names> {
  const devices = new Map<string, { customerId: string; id: string }>();
  const leaseIds = new Map<string, { customerId: string; seatPoolId: string; ids: Set<number> }>();
  for (const { customerId, seatPoolId, holderDeviceIds, holderLeaseIds } of denials) {
    for (const id of holderDeviceIds) devices.set(id, { customerId, id });
    const pool = leaseIds.get(seatPoolId) ?? { customerId, seatPoolId, ids: new Set() };
    for (const id of holderLeaseIds) pool.ids.add(Number(id));
    leaseIds.set(seatPoolId, pool);
  }
  const [found, ...leases] = await Promise.all([
    getDevices(db, [...devices.values()]),
    ...[...leaseIds.values()].map((pool) => findLeases(db, pool.customerId, pool.seatPoolId, [...pool.ids])),
  ]);
  const people = leases
    .flat()
    .flatMap(({ customerId, appUserId }) => (appUserId ? [{ customerId, id: appUserId }] : []));
  const persons = await getAppUsers(db, people);
  return {
    device: new Map(found.map(({ id, name }) => [id, name])),
    lease: new Map(leases.flat().map((lease) => [lease.id, lease])),
    person: new Map(persons.map(({ id, userName }) => [id, userName])),
  };
}

/** Idle time of each holder in whole seconds, in the order of the denial's lists. */
export const holderIdleSeconds = (denial: DenialRecord): number[] =>
  denial.holderLastCallAts.map((at) => idleSecondsAt(denial, new Date(at)));

const idleSecondsAt = ({ at }: DenialRecord, lastCallAt: Date) =>
  Math.max(0, Math.floor((at.getTime() - lastCallAt.getTime()) / 1000));

function holdersOf(denial: DenialRecord, names: Names): SeatHolderRecord[] {
  return denial.holderDeviceIds
    .map((deviceId, seat) => {
      const lease = names.lease.get(Number(denial.holderLeaseIds[seat]));
      const lastCallAt = new Date(denial.holderLastCallAts[seat] ?? denial.at);
      return {
        customerId: denial.customerId,
        deviceId,
        deviceName: names.device.get(deviceId) ?? 'a device no longer on record',
        userName: (lease?.appUserId && names.person.get(lease.appUserId)) || null,
        since: lease?.startedAt ?? null,
        lastCallAt,
        idleSeconds: idleSecondsAt(denial, lastCallAt),
      };
    })
    .sort((a, b) => b.idleSeconds - a.idleSeconds);
}
