import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { webhookEndpoints } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import { getCustomers } from '../../catalogue/get-customer';
import type { Call } from '../../context';
import { LicensingError, notFound } from '../../errors';
import { decodeId, encodeKey } from '../../ids';
import { parse } from '../../input';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { lockAlertSettings } from '../alert-settings';
import { newWebhookSecret } from './webhook-event';
import {
  checkUrl,
  descriptionSchema,
  endpointColumns,
  kindsSchema,
  nameOfEndpoint,
  urlSchema,
  type WebhookEndpointRecord,
} from './webhook-endpoints';

export type CreateWebhookEndpointInput = {
  customerId: string;
  url: string;
  description?: string | null;
  kinds: readonly WebhookEndpointRecord['kinds'][number][];
};

const MOST_ENDPOINTS = 20;

/**
 * Adds a webhook endpoint and returns its secret once. VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the audit trail
 * (L24). `BAD_USER_INPUT` for an address in a private network, `CONFLICT` for more than twenty endpoints.
 */
export async function createWebhookEndpoint({
  ctx,
  input,
}: Call<CreateWebhookEndpointInput>): Promise<{ webhookEndpoint: WebhookEndpointRecord; secret: string }> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'CHANGE_WEBHOOKS');
  const { url, description, kinds } = parse(schema, input);
  await checkUrl(ctx, url);

  const secret = newWebhookSecret();
  const webhookEndpoint = await inTransaction(ctx.db, async (tx) => {
    if ((await getCustomers(tx, [customerId])).length === 0) throw notFound('customer');
    await lockAlertSettings(tx, customerId);
    const [present] = await tx
      .select({ count: count() })
      .from(webhookEndpoints)
      .where(eq(webhookEndpoints.customerId, customerId));
    if ((present?.count ?? 0) >= MOST_ENDPOINTS)
      throw new LicensingError(
        'CONFLICT',
        `A customer has at most ${MOST_ENDPOINTS} webhook endpoints. Remove one first.`,
        { reason: 'MOST_ENDPOINTS', values: { most: MOST_ENDPOINTS } },
      );
    const [made] = await tx
      .insert(webhookEndpoints)
      .values({ customerId, url, description, kinds, secret })
      .returning(endpointColumns);
    if (!made) throw new Error('no webhook endpoint was made');
    await recordAudit(tx, actor, {
      customerId,
      action: 'webhook-endpoint.created',
      subjectId: encodeKey('webhookEndpoint', made),
      subjectName: nameOfEndpoint(made),
      changes: [{ field: 'kinds', from: null, to: kinds.join(', ') }],
    });
    return made;
  });
  return { webhookEndpoint, secret };
}

const schema = z.object({ url: urlSchema, description: descriptionSchema, kinds: kindsSchema });
