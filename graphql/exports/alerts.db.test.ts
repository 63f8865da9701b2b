import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWebhookEndpoint, encodeKey, evaluateAlerts, sendTestWebhook } from '../../licensing';
import { sending } from '../../test/verbs/alert-verbs';
import { testScenario } from '../../test/scenario';
import { bearerOf, startTestExports } from './test-exports';

const scenario = testScenario();
let exports: Awaited<ReturnType<typeof startTestExports>>;

beforeAll(async () => {
  exports = await startTestExports(scenario.vendor);
});
afterAll(() => exports.close());

describe('monthly-report.csv', () => {
  it('has every day of the month that has begun, of every pool; L31: of one’s own customer', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    await (await pool.device()).logsIn();
    const month = new Date().toISOString().slice(0, 7);
    const path = `/exports/monthly-report.csv?customerId=${pool.customer.opaqueId}&month=${month}`;
    const { rows } = await exports.ask(path, await bearerOf(pool.viewer));
    expect(rows.at(-1)).toMatchObject({ seat_pool_id: pool.opaqueId, denial_count: '1', episode_count: '1' });
    expect(new Set(rows.map(({ date }) => date)).size).toBe(rows.length);
    expect((await exports.ask(path, await bearerOf((await scenario.pool()).admin))).status).toBe(404);
  });
});

describe('webhook-deliveries.csv', () => {
  it('lists deliveries to an endpoint with the last attempt; L32: for roles that may see endpoints', async () => {
    const pool = await scenario.pool();
    const { webhookEndpoint } = await createWebhookEndpoint({
      ctx: sending(pool.admin),
      input: { customerId: pool.customer.opaqueId, url: 'https://hooks.example.com/', kinds: ['FULL'] },
    });
    const id = encodeKey('webhookEndpoint', webhookEndpoint);
    await sendTestWebhook({ ctx: sending(pool.admin), input: { webhookEndpointId: id } });
    const path = `/exports/webhook-deliveries.csv?webhookEndpointId=${id}&statuses=`;
    const { rows } = await exports.ask(`${path}DELIVERED`, await bearerOf(pool.admin));
    expect(rows).toMatchObject([
      { type: 'TEST', status: 'DELIVERED', attempts: '1', last_status_code: '204' },
    ]);
    expect((await exports.ask(`${path}PENDING`, await bearerOf(pool.admin))).rows).toEqual([]);
    expect((await exports.ask(path, await bearerOf(pool.viewer))).status).toBe(403);
    expect((await exports.ask(path, await bearerOf((await scenario.pool()).admin))).status).toBe(404);
  });
});

describe('alerts.csv', () => {
  it('L31: has the alerts that the caller may see, of a pool or of all', async () => {
    const [own, foreign] = [await scenario.pool(), await scenario.pool()];
    for (const pool of [own, foreign]) await (await pool.device()).logsIn();
    await evaluateAlerts({ runtime: scenario.vendor });
    const viewer = await bearerOf(own.viewer);
    const { rows } = await exports.ask('/exports/alerts.csv?open=true&kinds=FULL,IDLE_LICENSES', viewer);
    expect(rows).toMatchObject([
      { kind: 'FULL', seat_pool_id: own.opaqueId, in_use: '1', licensed_quantity: '1', cleared_at_utc: '' },
    ]);
    const all = await exports.ask('/exports/alerts.csv', await bearerOf(scenario.support));
    expect(all.rows.map((row) => row.seat_pool_id)).toEqual(
      expect.arrayContaining([own.opaqueId, foreign.opaqueId]),
    );
    const other = await exports.ask(`/exports/alerts.csv?seatPoolId=${foreign.opaqueId}`, viewer);
    expect(other.status).toBe(404);
    expect((await exports.ask('/exports/alerts.csv?kinds=NOISE', viewer)).status).toBe(400);
  });
});
