import { afterAll, beforeAll } from 'vitest';
import * as licensing from '../licensing';
import type { Actor, Context, Key, PortalRole } from '../licensing';
import { storedRows, testDatabase } from './database';
import { makePortalUser } from './factories';
import { openTestRuntime } from './open-test-runtime';
import { scenarioDevice, type ScenarioDevice } from './scenario-device';

export { leaseOf, scenarioDevice, type ScenarioDevice } from './scenario-device';

const { encodeId, encodeKey } = licensing;

export type Scenario = ReturnType<typeof testScenario>;
export type ScenarioPool = Awaited<ReturnType<Scenario['pool']>>;
type PoolSettings = Omit<
  Parameters<typeof licensing.createSeatPool>[0]['input'],
  'customerId' | 'applicationId'
>;
type TupleOf<Item, Count extends number, Have extends Item[] = []> = number extends Count
  ? Item[]
  : Have['length'] extends Count
    ? Have
    : TupleOf<Item, Count, [...Have, Item]>;
type Installation = Omit<Parameters<typeof licensing.registerDevice>[0]['input'], 'registrationKey'>;

export const NEW = { kind: 'granted', grant: 'NEW' } as const;
export const RENEWED = { kind: 'granted', grant: 'RENEWED' } as const;
export const REGAINED = { kind: 'granted', grant: 'REGAINED' } as const;
export const NOT_REQUIRED = { kind: 'granted', grant: 'NOT_REQUIRED', lease: null } as const;
export const DENIED = {
  kind: 'refused',
  reason: 'NO_LICENSE_AVAILABLE',
  message: 'No available licenses, please contact IT',
} as const;

/** A page that holds all rows of a test. */
export const PAGE = { first: 100 } as const;

let count = 0;
const next = () => ++count;

/**
 * A private database, the whole runtime of a server process on it, and customers, pools, people and devices that are
 * made through the verbs. Call it at the top level of the file.
 */
export function testScenario() {
  const database = testDatabase();
  const people = new Map<string, Context>();
  let server: Awaited<ReturnType<typeof openTestRuntime>> | undefined;

  beforeAll(async () => {
    server = await openTestRuntime({ url: database.url, poolSize: 12 });
    for (const role of ['VENDOR_ADMIN', 'SUPPORT'] as const) people.set(role, await person(role));
  });
  afterAll(() => server?.close());

  function as(actor: Actor): Context {
    if (!server) throw new Error('the scenario is ready from beforeAll on');
    return licensing.openContext(server.runtime, { actor, address: '192.0.2.1' });
  }

  /** A portal user who is signed in. The display name begins with the role. */
  const person = async (role: PortalRole, customerId?: string): Promise<Context> =>
    as(
      await makePortalUser(database.sql, {
        role,
        customerId,
        displayName: `${role.toLowerCase()} ${next()}`,
      }),
    );

  const known = (role: PortalRole) => people.get(role) ?? as({ kind: 'anonymous' });
  const vendor = () => known('VENDOR_ADMIN');
  const support = () => known('SUPPORT');

  async function customer() {
    const { customer: made } = await licensing.createCustomer({
      ctx: vendor(),
      input: { code: `C${next()}`, name: `Customer ${count}` },
    });
    return { ...made, opaqueId: encodeId('customer', made.id) };
  }

  async function application(
    input: Partial<Parameters<typeof licensing.createApplication>[0]['input']> = {},
  ) {
    const { application: made } = await licensing.createApplication({
      ctx: vendor(),
      input: {
        code: `A${next()}`,
        name: `Application ${count}`,
        checkpoints: ['START_JOB', 'REFRESH'],
        ...input,
      },
    });
    return { ...made, opaqueId: encodeId('application', made.id) };
  }

  /** A pool, by default with one seat, a new customer and a new application. */
  async function pool({
    owner,
    app,
    ...settings
  }: Partial<PoolSettings> & {
    owner?: Awaited<ReturnType<typeof customer>>;
    app?: Awaited<ReturnType<typeof application>>;
  } = {}) {
    const [ofCustomer, ofApplication] = [owner ?? (await customer()), app ?? (await application())];
    const { seatPool, registrationKey } = await licensing.createSeatPool({
      ctx: vendor(),
      input: {
        customerId: ofCustomer.opaqueId,
        applicationId: ofApplication.opaqueId,
        mode: 'CONCURRENT',
        licensedQuantity: 1,
        userAuthentication: 'TRUSTED',
        ...settings,
      },
    });
    const key: Key = { customerId: seatPool.customerId, id: seatPool.id };
    const id = encodeKey('seatPool', key);
    const admin = await person('CUSTOMER_ADMIN', key.customerId);

    const appUser = async (input: { userName?: string; password?: string } = {}) => {
      const made = await licensing.createAppUser({
        ctx: admin,
        input: {
          customerId: ofCustomer.opaqueId,
          userName: `user-${next()}`,
          displayName: `User ${count}`,
          ...input,
        },
      });
      return { ...made.appUser, opaqueId: encodeKey('appUser', made.appUser) };
    };

    const register = (
      installation: Partial<Installation> = {},
      withKey = registrationKey,
      ctx = as({ kind: 'anonymous' }),
    ) =>
      licensing.registerDevice({
        ctx,
        input: {
          registrationKey: withKey,
          installationId: `installation-${next()}`,
          name: `Device ${count}`,
          ...installation,
        },
      });

    /** A registered device with an app user. */
    const device = async (installation: Partial<Installation> = {}) => {
      const registration = await register(installation);
      if (registration.kind !== 'registered')
        throw new Error(`the device was refused: ${registration.reason}`);
      return scenarioDevice(as, registration, await appUser());
    };

    return {
      ...seatPool,
      key,
      opaqueId: id,
      registrationKey,
      customer: ofCustomer,
      application: ofApplication,
      admin,
      appUser,
      register,
      device,
      viewer: await person('CUSTOMER_VIEWER', key.customerId),
      devices: async <Count extends number>(count: Count) => {
        const made: ScenarioDevice[] = [];
        while (made.length < count) made.push(await device());
        return made as TupleOf<ScenarioDevice, Count>;
      },
      update: async (
        wanted: Omit<Parameters<typeof licensing.updateSeatPool>[0]['input'], 'seatPoolId'>,
        ctx = vendor(),
      ) => (await licensing.updateSeatPool({ ctx, input: { seatPoolId: id, ...wanted } })).seatPool,
      usage: async () => {
        const [usage] = await licensing.getSeatUsages(vendor(), [key]);
        if (!usage) throw new Error('the pool has no usage');
        return usage;
      },
      denials: async () =>
        nodes(await licensing.listDenials({ ctx: vendor(), input: { ...PAGE, seatPool: key } })),
      /** Device ids of those who held seats at a denial. */
      holdersAt: async (denial: licensing.DenialRecord | undefined) => {
        const [holders = []] = denial ? await licensing.denialHolders(vendor().db, [denial]) : [];
        return holders.map(({ deviceId }) => deviceId);
      },
      leases: async () =>
        nodes(await licensing.listLeases({ ctx: vendor(), input: { ...PAGE, seatPool: key } })),
      episodes: async () =>
        nodes(await licensing.listDenialEpisodes({ ctx: vendor(), input: { ...PAGE, seatPool: key } })),
      audit: async (subjectId?: string) =>
        nodes(
          await licensing.listAuditEntries({
            ctx: vendor(),
            input: { ...PAGE, customerId: key.customerId, subjectId },
          }),
        ),
    };
  }

  return {
    get sql() {
      return database.sql;
    },
    connect: () => database.connect(),
    get databaseUrl() {
      return database.url;
    },
    get vendor() {
      return vendor();
    },
    get support() {
      return support();
    },
    get anonymous() {
      return as({ kind: 'anonymous' });
    },
    as,
    person,
    customer,
    application,
    pool,
    storedRows: () => storedRows(database.sql),
  };
}

/** The records of a page. */
export const nodes = <Node>(page: Pick<licensing.Connection<Node>, 'edges'>): Node[] =>
  page.edges.map((edge) => edge.node);
