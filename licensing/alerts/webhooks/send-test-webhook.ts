import { eq, and } from 'drizzle-orm';
import { webhookDeliveries, webhookEndpoints } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import type { Call } from '../../context';
import { notFound } from '../../errors';
import { decodeKey } from '../../ids';
import { databaseClock } from '../evaluate-alerts';
import { deliver } from './deliver-webhooks';
import { switchedOff } from './replay-webhook-delivery';
import { findDelivery, type WebhookDeliveryRecord } from './webhook-deliveries';
import { newMessageId, testEvent } from './webhook-event';

/**
 * Posts one test event to an endpoint and returns the response, without retries. VENDOR_ADMIN, CUSTOMER_ADMIN.
 * `CONFLICT` while the endpoint is turned off, `RATE_LIMITED` after twenty tests and replays within a minute.
 */
export async function sendTestWebhook({
  ctx,
  input,
}: Call<{ webhookEndpointId: string }>): Promise<{ webhookDelivery: WebhookDeliveryRecord }> {
  requirePortal(ctx);
  const key = decodeKey('webhookEndpoint', input.webhookEndpointId, 'webhookEndpointId');
  const actor = requireCustomer(ctx, key.customerId, 'webhook endpoint', 'OPERATE_WEBHOOKS');
  const [endpoint] = await ctx.db
    .select({ enabled: webhookEndpoints.enabled })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.customerId, key.customerId), eq(webhookEndpoints.id, key.id)));
  if (!endpoint) throw notFound('webhook endpoint');
  if (!endpoint.enabled) throw switchedOff();
  await ctx.rateLimits.consume('webhook', actor.portalUserId);

  const at = await databaseClock(ctx.db);
  const [made] = await ctx.db
    .insert(webhookDeliveries)
    .values({
      customerId: key.customerId,
      endpointId: key.id,
      messageId: newMessageId(),
      type: 'test',
      payload: JSON.stringify(testEvent(key.customerId, at)),
      // Given up unless this one attempt succeeds, because the caller is waiting.
      status: 'GIVEN_UP',
      finishedAt: at,
      createdAt: at,
      tryingSince: at,
      nextAttemptAt: at,
    })
    .returning();
  if (!made) throw new Error('no delivery was made');
  await deliver(ctx, made, at);
  const after = await findDelivery(ctx.db, made);
  return { webhookDelivery: after?.delivery ?? made };
}
