import { asc, eq, sql } from 'drizzle-orm';
import { appUsers, applications, devices, portalUsers, seatPools } from '../../db/schema';
import { VENDOR_CUSTOMER_ID, type Actor, type PortalActor, type Runtime } from '../../licensing';
import type { DemoCustomer } from '../demo-types';

type DeviceActor = Extract<Actor, { kind: 'device' }>;

export type DeviceEntity = {
  application: string;
  platform: string;
  installationId: string;
  /** Undefined if the device was never registered. */
  actor: DeviceActor | undefined;
};

/** Ids and actors of a customer's pools, devices, app users and portal users. */
export type CustomerEntities = {
  customerId: string;
  /** By application code. */
  poolIds: Map<string, string>;
  /** By name. */
  devices: Map<string, DeviceEntity>;
  /** By user name. */
  appUserIds: Map<string, string>;
  /** By e-mail address; vendor users included. */
  people: Map<string, PortalActor>;
};

export async function loadCustomerEntities(
  { db }: Pick<Runtime, 'db'>,
  customer: DemoCustomer,
  customerId: string,
): Promise<CustomerEntities> {
  const pools = await db
    .select({ id: seatPools.id, code: applications.code })
    .from(seatPools)
    .innerJoin(applications, eq(applications.id, seatPools.applicationId))
    .where(eq(seatPools.customerId, customerId));
  const known = await db
    .select()
    .from(devices)
    .where(eq(devices.customerId, customerId))
    .orderBy(asc(devices.registeredAt));
  const users = await db.select().from(appUsers).where(eq(appUsers.customerId, customerId));

  return {
    customerId,
    poolIds: new Map(pools.map(({ id, code }) => [code, id])),
    appUserIds: new Map(users.map(({ id, userName }) => [userName, id])),
    people: await loadPortalUsers(db, customerId),
    devices: new Map(
      customer.pools.flatMap(({ application, devices: planned }) =>
        planned.map(({ name, platform }, index) => {
          const installationId = installationOf(customer.code, application, index);
          // A replacement has the same prefix and is newer.
          const found = known.findLast((device) => device.installationId.startsWith(installationId));
          const actor: DeviceActor | undefined = found && {
            kind: 'device',
            customerId,
            deviceId: found.id,
            tokenHash: found.tokenHash,
          };
          return [
            name,
            { application, platform, installationId: found?.installationId ?? installationId, actor },
          ];
        }),
      ),
    ),
  };
}

/** Installation id of the device at this index of the pool's list. */
const installationOf = (customerCode: string, application: string, index: number) =>
  `demo-${customerCode}-${application}-${String(index + 1).padStart(2, '0')}`;

/** Portal users of the vendor and of the customer, by e-mail address. */
export async function loadPortalUsers(
  db: Runtime['db'],
  customerId = VENDOR_CUSTOMER_ID,
): Promise<Map<string, PortalActor>> {
  const rows = await db
    .select()
    .from(portalUsers)
    .where(sql`${portalUsers.customerId} in (${VENDOR_CUSTOMER_ID}, ${customerId})`);
  return new Map(
    rows.map(({ customerId, id, role, displayName, email }) => [
      email,
      {
        kind: 'portal',
        customerId,
        portalUserId: id,
        role,
        displayName,
        email,
        via: 'session',
        credentialId: id,
      },
    ]),
  );
}
