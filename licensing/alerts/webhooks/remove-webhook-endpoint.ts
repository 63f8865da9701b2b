import { webhookEndpoints } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import type { Call } from '../../context';
import { decodeKey, encodeKey } from '../../ids';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { isEndpoint, lockEndpoint, nameOfEndpoint } from './webhook-endpoints';

/** Removes an endpoint and its deliveries. VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the audit trail (L24). */
export async function removeWebhookEndpoint({
  ctx,
  input,
}: Call<{ webhookEndpointId: string }>): Promise<{ webhookEndpointId: string }> {
  requirePortal(ctx);
  const key = decodeKey('webhookEndpoint', input.webhookEndpointId, 'webhookEndpointId');
  const actor = requireCustomer(ctx, key.customerId, 'webhook endpoint', 'OPERATE_WEBHOOKS');

  return inTransaction(ctx.db, async (tx) => {
    const endpoint = await lockEndpoint(tx, key);
    await tx.delete(webhookEndpoints).where(isEndpoint(key));
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'webhook-endpoint.removed',
      subjectId: encodeKey('webhookEndpoint', key),
      subjectName: nameOfEndpoint(endpoint),
    });
    return { webhookEndpointId: encodeKey('webhookEndpoint', key) };
  });
}
