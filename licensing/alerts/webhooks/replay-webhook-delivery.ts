import { and, eq } from 'drizzle-orm';
import { webhookDeliveries } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import type { Call } from '../../context';
import { LicensingError, notFound } from '../../errors';
import { databaseClock } from '../evaluate-alerts';
import { deliver } from './deliver-webhooks';
import { findDelivery, type WebhookDeliveryRecord } from './webhook-deliveries';

/**
 * Posts a delivery again with the same `webhook-id` and content; if it fails, it is retried for three days.
 * VENDOR_ADMIN, CUSTOMER_ADMIN. `CONFLICT` while the endpoint is turned off, `RATE_LIMITED` after twenty tests and
 * replays within a minute.
 */
export async function replayWebhookDelivery({
  ctx,
  input,
}: Call<{ webhookDeliveryId: string }>): Promise<{ webhookDelivery: WebhookDeliveryRecord }> {
  requirePortal(ctx);
  const key = ctx.recordIds.decode('webhookDelivery', input.webhookDeliveryId, 'webhookDeliveryId');
  const actor = requireCustomer(ctx, key.customerId, 'webhook delivery', 'OPERATE_WEBHOOKS');
  const found = await findDelivery(ctx.db, key);
  if (!found) throw notFound('webhook delivery');
  if (!found.endpoint.enabled) throw switchedOff();
  await ctx.rateLimits.consume('webhook', actor.portalUserId);

  const at = await databaseClock(ctx.db);
  await ctx.db
    .update(webhookDeliveries)
    .set({
      status: 'PENDING',
      finishedAt: null,
      tryingSince: at,
      tries: 0,
      // Keeps other processes from taking the delivery until this attempt is over.
      nextAttemptAt: new Date(at.getTime() + 60_000),
    })
    .where(and(eq(webhookDeliveries.customerId, key.customerId), eq(webhookDeliveries.id, key.id)));
  await deliver(ctx, key, at);
  const after = await findDelivery(ctx.db, key);
  return { webhookDelivery: after?.delivery ?? found.delivery };
}

export const switchedOff = () =>
  new LicensingError('CONFLICT', 'The webhook endpoint is turned off. Turn it on first.', {
    reason: 'ENDPOINT_OFF',
  });
