import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../db/client';
import * as licensing from '../licensing';
import type { Actor, Context, Key, PortalRole } from '../licensing';
import { actingDevice, type ActingDevice } from './acting-device';
import { testDatabase } from './database';

export { actingDevice, leaseOf } from './acting-device';

const { VENDOR_CUSTOMER_ID, encodeId, encodeKey } = licensing;

export type World = ReturnType<typeof testWorld>;
export type WorldPool = Awaited<ReturnType<World['pool']>>;
export type WorldDevice = ActingDevice;
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

/** A page long enough for everything a test makes. */
export const PAGE = { first: 100 } as const;

let turn = 0;
const next = () => ++turn;

/**
 * A process of its own over this file's own database, and the people and devices to act in it; all of them are made
 * through the verbs. Call it at the top level of the file.
 */
export function testWorld() {
  const database = testDatabase();
  const people = new Map<string, Context>();
  let opened: ReturnType<typeof openDatabase> | undefined;
  let runtime: Awaited<ReturnType<typeof licensing.openRuntime>> | undefined;

  beforeAll(async () => {
    opened = openDatabase({ url: database.url, poolSize: 12 });
    runtime = await licensing.openRuntime({ ...opened, log: silent });
    for (const role of ['VENDOR_ADMIN', 'SUPPORT'] as const) people.set(role, await person(role));
  });
  afterAll(async () => {
    await runtime?.close();
    await opened?.close();
  });

  function as(actor: Actor): Context {
    if (!runtime) throw new Error('the world exists from beforeAll on');
    return licensing.openContext(runtime, { actor, address: '192.0.2.1' });
  }

  /** Somebody who is signed in to the portal. */
  async function person(role: PortalRole, customerId = VENDOR_CUSTOMER_ID): Promise<Context> {
    const portalUserId = randomUUID();
    const displayName = `${role.toLowerCase()} ${next()}`;
    const email = `${portalUserId}@example.com`;
    const sessionId = randomUUID();
    await database.sql.begin((tx) => [
      tx`insert into portal_users (customer_id, id, email, display_name, role, address_proven_at) values (${customerId}, ${portalUserId}, ${email}, ${displayName}, ${role}, now())`,
      tx`insert into portal_emails (email, customer_id, portal_user_id) values (${email}, ${customerId}, ${portalUserId})`,
      tx`insert into portal_sessions (customer_id, id, portal_user_id, expires_at) values (${customerId}, ${sessionId}, ${portalUserId}, now() + interval '1 day')`,
    ]);
    return as({
      kind: 'portal',
      customerId,
      portalUserId,
      role,
      displayName,
      email,
      via: 'session',
      isFresh: true,
      credentialId: sessionId,
    });
  }

  const known = (role: PortalRole) => people.get(role) ?? as({ kind: 'anonymous' });
  const vendor = () => known('VENDOR_ADMIN');
  const support = () => known('SUPPORT');

  async function customer() {
    const { customer: made } = await licensing.createCustomer({
      ctx: vendor(),
      input: { code: `C${next()}`, name: `Customer ${turn}` },
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
        name: `Application ${turn}`,
        checkpoints: ['START_JOB', 'REFRESH'],
        ...input,
      },
    });
    return { ...made, opaqueId: encodeId('application', made.id) };
  }

  /** A pool of one seat, unless told otherwise, of a customer and an application of its own. */
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
          displayName: `User ${turn}`,
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
          name: `Device ${turn}`,
          ...installation,
        },
      });

    /** A registered device and somebody to log in on it. */
    const device = async (installation: Partial<Installation> = {}) => {
      const registration = await register(installation);
      if (registration.kind !== 'registered')
        throw new Error(`the device was refused: ${registration.reason}`);
      return actingDevice(as, registration, await appUser());
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
        const made: WorldDevice[] = [];
        while (made.length < count) made.push(await device());
        return made as TupleOf<WorldDevice, Count>;
      },
      update: async (
        wanted: Omit<Parameters<typeof licensing.updateSeatPool>[0]['input'], 'seatPoolId'>,
        ctx = vendor(),
      ) => (await licensing.updateSeatPool({ ctx, input: { seatPoolId: id, ...wanted } })).seatPool,
      usage: async () => {
        const [usage] = await licensing.getSeatUsages(vendor(), [key]);
        if (!usage) throw new Error('a pool without a use');
        return usage;
      },
      denials: async () =>
        nodes(await licensing.listDenials({ ctx: vendor(), input: { ...PAGE, seatPool: key } })),
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

  /** Everything that is stored, with the version of each row: the same before and after means that nothing was written. */
  async function everything(): Promise<Record<string, string>> {
    const { sql } = database;
    // Publishing moves events into versions by itself, now or later: it is no change.
    await sql`select publish_usage_events()`;
    const tables = await sql<
      { name: string }[]
    >`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
    const contents = await Promise.all(
      tables.map(async ({ name }) => {
        const [row] = await sql<{ content: string | null }[]>`
          select string_agg(md5(t.xmin::text || t::text), ',' order by t::text) as content from ${sql(name)} t`;
        return [name, row?.content ?? ''] as const;
      }),
    );
    const numbers =
      await sql`select sequencename, last_value from pg_sequences where schemaname = 'grant_numbers' order by 1`;
    return { ...Object.fromEntries(contents), numbers: JSON.stringify(numbers) };
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
    get nobody() {
      return as({ kind: 'anonymous' });
    },
    as,
    person,
    customer,
    application,
    pool,
    everything,
  };
}

/** The rows of a page. */
export const nodes = <Node>(page: Pick<licensing.Connection<Node>, 'edges'>): Node[] =>
  page.edges.map((edge) => edge.node);

const silent = { info() {}, warn() {}, error() {} };
