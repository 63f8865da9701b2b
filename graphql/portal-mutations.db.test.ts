import { describe, expect, it } from 'vitest';
import {
  alertMutations,
  displayMutations,
  deviceMutations,
  idOfPerson,
  invitationMutations,
  peopleMutations,
  run,
  schema,
  webhookMutations,
} from '../test/graphql';
import { testScenario } from '../test/scenario';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** One operation for every mutation of the portal, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async createCustomer() {
    const create =
      'mutation { createCustomer(input: { code: "ACME", name: "Acme" }) { customer { id code name seatPools { id } } } }';
    expect(await run(scenario.vendor, create)).toEqual({
      createCustomer: {
        customer: { id: expect.stringMatching(/^cus_/), code: 'ACME', name: 'Acme', seatPools: [] },
      },
    });
  },
  async createApplication() {
    const create =
      'mutation { createApplication(input: { code: "MIMS", name: "Mims" }) { application { id code name supportsConcurrent checkpoints minInactivityTimeoutSeconds maxInactivityTimeoutSeconds } } }';
    expect(await run(scenario.vendor, create)).toEqual({
      createApplication: {
        application: {
          id: expect.stringMatching(/^app_/),
          code: 'MIMS',
          name: 'Mims',
          supportsConcurrent: true,
          checkpoints: [],
          minInactivityTimeoutSeconds: 300,
          maxInactivityTimeoutSeconds: 3600,
        },
      },
    });
  },
  async createSeatPool() {
    const [customer, application] = [await scenario.customer(), await scenario.application()];
    const create = `mutation ($input: CreateSeatPoolInput!) { createSeatPool(input: $input) { registrationKey seatPool {
      id customer { id } application { id } mode licensedQuantity inactivityTimeoutSeconds reregistrationDelayHours forceLogoutHoldOffSeconds userAuthentication suspended usage { inUse free } } } }`;
    const input = {
      customerId: customer.opaqueId,
      applicationId: application.opaqueId,
      mode: 'CONCURRENT',
      licensedQuantity: 3,
    };
    expect(await run(scenario.vendor, create, { input })).toEqual({
      createSeatPool: {
        registrationKey: expect.stringMatching(/^swr_/),
        seatPool: {
          id: expect.stringMatching(/^pool_/),
          customer: { id: customer.opaqueId },
          application: { id: application.opaqueId },
          mode: 'CONCURRENT',
          licensedQuantity: 3,
          inactivityTimeoutSeconds: 1800,
          reregistrationDelayHours: 720,
          forceLogoutHoldOffSeconds: 60,
          userAuthentication: 'PASSWORD',
          suspended: false,
          usage: { inUse: 0, free: 3 },
        },
      },
    });
  },
  async updateSeatPool() {
    const pool = await scenario.pool();
    const update =
      'mutation ($input: UpdateSeatPoolInput!) { updateSeatPool(input: $input) { registrationKey seatPool { id suspended licensedQuantity inactivityTimeoutSeconds } } }';
    expect(
      await run(scenario.vendor, update, {
        input: {
          seatPoolId: pool.opaqueId,
          suspended: true,
          licensedQuantity: 4,
          inactivityTimeoutSeconds: null,
        },
      }),
    ).toEqual({
      updateSeatPool: {
        registrationKey: null,
        seatPool: { id: pool.opaqueId, suspended: true, licensedQuantity: 4, inactivityTimeoutSeconds: 1800 },
      },
    });
  },
  async rotateRegistrationKey() {
    const pool = await scenario.pool();
    const rotate =
      'mutation ($id: ID!) { rotateRegistrationKey(input: { seatPoolId: $id }) { registrationKey } }';
    expect(await run(pool.admin, rotate, { id: pool.opaqueId })).toEqual({
      rotateRegistrationKey: { registrationKey: expect.stringMatching(/^swr_/) },
    });
  },
  async createAppUser() {
    const pool = await scenario.pool();
    const create =
      'mutation ($input: CreateAppUserInput!) { createAppUser(input: $input) { appUser { id userName displayName disabled lastLoginAt } } }';
    expect(
      await run(pool.admin, create, {
        input: {
          customerId: pool.customer.opaqueId,
          userName: 'ann',
          displayName: 'Ann',
          password: 'correct horse',
        },
      }),
    ).toEqual({
      createAppUser: {
        appUser: {
          id: expect.stringMatching(/^usr_/),
          userName: 'ann',
          displayName: 'Ann',
          disabled: false,
          lastLoginAt: null,
        },
      },
    });
  },
  async updateAppUser() {
    const pool = await scenario.pool();
    const ann = await pool.appUser();
    const update =
      'mutation ($id: ID!) { updateAppUser(input: { appUserId: $id, disabled: true }) { appUser { id disabled } } }';
    expect(await run(pool.admin, update, { id: ann.opaqueId })).toEqual({
      updateAppUser: { appUser: { id: ann.opaqueId, disabled: true } },
    });
  },
  async createPortalUser() {
    const pool = await scenario.pool();
    const create =
      'mutation ($input: CreatePortalUserInput!) { createPortalUser(input: $input) { portalUser { id email displayName role disabled customer { id } } } }';
    const input = {
      email: 'Ann@Example.com',
      displayName: 'Ann',
      password: 'twelve characters',
      role: 'CUSTOMER_VIEWER',
      customerId: pool.customer.opaqueId,
    };
    expect(await run(pool.admin, create, { input })).toEqual({
      createPortalUser: {
        portalUser: {
          id: expect.stringMatching(/^adm_/),
          email: 'ann@example.com',
          displayName: 'Ann',
          role: 'CUSTOMER_VIEWER',
          disabled: false,
          customer: { id: pool.customer.opaqueId },
        },
      },
    });
  },
  async updatePortalUser() {
    const pool = await scenario.pool();
    const update =
      'mutation ($id: ID!) { updatePortalUser(input: { portalUserId: $id, disabled: true }) { portalUser { id disabled role } } }';
    const id = idOfPerson(pool.viewer);
    expect(await run(pool.admin, update, { id })).toEqual({
      updatePortalUser: { portalUser: { id, disabled: true, role: 'CUSTOMER_VIEWER' } },
    });
  },
  async createApiToken() {
    expect(
      await run(
        scenario.support,
        'mutation { createApiToken(input: { name: "script" }) { token apiToken { name scope expiresAt expired } } }',
      ),
    ).toEqual({
      createApiToken: {
        token: expect.stringMatching(/^swa_/),
        apiToken: { name: 'script', scope: 'EVERYTHING', expiresAt: INSTANT, expired: false },
      },
    });
  },
  async revokeApiToken() {
    const me = await scenario.person('SUPPORT');
    await run(me, 'mutation { createApiToken(input: { name: "script" }) { token } }');
    const { viewer } = await run(me, '{ viewer { apiTokens { id name createdAt lastUsedAt revoked } } }');
    expect(viewer).toEqual({
      apiTokens: [
        {
          id: expect.stringMatching(/^tok_/),
          name: 'script',
          createdAt: INSTANT,
          lastUsedAt: null,
          revoked: false,
        },
      ],
    });
    const id = (viewer as { apiTokens: { id: string }[] }).apiTokens[0]?.id;
    expect(
      await run(
        me,
        'mutation ($id: ID!) { revokeApiToken(input: { apiTokenId: $id }) { apiToken { id revoked } } }',
        { id },
      ),
    ).toEqual({ revokeApiToken: { apiToken: { id, revoked: true } } });
  },
  async signOutEverywhere() {
    expect(
      await run(
        await scenario.person('SUPPORT'),
        'mutation { signOutEverywhere { endedSessions revokedApiTokens } }',
      ),
    ).toEqual({ signOutEverywhere: { endedSessions: 1, revokedApiTokens: 0 } });
  },
};

describe('mutations of the portal', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const elsewhere = [
      ...deviceMutations,
      ...peopleMutations,
      ...invitationMutations,
      ...alertMutations,
      ...webhookMutations,
      ...displayMutations,
    ];
    expect(Object.keys(operations).sort()).toEqual(
      mutations.filter((name) => !elsewhere.includes(name)).sort(),
    );
  });
});
