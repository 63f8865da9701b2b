import { describe, expect, it } from 'vitest';
import { hashPassword } from '../licensing/password';
import { idOfPerson, peopleMutations, run } from '../test/graphql';
import { testScenario } from '../test/scenario';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** One operation for every mutation of customers, applications and the caller's own account, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async importAppUsers() {
    const pool = await scenario.pool();
    const load =
      'mutation ($input: ImportAppUsersInput!) { importAppUsers(input: $input) { importedCount problems { row field message } } }';
    const rows = [
      { userName: 'ann', displayName: 'Ann', password: 'correct horse' },
      { userName: 'bob', displayName: '' },
    ];
    const input = { customerId: pool.customer.opaqueId, rows };
    const problem = { row: 2, field: 'displayName', message: 'displayName must be 1 to 200 characters.' };
    expect(await run(pool.admin, load, { input })).toEqual({
      importAppUsers: { importedCount: 0, problems: [problem] },
    });
    const good = { ...input, rows: rows.slice(0, 1) };
    for (const [dryRun, importedCount] of [
      [true, 0],
      [false, 1],
    ])
      expect(await run(pool.admin, load, { input: { ...good, dryRun } })).toEqual({
        importAppUsers: { importedCount, problems: [] },
      });
    const list = `query ($id: ID!, $disabled: Boolean) { customer(id: $id) {
      appUsers(first: 5, disabled: $disabled) { totalCount edges { node { userName hasPassword createdAt customer { id } } } } } }`;
    const ann = {
      userName: 'ann',
      hasPassword: true,
      createdAt: INSTANT,
      customer: { id: input.customerId },
    };
    for (const disabled of [undefined, false])
      expect(await run(pool.viewer, list, { id: input.customerId, disabled })).toEqual({
        customer: { appUsers: { totalCount: 1, edges: [{ node: ann }] } },
      });
    expect(await run(pool.viewer, list, { id: input.customerId, disabled: true })).toEqual({
      customer: { appUsers: { totalCount: 0, edges: [] } },
    });
  },
  async updateCustomer() {
    const customer = await scenario.customer();
    const rename =
      'mutation ($id: ID!) { updateCustomer(input: { customerId: $id, name: "New Ltd" }) { customer { id code name } } }';
    expect(await run(scenario.vendor, rename, { id: customer.opaqueId })).toEqual({
      updateCustomer: { customer: { id: customer.opaqueId, code: customer.code, name: 'New Ltd' } },
    });
  },
  async updateApplication() {
    const app = await scenario.application();
    const [pool] = [await scenario.pool({ app }), await scenario.pool({ app })];
    const update = `mutation ($input: UpdateApplicationInput!) { updateApplication(input: $input) { application {
      id name supportsConcurrent checkpoints minInactivityTimeoutSeconds maxInactivityTimeoutSeconds seatPoolCount } } }`;
    const input = {
      applicationId: app.opaqueId,
      name: 'New name',
      checkpoints: ['TRAVEL'],
      maxInactivityTimeoutSeconds: 7200,
    };
    expect(await run(scenario.vendor, update, { input })).toEqual({
      updateApplication: {
        application: {
          id: app.opaqueId,
          name: 'New name',
          supportsConcurrent: true,
          checkpoints: ['TRAVEL'],
          minInactivityTimeoutSeconds: 300,
          maxInactivityTimeoutSeconds: 7200,
          seatPoolCount: 2,
        },
      },
    });
    expect(await run(pool.viewer, '{ applications { id seatPoolCount } }')).toEqual({
      applications: [{ id: app.opaqueId, seatPoolCount: 1 }],
    });
  },
  async updateProfile() {
    const me = await scenario.person('SUPPORT');
    const update =
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { portalUser { id timeZone language } } }';
    const profile = { timeZone: 'Europe/Berlin', language: 'de' };
    expect(await run(me, update, { input: profile })).toEqual({
      updateProfile: { portalUser: { id: idOfPerson(me), ...profile } },
    });
    expect(await run(me, update, { input: { timeZone: null } })).toEqual({
      updateProfile: { portalUser: { id: idOfPerson(me), timeZone: null, language: 'de' } },
    });
    const { portalUsers } = await run(scenario.vendor, '{ portalUsers { id timeZone language } }');
    expect(portalUsers).toContainEqual({ id: idOfPerson(me), timeZone: null, language: null });
  },
  async changePassword() {
    const me = await scenario.person('SUPPORT');
    const change =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { endedSessions } }';
    const input = { currentPassword: 'the present password', newPassword: 'another password' };
    await expect(run(me, change, { input })).rejects.toMatchObject({ code: 'CONFLICT' });
    if (me.actor.kind === 'portal')
      await scenario.sql`update portal_users set password_hash = ${await hashPassword(input.currentPassword)} where id = ${me.actor.portalUserId}`;
    expect(await run(me, change, { input })).toEqual({ changePassword: { endedSessions: 0 } });
    await expect(run(me, change, { input })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  },
  async liftAppUserHoldOff() {
    const pool = await scenario.pool();
    const { opaqueId: id } = await pool.appUser();
    const lift =
      'mutation ($id: ID!) { liftAppUserHoldOff(input: { appUserId: $id }) { appUser { id heldOffUntil } } }';
    expect(await run(pool.admin, lift, { id })).toEqual({
      liftAppUserHoldOff: { appUser: { id, heldOffUntil: null } },
    });
  },
  async liftPortalUserHoldOff() {
    const pool = await scenario.pool();
    const id = idOfPerson(pool.viewer);
    const lift =
      'mutation ($id: ID!) { liftPortalUserHoldOff(input: { portalUserId: $id }) { portalUser { id heldOffUntil } } }';
    expect(await run(pool.admin, lift, { id })).toEqual({
      liftPortalUserHoldOff: { portalUser: { id, heldOffUntil: null } },
    });
  },
  async confirmPassword() {
    const me = await scenario.person('SUPPORT');
    const confirm =
      'mutation ($input: ConfirmPasswordInput!) { confirmPassword(input: $input) { confirmedUntil } }';
    const input = { password: 'the present password' };
    await expect(run(me, confirm, { input })).rejects.toMatchObject({ code: 'CONFLICT' });
    if (me.actor.kind === 'portal')
      await scenario.sql`update portal_users set password_hash = ${await hashPassword(input.password)} where id = ${me.actor.portalUserId}`;
    expect(await run(me, confirm, { input })).toEqual({ confirmPassword: { confirmedUntil: INSTANT } });
  },
};

describe('mutations about customers, applications and oneself', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    expect(Object.keys(operations).sort()).toEqual(peopleMutations);
  });
});

describe('the audit trail', () => {
  const entries = `query ($id: ID!, $filter: AuditFilter) { customer(id: $id) {
    auditEntries(first: 50, filter: $filter) { totalCount edges { node { action actorRole apiTokenName reason onBehalfOf { id name } seatPool { id } } } } } }`;
  const read = async (ctx: typeof scenario.vendor, id: string, filter?: object) => {
    const { customer } = (await run(ctx, entries, { id, filter })) as {
      customer: { auditEntries: { edges: { node: { action: string } }[] } };
    };
    return customer.auditEntries.edges.map(({ node }) => node);
  };

  it('L24, L15: records the customer, token and pool for actions of support staff', async () => {
    const pool = await scenario.pool();
    const named = await scenario.pool({ owner: pool.customer, mode: 'NAMED' });
    const [tom, ann] = [await pool.device(), await named.device()];
    await tom.logsIn();
    const { actor } = scenario.support;
    if (actor.kind !== 'portal') throw new Error('not signed in');
    const script = scenario.as({
      ...actor,
      via: 'api-token',
      scope: 'EVERYTHING',
      apiTokenName: 'night shift',
    });
    await run(
      scenario.support,
      'mutation ($id: ID!) { forceLogout(input: { deviceId: $id, reason: "lost" }) { changed } }',
      {
        id: tom.opaqueId,
      },
    );
    await run(
      script,
      'mutation ($id: ID!) { releaseLicense(input: { deviceId: $id, reason: "sold" }) { device { id } } }',
      {
        id: ann.opaqueId,
      },
    );
    const onBehalfOf = { id: pool.customer.opaqueId, name: pool.customer.name };
    const byVendor = { actorRole: 'SUPPORT', onBehalfOf };
    expect(
      await read(pool.viewer, pool.customer.opaqueId, { actions: ['device.logged-out', 'license.released'] }),
    ).toEqual([
      {
        action: 'license.released',
        reason: 'sold',
        apiTokenName: 'night shift',
        seatPool: { id: named.opaqueId },
        ...byVendor,
      },
      {
        action: 'device.logged-out',
        reason: 'lost',
        apiTokenName: null,
        seatPool: { id: pool.opaqueId },
        ...byVendor,
      },
    ]);
    expect(await read(pool.viewer, pool.customer.opaqueId, { actions: ['app-user.created'] })).toContainEqual(
      {
        action: 'app-user.created',
        actorRole: 'CUSTOMER_ADMIN',
        apiTokenName: null,
        reason: null,
        onBehalfOf: null,
        seatPool: null,
      },
    );
    expect(await read(pool.viewer, pool.customer.opaqueId, { actions: ['seat-pool.created'] })).toEqual(
      [named, pool].map(({ opaqueId }) => expect.objectContaining({ seatPool: { id: opaqueId } })),
    );
  });

  it('of the vendor names no customer', async () => {
    await scenario.customer();
    const { auditEntries } = await run(
      scenario.support,
      '{ auditEntries(first: 1, filter: { actions: ["customer.created"] }) { edges { node { actorRole onBehalfOf { id } } } } }',
    );
    expect(auditEntries).toEqual({ edges: [{ node: { actorRole: 'VENDOR_ADMIN', onBehalfOf: null } }] });
  });
});
