import { describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import * as licensing from '../../licensing';
import type { AlertWebhookEvent } from '../../licensing/alerts/webhooks/webhook-event';
import { full, testAlerts } from './test-alerts';

const test = testAlerts();
const { scenario, on, after, evaluate, deliver, watchedPool } = test;

describe('a webhook that is not accepted', () => {
  it('is tried again with the same id until it is, and its attempts are kept', async () => {
    const { pool, posts, deliveries } = await watchedPool();
    await full(pool);
    await evaluate(0);
    test.hooks.answerWith((response) => response.writeHead(503).end('later'));
    await deliver(0);
    await deliver(0.01);
    test.hooks.answerWith((response) => response.end('ok'));
    await deliver(1);
    expect(new Set(posts().map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ status: 'DELIVERED', attempts: 2 });
    const attempts = await licensing.getWebhookAttempts(pool.admin, delivery ? [delivery] : []);
    expect(attempts).toMatchObject([
      { number: 1, statusCode: 503, responseExcerpt: 'later', error: null },
      { number: 2, statusCode: 200, responseExcerpt: 'ok', error: null },
    ]);
  });

  it('is taken by another process when the one that took it died', async () => {
    const { pool, posts } = await watchedPool();
    await full(pool);
    await evaluate(0);
    await scenario.sql`update webhook_deliveries set next_attempt_at = ${after(2)} where customer_id = ${pool.customerId}`;
    await deliver(1.9);
    expect(posts()).toEqual([]);
    await deliver(2);
    expect(posts()).toHaveLength(1);
  });

  it('is given up after three days, and can be replayed', async () => {
    const { pool, deliveries, endpoint } = await watchedPool();
    await full(pool);
    await evaluate(0);
    test.hooks.answerWith((response) => response.writeHead(500).end());
    await deliver(0);
    await scenario.sql`update webhook_deliveries set trying_since = ${after(-72 * 60)} where customer_id = ${pool.customerId}`;
    await deliver(10);
    const [given] = await deliveries();
    expect(given).toMatchObject({ status: 'GIVEN_UP' });
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: after(0) });

    test.hooks.answerWith((response) => response.end('ok'));
    const webhookDeliveryId = scenario.anonymous.recordIds.encode(
      'webhookDelivery',
      pool.customerId,
      given?.id ?? 0,
    );
    const { webhookDelivery } = await licensing.replayWebhookDelivery({
      ctx: on(pool.admin),
      input: { webhookDeliveryId },
    });
    expect(webhookDelivery).toMatchObject({ status: 'DELIVERED', messageId: given?.messageId });
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: null });
  });

  it('is given up when its endpoint was switched off while it was being written', async () => {
    const { pool, posts, deliveries } = await watchedPool();
    await full(pool);
    await evaluate(0);
    await scenario.sql`
      update webhook_endpoints set enabled = false, disabled_reason = 'BY_HAND' where customer_id = ${pool.customerId}`;
    await deliver(0);
    expect(await deliveries()).toMatchObject([{ status: 'GIVEN_UP', attempts: 0 }]);
    expect(posts()).toEqual([]);
  });

  it('after a rotation is signed with both secrets', async () => {
    const { pool, posts, secret, endpointId } = await watchedPool();
    const rotated = await licensing.rotateWebhookSecret({
      ctx: on(pool.admin),
      input: { webhookEndpointId: endpointId },
    });
    await full(pool);
    await evaluate(0);
    await deliver(0);
    const [post] = posts();
    const headers = Object.fromEntries(
      Object.entries(post?.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    for (const key of [secret, rotated.secret])
      expect(() => new Webhook(key).verify(post?.body ?? '', headers)).not.toThrow();
  });

  it('alert.cleared is held back until its alert.raised is accepted, other alerts are not', async () => {
    const { pool, posts } = await watchedPool();
    const ann = await full(pool);
    await evaluate(0);
    test.hooks.answerWith((response) => response.writeHead(503).end());
    for (const minutes of [0, 0.5, 2, 5, 12]) await deliver(minutes);
    const tries = posts().length;
    await (await pool.device()).logsIn();
    await ann.logsOut();
    await evaluate(13);
    await evaluate(19);
    test.hooks.answerWith((response) => response.end('ok'));
    await deliver(19);
    await deliver(80);
    const told = posts().slice(tries);
    expect(
      told.map(({ body }) => {
        const { type, data } = JSON.parse(body) as AlertWebhookEvent;
        return `${type} ${data.kind}`;
      }),
    ).toEqual(['alert.raised FIRST_DENIAL_OF_DAY', 'alert.raised FULL', 'alert.cleared FULL']);
  });
});
