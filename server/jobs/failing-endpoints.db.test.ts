import { describe, expect, it } from 'vitest';
import * as licensing from '../../licensing';
import { full, testAlerts } from './test-alerts';

const test = testAlerts();
const { scenario, on, after, evaluate, deliver, watchedPool } = test;
const DAY = 24 * 60;

/** A pool with a failing webhook: an event was refused and is being retried. */
async function failingPool() {
  const watched = await watchedPool();
  await full(watched.pool);
  await evaluate(0);
  test.hooks.answerWith((response) => response.writeHead(500).end());
  await deliver(0);
  const input = { webhookEndpointId: watched.endpointId };
  return {
    ...watched,
    input,
    sendTest: () => licensing.sendTestWebhook({ ctx: on(watched.pool.admin), input }),
    /** Retries it as if it were less than three days old. */
    async retry(minutes: number) {
      await scenario.sql`
        update webhook_deliveries set trying_since = ${after(minutes)}, next_attempt_at = ${after(minutes)}
        where customer_id = ${watched.pool.customerId} and status = 'PENDING'`;
      await deliver(minutes);
    },
  };
}

describe('an endpoint that fails', () => {
  it('on five consecutive days is turned off, recorded in the audit trail, and can be turned on again', async () => {
    const { pool, endpoint, endpointId, deliveries, retry, input, sendTest } = await failingPool();
    for (let day = 1; day < 5; day++) await retry(day * DAY);
    await retry(5 * DAY - 1);
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: after(0) });
    await retry(5 * DAY);
    expect(await endpoint()).toMatchObject({ enabled: false, disabledReason: 'FAILING' });
    expect(await deliveries()).toMatchObject([{ status: 'GIVEN_UP' }]);
    expect(await pool.audit(endpointId)).toMatchObject([
      {
        action: 'webhook-endpoint.updated',
        actorName: 'Seatwise',
        reason: 'Every attempt has failed for five days.',
      },
      { action: 'webhook-endpoint.created' },
    ]);
    await expect(sendTest()).rejects.toMatchObject({ code: 'CONFLICT' });
    await licensing.updateWebhookEndpoint({ ctx: on(pool.admin), input: { ...input, enabled: true } });
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: null });
  });

  it('now and did days ago, without anything in between, stays on', async () => {
    const { endpoint, retry } = await failingPool();
    await retry(6 * DAY);
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: after(0) });
  });

  it('only when it is tested is not failing', async () => {
    const { pool, endpoint, endpointId } = await watchedPool();
    const ctx = on(pool.admin);
    test.hooks.answerWith((response) => response.writeHead(500).end());
    const { webhookDelivery } = await licensing.sendTestWebhook({
      ctx,
      input: { webhookEndpointId: endpointId },
    });
    expect(webhookDelivery).toMatchObject({ type: 'test', status: 'GIVEN_UP', attempts: 1 });
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: null });
  });

  it('at an address that was replaced during the attempt is not failing', async () => {
    const { pool, endpoint, endpointId } = await watchedPool();
    await full(pool);
    await evaluate(0);
    test.hooks.answerWith((response) => {
      const url = `${test.hooks.url}/new`;
      const changed = licensing.updateWebhookEndpoint({
        ctx: on(pool.admin),
        input: { webhookEndpointId: endpointId, url },
      });
      void changed.then(() => response.writeHead(410).end());
    });
    await deliver(0);
    expect(await endpoint()).toMatchObject({
      url: `${test.hooks.url}/new`,
      enabled: true,
      failingSince: null,
    });
  });
});
