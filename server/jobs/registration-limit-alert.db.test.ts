import { expect, it } from 'vitest';
import * as licensing from '../../licensing';
import { nodes } from '../../test/scenario';
import { testAlerts } from './test-alerts';

const { scenario, evaluate, deliver, watchedPool, on } = testAlerts();

it('a key at its limit is one alert for the customer and the vendor, by mail and webhook, and ends by itself', async () => {
  const { pool, alerts, mails, posts, endpointId } = await watchedPool();
  await licensing.updateWebhookEndpoint({
    ctx: on(pool.admin),
    input: { webhookEndpointId: endpointId, kinds: ['REGISTRATION_LIMIT'] },
  });
  const register = () =>
    pool.register({ installationId: crypto.randomUUID() }, pool.registrationKey, {
      ...scenario.anonymous,
      registrationsPerHour: 2,
    });
  await evaluate(0);
  for (let n = 0; n < 2; n++) await register();
  await evaluate(0);
  expect(await alerts()).toEqual([]);
  for (let n = 0; n < 3; n++) await expect(register()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await evaluate(1);
  await evaluate(2);
  expect(await alerts()).toMatchObject([{ kind: 'REGISTRATION_LIMIT', clearedAt: null }]);
  const seenByVendor = await licensing.listAlerts({
    ctx: scenario.vendor,
    input: { first: 100, open: true, kinds: ['REGISTRATION_LIMIT'] },
  });
  expect(nodes(seenByVendor)).toHaveLength(1);
  await deliver(5);
  expect(mails().map(({ subject }) => subject)).toEqual([
    `${pool.application.name}: too many devices were registered within an hour. If you are not rolling out new devices, replace the registration key and remove the devices`,
  ]);
  expect(posts().map(({ body }) => (JSON.parse(body) as { data: { kind: string } }).data.kind)).toEqual([
    'REGISTRATION_LIMIT',
  ]);
  await evaluate(75);
  expect(await alerts()).toMatchObject([{ kind: 'REGISTRATION_LIMIT', clearedAt: expect.any(Date) }]);
});
