import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from '../fleet/api';
import type { Operation } from '../fleet/operations';
import { openPortal } from '../fleet/portal';
import { openSession } from '../fleet/sign-in';
import { openDevice, type TestDevice } from './device';
import type { Credentials } from './session-state';

export type PortalRole = 'VENDOR_ADMIN' | 'SUPPORT' | 'CUSTOMER_ADMIN' | 'CUSTOMER_VIEWER';

/** Ids for the addresses of the pages. */
export type PageIds = { customerId: string; seatPoolId: string; namedSeatPoolId: string; deviceId: string };

/** A customer with content for every page, and a portal user of each role. */
export type Showcase = {
  ids: PageIds;
  people: Record<PortalRole, Credentials>;
  devices: readonly TestDevice[];
  close(): Promise<void>;
};

/** Names of people, devices, customers and applications, for tests with other names. */
export type Naming = { write(name: string): string; mailHost: string };
export const plainNaming: Naming = { write: (name) => name, mailHost: 'showcase.example' };

type NewPortalUser = Credentials & { displayName: string; role: PortalRole; customerId: string | null };

const createPortalUser: Operation<{ result: { portalUser: { id: string } } }, { input: NewPortalUser }> = {
  text: 'mutation CreatePortalUser($input: CreatePortalUserInput!) { result: createPortalUser(input: $input) { portalUser { id } } }',
};
const disablePortalUser: Operation<object, { portalUserId: string }> = {
  text: 'mutation Disable($portalUserId: ID!) { updatePortalUser(input: { portalUserId: $portalUserId, disabled: true }) { portalUser { id } } }',
};
const updatePool: Operation<object, { input: { seatPoolId: string } & Record<string, unknown> }> = {
  text: 'mutation UpdateSeatPool($input: UpdateSeatPoolInput!) { updateSeatPool(input: $input) { seatPool { id } } }',
};
const devicesOf: Operation<
  { seatPool: { devices: { edges: { node: { id: string; name: string } }[] } } },
  { seatPoolId: string }
> = {
  text: 'query DevicesOf($seatPoolId: ID!) { seatPool(id: $seatPoolId) { devices(first: 100) { edges { node { id name } } } } }',
};
const disableAppUser: Operation<object, { appUserId: string }> = {
  text: 'mutation Disable($appUserId: ID!) { updateAppUser(input: { appUserId: $appUserId, disabled: true }) { appUser { id } } }',
};
const findAppUser: Operation<
  { customer: { appUsers: { edges: { node: { id: string } }[] } } },
  { customerId: string; search: string }
> = {
  text: 'query FindAppUser($customerId: ID!, $search: String!) { customer(id: $customerId) { appUsers(first: 1, search: $search) { edges { node { id } } } } }',
};

/**
 * Created with the public API: devices in every state (Scanner 1 lapsed, 2 to 4 hold the three seats, 5 was refused,
 * 6 was logged out by IT, 7 by itself, 8 only registered, 9 is removed), a named pool, an overdrawn one, app users
 * and portal users of whom one is disabled, and the audit entries of these changes.
 */
export async function makeShowcase(
  url: string,
  api: Api,
  admin: Credentials,
  { write, mailHost }: Naming = plainNaming,
): Promise<Showcase> {
  const portal = openPortal(api);
  const mark = randomBytes(4).toString('hex').toUpperCase();
  const devices: TestDevice[] = [];
  const customerId = await portal.findOrMakeCustomer(`SHOW-${mark}`, write(`Showcase ${mark}`));
  const user = (n: number) => ({
    userName: `person-${n}`,
    displayName: write(`Person ${n}`),
    password: 'not asked for',
  });
  await portal.prepareAppUsers(
    customerId,
    Array.from({ length: 12 }, (_, n) => user(n + 1)),
  );

  const makePool = async (
    code: string,
    mode: 'CONCURRENT' | 'NAMED',
    licensedQuantity: number,
    timeout: number,
  ) => {
    const application = { id: '', code: `${code}-${mark}` };
    application.id = await portal.findOrMakeApplication(
      application.code,
      write(`Application ${code} ${mark}`),
      ['START_JOB'],
    );
    const pool = await portal.prepareSeatPool(customerId, application, {
      mode,
      licensedQuantity,
      inactivityTimeoutSeconds: timeout,
      forceLogoutHoldOffSeconds: 3600,
      userAuthentication: 'TRUSTED',
    });
    const open = async (name: string, n: number) => {
      const device = await openDevice({
        url,
        registrationKey: pool.registrationKey,
        name: write(name),
        userName: `person-${n}`,
      });
      devices.push(device);
      return device;
    };
    const change = (input: Record<string, unknown>) =>
      api.call(updatePool, { input: { seatPoolId: pool.seatPoolId, ...input } });
    const idOf = async (name: string) => {
      const { seatPool } = await api.call(devicesOf, pool);
      const found = seatPool.devices.edges.find(({ node }) => node.name === write(name));
      if (!found) throw new Error(`no device ${name}`);
      return found.node.id;
    };
    return { ...pool, open, change, idOf };
  };

  const pool = await makePool('A', 'CONCURRENT', 1, 2);
  const scanners: TestDevice[] = [];
  for (let n = 1; n <= 9; n++) scanners.push(await pool.open(`Scanner ${n}`, n));
  const scanner = (n: number) => scanners[n - 1]!;
  await scanner(1).login();
  await until(() => scanner(1).states.at(-1)?.state === 'LAPSED');
  // The first one's seat is taken, so that it stays lapsed when the time-out grows.
  await scanner(2).login();
  await pool.change({ inactivityTimeoutSeconds: 3600, licensedQuantity: 3 });
  for (const n of [6, 9]) await scanner(n).login();
  await portal.forceLogout(await pool.idOf('Scanner 6'), write('Left at the dock'));
  await portal.removeDevice(await pool.idOf('Scanner 9'));
  await scanner(7).login();
  await scanner(7).logout();
  for (const n of [3, 4]) await scanner(n).login();
  for (let tries = 0; tries < 3; tries++) await scanner(5).login();

  const named = await makePool('B', 'NAMED', 3, 600);
  for (const n of [10, 11]) await (await named.open(`Tablet ${n}`, n)).login();
  const overdrawn = await makePool('C', 'CONCURRENT', 2, 3600);
  for (const n of [8, 9]) await (await overdrawn.open(`Van ${n}`, n)).login();
  await overdrawn.change({ licensedQuantity: 1 });

  const { customer } = await api.call(findAppUser, { customerId, search: 'person-12' });
  for (const { node } of customer.appUsers.edges) await api.call(disableAppUser, { appUserId: node.id });
  // Portal users cannot be changed with a token.
  const session = await openSession(url, admin.email, admin.password);
  const person = async (role: PortalRole, name: string, ofCustomer: string | null) => {
    const credentials = {
      email: `${name}-${mark}@${mailHost}`.toLowerCase(),
      password: `showcase-${mark}`,
    };
    const input = { ...credentials, displayName: write(`The ${name}`), role, customerId: ofCustomer };
    const { result } = await session.call(createPortalUser, { input });
    return { ...credentials, id: result.portalUser.id };
  };
  const people = {
    VENDOR_ADMIN: admin,
    SUPPORT: await person('SUPPORT', 'support', null),
    CUSTOMER_ADMIN: await person('CUSTOMER_ADMIN', 'admin', customerId),
    CUSTOMER_VIEWER: await person('CUSTOMER_VIEWER', 'viewer', customerId),
  };
  const leaver = await person('CUSTOMER_VIEWER', 'leaver', customerId);
  await session.call(disablePortalUser, { portalUserId: leaver.id });

  const ids = {
    customerId,
    seatPoolId: pool.seatPoolId,
    namedSeatPoolId: named.seatPoolId,
    deviceId: await pool.idOf('Scanner 2'),
  };
  return {
    ids,
    people,
    devices,
    close: () => Promise.all(devices.map((device) => device.close())).then(() => undefined),
  };
}

async function until(isTrue: () => boolean) {
  const deadline = Date.now() + 15_000;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error('what was waited for did not come');
    await delay(50);
  }
}
