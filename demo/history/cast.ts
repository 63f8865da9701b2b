import { asc, eq, sql } from 'drizzle-orm';
import { appUsers, applications, devices, portalUsers, seatPools } from '../../db/schema';
import { VENDOR_CUSTOMER_ID, type Actor, type PortalActor, type Runtime } from '../../licensing';
import type { DemoCustomer } from '../world';

type DeviceActor = Extract<Actor, { kind: 'device' }>;

export type CastDevice = {
  application: string;
  platform: string;
  installationId: string;
  /** What it calls with; none for one that was never registered. */
  actor: DeviceActor | undefined;
};

/** A customer's pools, devices and people, and those of the portal, as the verbs know them. */
export type Cast = {
  customerId: string;
  /** By the code of the application. */
  poolIds: Map<string, string>;
  /** By name. */
  devices: Map<string, CastDevice>;
  /** By user name. */
  appUserIds: Map<string, string>;
  /** By e-mail address. */
  people: Map<string, PortalActor>;
};

/** Who there is at the customer. */
export async function loadCast(
  { db }: Pick<Runtime, 'db'>,
  customer: DemoCustomer,
  customerId: string,
): Promise<Cast> {
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
    people: await loadPeople(db, customerId),
    devices: new Map(
      customer.pools.flatMap(({ application, devices: planned }) =>
        planned.map(({ name, platform }, index) => {
          const installationId = installationOf(customer.code, application, index);
          // One that took its place is newer.
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

/** What the device at this place of the list is installed as. */
const installationOf = (customerCode: string, application: string, index: number) =>
  `demo-${customerCode}-${application}-${String(index + 1).padStart(2, '0')}`;

/** Everybody of the vendor, and of that customer, who can sign in. */
export async function loadPeople(
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
