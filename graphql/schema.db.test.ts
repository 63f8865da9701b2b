import { graphql, isAsyncIterable, parse, subscribe, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { encodeKey, LicensingError, type Context } from '../licensing';
import { testWorld } from '../test/world';
import { createContextBuilder } from './context';
import { createExecutableSchema } from './executable-schema';

const world = testWorld();
const schema = createExecutableSchema();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const LEASE = 'lease { grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds }';
const DECISION = `__typename ... on LicenseGranted { grant ${LEASE} serverTime } ... on LicenseRefused { reason message retryAfterSeconds serverTime }`;
const PAGE_INFO = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const USAGE = 'seatPoolId licensedQuantity inUse free registeredDevices denialsLast24Hours nextLapseAt asOf version';

const contextOf = (ctx: Context) => createContextBuilder(ctx)({ actor: ctx.actor, address: ctx.address, requestId: 'test' });
type Data = Record<string, unknown>;

async function run(ctx: Context, source: string, variableValues: Data = {}): Promise<Data> {
  const result = await graphql({ schema, source, variableValues, contextValue: contextOf(ctx) });
  if (result.errors) throw result.errors[0]?.originalError ?? result.errors[0];
  // As it goes over the wire: enums, dates and nulls included.
  return JSON.parse(JSON.stringify(result.data)) as Data;
}

async function firstOf(ctx: Context, source: string, variableValues: Data = {}) {
  const stream = await subscribe({ schema, document: parse(source), variableValues, contextValue: contextOf(ctx) });
  if (!isAsyncIterable(stream)) throw stream.errors?.[0]?.originalError;
  const events = stream as AsyncGenerator<ExecutionResult>;
  const { value } = await events.next();
  await events.return(undefined);
  if (value.errors) throw value.errors[0]?.originalError;
  return JSON.parse(JSON.stringify(value.data)) as Data;
}

/** One operation for every root field, by its name. */
const operations: Record<string, () => Promise<unknown>> = {
  async registerDevice() {
    const register = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename
      ... on DeviceRegistered { deviceToken reregisterBy device { id name platform appVersion installationId state hardLogin registeredAt lastUsedAt lastAction user { id } ${LEASE} seatPool { id } } }
      ... on LicenseRefused { reason message } } }`;
    const pool = await world.pool({ mode: 'NAMED' });
    const input = { registrationKey: pool.registrationKey, installationId: 'i', name: 'Scanner', platform: 'Android 15' };
    expect(await run(world.nobody, register, { input })).toEqual({
      registerDevice: {
        __typename: 'DeviceRegistered',
        deviceToken: expect.stringMatching(/^swd_/),
        reregisterBy: INSTANT,
        device: expect.objectContaining({ name: 'Scanner', platform: 'Android 15', appVersion: null, state: 'REGISTERED', hardLogin: false, registeredAt: INSTANT, user: null, lease: expect.objectContaining({ grantNumber: 1 }), seatPool: { id: pool.opaqueId } }),
      },
    });
    expect(await run(world.nobody, register, { input: { ...input, installationId: 'other' } })).toEqual({
      registerDevice: { __typename: 'LicenseRefused', reason: 'NO_LICENSE_AVAILABLE', message: 'No available licenses, please contact IT' },
    });
  },
  async login() {
    const pool = await world.pool();
    const [tom, ann] = await pool.devices(2);
    const login = `mutation ($input: LoginInput!) { login(input: $input) { ${DECISION} } }`;
    expect(await run(tom.ctx, login, { input: { userName: tom.user.userName, appVersion: '1' } })).toEqual({
      login: { __typename: 'LicenseGranted', grant: 'NEW', serverTime: INSTANT, lease: { grantNumber: 1, expiresAt: INSTANT, remainingSeconds: expect.any(Number), inactivityTimeoutSeconds: 1800 } },
    });
    expect(await run(ann.ctx, login, { input: { userName: ann.user.userName } })).toEqual({
      login: { __typename: 'LicenseRefused', reason: 'NO_LICENSE_AVAILABLE', message: 'No available licenses, please contact IT', retryAfterSeconds: expect.any(Number), serverTime: INSTANT },
    });
  },
  async checkLicense() {
    const pool = await world.pool();
    const tom = await pool.device();
    const check = `mutation { checkLicense(input: { action: "START_JOB" }) { ${DECISION} } }`;
    expect(await run(tom.ctx, check)).toMatchObject({ checkLicense: { __typename: 'LicenseRefused', reason: 'LOGGED_OUT', retryAfterSeconds: null } });
    await tom.logsIn();
    expect(await run(tom.ctx, check)).toMatchObject({ checkLicense: { __typename: 'LicenseGranted', grant: 'RENEWED' } });
    await pool.update({ mode: 'NAMED' });
    expect(await run(tom.ctx, check)).toMatchObject({ checkLicense: { __typename: 'LicenseGranted', grant: 'NOT_REQUIRED', lease: null } });
  },
  async recordActivity() {
    const tom = await (await world.pool()).device();
    await tom.logsIn();
    expect(await run(tom.ctx, `mutation { recordActivity(input: { activity: "SYNC" }) { ${LEASE} serverTime } }`)).toMatchObject({ recordActivity: { lease: { grantNumber: 1 }, serverTime: INSTANT } });
  },
  async logout() {
    const tom = await (await world.pool()).device();
    await tom.logsIn();
    for (const changed of [true, false]) expect(await run(tom.ctx, 'mutation { logout { changed serverTime } }')).toEqual({ logout: { changed, serverTime: INSTANT } });
  },
  async forceLogout() {
    const pool = await world.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const force = 'mutation ($input: ForceLogoutInput!) { forceLogout(input: $input) { changed device { id state hardLogin } } }';
    expect(await run(pool.admin, force, { input: { deviceId: tom.opaqueId, reason: 'r' } })).toEqual({ forceLogout: { changed: true, device: { id: tom.opaqueId, state: 'LOGGED_OUT', hardLogin: false } } });
  },
  async removeDevice() {
    const pool = await world.pool();
    const tom = await pool.device();
    const remove = 'mutation ($input: RemoveDeviceInput!) { removeDevice(input: $input) { deviceId licenseFreedAt } }';
    expect(await run(pool.admin, remove, { input: { deviceId: tom.opaqueId } })).toEqual({ removeDevice: { deviceId: tom.opaqueId, licenseFreedAt: INSTANT } });
  },
  async releaseLicense() {
    const tom = await (await world.pool({ mode: 'NAMED' })).device();
    const release = 'mutation ($input: ReleaseLicenseInput!) { releaseLicense(input: $input) { device { id state lease { grantNumber } reregisterBy } } }';
    expect(await run(world.support, release, { input: { deviceId: tom.opaqueId, reason: 'lost' } })).toEqual({ releaseLicense: { device: { id: tom.opaqueId, state: 'LAPSED', lease: null, reregisterBy: null } } });
  },
  async createCustomer() {
    const create = 'mutation { createCustomer(input: { code: "ACME", name: "Acme" }) { customer { id code name seatPools { id } } } }';
    expect(await run(world.vendor, create)).toEqual({ createCustomer: { customer: { id: expect.stringMatching(/^cus_/), code: 'ACME', name: 'Acme', seatPools: [] } } });
  },
  async createApplication() {
    const create = 'mutation { createApplication(input: { code: "MIMS", name: "Mims" }) { application { id code name supportsConcurrent checkpoints minInactivityTimeoutSeconds maxInactivityTimeoutSeconds } } }';
    expect(await run(world.vendor, create)).toEqual({
      createApplication: { application: { id: expect.stringMatching(/^app_/), code: 'MIMS', name: 'Mims', supportsConcurrent: true, checkpoints: [], minInactivityTimeoutSeconds: 300, maxInactivityTimeoutSeconds: 3600 } },
    });
  },
  async createSeatPool() {
    const [customer, application] = [await world.customer(), await world.application()];
    const create = `mutation ($input: CreateSeatPoolInput!) { createSeatPool(input: $input) { registrationKey seatPool {
      id customer { id } application { id } mode licensedQuantity inactivityTimeoutSeconds reregistrationDelayHours forceLogoutHoldOffSeconds userAuthentication suspended usage { inUse free } } } }`;
    const input = { customerId: customer.opaqueId, applicationId: application.opaqueId, mode: 'CONCURRENT', licensedQuantity: 3 };
    expect(await run(world.vendor, create, { input })).toEqual({
      createSeatPool: {
        registrationKey: expect.stringMatching(/^swr_/),
        seatPool: { id: expect.stringMatching(/^pool_/), customer: { id: customer.opaqueId }, application: { id: application.opaqueId }, mode: 'CONCURRENT', licensedQuantity: 3, inactivityTimeoutSeconds: 1800, reregistrationDelayHours: 720, forceLogoutHoldOffSeconds: 60, userAuthentication: 'PASSWORD', suspended: false, usage: { inUse: 0, free: 3 } },
      },
    });
  },
  async updateSeatPool() {
    const pool = await world.pool();
    const update = 'mutation ($input: UpdateSeatPoolInput!) { updateSeatPool(input: $input) { registrationKey seatPool { id suspended licensedQuantity inactivityTimeoutSeconds } } }';
    expect(await run(world.vendor, update, { input: { seatPoolId: pool.opaqueId, suspended: true, licensedQuantity: 4, inactivityTimeoutSeconds: null } })).toEqual({
      updateSeatPool: { registrationKey: null, seatPool: { id: pool.opaqueId, suspended: true, licensedQuantity: 4, inactivityTimeoutSeconds: 1800 } },
    });
  },
  async rotateRegistrationKey() {
    const pool = await world.pool();
    const rotate = 'mutation ($id: ID!) { rotateRegistrationKey(input: { seatPoolId: $id }) { registrationKey } }';
    expect(await run(pool.admin, rotate, { id: pool.opaqueId })).toEqual({ rotateRegistrationKey: { registrationKey: expect.stringMatching(/^swr_/) } });
  },
  async createAppUser() {
    const pool = await world.pool();
    const create = 'mutation ($input: CreateAppUserInput!) { createAppUser(input: $input) { appUser { id userName displayName disabled lastLoginAt } } }';
    expect(await run(pool.admin, create, { input: { customerId: pool.customer.opaqueId, userName: 'ann', displayName: 'Ann', password: 'correct horse' } })).toEqual({
      createAppUser: { appUser: { id: expect.stringMatching(/^usr_/), userName: 'ann', displayName: 'Ann', disabled: false, lastLoginAt: null } },
    });
  },
  async updateAppUser() {
    const pool = await world.pool();
    const ann = await pool.appUser();
    const update = 'mutation ($id: ID!) { updateAppUser(input: { appUserId: $id, disabled: true }) { appUser { id disabled } } }';
    expect(await run(pool.admin, update, { id: ann.opaqueId })).toEqual({ updateAppUser: { appUser: { id: ann.opaqueId, disabled: true } } });
  },
  async createPortalUser() {
    const pool = await world.pool();
    const create = 'mutation ($input: CreatePortalUserInput!) { createPortalUser(input: $input) { portalUser { id email displayName role disabled customer { id } } } }';
    const input = { email: 'Ann@Example.com', displayName: 'Ann', password: 'twelve characters', role: 'CUSTOMER_VIEWER', customerId: pool.customer.opaqueId };
    expect(await run(pool.admin, create, { input })).toEqual({
      createPortalUser: { portalUser: { id: expect.stringMatching(/^adm_/), email: 'ann@example.com', displayName: 'Ann', role: 'CUSTOMER_VIEWER', disabled: false, customer: { id: pool.customer.opaqueId } } },
    });
  },
  async updatePortalUser() {
    const pool = await world.pool();
    const update = 'mutation ($id: ID!) { updatePortalUser(input: { portalUserId: $id, disabled: true }) { portalUser { id disabled role } } }';
    const id = idOfPerson(pool.viewer);
    expect(await run(pool.admin, update, { id })).toEqual({ updatePortalUser: { portalUser: { id, disabled: true, role: 'CUSTOMER_VIEWER' } } });
  },
  async createApiToken() {
    expect(await run(world.support, 'mutation { createApiToken(input: { name: "script" }) { token } }')).toEqual({ createApiToken: { token: expect.stringMatching(/^swa_/) } });
  },
  async revokeApiToken() {
    const me = await world.person('SUPPORT');
    await run(me, 'mutation { createApiToken(input: { name: "script" }) { token } }');
    const { viewer } = await run(me, '{ viewer { apiTokens { id name createdAt lastUsedAt revoked } } }');
    expect(viewer).toEqual({ apiTokens: [{ id: expect.stringMatching(/^tok_/), name: 'script', createdAt: INSTANT, lastUsedAt: null, revoked: false }] });
    const id = (viewer as { apiTokens: { id: string }[] }).apiTokens[0]?.id;
    expect(await run(me, 'mutation ($id: ID!) { revokeApiToken(input: { apiTokenId: $id }) { apiToken { id revoked } } }', { id })).toEqual({ revokeApiToken: { apiToken: { id, revoked: true } } });
  },
  async signOutEverywhere() {
    expect(await run(await world.person('SUPPORT'), 'mutation { signOutEverywhere { endedSessions } }')).toEqual({ signOutEverywhere: { endedSessions: 1 } });
  },
  async viewer() {
    const pool = await world.pool();
    const query = '{ viewer { id email displayName role disabled customer { id } apiTokens { id } } }';
    expect(await run(pool.viewer, query)).toMatchObject({ viewer: { id: idOfPerson(pool.viewer), role: 'CUSTOMER_VIEWER', disabled: false, customer: { id: pool.customer.opaqueId }, apiTokens: [] } });
    expect(await run(world.vendor, query)).toMatchObject({ viewer: { role: 'VENDOR_ADMIN', customer: null } });
    expect(await run(world.nobody, query)).toEqual({ viewer: null });
  },
  async customers() {
    const pool = await world.pool();
    const { customers } = await run(world.support, `query ($search: String) { customers(first: 5, search: $search) { ${PAGE_INFO} edges { cursor node { id code } } } }`, { search: pool.customer.code });
    expect(customers).toMatchObject({ edges: expect.arrayContaining([{ cursor: expect.any(String), node: { id: pool.customer.opaqueId, code: pool.customer.code } }]) });
  },
  async customer() {
    const pool = await world.pool();
    await pool.appUser();
    const query = `query ($id: ID!) { customer(id: $id) { id name seatPools { id } appUsers(first: 5) { ${PAGE_INFO} edges { node { userName } } } portalUsers { role } auditEntries(first: 5) { ${PAGE_INFO} edges { node { id at actorName action subjectId subjectName reason changes { field from to } } } } } }`;
    expect(await run(pool.admin, query, { id: pool.customer.opaqueId })).toMatchObject({
      customer: { seatPools: [{ id: pool.opaqueId }], appUsers: { totalCount: 1 }, portalUsers: [expect.any(Object), expect.any(Object)], auditEntries: { totalCount: 3 } },
    });
    expect(await run((await world.pool()).admin, query, { id: pool.customer.opaqueId })).toEqual({ customer: null });
  },
  async applications() {
    const pool = await world.pool();
    expect(await run(pool.viewer, '{ applications { id checkpoints } }')).toEqual({ applications: [{ id: pool.application.opaqueId, checkpoints: ['START_JOB', 'REFRESH'] }] });
  },
  async seatPool() {
    const pool = await world.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await ann.logsIn();
    const query = `query ($id: ID!) { seatPool(id: $id) { usage { ${USAGE} }
      devices(first: 5, states: [HOLDING_SEAT]) { ${PAGE_INFO} edges { cursor node { id user { userName } ${LEASE} loggedInAt } } }
      denials(first: 5, since: "2020-01-01T00:00:00.000Z") { ${PAGE_INFO} edges { cursor node { id at deviceName userName action licensedQuantity inUse device { id } holders { deviceName userName since lastCallAt idleSeconds device { id } } } } }
      denialEpisodes(first: 5) { ${PAGE_INFO} edges { node { startedAt endedAt denialCount deviceName userName admittedAt device { id } } } }
      leases(first: 5) { ${PAGE_INFO} edges { node { id grantNumber origin startedAt endedAt endReason endedBy endNote device { id } user { userName } } } }
      auditEntries(first: 5) { ${PAGE_INFO} edges { node { action } } } } }`;
    expect(await run(pool.viewer, query, { id: pool.opaqueId })).toMatchObject({
      seatPool: {
        usage: { seatPoolId: pool.opaqueId, licensedQuantity: 1, inUse: 1, free: 0, registeredDevices: 2, denialsLast24Hours: 1, nextLapseAt: INSTANT, asOf: INSTANT, version: expect.any(Number) },
        devices: { totalCount: 1, edges: [{ node: { id: tom.opaqueId, user: { userName: tom.user.userName }, lease: { grantNumber: 1 }, loggedInAt: INSTANT } }] },
        denials: { totalCount: 1, edges: [{ node: { at: INSTANT, userName: ann.user.userName, action: 'LOGIN', inUse: 1, device: { id: ann.opaqueId }, holders: [{ userName: tom.user.userName, since: INSTANT, lastCallAt: INSTANT, device: { id: tom.opaqueId } }] } }] },
        denialEpisodes: { edges: [{ node: { startedAt: INSTANT, denialCount: 1, admittedAt: null, device: { id: ann.opaqueId } } }] },
        leases: { edges: [{ node: { id: expect.stringMatching(/^lea_/), origin: 'LOGIN', endedAt: null, endReason: null, device: { id: tom.opaqueId }, user: { userName: tom.user.userName } } }] },
        auditEntries: { edges: [{ node: { action: 'seat-pool.created' } }] },
      },
    });
  },
  async seatPools() {
    const pool = await world.pool();
    expect(await run(pool.viewer, `{ seatPools(first: 5) { ${PAGE_INFO} edges { cursor node { id } } } }`)).toMatchObject({ seatPools: { totalCount: 1, edges: [{ node: { id: pool.opaqueId } }] } });
  },
  async device() {
    const pool = await world.pool();
    const tom = await pool.device();
    const query = `query ($id: ID!) { device(id: $id) { id reregisterBy loggedInAt leases(first: 5) { ${PAGE_INFO} edges { node { id } } } } }`;
    expect(await run(pool.viewer, query, { id: tom.opaqueId })).toMatchObject({ device: { id: tom.opaqueId, reregisterBy: null, loggedInAt: null, leases: { totalCount: 0 } } });
    expect(await run((await world.pool()).viewer, query, { id: tom.opaqueId })).toEqual({ device: null });
  },
  async auditEntries() {
    await world.application({ code: 'AUDITED' });
    const { auditEntries } = await run(world.support, '{ auditEntries(first: 100) { edges { node { action subjectName } } } }');
    expect(auditEntries).toMatchObject({ edges: expect.arrayContaining([{ node: { action: 'application.created', subjectName: 'AUDITED' } }]) });
  },
  async seatUsage() {
    const pool = await world.pool();
    const query = `subscription ($id: ID!) { seatUsage(seatPoolId: $id) { ${USAGE} } }`;
    expect(await firstOf(pool.viewer, query, { id: pool.opaqueId })).toMatchObject({ seatUsage: { seatPoolId: pool.opaqueId, inUse: 0, free: 1 } });
    await expect(firstOf((await world.pool()).viewer, query, { id: pool.opaqueId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
  async deviceStatus() {
    const tom = await (await world.pool()).device();
    const query = `subscription { deviceStatus { state reason message ${LEASE} } }`;
    expect(await firstOf(tom.ctx, query)).toMatchObject({ deviceStatus: { state: 'LOGGED_OUT', reason: 'LOGGED_OUT', lease: null } });
    await tom.logsIn();
    expect(await firstOf(tom.ctx, query)).toMatchObject({ deviceStatus: { state: 'HOLDING_SEAT', reason: null, message: null, lease: { grantNumber: 1 } } });
  },
};

describe('the executable schema', () => {
  it.each(Object.entries(operations))('answers %s', (_, operation) => operation());

  it('has an operation here for every root field', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    expect(Object.keys(operations).sort()).toEqual(roots.flatMap((root) => Object.keys(root?.getFields() ?? {})).sort());
  });

  it('throws misuse as an error with its code, never as data', async () => {
    await expect(run(world.vendor, '{ device(id: "x") { id } }')).rejects.toBeInstanceOf(LicensingError);
    await expect(run(world.nobody, 'mutation { logout { changed } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(run(world.vendor, '{ customers(first: 1000) { totalCount } }')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

function idOfPerson({ actor }: Context): string {
  if (actor.kind !== 'portal') throw new Error('not signed in');
  return encodeKey('portalUser', { customerId: actor.customerId, id: actor.portalUserId });
}
