import { sql } from 'drizzle-orm';
import { webhookEndpoints } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import type { Call } from '../../context';
import { notFound } from '../../errors';
import { decodeKey, encodeKey } from '../../ids';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { newWebhookSecret } from './webhook-event';
import { endpointColumns, isEndpoint, nameOfEndpoint, type WebhookEndpointRecord } from './webhook-endpoints';

/**
 * Gives an endpoint a new secret, returned once. For 24 hours events are also signed with the previous one.
 * VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the audit trail (L24).
 */
export async function rotateWebhookSecret({
  ctx,
  input,
}: Call<{ webhookEndpointId: string }>): Promise<{ webhookEndpoint: WebhookEndpointRecord; secret: string }> {
  requirePortal(ctx);
  const key = decodeKey('webhookEndpoint', input.webhookEndpointId, 'webhookEndpointId');
  const actor = requireCustomer(ctx, key.customerId, 'webhook endpoint', 'CHANGE_WEBHOOKS');

  const secret = newWebhookSecret();
  const webhookEndpoint = await inTransaction(ctx.db, async (tx) => {
    const [endpoint] = await tx
      .update(webhookEndpoints)
      .set({
        previousSecret: webhookEndpoints.secret,
        previousSecretUntil: sql`wall_clock() + interval '24 hours'`,
        secret,
      })
      .where(isEndpoint(key))
      .returning(endpointColumns);
    if (!endpoint) throw notFound('webhook endpoint');
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'webhook-endpoint.secret-rotated',
      subjectId: encodeKey('webhookEndpoint', key),
      subjectName: nameOfEndpoint(endpoint),
    });
    return endpoint;
  });
  return { webhookEndpoint, secret };
}
