import { describe, expect, it } from 'vitest';
import { firstOf, idOfPerson, run, schema } from '../test/graphql';
import { testScenario } from '../test/scenario';
import { queryOperations } from './test-queries';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const LEASE = 'lease { grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds }';
const PAGE_INFO = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const USAGE =
  'seatPoolId licensedQuantity inUse free registeredDevices denialsLast24Hours nextLapseAt settingsVersion asOf version';

/** One operation for every query and subscription, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async viewer() {
    const pool = await scenario.pool();
    const query = '{ viewer { id email displayName role disabled customer { id } apiTokens { id } } }';
    expect(await run(pool.viewer, query)).toMatchObject({
      viewer: {
        id: idOfPerson(pool.viewer),
        role: 'CUSTOMER_VIEWER',
        disabled: false,
        customer: { id: pool.customer.opaqueId },
        apiTokens: [],
      },
    });
    const vendor = await run(scenario.vendor, query);
    expect(vendor).toMatchObject({ viewer: { role: 'VENDOR_ADMIN', customer: null } });
    expect(await run(scenario.anonymous, query)).toEqual({ viewer: null });
  },
  async customers() {
    const pool = await scenario.pool();
    const { customers } = await run(
      scenario.support,
      `query ($search: String) { customers(first: 5, search: $search) { ${PAGE_INFO} edges { cursor node { id code } } } }`,
      { search: pool.customer.code },
    );
    expect(customers).toMatchObject({
      edges: expect.arrayContaining([
        { cursor: expect.any(String), node: { id: pool.customer.opaqueId, code: pool.customer.code } },
      ]),
    });
  },
  async customer() {
    const pool = await scenario.pool();
    await pool.appUser();
    const query = `query ($id: ID!) { customer(id: $id) { id name seatPools { id } appUsers(first: 5) { ${PAGE_INFO} edges { node { userName } } } portalUsers { role } auditEntries(first: 5) { ${PAGE_INFO} edges { node { id at actorName action subjectId subjectName reason changes { field from to } } } } } }`;
    expect(await run(pool.admin, query, { id: pool.customer.opaqueId })).toMatchObject({
      customer: {
        seatPools: [{ id: pool.opaqueId }],
        appUsers: { totalCount: 1 },
        portalUsers: [expect.any(Object), expect.any(Object)],
        auditEntries: { totalCount: 3 },
      },
    });
    expect(await run((await scenario.pool()).admin, query, { id: pool.customer.opaqueId })).toEqual({
      customer: null,
    });
  },
  async applications() {
    const pool = await scenario.pool();
    expect(await run(pool.viewer, '{ applications { id checkpoints } }')).toEqual({
      applications: [{ id: pool.application.opaqueId, checkpoints: ['START_JOB', 'REFRESH'] }],
    });
  },
  async seatPool() {
    const pool = await scenario.pool();
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
        usage: {
          seatPoolId: pool.opaqueId,
          licensedQuantity: 1,
          inUse: 1,
          free: 0,
          registeredDevices: 2,
          denialsLast24Hours: 1,
          nextLapseAt: INSTANT,
          asOf: INSTANT,
          version: expect.any(Number),
        },
        devices: {
          totalCount: 1,
          edges: [
            {
              node: {
                id: tom.opaqueId,
                user: { userName: tom.user.userName },
                lease: { grantNumber: 1 },
                loggedInAt: INSTANT,
              },
            },
          ],
        },
        denials: {
          totalCount: 1,
          edges: [
            {
              node: {
                at: INSTANT,
                userName: ann.user.userName,
                action: 'LOGIN',
                inUse: 1,
                device: { id: ann.opaqueId },
                holders: [
                  {
                    userName: tom.user.userName,
                    since: INSTANT,
                    lastCallAt: INSTANT,
                    device: { id: tom.opaqueId },
                  },
                ],
              },
            },
          ],
        },
        denialEpisodes: {
          edges: [
            { node: { startedAt: INSTANT, denialCount: 1, admittedAt: null, device: { id: ann.opaqueId } } },
          ],
        },
        leases: {
          edges: [
            {
              node: {
                id: expect.stringMatching(/^lea_/),
                origin: 'LOGIN',
                endedAt: null,
                endReason: null,
                device: { id: tom.opaqueId },
                user: { userName: tom.user.userName },
              },
            },
          ],
        },
        auditEntries: { edges: [{ node: { action: 'seat-pool.created' } }] },
      },
    });
  },
  async seatPools() {
    const pool = await scenario.pool();
    const query = `{ seatPools(first: 5) { ${PAGE_INFO} edges { cursor node { id } } } }`;
    expect(await run(pool.viewer, query)).toMatchObject({
      seatPools: { totalCount: 1, edges: [{ node: { id: pool.opaqueId } }] },
    });
  },
  async device() {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const query = `query ($id: ID!) { device(id: $id) { id reregisterBy loggedInAt leases(first: 5) { ${PAGE_INFO} edges { node { id } } } } }`;
    const device = { id: tom.opaqueId, reregisterBy: null, loggedInAt: null, leases: { totalCount: 0 } };
    expect(await run(pool.viewer, query, { id: tom.opaqueId })).toMatchObject({ device });
    expect(await run((await scenario.pool()).viewer, query, { id: tom.opaqueId })).toEqual({ device: null });
  },
  async search() {
    const pool = await scenario.pool();
    const tom = await pool.device({ name: 'Handheld of the search' });
    const query =
      'query ($text: String!) { search(text: $text) { __typename ... on Customer { id } ... on SeatPool { id } ... on Device { id } ... on AppUser { id } } }';
    expect(await run(pool.viewer, query, { text: 'the search' })).toEqual({
      search: [{ __typename: 'Device', id: tom.opaqueId }],
    });
    expect(await run(scenario.support, query, { text: pool.customer.code })).toEqual({
      search: expect.arrayContaining([
        { __typename: 'Customer', id: pool.customer.opaqueId },
        { __typename: 'SeatPool', id: pool.opaqueId },
      ]),
    });
    const person = [{ __typename: 'AppUser', id: tom.user.opaqueId }];
    expect(await run(pool.admin, query, { text: tom.user.userName })).toEqual({ search: person });
    expect(await run((await scenario.pool()).viewer, query, { text: 'the search' })).toEqual({ search: [] });
  },
  async portalUsers() {
    const query =
      '{ portalUsers { id email role customer { id } hasPassword lastSignInAt timeZone language apiTokens { id } } }';
    const { portalUsers } = await run(scenario.support, query);
    expect(portalUsers).toContainEqual(
      expect.objectContaining({
        id: idOfPerson(scenario.vendor),
        role: 'VENDOR_ADMIN',
        customer: null,
        hasPassword: false,
        lastSignInAt: null,
      }),
    );
    await expect(run((await scenario.pool()).admin, query)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  },
  ...queryOperations(scenario),
  async seatUsage() {
    const pool = await scenario.pool();
    const query = `subscription ($id: ID!) { seatUsage(seatPoolId: $id) { ${USAGE} } }`;
    expect(await firstOf(pool.viewer, query, { id: pool.opaqueId })).toMatchObject({
      seatUsage: { seatPoolId: pool.opaqueId, inUse: 0, free: 1 },
    });
    await expect(firstOf((await scenario.pool()).viewer, query, { id: pool.opaqueId })).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
  },
  async seatUsages() {
    const pool = await scenario.pool();
    const query = `subscription ($id: ID) { seatUsages(customerId: $id) { ${USAGE} } }`;
    const present = {
      seatUsages: [expect.objectContaining({ seatPoolId: pool.opaqueId, settingsVersion: 1 })],
    };
    expect(await firstOf(pool.viewer, query)).toEqual(present);
    expect(await firstOf(scenario.support, query, { id: pool.customer.opaqueId })).toEqual(present);
    await expect(
      firstOf((await scenario.pool()).viewer, query, { id: pool.customer.opaqueId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
  async deviceStatus() {
    const tom = await (await scenario.pool()).device();
    const query = `subscription { deviceStatus { state reason message ${LEASE} } }`;
    expect(await firstOf(tom.ctx, query)).toMatchObject({
      deviceStatus: { state: 'LOGGED_OUT', reason: 'LOGGED_OUT', lease: null },
    });
    await tom.logsIn();
    expect(await firstOf(tom.ctx, query)).toMatchObject({
      deviceStatus: { state: 'HOLDING_SEAT', reason: null, message: null, lease: { grantNumber: 1 } },
    });
  },
};

describe('queries and subscriptions', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    const roots = [schema.getQueryType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
    expect(Object.keys(operations).sort()).toEqual(fields.sort());
  });
});
