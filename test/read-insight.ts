import { expect } from 'vitest';
import { createWebhookEndpoint, encodeKey, sendTestWebhook } from '../licensing';
import { sending } from './alert-verbs';
import { run } from './graphql';
import type { World } from './world';

/** One operation for each root field of insight and webhooks, by its name. */
export const insightReads = (world: World) => ({
  denialsNear: () => readDenialsNear(world),
  estimateSeats: () => readEstimate(world),
  webhookEndpoint: () => readWebhookEndpoint(world),
});

/** Finds out why somebody was refused, by a name and a time; other tenants find nothing. */
async function readDenialsNear(world: World): Promise<void> {
  const pool = await world.pool({ licensedQuantity: 0 });
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
  expect(await run((await world.pool()).viewer, query, { at })).toEqual({ denialsNear: [] });
}

/** An endpoint and what was posted to it; another tenant finds nothing, a viewer may not look. */
async function readWebhookEndpoint(world: World): Promise<void> {
  const pool = await world.pool();
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
  expect(await run(world.support, query, { id })).toEqual({ webhookEndpoint: found });
  expect(await run((await world.pool()).admin, query, { id })).toEqual({ webhookEndpoint: null });
  await expect(run(pool.viewer, query, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
}

/** Two people who each log in twice an hour for a quarter of one: one erlang. */
async function readEstimate(world: World): Promise<void> {
  const query =
    '{ estimateSeats(input: { people: 2, loginsPerPersonPerHour: 2, minutesPerLogin: 15, serviceLevel: 0.5 }) { offeredErlangs erlangB { seats } engset { seats } } }';
  expect(await run(world.support, query)).toMatchObject({
    estimateSeats: { offeredErlangs: 1, erlangB: { seats: 1 }, engset: { seats: 1 } },
  });
}
