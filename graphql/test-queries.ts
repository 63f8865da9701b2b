import { expect } from 'vitest';
import { createWebhookEndpoint, encodeId, encodeKey, evaluateAlerts, sendTestWebhook } from '../licensing';
import { firstOf, run } from '../test/graphql';
import type { Scenario } from '../test/scenario';
import { sending } from '../test/verbs/alert-verbs';
import { displayOf } from '../test/verbs/display-verbs';

const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** Reads the alerts of a pool that is full. */
async function readAlerts(scenario: Scenario): Promise<void> {
  const pool = await scenario.pool();
  await (await pool.device()).logsIn();
  await evaluateAlerts({ runtime: scenario.vendor });
  const query = `query ($id: ID, $open: Boolean) { alerts(first: 5, seatPoolId: $id, open: $open, kinds: [FULL, NEARLY_FULL]) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node {
      id kind seatPool { id } customer { id } raisedAt clearedAt toldAt inUse licensedQuantity idleLicenses denialId deviceName userName acknowledgedAt acknowledgedBy } } } }`;
  expect(await run(pool.viewer, query, { id: pool.opaqueId, open: true })).toMatchObject({
    alerts: {
      totalCount: 1,
      edges: [
        {
          node: {
            id: expect.stringMatching(/^alr_/),
            kind: 'FULL',
            seatPool: { id: pool.opaqueId },
            customer: { id: pool.customer.opaqueId },
            raisedAt: INSTANT,
            clearedAt: null,
            toldAt: INSTANT,
            inUse: 1,
            licensedQuantity: 1,
            idleLicenses: null,
            denialId: null,
            acknowledgedAt: null,
          },
        },
      ],
    },
  });
  expect(await run(pool.viewer, query, { open: false })).toMatchObject({ alerts: { totalCount: 0 } });
}

/** Reads the vendor's audit trail, and those of all customers. */
const auditReads = (scenario: Scenario) => ({
  async auditEntries() {
    await scenario.application({ code: 'AUDITED' });
    const { auditEntries } = await run(
      scenario.support,
      '{ auditEntries(first: 100) { edges { node { action subjectName } } } }',
    );
    expect(auditEntries).toMatchObject({
      edges: expect.arrayContaining([{ node: { action: 'application.created', subjectName: 'AUDITED' } }]),
    });
  },

  async allAuditEntries() {
    const pool = await scenario.pool();
    await pool.update({ licensedQuantity: 7 });
    const query = `query ($customerId: ID) {
      allAuditEntries(first: 100, customerId: $customerId, filter: { actions: ["seat-pool.updated"] }) {
        edges { node { action customer { id } } } } }`;
    const customerId = encodeId('customer', pool.customerId);
    const entry = { node: { action: 'seat-pool.updated', customer: { id: customerId } } };
    expect(await run(scenario.support, query)).toMatchObject({
      allAuditEntries: { edges: expect.arrayContaining([entry]) },
    });
    expect(await run(scenario.vendor, query, { customerId })).toMatchObject({
      allAuditEntries: { edges: [entry] },
    });
    for (const person of [pool.admin, pool.viewer])
      await expect(run(person, query, { customerId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  },
});

/** One operation for each query and subscription of displays, by its name. */
const displayReads = (scenario: Scenario) => ({
  async display() {
    const pool = await scenario.pool();
    const { ctx } = await displayOf(scenario, pool);
    const query = '{ display { name pools { id usage { inUse } } } }';
    const pools = [{ id: pool.opaqueId, usage: { inUse: 0 } }];
    expect(await run(ctx, query)).toEqual({ display: { name: 'IT room', pools } });
    await expect(run(pool.admin, query)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  },
  async displayUsages() {
    const pool = await scenario.pool();
    const { ctx } = await displayOf(scenario, pool);
    const query = 'subscription { displayUsages { seatPoolId inUse } }';
    expect(await firstOf(ctx, query)).toEqual({ displayUsages: [{ seatPoolId: pool.opaqueId, inUse: 0 }] });
  },
});

/** Reads the vendor's invitations, and what the links in mails are about. */
const invitationReads = (scenario: Scenario) => ({
  async portalInvitations() {
    const person = { email: 'invited@example.com', displayName: 'Ann', role: 'SUPPORT' };
    await run(
      scenario.vendor,
      'mutation ($input: InvitePortalUserInput!) { invitePortalUser(input: $input) { link } }',
      { input: person },
    );
    expect(await run(scenario.support, '{ portalInvitations { email displayName role expired } }')).toEqual({
      portalInvitations: [{ ...person, expired: false }],
    });
  },

  async invitation() {
    const query = 'query ($token: String!) { invitation(token: $token) { email } }';
    expect(await run(scenario.anonymous, query, { token: 'swi_unknown' })).toEqual({ invitation: null });
  },

  async mailRequest() {
    const query = 'query ($token: String!) { mailRequest(token: $token) { email } }';
    expect(await run(scenario.anonymous, query, { token: 'swu_unknown' })).toEqual({ mailRequest: null });
  },
});

const SEAT =
  'number deviceId deviceName deviceRemoved userName userDisplayName since expiresAt inactivityTimeoutSeconds lastCallAt lastAction';
const EVENT = 'cursor id at kind deviceId deviceName userName action by note';
const CHANGES = `subscription ($id: ID!) { seatChanges(seatPoolId: $id) { sinceVersion usage { seatPoolId inUse version } freedSeats seats { ${SEAT} } events { ${EVENT} } } }`;
const LISTS = `query ($id: ID!) { seatPool(id: $id) { seats(first: 1) { edges { node { number since expiresAt lastCallAt } } }
  events(first: 1) { edges { cursor node { id at deviceName userName } } } } }`;

type Lists = {
  seatPool: Record<'seats' | 'events', { edges: { cursor?: string; node: Record<string, unknown> }[] }>;
};

/** Looks at what is pushed of a pool's seats. */
const seatChangeReads = (scenario: Scenario) => ({
  async seatChanges() {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const first = await firstOf(pool.viewer, CHANGES, { id: pool.opaqueId });
    expect(first.seatChanges).toMatchObject({
      sinceVersion: null,
      usage: { seatPoolId: pool.opaqueId, inUse: 1 },
      freedSeats: [],
      seats: [
        { deviceId: tom.opaqueId, userName: tom.user.userName, deviceRemoved: false, lastAction: 'LOGIN' },
      ],
      events: [{ kind: 'GRANTED', deviceId: tom.opaqueId, by: null, note: null }],
    });
    // The same values as the lists.
    const { seats, events } = ((await run(pool.viewer, LISTS, { id: pool.opaqueId })) as Lists).seatPool;
    expect(first.seatChanges).toMatchObject({
      seats: seats.edges.map(({ node }) => node),
      events: events.edges.map(({ cursor, node }) => ({ ...node, cursor })),
    });
    await expect(
      firstOf((await scenario.pool()).viewer, CHANGES, { id: pool.opaqueId }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  },
});

/** One operation for each root field of insight and webhooks, by its name. */
const insightReads = (scenario: Scenario) => ({
  denialsNear: () => readDenialsNear(scenario),
  estimateSeats: () => readEstimate(scenario),
  webhookEndpoint: () => readWebhookEndpoint(scenario),
});

/** Finds out why somebody was refused, by a name and a time; other tenants find nothing. */
async function readDenialsNear(scenario: Scenario): Promise<void> {
  const pool = await scenario.pool({ licensedQuantity: 0 });
  const tom = await pool.device({ name: 'Refused handheld' });
  await tom.logsIn();
  const query =
    'query ($at: DateTime!) { denialsNear(search: "refused hand", at: $at, first: 5) { deviceName action seatPool { id } explanation { cause } } }';
  const at = new Date().toISOString();
  const found = {
    deviceName: 'Refused handheld',
    action: 'LOGIN',
    seatPool: { id: pool.opaqueId },
    explanation: { cause: 'ONLY_MORE_LICENSES' },
  };
  expect(await run(pool.viewer, query, { at })).toEqual({ denialsNear: [found] });
  expect(await run((await scenario.pool()).viewer, query, { at })).toEqual({ denialsNear: [] });
}

/** An endpoint and what was posted to it; another tenant finds nothing, a viewer may not look. */
async function readWebhookEndpoint(scenario: Scenario): Promise<void> {
  const pool = await scenario.pool();
  const { webhookEndpoint } = await createWebhookEndpoint({
    ctx: sending(pool.admin),
    input: { customerId: pool.customer.opaqueId, url: 'https://hooks.example.com/', kinds: ['FULL'] },
  });
  const id = encodeKey('webhookEndpoint', webhookEndpoint);
  await sendTestWebhook({ ctx: sending(pool.admin), input: { webhookEndpointId: id } });
  const query =
    'query ($id: ID!) { webhookEndpoint(id: $id) { id url deliveries(first: 5) { edges { node { type status } } } } }';
  const deliveries = { edges: [{ node: { type: 'TEST', status: 'DELIVERED' } }] };
  const found = { id, url: 'https://hooks.example.com/', deliveries };
  expect(await run(scenario.support, query, { id })).toEqual({ webhookEndpoint: found });
  expect(await run((await scenario.pool()).admin, query, { id })).toEqual({ webhookEndpoint: null });
  await expect(run(pool.viewer, query, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
}

/** Two people who each log in twice an hour for a quarter of one: one erlang. */
async function readEstimate(scenario: Scenario): Promise<void> {
  const query =
    '{ estimateSeats(input: { people: 2, loginsPerPersonPerHour: 2, minutesPerLogin: 15, serviceLevel: 0.5 }) { offeredErlangs erlangB { seats } engset { seats } } }';
  expect(await run(scenario.support, query)).toMatchObject({
    estimateSeats: { offeredErlangs: 1, erlangB: { seats: 1 }, engset: { seats: 1 } },
  });
}

/** Operations that need a set-up of their own, by the name of their query or subscription. */
export const queryOperations = (scenario: Scenario): Record<string, () => Promise<unknown>> => ({
  alerts: () => readAlerts(scenario),
  ...auditReads(scenario),
  ...displayReads(scenario),
  ...insightReads(scenario),
  ...invitationReads(scenario),
  ...seatChangeReads(scenario),
});
