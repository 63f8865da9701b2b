import { describe, expect, it } from 'vitest';
import * as licensing from '../../licensing';
import { testAlerts } from './test-alerts';

const test = testAlerts();
const { on, watchedPool } = test;

/** Number of allowed concurrent calls, and the refusals of the others. */
async function letThrough(times: number, call: () => Promise<unknown>) {
  const settled = await Promise.allSettled(Array.from({ length: times }, call));
  const refused = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
  for (const reason of refused)
    expect(reason).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
  return times - refused.length;
}

describe('what people send by hand', () => {
  it('is twenty mails an hour, reports and tests together', async () => {
    const { pool } = await watchedPool();
    const customerId = pool.customer.opaqueId;
    const month = new Date().toISOString().slice(0, 7);
    const before = test.smtp.mails.length;
    const report = () => licensing.sendMonthlyReport({ ctx: on(pool.admin), input: { customerId, month } });
    const mail = () => licensing.sendTestMail({ ctx: on(pool.admin), input: { customerId } });
    expect(await letThrough(15, report)).toBe(15);
    expect(await letThrough(10, mail)).toBe(5);
    await expect(report()).rejects.toMatchObject({
      message: 'Too many messages were requested. Try again in 60 minutes.',
    });
    expect(test.smtp.mails.length - before).toBe(20);
    const other = () => licensing.sendMonthlyReport({ ctx: on(pool.viewer), input: { customerId, month } });
    expect(await letThrough(1, other), 'another person').toBe(1);
  });

  it('is twenty posts a minute, tests and replays together', async () => {
    const { pool, endpointId, deliveries } = await watchedPool();
    const ctx = on(pool.admin);
    const post = () => licensing.sendTestWebhook({ ctx, input: { webhookEndpointId: endpointId } });
    expect(await letThrough(18, post)).toBe(18);
    const [delivery] = await deliveries();
    const webhookDeliveryId = ctx.recordIds.encode('webhookDelivery', pool.customerId, delivery?.id ?? 0);
    const replay = () => licensing.replayWebhookDelivery({ ctx, input: { webhookDeliveryId } });
    expect(await letThrough(5, replay)).toBe(2);
    expect(await letThrough(1, post)).toBe(0);
    expect(await deliveries()).toHaveLength(18);
  });
});
