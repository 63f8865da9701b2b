import { describe, expect, it } from 'vitest';
import type { Context } from '../licensing';
import { acceptingOutgoing } from '../test/verbs/alert-verbs';
import { run, webhookMutations } from '../test/graphql';
import { testScenario, type ScenarioPool } from '../test/scenario';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const SECRET = expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/);
const on = (ctx: Context): Context => ({ ...ctx, outgoing: acceptingOutgoing });
const ENDPOINT = 'id url description kinds enabled disabledReason failingSince previousSecretUntil createdAt';
const DELIVERY =
  'id messageId type payload status createdAt nextAttemptAt finishedAt attempts { number at durationMs statusCode error responseExcerpt }';

type Endpoint = { createWebhookEndpoint: { secret: string; webhookEndpoint: { id: string } } };
const create = (pool: ScenarioPool, url = 'https://hooks.example.com/a') =>
  run(
    on(pool.admin),
    `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { secret webhookEndpoint { ${ENDPOINT} } } }`,
    { input: { customerId: pool.customer.opaqueId, url, kinds: ['FULL', 'NEARLY_FULL'] } },
  ) as Promise<unknown> as Promise<Endpoint>;
const endpointOf = async (pool: ScenarioPool) =>
  (await create(pool)).createWebhookEndpoint.webhookEndpoint.id;

async function testDelivery(pool: ScenarioPool, id: string) {
  const answer = await run(
    on(pool.admin),
    `mutation ($id: ID!) { sendTestWebhook(input: { webhookEndpointId: $id }) { webhookDelivery { ${DELIVERY} } } }`,
    { id },
  );
  return answer as { sendTestWebhook: { webhookDelivery: { id: string; payload: string } } };
}

/** One operation for every mutation of webhooks, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async createWebhookEndpoint() {
    const pool = await scenario.pool();
    expect(await create(pool)).toEqual({
      createWebhookEndpoint: {
        secret: SECRET,
        webhookEndpoint: {
          id: expect.stringMatching(/^whe_/),
          url: 'https://hooks.example.com/a',
          description: null,
          kinds: ['NEARLY_FULL', 'FULL'],
          enabled: true,
          disabledReason: null,
          failingSince: null,
          previousSecretUntil: null,
          createdAt: INSTANT,
        },
      },
    });
    await expect(create(pool, 'not a url')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const wary = { ...acceptingOutgoing, refuseWebhookUrl: async () => 'PRIVATE_NETWORK' as const };
    await expect(
      run(
        { ...pool.admin, outgoing: wary },
        'mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { secret } }',
        { input: { customerId: pool.customer.opaqueId, url: 'https://10.0.0.1', kinds: ['FULL'] } },
      ),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'url is an address in a private network, which is not allowed.',
      reason: 'PRIVATE_NETWORK',
      field: 'url',
    });
    for (let n = 1; n < 20; n++) await create(pool);
    await expect(create(pool)).rejects.toMatchObject({ code: 'CONFLICT' });
  },
  async updateWebhookEndpoint() {
    const pool = await scenario.pool();
    const id = await endpointOf(pool);
    const update = `mutation ($input: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $input) { webhookEndpoint { ${ENDPOINT} } } }`;
    const input = {
      webhookEndpointId: id,
      url: 'https://hooks.example.com/secret',
      description: 'Chat',
      enabled: false,
    };
    expect(await run(on(pool.admin), update, { input })).toMatchObject({
      updateWebhookEndpoint: {
        webhookEndpoint: { url: input.url, description: 'Chat', enabled: false, disabledReason: 'BY_HAND' },
      },
    });
    expect((await pool.audit(id))[0]?.changes).toEqual([
      { field: 'url', from: 'https://hooks.example.com', to: 'https://hooks.example.com (another path)' },
      { field: 'description', from: null, to: 'Chat' },
      { field: 'enabled', from: 'true', to: 'false' },
    ]);
    await expect(testDelivery(pool, id)).rejects.toMatchObject({ code: 'CONFLICT' });
  },
  async removeWebhookEndpoint() {
    const pool = await scenario.pool();
    const id = await endpointOf(pool);
    const remove =
      'mutation ($id: ID!) { removeWebhookEndpoint(input: { webhookEndpointId: $id }) { webhookEndpointId } }';
    expect(await run(pool.admin, remove, { id })).toEqual({
      removeWebhookEndpoint: { webhookEndpointId: id },
    });
    await expect(run(pool.admin, remove, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
  async rotateWebhookSecret() {
    const pool = await scenario.pool();
    const id = await endpointOf(pool);
    const rotate =
      'mutation ($id: ID!) { rotateWebhookSecret(input: { webhookEndpointId: $id }) { secret webhookEndpoint { previousSecretUntil } } }';
    expect(await run(pool.admin, rotate, { id })).toEqual({
      rotateWebhookSecret: { secret: SECRET, webhookEndpoint: { previousSecretUntil: INSTANT } },
    });
  },
  async sendTestWebhook() {
    const pool = await scenario.pool();
    const id = await endpointOf(pool);
    const { webhookDelivery } = (await testDelivery(pool, id)).sendTestWebhook;
    expect(webhookDelivery).toMatchObject({
      type: 'TEST',
      status: 'DELIVERED',
      nextAttemptAt: null,
      finishedAt: INSTANT,
      attempts: [
        { number: 1, at: INSTANT, durationMs: 1, statusCode: 204, error: null, responseExcerpt: null },
      ],
    });
    expect(JSON.parse(webhookDelivery.payload)).toMatchObject({ type: 'test', version: 1 });
    const list = `query ($id: ID!) { customer(id: $id) { webhookEndpoints { id deliveries(first: 5, statuses: [DELIVERED]) { totalCount pageInfo { hasNextPage } edges { cursor node { ${DELIVERY} } } } } } }`;
    expect(await run(scenario.support, list, { id: pool.customer.opaqueId })).toMatchObject({
      customer: {
        webhookEndpoints: [{ id, deliveries: { totalCount: 1, edges: [{ node: webhookDelivery }] } }],
      },
    });
  },
  async replayWebhookDelivery() {
    const pool = await scenario.pool();
    const { id, ...first } = (await testDelivery(pool, await endpointOf(pool))).sendTestWebhook
      .webhookDelivery;
    const replay = `mutation ($id: ID!) { replayWebhookDelivery(input: { webhookDeliveryId: $id }) { webhookDelivery { ${DELIVERY} } } }`;
    const { messageId } = first as unknown as { messageId: string };
    expect(await run(on(pool.admin), replay, { id })).toMatchObject({
      replayWebhookDelivery: {
        webhookDelivery: { id, messageId, status: 'DELIVERED', attempts: [{ number: 1 }, { number: 2 }] },
      },
    });
  },
};

describe('mutations about webhooks', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    expect(Object.keys(operations).sort()).toEqual(webhookMutations);
  });
});
