import { describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import * as licensing from '../../licensing';
import { full, testAlerts } from './test-alerts';

const test = testAlerts();
const { world, on, after, evaluate, deliver, watchedPool } = test;

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
    await world.sql`update webhook_deliveries set next_attempt_at = ${after(2)} where customer_id = ${pool.customerId}`;
    await deliver(1.9);
    expect(posts()).toEqual([]);
    await deliver(2);
    expect(posts()).toHaveLength(1);
  });

  it('is given up after three days, and its endpoint switched off after five, which the trail tells', async () => {
    const { pool, deliveries, endpoint, endpointId } = await watchedPool();
    await full(pool);
    await evaluate(0);
    test.hooks.answerWith((response) => response.writeHead(500).end());
    await deliver(0);
    await world.sql`update webhook_deliveries set trying_since = ${after(-72 * 60)} where customer_id = ${pool.customerId}`;
    await deliver(10);
    expect(await deliveries()).toMatchObject([{ status: 'GIVEN_UP' }]);
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: after(0) });

    await world.sql`update webhook_endpoints set failing_since = ${after(-5 * 24 * 60)} where customer_id = ${pool.customerId}`;
    const input = { webhookEndpointId: endpointId };
    expect((await licensing.sendTestWebhook({ ctx: on(pool.admin), input })).webhookDelivery).toMatchObject({
      type: 'test',
      status: 'GIVEN_UP',
      attempts: 1,
    });
    expect(await endpoint()).toMatchObject({ enabled: false, disabledReason: 'FAILING' });
    expect(await pool.audit(endpointId)).toMatchObject([
      {
        action: 'webhook-endpoint.updated',
        actorName: 'Seatwise',
        reason: 'Every attempt has failed for five days.',
      },
      { action: 'webhook-endpoint.created' },
    ]);
    await expect(licensing.sendTestWebhook({ ctx: on(pool.admin), input })).rejects.toMatchObject({
      code: 'CONFLICT',
    });

    test.hooks.answerWith((response) => response.end('ok'));
    await licensing.updateWebhookEndpoint({ ctx: on(pool.admin), input: { ...input, enabled: true } });
    const [, given] = await deliveries();
    const webhookDeliveryId = licensing.encodeRecordId('webhookDelivery', pool.customerId, given?.id ?? 0);
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
    await world.sql`
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
});
